// Scenarios, words, addresses and storage of the replica: everything about it that is plain data.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storedAccount } from '../../components/replica/account';
import { dateAsWritten } from '../../components/replica/date';
import { LANGS, labelsOf } from '../../components/replica/labels';
import { routeOf } from '../../components/replica/router';
import {
  defaultScenario,
  parseScenario,
  type Scenario,
  scenarioToSearch,
} from '../../components/replica/scenario';
import { seedOf } from '../../components/replica/seed';
import { toggleLabelOf, wordsOf } from '../../components/replica/words';

describe('a scenario', () => {
  const scenarios = fc.record({
    surface: fc.constantFrom('none', 'popup', 'onboarding', 'settings'),
    variant: fc.constantFrom('grace', 'after-deadline'),
    settingsAs: fc.constantFrom('page', 'modal'),
    lang: fc.constantFrom(...LANGS),
    mode: fc.constantFrom('light', 'dark'),
    preset: fc.constantFrom('stored', 'on', 'off', 'locked', 'no-switch', 'undecided'),
    label: fc.constantFrom('new', 'old'),
    prominence: fc.constantFrom('reported', 'equalised'),
    fault: fc.constantFrom('none', 'ignore', 'snap-back', 'late-on', 'pieces'),
    lookalike: fc.constantFrom('none', 'labs', 'other-title', 'button-switch'),
    date: fc.constantFrom('2025-09-28', '2025-10-08', '2028-02-29'),
    delay: fc.nat(999_999),
    faultMs: fc.nat(999_999),
    messages: fc.nat(999_999),
    title: fc.string(),
    run: fc.string(),
  }) satisfies fc.Arbitrary<Scenario>;

  test('survives its query string', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        expect(parseScenario(new URLSearchParams(scenarioToSearch(scenario)))).toEqual(scenario);
      }),
    );
  });

  test('is written in kebab-case, without its defaults', () => {
    expect(scenarioToSearch({ surface: 'settings', settingsAs: 'modal', faultMs: 7 })).toBe(
      'surface=settings&settings-as=modal&fault-ms=7',
    );
    expect(scenarioToSearch(defaultScenario)).toBe('');
  });

  test.each([
    'lang=en',
    'surface=Popup',
    'delay=-1',
    'delay=soon',
    'date=2025-13-01',
    'date=2025-02-30',
    'date=tomorrow',
    'fault=constructor',
  ])('falls back to the default for %s', (search) => {
    expect(parseScenario(new URLSearchParams(search))).toEqual(defaultScenario);
  });

  test('that asks for consent starts undecided and on; Settings goes on with what is stored', () => {
    expect(seedOf({ ...defaultScenario, surface: 'popup' })).toEqual({
      training: true,
      decided: false,
      locked: false,
    });
    expect(seedOf({ ...defaultScenario, surface: 'settings' })).toBeUndefined();
  });
});

describe.each(LANGS)('in %s', (lang) => {
  test.each(['description', 'settingsDescription'] as const)('%s has every stem', (sentence) => {
    const text = wordsOf(lang)[sentence];
    for (const stem of labelsOf(lang).descriptionStems) {
      const some = [stem].flat();
      expect(some.some((word) => text.includes(word))).toBe(true);
    }
  });

  test('dates are written as in the pop-up', () => {
    expect(dateAsWritten('2025-10-08', lang)).toBe(labelsOf(lang).dateAsWritten);
    const other = dateAsWritten('2031-09-28', lang);
    expect(other).toMatch(/28/);
    expect(other).toMatch(/2031/);
    expect(other).not.toMatch(/8.*2025|2025|\{/);
  });
});

test('an older label per variant, where one is known', () => {
  const of = (patch: Partial<Scenario>) =>
    toggleLabelOf({ ...defaultScenario, label: 'old', ...patch });
  expect(of({ variant: 'grace' })).toBe('You can help improve Claude');
  expect(of({ variant: 'after-deadline' })).toBe('Help improve Claude');
  expect(of({ lang: 'de-DE' })).toBe(labelsOf('de-DE').toggleLabel);
});

test('what was stored is there after a fresh load', () => {
  storedAccount('k', { initial: { training: true } }).save({ training: false, decided: true });
  const { training, decided } = storedAccount('k');
  expect([training, decided]).toEqual([false, true]);
});

test('Settings is found by its path and by its hash', () => {
  expect(routeOf('/settings/billing?x=1')).toMatchObject({
    section: 'billing',
    settingsAs: 'page',
  });
  expect(routeOf('/new?x=1#settings/data-privacy-controls')).toEqual({
    pathname: '/new',
    section: 'data-privacy-controls',
    settingsAs: 'modal',
  });
  expect(routeOf('/chat/1')).toEqual({ pathname: '/chat/1' });
});

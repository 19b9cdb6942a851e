// Detection, as tables of markup and what it says; each positive has a twin that is nearly it.
import { describe, expect, test } from 'vitest';
import { LANGS } from '../../components/replica/labels';
import { wordsOf } from '../../components/replica/words';
import { type Finding, isAtRest } from '../../utils/finding';
import { DENIALS, INVERSE } from '../fixtures/inverse';
import { KINDS, onboardingOf, popupOf, rowOf, settingsOf, switchOf } from '../fixtures/markup';
import { dialogOf, NEAR_MISSES } from '../fixtures/near-misses';
import { detectNow, inShort, show } from './detecting';

const PRIVACY = '/settings/data-privacy-controls';
const en = wordsOf('en-US');

describe.each(LANGS)('%s', (lang) => {
  test.each(['on', 'off', 'locked'] as const)('every surface, %s', (status) => {
    for (const variant of ['grace', 'after-deadline'] as const) {
      show(popupOf({ lang, status, variant }), lang);
      expect(inShort(detectNow())).toBe(`popup ${status}`);
    }
    show(onboardingOf({ lang, status }), lang);
    expect(inShort(detectNow({ path: '/onboarding' }))).toBe(`onboarding ${status}`);
    for (const as of ['page', 'modal'] as const) {
      show(settingsOf({ lang, status }, as), lang);
      expect(inShort(detectNow({ path: PRIVACY }))).toBe(`settings ${status}`);
    }
  });

  test('a disabled OFF is locked only where the page says so, and not at rest anywhere else', () => {
    const wish = { lang, status: 'locked' } as const;
    for (const [html, path] of [
      [popupOf(wish), '/new'],
      [onboardingOf(wish), '/onboarding'],
      [settingsOf(wish, 'modal'), PRIVACY],
    ] as const) {
      show(html.replace(wordsOf(lang).offForYourDomain, ''), lang);
      const finding = detectNow({ path })?.finding;
      expect(finding).toMatchObject({ training: 'unknown', shows: 'off' });
      expect(finding?.because).toContain('disabled');
      expect(isAtRest(finding as Finding)).toBe(false);
    }
  });

  test('without a switch, only what has a sign of the row is unknown', () => {
    show(popupOf({ lang, status: 'no-switch' }), lang);
    expect(detectNow()?.finding).toMatchObject({
      training: 'unknown',
      because: expect.arrayContaining(['no-switch']),
    });
    show(settingsOf({ lang }, 'undecided'), lang);
    expect(detectNow({ path: PRIVACY })?.finding.because).toContain('undecided-account');
    show(settingsOf({ lang, status: 'no-switch' }), lang);
    expect(inShort(detectNow({ path: PRIVACY }))).toBe('nothing');
  });

  test('the deadline is read as the pop-up writes it', () => {
    show(popupOf({ lang, variant: 'grace' }), lang);
    expect(detectNow()?.finding).toMatchObject({
      lang: expect.stringMatching(lang.slice(0, 2)),
      deadline: '2025-10-08',
    });
  });

  test('a switch of the inverse polarity is never taken for ours', () => {
    for (const label of INVERSE[lang]) {
      for (const description of [wordsOf(lang).description, DENIALS[lang], '']) {
        show(popupOf({ lang, label, description }), lang);
        expect([label, detectNow()?.finding.training]).toEqual([label, 'unknown']);
      }
    }
  });

  test('a sentence that denies turns even a neutral or the known label round', () => {
    for (const label of ['Model training', wordsOf(lang).toggleLabel]) {
      show(popupOf({ lang, label, description: DENIALS[lang] }), lang);
      expect([label, detectNow()?.finding.training]).toEqual([label, 'unknown']);
    }
  });
});

test.each(NEAR_MISSES)('says nothing about: $name', ({ html, path }) => {
  show(html);
  expect(inShort(detectNow({ path: path ?? '/new' }))).toBe('nothing');
});

const label = `<div class="label">${en.toggleLabel}</div><p>${en.description}</p>`;
const rest = `<a href="https://www.anthropic.com/legal/consumer-terms">Terms</a>`;
const sw = switchOf('input', 'on');

test.each([
  ['words before a mere switch', dialogOf(en.dialogTitle, `${label}${sw}`, ['Accept']), 'popup on'],
  ['a switch without its own words', dialogOf('A note', `${sw}`, ['Accept']), 'nothing'],
  [
    'an unknown title with the terms link',
    dialogOf('A note', `${label}${sw}${rest}`, ['Go on']),
    'popup on',
  ],
  ['an unknown title without it', dialogOf('A note', `${label}${sw}`, ['Go on']), 'nothing'],
  [
    'a label in two inline pieces',
    dialogOf(en.dialogTitle, rowOf('Help <b>improve</b> our AI models', '', sw), ['Accept']),
    'popup on',
  ],
  [
    'a label with more around it',
    dialogOf(en.dialogTitle, rowOf('Do not help improve our AI models', '', sw), ['Accept']),
    'popup unknown',
  ],
  [
    'the state in words beside the switch',
    dialogOf(
      en.dialogTitle,
      rowOf(en.toggleLabel, en.description, `<div>${sw}<span>On</span></div>`),
      ['Accept'],
    ),
    'popup on',
  ],
  [
    'the training row without a switch, another row with one',
    dialogOf(
      en.dialogTitle,
      `<div>${rowOf(en.toggleLabel, en.description, '')}${rowOf('Send me news', '', switchOf('input', 'on', '', 'other'))}</div>`,
      ['Accept'],
    ),
    'popup unknown',
  ],
  [
    'a marketing switch with the news link',
    popupOf({
      lang: 'en-US',
      label: 'Send me product news',
      description: 'By e-mail, once a month.',
    }),
    'popup unknown',
  ],
  [
    'an unknown preset switch in a policy dialog',
    dialogOf('Changes to our Usage Policy', rowOf('Personalise my feed', '', sw), [
      'Agree',
      'Decline',
    ]),
    'unfamiliar unknown',
  ],
  [
    'the same switch in another dialog',
    dialogOf('Changes to your feed', rowOf('Personalise my feed', '', sw), ['Agree', 'Decline']),
    'nothing',
  ],
  [
    'two training switches',
    dialogOf(en.dialogTitle, rowOf(en.toggleLabel, '', sw) + rowOf(en.toggleLabel, '', sw), [
      'Accept',
    ]),
    'popup unknown',
  ],
  ['two whole dialogs', popupOf({ lang: 'en-US' }) + popupOf({ lang: 'en-US' }), 'popup unknown'],
  [
    'a dialog in a dialog',
    `<div role="dialog" aria-label="Outer">${dialogOf(en.dialogTitle, `${label}${sw}`, ['Accept'])}</div>`,
    'popup on',
  ],
  [
    'still loading',
    dialogOf(en.dialogTitle, `${label}${sw}<div aria-busy="true"></div>`, ['Accept']),
    'popup unknown',
  ],
  [
    'attribute and property at odds',
    popupOf({ lang: 'en-US' }).replace('aria-checked="true"', 'aria-checked="false"'),
    'popup unknown',
  ],
  [
    'a switch that does not say',
    popupOf({ lang: 'en-US', kind: 'button' }).replace('aria-checked="true"', ''),
    'popup unknown',
  ],
  [
    'on and disabled',
    popupOf({ lang: 'en-US' })
      .replace('checked class', 'checked disabled class')
      .replace('type="checkbox" checked', 'type="checkbox" checked disabled'),
    'popup unknown',
  ],
  [
    'a page that is called after content',
    `<div class="font-claude">${popupOf({ lang: 'en-US' })}</div>`,
    'nothing',
  ],
])('%s', (_, html, wanted) => {
  show(html);
  expect(inShort(detectNow())).toBe(wanted);
});

test('the words of the domain lock no switch but the one beside them', () => {
  const other = rowOf('Send me news', en.offForYourDomain, switchOf('button', 'off', '', 'other'));
  const ours = rowOf(en.toggleLabel, en.description, switchOf('button', 'locked'));
  show(dialogOf(en.dialogTitle, `<div>${other}${ours}</div>`, ['Accept']));
  expect(detectNow()?.finding).toMatchObject({ training: 'unknown', shows: 'off' });
});

test('a switch that is loading tells what it shows, and is not at rest', () => {
  for (const status of ['on', 'off'] as const) {
    show(
      popupOf({ lang: 'en-US', status }).replace('role="dialog"', 'role="dialog" aria-busy="true"'),
    );
    const finding = detectNow()?.finding as Finding;
    expect(finding).toMatchObject({ training: 'unknown', shows: status });
    expect(isAtRest(finding)).toBe(false);
  }
});

test('what is in doubt for another reason as well is no matter of waiting', () => {
  expect(isAtRest({ because: ['still-loading'] })).toBe(false);
  expect(isAtRest({ because: ['one-switch', 'still-loading', 'several-dialogs'] })).toBe(true);
  expect(isAtRest({ because: ['one-switch'] })).toBe(true);
});

test('the body may be called after content', () => {
  show(popupOf({ lang: 'en-US' }));
  document.body.className = 'font-claude-base';
  expect(inShort(detectNow())).toBe('popup on');
  document.body.className = '';
});

test.each(KINDS)('the switch itself is what would be clicked: %s', (kind) => {
  show(popupOf({ lang: 'en-US', kind }));
  const seen = detectNow();
  expect(seen?.control?.getAttribute('data-bench')).toBe('training');
  expect(seen?.finding.label).toBe(en.toggleLabel);
  expect(seen?.commit?.textContent).toBe('Accept');
});

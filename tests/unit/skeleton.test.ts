// The description for a bug report: it must drop into the fixtures as a case with the same verdict, and
// must give nobody away.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../../components/replica/words';
import { snapshotOf } from '../../utils/page/snapshot';
import type { Sighting } from '../../utils/sighting';
import { claude } from '../../utils/sites/claude';
import { skeletonOf } from '../../utils/skeleton';
import { onboardingOf, popupOf, settingsOf } from '../fixtures/markup';
import { dialogOf } from '../fixtures/near-misses';
import { detectNow, inShort, show } from './detecting';

const PRIVACY = '/settings/data-privacy-controls';

/** What the note's button copies. jsdom draws nothing, which is all the same to a description. */
function describeIt(container: Element, lang = 'en'): string {
  document.elementFromPoint = () => null;
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Element.prototype.checkVisibility = () => true;
  const finding = { surface: 'popup', kind: 'training', training: 'unknown', label: '' } as const;
  const sighting: Sighting = {
    container,
    defer: [],
    finding: { ...finding, lang, because: [] },
  };
  // It travels as JSON.
  const snapshot = JSON.parse(JSON.stringify(snapshotOf(sighting, window, claude)));
  return skeletonOf(snapshot, claude);
}

test.each([
  ['popup', popupOf({ lang: 'en-US' }), '/new'],
  ['popup, grace', popupOf({ lang: 'de-DE', variant: 'grace', kind: 'checkbox' }), '/new'],
  ['popup, off', popupOf({ lang: 'ja-JP', status: 'off', kind: 'button' }), '/new'],
  ['popup, renamed', popupOf({ lang: 'fr-FR', label: 'Rendre Claude plus malin' }), '/new'],
  ['popup, inverse', popupOf({ lang: 'en-US', label: 'Opt out of training' }), '/new'],
  ['popup, no switch', popupOf({ lang: 'en-US', status: 'no-switch' }), '/new'],
  ['onboarding', onboardingOf({ lang: 'ko-KR' }), '/onboarding'],
  ['settings', settingsOf({ lang: 'it-IT' }, 'modal'), PRIVACY],
  ['settings, locked', settingsOf({ lang: 'en-US', status: 'locked' }), PRIVACY],
])('%s: its skeleton gets the same verdict', (_, html, path) => {
  show(html);
  const seen = detectNow({ path });
  const skeleton = describeIt(seen?.container as Element);
  show(skeleton.replace(/^<!--.*-->\n/, ''));
  expect(inShort(detectNow({ path })), skeleton).toBe(inShort(seen));
});

test('nothing personal gets into it', () => {
  const en = wordsOf('en-US');
  const secrets = [
    'Ada',
    'Lovelace',
    'ada@example.org',
    '7d1f3c9a',
    'my diagnosis',
    'token=',
    'Team Seven',
  ];
  const html = popupOf({ lang: 'en-US' })
    .replace(en.bodyAfterDeadline, 'Hello Ada Lovelace (ada@example.org), about my diagnosis')
    .replace(
      '<h3>',
      '<h2>Team Seven</h2><a href="/chat/7d1f3c9a-0000?token=1" title="my diagnosis">my diagnosis</a><button aria-label="Ada Lovelace"><img alt="Ada Lovelace"></button><h3>',
    )
    .replace('class="label"', 'class="label" id="user-7d1f3c9a" data-user="Ada"')
    .replace(
      '</div></div></div><h2 id',
      '<p data-testid="user-message">my diagnosis</p></div></div></div><h2 id',
    );
  const surface = show(html);
  const skeleton = describeIt(surface.querySelector('[role=dialog]') as Element);
  expect(secrets.filter((secret) => skeleton.includes(secret))).toEqual([]);
  expect(skeleton).toContain(en.toggleLabel);
  expect(skeleton).toContain('/news/updates-to-our-consumer-terms');
});

test('of an unknown button its structure, length and stems stay, which is what a mend needs', () => {
  const surface = show(
    dialogOf('Terms', '<input type="checkbox" role="switch">', ['Agree and go on', 'Not now']),
  );
  const skeleton = describeIt(surface);
  expect(skeleton).toMatch(/<button[^>]*>\s+text\(4 words.*\)\s+<\/button>/);
  expect(skeleton).toContain('Not now');
});

// Words of several scripts that no phrase of the site has in it.
const letters = (from: string) =>
  fc.string({ unit: fc.constantFrom(...from), minLength: 4, maxLength: 9 });
const secret = fc.oneof(
  letters('bzqxjwvk').map((word) => `Zq${word}`),
  letters('龘龗鱻麤灪籱').map((word) => word),
  letters('قكلمنهويبتثج').map((word) => word),
  letters('0123456789').map((word) => `${word}x@zq.example`),
);

test("no word of anybody's gets into it, wherever it stands", () => {
  fc.assert(
    fc.property(fc.array(secret, { minLength: 17, maxLength: 17 }), (words) => {
      const [
        title,
        text,
        label,
        name,
        commit,
        id,
        mark,
        alt,
        tip,
        path,
        role,
        tag,
        kind,
        own,
        data,
        first,
        lang,
      ] = words.map((word) => word.replace(/"/g, ''));
      const surface =
        show(`<div role="dialog" aria-modal="true" data-state="${own}" data-open="${data}">
        <h2 id="${id}" class="${mark}">${title}, our terms have changed</h2>
        <p title="${tip}" data-testid="file-${mark}">Your chats train models, ${text}. <b lang="${lang}">${first}</b></p>
        <a href="/settings/${path}/x">${path}</a><a href="/legal/${path}">${alt}</a><a href="mailto:${path}">m</a>
        <x-${tag?.replace(/\W/g, '') || 'a'} role="${role}">${kind}</x-${tag?.replace(/\W/g, '') || 'a'}>
        <div><div>${label}</div><button type="button" role="switch" aria-checked="true" aria-label="${name}"></button></div>
        <button aria-label="${commit}"><img alt="${alt}"></button>
        <button>Continue as ${commit}</button><button type="${kind}">Accept</button></div>`);
      const skeleton = describeIt(surface, lang);
      const said = skeleton.toLowerCase();
      const given = words.filter((word) => said.includes(word.toLowerCase()));
      expect(given, skeleton).toEqual([]);
      expect(skeleton).toContain('Accept');
      expect(skeleton).toContain('role="switch" aria-checked="true"');
    }),
    { numRuns: 20 },
  );
}, 30_000);

// Each file in tests/fixtures/reported is such a description, its verdict in the first line.
const folder = join(process.cwd(), 'tests/fixtures/reported');
test.each(readdirSync(folder).filter((name) => name.endsWith('.html')))('reported: %s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const [, verdict, path] = /<!-- verdict: (.+?) at (\S+) -->/.exec(text) ?? [];
  show(text.replace(/<!--.*?-->\n?/g, ''));
  expect(inShort(detectNow({ path: path ?? '/new' }))).toBe(verdict);
});

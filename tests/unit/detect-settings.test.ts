// Which page is Settings > Privacy: an address alone decides nothing, and neither does a list that
// somebody wrote.
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../components/replica/words';
import { rowOf, settingsOf, switchOf } from '../fixtures/markup';
import { detectNow, inShort, show } from './detecting';

const en = wordsOf('en-US');
const PATH = '/settings/data-privacy-controls';
const HASH = '#settings/data-privacy-controls';
const row = rowOf(en.toggleLabel, en.settingsDescription, switchOf('span', 'off'));
const section = `<main><section><h2>Privacy</h2>${row}</section></main>`;
const dialog = `<div role="dialog" data-open="">${row}</div>`;
const task = (box: string) =>
  `<main><section><ul><li><input type="checkbox" ${box}> ${en.toggleLabel}</li>
   <li><input type="checkbox" ${box}> ${en.lookalikes.locationSwitch}</li></ul></section></main>`;

test.each([
  ['the page at its path', section, { path: PATH }, 'settings off'],
  ['the section at the whole hash', section, { hash: HASH }, 'settings off'],
  ['a dialog at the whole hash', dialog, { path: '/chat/1', hash: HASH }, 'settings off'],
  ['a dialog over a shared page', dialog, { path: '/share/1', hash: HASH }, 'settings off'],
  ['the modal, opened by keyboard', settingsOf({ lang: 'en-US' }, 'modal'), {}, 'settings on'],
  ['a section without any address', section, {}, 'nothing'],
  ['a dialog without any address', dialog, {}, 'nothing'],
  ['more before it in the hash', section, { hash: '#x-data-privacy-controls-y' }, 'nothing'],
  ['a sub-screen', section, { hash: `${HASH}/export-data` }, 'nothing'],
  ['a sub-path', section, { path: `${PATH}/export-data` }, 'nothing'],
  ['admin settings', section, { path: '/admin-settings/data-privacy-controls' }, 'nothing'],
  ['a shared page at the hash', section, { path: '/share/1', hash: HASH }, 'nothing'],
  ['a task list at the hash', task('disabled'), { hash: HASH }, 'nothing'],
  ['a ticked task list at the path', task('disabled checked'), { path: PATH }, 'nothing'],
  ['checkboxes at the hash', task('checked'), { hash: HASH }, 'nothing'],
] as const)('%s: %s', (_, html, at, wanted) => {
  show(html);
  expect(inShort(detectNow(at))).toBe(wanted);
});

describe('without the training row, nothing is said', () => {
  const nav =
    '<nav aria-label="Settings"><ul><li data-testid="data-privacy-controls"><button aria-current="page">Privacy</button></li></ul></nav>';
  const location = rowOf(en.lookalikes.locationSwitch, '', switchOf('span', 'on', '', 'location'));
  test.each([
    ['the section is on its way', `<div role="dialog" data-open="">${nav}<div></div></div>`],
    [
      'a panel without rows',
      `<div role="dialog" data-open="">${nav}<p>Intro <a href="https://www.anthropic.com/legal/privacy">Privacy</a></p></div>`,
    ],
    ['a team account', `<div role="dialog" data-open="">${nav}${location}</div>`],
    [
      'signed out',
      `<main><h1>Sign in</h1>${nav}<form><input type="checkbox"> Stay signed in <button>Go on</button></form><a href="https://www.anthropic.com/legal/consumer-terms">Terms</a></main>`,
    ],
    [
      'a list of chats',
      '<main><section><div role="checkbox" aria-checked="false">Divorce papers</div></section></main>',
    ],
  ])('%s', (_, html) => {
    for (const at of [{ path: PATH }, { path: '/new', hash: HASH }]) {
      show(html);
      expect(inShort(detectNow(at))).toBe('nothing');
    }
  });
});

test('a file that is called after the entry of the navigation is no navigation', () => {
  show(`<main><div data-testid="data-privacy-controls">File</div>${section}</main>`);
  expect(inShort(detectNow())).toBe('nothing');
});

test('the reasons name the navigation, and the rows only where there is a row', () => {
  show(settingsOf({ lang: 'en-US' }, 'modal'));
  expect(detectNow()?.finding.because).toEqual(
    expect.arrayContaining(['settings-nav', 'privacy-neighbours']),
  );
  show(settingsOf({ lang: 'en-US' }, 'undecided'));
  const because = detectNow({ path: PATH })?.finding.because;
  expect(because).toContain('undecided-account');
  expect(because).not.toContain('privacy-neighbours');
});

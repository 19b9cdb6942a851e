// Odd nodes, odd numbers and odd states: none of them blinds, costs or deceives.
import { describe, expect, test, vi } from 'vitest';
import { LANGS } from '../../components/replica/labels';
import { wordsOf } from '../../components/replica/words';
import { stateOf } from '../../utils/detect/state-of';
import { claude } from '../../utils/sites/claude';
import { popupOf, rowOf, settingsOf, switchOf } from '../fixtures/markup';
import { dialogOf } from '../fixtures/near-misses';
import { detectNow, inShort, show } from './detecting';

const en = wordsOf('en-US');

test.each(['matches', 'closest', 'querySelectorAll', 'getAttribute', 'children', 'textContent'])(
  'a form control named %s neither blinds nor hangs, beside the pop-up or around it',
  (name) => {
    const odd = `<input type="hidden" name="${name}"><input type="checkbox">`;
    for (const html of [
      `<form>${odd}</form>${popupOf({ lang: 'en-US' })}`,
      popupOf({ lang: 'en-US', structure: 'form' }).replace('<form>', `<form>${odd}`),
    ]) {
      show(html);
      // As browsers do, and jsdom does not.
      const form = document.querySelector('form') as Element;
      Object.defineProperty(form, name, { value: form.firstElementChild });
      expect(inShort(detectNow())).toBe('popup on');
    }
  },
);

test('a pop-up that is closing is not read: nothing is asked that makes the browser lay it out', () => {
  show(popupOf({ lang: 'en-US' }));
  const isRendered = vi.fn(() => true);
  document.querySelector('[role="dialog"]')?.setAttribute('data-state', 'closed');
  expect(inShort(detectNow({ isRendered }))).toBe('nothing');
  expect(isRendered).not.toHaveBeenCalled();
});

test('what one container throws costs no other, and is said where nothing was found', () => {
  const broken = dialogOf('A note', `${en.toggleLabel}${switchOf('button', 'on', '', 'other')}`, [
    'Accept',
  ]);
  const fail = (element: Element): boolean => {
    if (element.closest('[aria-label="A note"]')) throw new Error('odd');
    return true;
  };
  show(`<section aria-label="A note">${broken}</section>${popupOf({ lang: 'en-US' })}`);
  expect(inShort(detectNow({ isRendered: fail }))).toBe('popup on');
  show(`<section aria-label="A note">${broken}</section>`);
  expect(() => detectNow({ isRendered: fail })).toThrow('odd');
});

describe('a dialog with many switches', () => {
  const many = (count: number) =>
    Array.from(
      { length: count },
      (_, each) => `<li><span role="checkbox" aria-checked="false"></span>Row ${each}</li>`,
    ).join('');

  test('is refused without a word of its rows being read', () => {
    let reads = 0;
    const isRendered = () => {
      reads += 1;
      return true;
    };
    for (const count of [13, 1000]) {
      show(
        dialogOf(
          en.dialogTitle,
          `${rowOf(en.toggleLabel, en.description, switchOf('input', 'on'))}<ul>${many(count)}</ul>`,
          ['Accept'],
        ),
      );
      expect(inShort(detectNow({ isRendered }))).toBe('nothing');
      expect(reads).toBe(0);
    }
  });

  test('is a refusal that is told where the terms link says that it is ours', () => {
    show(
      popupOf({ lang: 'en-US' }).replace(
        '<div class="line">',
        `<ul>${many(1000)}</ul><div class="line">`,
      ),
    );
    expect(inShort(detectNow())).toBe('popup unknown');
    expect(detectNow()?.finding.because).toContain('several-switches');
  });

  test('a dialog without a word of ours is left before its rows are read', () => {
    let reads = 0;
    show(dialogOf('Choose files', `<ul>${many(10)}</ul>`, ['Open']));
    const isRendered = () => {
      reads += 1;
      return true;
    };
    expect(inShort(detectNow({ isRendered }))).toBe('nothing');
    expect(reads).toBe(0);
  });
});

const twin = (checked: boolean) =>
  `<input type="checkbox" aria-hidden="true" tabindex="-1"${checked ? ' checked' : ''}>`;

test.each([
  ['<button role="switch" aria-checked="false" data-state="unchecked"></button>', 'off'],
  ['<button role="switch" aria-checked="false" data-state="checked"></button>', 'mixed'],
  ['<span role="switch" aria-checked="true" data-checked=""></span>', 'on'],
  ['<span role="switch" aria-checked="false" data-checked=""></span>', 'mixed'],
  ['<span role="switch" aria-checked="true" data-unchecked=""></span>', 'mixed'],
  ['<span role="switch" aria-checked="true" data-checked="" data-unchecked=""></span>', 'mixed'],
  ['<span role="switch" aria-checked="false" data-checked="false"></span>', 'off'],
  ['<button role="switch" aria-checked="mixed"></button>', 'mixed'],
  ['<button role="switch" data-state="checked"></button>', 'mixed'],
  ['<input type="checkbox" role="switch" aria-checked="false" checked>', 'mixed'],
  ['<input type="checkbox" data-state="unchecked" checked>', 'mixed'],
  [`<span role="switch" aria-checked="false"></span>${twin(true)}`, 'mixed'],
  [`<span role="switch" aria-checked="true"></span>${twin(true)}`, 'on'],
  [`<span role="switch" aria-checked="false">${twin(true)}</span>`, 'mixed'],
  [`<p><span role="switch" aria-checked="false"></span></p>${twin(true)}`, 'mixed'],
  // Not its twins: with a role or words of their own, or another switch's.
  ['<span role="switch" aria-checked="false"></span><input type="checkbox" checked>', 'off'],
  [
    `<span role="switch" aria-checked="false"></span><span role="switch" aria-checked="true"></span>${twin(true)}`,
    'off',
  ],
] as const)('%s says: %s', (html, wanted) => {
  document.body.innerHTML = `<div>${html}</div>`;
  expect(stateOf(document.querySelector('[role], input') as Element)).toBe(wanted);
});

test('a spinner in the row, a busy page and a disabled group are not at rest', () => {
  const plain = settingsOf({ lang: 'en-US', status: 'off' });
  const training = /role="group" aria-label="Help/;
  for (const [html, reason] of [
    [plain.replace('class="sw-root"', 'class="sw-root" data-loading="true"'), 'still-loading'],
    [
      plain.replace('<span></span></span>', '<span role="progressbar"></span></span>'),
      'still-loading',
    ],
    [plain.replace('<main>', '<main aria-busy="true">'), 'still-loading'],
    [plain.replace(training, 'role="group" aria-disabled="true" aria-label="Help'), 'disabled'],
  ] as const) {
    show(html);
    const finding = detectNow({ path: '/settings/data-privacy-controls' })?.finding;
    expect([html, finding?.training, finding?.shows]).toEqual([html, 'unknown', 'off']);
    expect(finding?.because).toContain(reason);
  }
});

describe('what a page translation makes of it', () => {
  const translated = (html: string) =>
    html.replace(/>([^<>]*\p{L}[^<>]*)</gu, '><font><font>$1</font></font><');
  const vietnamese = popupOf({
    lang: 'en-US',
    label: 'Giúp cải thiện các mô hình AI của chúng tôi',
    description:
      'Cho phép dùng cuộc trò chuyện để huấn luyện mô hình AI; có thể thay đổi bất cứ lúc nào.',
  });

  test('a word that looks like a refusal in a language that nothing speaks is none', () => {
    show(
      translated(vietnamese.replace(en.dialogTitle, 'Cập nhật').replace(en.accept, 'Chấp nhận')),
      'vi',
    );
    expect(inShort(detectNow())).toBe('popup on');
  });

  test.each(LANGS)('wrapped words are the same words: %s', (lang) => {
    show(translated(popupOf({ lang })), lang);
    expect(inShort(detectNow())).toBe('popup on');
  });
});

test('a label is only ever one that is known, as the data spell it', () => {
  show(popupOf({ lang: 'en-US', label: 'HELP IMPROVE  CLAUDE:' }));
  expect(detectNow()?.finding.label).toBe('Help improve Claude');
  for (const label of ['Train on chats of Jana Beispiel', 'Model training']) {
    show(popupOf({ lang: 'en-US', label }));
    expect(detectNow()?.finding.label).toBe('');
  }
  const known = Object.values(claude.phrases).flatMap(({ labels }) => [...labels]);
  for (const lang of LANGS) {
    show(popupOf({ lang }), lang);
    expect(known).toContain(detectNow()?.finding.label);
  }
});

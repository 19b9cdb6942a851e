// What must hold for any dialog at all: dialogs are made up from parts, ours and others', in any order.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGS, type Lang } from '../../components/replica/labels';
import { wordsOf } from '../../components/replica/words';
import { INVERSE } from '../fixtures/inverse';
import { KINDS, rowOf, switchOf } from '../fixtures/markup';
import { detectNow, isRendered, show } from './detecting';

const langs = fc.constantFrom<Lang[]>(...LANGS);
const statuses = fc.constantFrom('on', 'off', 'locked' as const);

const row = fc
  .record({
    lang: langs,
    kind: fc.constantFrom(...KINDS.filter((kind) => kind !== 'label-for')),
    status: statuses,
    what: fc.nat(4),
    number: fc.nat(99),
  })
  .map(({ lang, kind, status, what, number }) => {
    const words = wordsOf(lang);
    const labels = [
      words.toggleLabel,
      INVERSE[lang][number % INVERSE[lang].length] ?? '',
      words.lookalikes.locationSwitch,
      'Remember me',
      '',
    ];
    const label = labels[what] ?? '';
    // A sentence about training makes any label a renamed one of ours.
    const sentence = number % 2 === 0 && what !== 3 ? words.description : '';
    const mark = what === 0 ? 'training' : `other-${what}`;
    return rowOf(
      kind === 'checkbox' ? '' : label,
      sentence,
      switchOf(kind, status as 'on', label, mark),
    );
  });

const part = fc.oneof(
  { weight: 3, arbitrary: row },
  langs.map((lang) => `<h1>${wordsOf(lang).dialogTitle}</h1>`),
  langs.map((lang) => `<p>${wordsOf(lang).bodyAfterDeadline}</p>`),
  langs.map((lang) => `<button>${wordsOf(lang).accept}</button>`),
  langs.map((lang) => `<button>${wordsOf(lang).notNow}</button>`),
  langs.map((lang) => `<blockquote>${wordsOf(lang).toggleLabel}</blockquote>`),
  fc.constantFrom(
    '<a href="https://www.anthropic.com/news/updates-to-our-consumer-terms">n</a>',
    '<a href="https://www.anthropic.com/legal/consumer-terms">t</a>',
    '<div aria-busy="true"></div>',
    '<p></p>',
  ),
);

const dialog = fc
  .record({
    parts: fc.array(part, { maxLength: 8 }),
    open: fc.constantFrom(
      'role="dialog"',
      'role="dialog" data-state="closed"',
      'role="dialog" hidden',
      'role="alertdialog"',
      '',
    ),
    wrap: fc.boolean(),
  })
  .map(({ parts, open, wrap }) => {
    const inside = wrap ? `<div><div>${parts.join('')}</div></div>` : parts.join('');
    return `<div ${open}>${inside}</div>`;
  });

const page = fc.record({
  dialogs: fc.array(dialog, { minLength: 1, maxLength: 2 }),
  lang: fc.constantFrom(...LANGS, ''),
  path: fc.constantFrom('/new', '/onboarding', '/settings/data-privacy-controls'),
});

const RUNS = { numRuns: 150 };
const PATIENCE = { timeout: 60_000 };
const DIALOG = '[role=dialog], [role=alertdialog]';

/** The training switches that are drawn in a container, and in no other dialog within it. */
function eligibleIn(container: Element): Element[] {
  return [...container.querySelectorAll('[data-bench=training]')].filter((control) => {
    const inner = control.closest(DIALOG);
    return (
      isRendered(control) && (inner === null || inner === container || inner.contains(container))
    );
  });
}

test(
  'a readable finding has one eligible switch, and never one of the other kind',
  PATIENCE,
  () => {
    fc.assert(
      fc.property(page, ({ dialogs, lang, path }) => {
        show(dialogs.join(''), lang);
        const seen = detectNow({ path });
        if (!seen || seen.finding.training === 'unknown') return;
        expect(seen.finding.kind).toBe('training');
        const ours = eligibleIn(seen.container).length;
        const mark = seen.control?.getAttribute('data-bench');
        // Without its words a switch may be ours by the link alone; by name none of the others is.
        expect(mark === 'training' ? ours : mark).toBe(mark === 'training' ? 1 : 'other-4');
      }),
      RUNS,
    );
  },
);

test('every node of a sighting lies in its container', PATIENCE, () => {
  fc.assert(
    fc.property(page, ({ dialogs, lang, path }) => {
      show(dialogs.join(''), lang);
      const seen = detectNow({ path });
      if (!seen) return;
      const { container, control, visual, row: at, commit, defer } = seen;
      for (const node of [control, visual, at, commit, ...defer]) {
        expect(node === undefined || container.contains(node)).toBe(true);
      }
    }),
    RUNS,
  );
});

test('detection changes nothing and says the same twice', PATIENCE, () => {
  fc.assert(
    fc.property(page, ({ dialogs, lang, path }) => {
      show(dialogs.join(''), lang);
      const before = document.documentElement.outerHTML;
      const [first, second] = [detectNow({ path }), detectNow({ path })];
      expect(document.documentElement.outerHTML).toBe(before);
      expect(second).toEqual(first);
    }),
    { numRuns: 60 },
  );
});

import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Training } from '../../utils/finding';
import {
  type Hands,
  optOut,
  PATIENCE,
  REST_TIMEOUT_MS,
  SETTLE,
  undo,
} from '../../utils/page/opt-out';
import type { Sighting } from '../../utils/sighting';

/**
 * What the site does with a click: after so many ms, the switch shows this, or is disabled or usable
 * again, or a new switch with the same state stands in its place, or a message comes. `gone` takes the
 * dialog out, `missing` the switch alone.
 */
type Reaction = {
  after: number;
  shows: 'on' | 'off' | 'gone' | 'missing' | 'disabled' | 'usable' | 'redrawn' | 'message';
};

/** A switch on a page with a clock of its own, that reacts as told to each click or pointer press. */
function setPage(onClick: Reaction[], onPointer: Reaction[] = [], shows: 'on' | 'off' = 'on') {
  let control = document.createElement('button');
  control.setAttribute('role', 'switch');
  control.setAttribute('aria-checked', String(shows === 'on'));
  const container = document.createElement('div');
  container.append(control);
  document.body.replaceChildren(container);
  let clock = 0;
  let due: { at: number; shows: Reaction['shows'] }[] = [];
  let hasComplained = false;
  const clicks = { click: 0, pointerdown: 0, waiting: 0 };
  const plan = (reactions: Reaction[]) =>
    due.push(...reactions.map(({ after, shows }) => ({ at: clock + after, shows })));
  const settle = () => {
    for (const { shows } of due.filter(({ at }) => at <= clock).sort((a, b) => a.at - b.at)) {
      if (shows === 'gone') container.remove();
      else if (shows === 'missing') control.remove();
      else if (shows === 'disabled' || shows === 'usable') control.disabled = shows === 'disabled';
      else if (shows === 'message') hasComplained = true;
      else if (shows === 'redrawn') {
        const next = control.cloneNode() as HTMLButtonElement;
        control.replaceWith(next);
        control = next;
      } else control.setAttribute('aria-checked', String(shows === 'on'));
    }
    due = due.filter(({ at }) => at > clock);
  };
  control.addEventListener('click', () => {
    clicks.click += 1;
    plan(onClick);
    settle();
  });
  control.addEventListener('pointerdown', () => {
    clicks.pointerdown += 1;
    plan(onPointer);
    settle();
  });
  const readNow = (): Training => {
    if (control.disabled || !control.isConnected) return 'unknown';
    return control.getAttribute('aria-checked') === 'true' ? 'on' : 'off';
  };
  const sight = (training?: Training): Sighting => ({
    finding: {
      surface: 'popup',
      kind: 'training',
      training: training ?? readNow(),
      label: 'Help improve our AI models',
      lang: 'en-US',
      because: [],
    },
    container,
    ...(control.isConnected ? { control, visual: control } : {}),
    defer: [],
  });
  const hands: Hands = {
    redetect: () => (container.isConnected ? sight() : undefined),
    sleep: async (ms) => {
      clock += ms;
      settle();
    },
    now: () => clock,
    hasComplained: () => hasComplained,
    onWaiting: () => (clicks.waiting += 1),
  };
  return {
    clicks,
    hands,
    sight,
    clock: () => clock,
    shown: () => control.getAttribute('aria-checked'),
  };
}

beforeEach(() => {
  vi.stubGlobal('PointerEvent', MouseEvent);
});

describe('turning off', () => {
  test.each<[string, Reaction[], Reaction[], object]>([
    ['at once', [{ after: 0, shows: 'off' }], [], { kind: 'done' }],
    ['slowly', [{ after: PATIENCE - 50, shows: 'off' }], [], { kind: 'done' }],
    ['only for a pointer', [], [{ after: 0, shows: 'off' }], { kind: 'done' }],
    ['never', [], [], { kind: 'unverified', why: 'ignored' }],
    [
      'and snaps back at once',
      [
        { after: 0, shows: 'off' },
        { after: 150, shows: 'on' },
      ],
      [],
      { kind: 'unverified', why: 'snapped-back' },
    ],
    [
      'and snaps back just before it would count',
      [
        { after: 0, shows: 'off' },
        { after: SETTLE - 1, shows: 'on' },
      ],
      [],
      { kind: 'unverified', why: 'snapped-back' },
    ],
    [
      'and goes away',
      [{ after: 0, shows: 'gone' }],
      [],
      { kind: 'unverified', why: 'disappeared' },
    ],
    [
      'and goes away while it settles',
      [
        { after: 0, shows: 'off' },
        { after: 200, shows: 'gone' },
      ],
      [],
      { kind: 'unverified', why: 'disappeared' },
    ],
  ])('a switch that reacts %s', async (_, onClick, onPointer, outcome) => {
    const page = setPage(onClick, onPointer);
    expect(await optOut(page.sight(), page.hands)).toEqual(outcome);
    expect(page.clicks.click).toBe(1);
  });

  test('the pointer is tried once, and only after the click had no effect', async () => {
    const page = setPage([{ after: 0, shows: 'off' }], [{ after: 0, shows: 'on' }]);
    await optOut(page.sight(), page.hands);
    expect(page.clicks).toMatchObject({ click: 1, pointerdown: 0 });
    const deaf = setPage([]);
    await optOut(deaf.sight(), deaf.hands);
    expect(deaf.clicks).toMatchObject({ click: 1, pointerdown: 1 });
  });
});

describe('a switch that is not at rest after the click is waited for', () => {
  const flipped: Reaction = { after: 0, shows: 'off' };
  const disabled: Reaction = { after: 0, shows: 'disabled' };
  test.each<[string, Reaction[], object]>([
    [
      'disabled while it is saved, and then OFF',
      [flipped, disabled, { after: 2500, shows: 'usable' }],
      { kind: 'done' },
    ],
    [
      'disabled at ON until the server has answered, and then OFF',
      [disabled, { after: 3000, shows: 'off' }, { after: 3000, shows: 'usable' }],
      { kind: 'done' },
    ],
    [
      'disabled while it is saved, and then ON again',
      [flipped, disabled, { after: 2500, shows: 'on' }, { after: 2500, shows: 'usable' }],
      { kind: 'unverified', why: 'snapped-back' },
    ],
    [
      'disabled at ON, and then ON as before',
      [disabled, { after: 2500, shows: 'usable' }],
      { kind: 'unverified', why: 'ignored' },
    ],
    ['disabled for good', [flipped, disabled], { kind: 'unverified', why: 'not-at-rest' }],
    [
      'missing for a moment, and drawn anew',
      [flipped, { after: 100, shows: 'redrawn' }, { after: 300, shows: 'redrawn' }],
      { kind: 'done' },
    ],
    [
      'missing for good, in a dialog that stays',
      [flipped, { after: 100, shows: 'missing' }],
      { kind: 'unverified', why: 'disappeared' },
    ],
    [
      'OFF, while the site shows a message',
      [flipped, { after: 200, shows: 'message' }],
      { kind: 'unverified', why: 'not-saved' },
    ],
  ])('%s', async (_, onClick, outcome) => {
    const page = setPage(onClick);
    expect(await optOut(page.sight(), page.hands)).toEqual(outcome);
    // Neither a second click nor a pointer: what is being saved would be turned back.
    expect(page.clicks).toMatchObject({ click: 1, pointerdown: 0 });
    expect(page.clicks.waiting).toBeLessThanOrEqual(1);
    expect(page.clock()).toBeLessThan(PATIENCE + REST_TIMEOUT_MS + 100);
  });
});

describe('nothing is clicked', () => {
  test.each<[string, (page: ReturnType<typeof setPage>) => Hands['redetect'], string]>([
    ['when the surface is gone', () => () => undefined, 'not-readable'],
    ['when it cannot be read', (page) => () => page.sight('unknown'), 'not-readable'],
    ['when it is off already', (page) => () => page.sight('off'), 'not-on'],
    ['when it is locked', (page) => () => page.sight('locked'), 'not-on'],
    [
      'when it is another switch',
      (page) => () => ({ ...page.sight(), control: document.createElement('button') }),
      'switch-changed',
    ],
    [
      'when it is a switch that we do not know',
      (page) => () => {
        const sight = page.sight();
        return { ...sight, finding: { ...sight.finding, kind: 'unfamiliar' } };
      },
      'not-readable',
    ],
  ])('%s', async (_, redetect, why) => {
    const page = setPage([{ after: 0, shows: 'off' }]);
    const outcome = await optOut(page.sight(), { ...page.hands, redetect: redetect(page) });
    expect(outcome).toEqual({ kind: 'refused', why });
    expect(page.clicks).toMatchObject({ click: 0, pointerdown: 0 });
  });

  test('by undo unless the very switch shows off', async () => {
    const page = setPage([{ after: 0, shows: 'on' }], [], 'on');
    expect(await undo(page.sight(), page.hands)).toMatchObject({ kind: 'refused' });
    expect(page.clicks.click).toBe(0);
    const off = setPage([{ after: 0, shows: 'on' }], [], 'off');
    expect(await undo(off.sight(), off.hands)).toEqual({ kind: 'done' });
  });
});

test('whatever a site does: done is only said of a switch that shows off, and one click is all', async () => {
  const reaction = fc.record({
    after: fc.integer({ min: 0, max: 2500 }),
    shows: fc.constantFrom<Reaction['shows']>(
      ...(['on', 'off', 'gone', 'missing', 'disabled', 'usable', 'redrawn', 'message'] as const),
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(reaction, { maxLength: 5 }), async (onClick) => {
      const page = setPage(onClick);
      const outcome = await optOut(page.sight(), page.hands);
      if (outcome.kind === 'done') expect(page.shown()).toBe('false');
      expect(page.clicks.click).toBe(1);
      expect(page.clicks.pointerdown).toBeLessThanOrEqual(1);
    }),
    { numRuns: 300 },
  );
});

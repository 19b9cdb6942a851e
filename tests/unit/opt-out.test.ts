import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Training } from '../../utils/finding';
import { type Hands, optOut, PATIENCE, SETTLE, undo } from '../../utils/page/opt-out';
import type { Sighting } from '../../utils/sighting';

/** What the site does with a click: after so many ms, the switch shows this. `gone` takes it out. */
type Reaction = { after: number; shows: 'on' | 'off' | 'gone' };

/** A switch on a page with a clock of its own, that reacts as told to each click or pointer press. */
function setPage(onClick: Reaction[], onPointer: Reaction[] = [], shows: 'on' | 'off' = 'on') {
  const control = document.createElement('button');
  control.setAttribute('role', 'switch');
  control.setAttribute('aria-checked', String(shows === 'on'));
  const container = document.createElement('div');
  container.append(control);
  document.body.replaceChildren(container);
  let clock = 0;
  let due: { at: number; shows: Reaction['shows'] }[] = [];
  const clicks = { click: 0, pointerdown: 0 };
  const plan = (reactions: Reaction[]) =>
    due.push(...reactions.map(({ after, shows }) => ({ at: clock + after, shows })));
  const settle = () => {
    for (const { shows } of due.filter(({ at }) => at <= clock).sort((a, b) => a.at - b.at)) {
      if (shows === 'gone') container.remove();
      else control.setAttribute('aria-checked', String(shows === 'on'));
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
  const sight = (training?: Training): Sighting => ({
    finding: {
      surface: 'popup',
      kind: 'training',
      training: training ?? (control.getAttribute('aria-checked') === 'true' ? 'on' : 'off'),
      label: 'Help improve our AI models',
      lang: 'en-US',
      because: [],
    },
    container,
    control,
    visual: control,
    defer: [],
  });
  const hands: Hands = {
    redetect: () => (container.isConnected ? sight() : undefined),
    sleep: async (ms) => {
      clock += ms;
      settle();
    },
    now: () => clock,
  };
  return { control, clicks, hands, sight, shown: () => control.getAttribute('aria-checked') };
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
    expect(page.clicks).toEqual({ click: 1, pointerdown: 0 });
    const deaf = setPage([]);
    await optOut(deaf.sight(), deaf.hands);
    expect(deaf.clicks).toEqual({ click: 1, pointerdown: 1 });
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
    expect(page.clicks).toEqual({ click: 0, pointerdown: 0 });
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
    shows: fc.constantFrom('on' as const, 'off' as const, 'gone' as const),
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

// The session and the background's memory, driven by random days of a person, a site and a browser,
// against the few things that a plain model knows for certain.
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isOptedOut } from '../../utils/answer';
import { stageOf } from '../../utils/receipt';
import { stateOf } from '../../utils/state';
import { pack, read } from '../../utils/storage';
import { createWorld, type Loss, type Quirk } from './world';

type Step =
  | { do: 'open' | 'close' | 'turn-off' | 'undo' | 'dismiss' | 'toggle' | 'accept' | 'defer' }
  | { do: 'remount' | 'settings' | 'oldTab' }
  | { do: 'glimpse'; training: 'on' | 'off' }
  | { do: 'change'; training: boolean }
  | { do: 'quirk'; quirk: Quirk }
  | { do: 'lose'; loss: Loss }
  | { do: 'wait'; ms: number };

const plain = (...names: ('open' | 'turn-off' | 'undo' | 'accept' | 'settings')[]) =>
  names.map((name) => fc.constant<Step>({ do: name }));
const rare = (['close', 'dismiss', 'toggle', 'defer', 'remount', 'oldTab'] as const).map((name) =>
  fc.constant<Step>({ do: name }),
);
const wait = fc
  .constantFrom(10, 200, 400, 900, 2500, 61_000)
  .map((ms): Step => ({ do: 'wait', ms }));
const quirk = fc
  .constantFrom<Quirk>('honest', 'honest', 'ignore', 'snap-back')
  .map((each): Step => ({ do: 'quirk', quirk: each }));
const glimpse = fc
  .constantFrom<'on' | 'off'>('on', 'off')
  .map((training): Step => ({ do: 'glimpse', training }));
const change = fc.boolean().map((training): Step => ({ do: 'change', training }));
const loss = fc
  .constantFrom<Loss>('question', 'answer')
  .map((each): Step => ({ do: 'lose', loss: each }));
const calm = fc.oneof(
  ...plain('open', 'turn-off', 'turn-off', 'undo', 'accept', 'settings', 'open'),
  ...rare,
  wait,
  wait,
  quirk,
  change,
  glimpse,
);

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lives through some steps; `certain` says whether each message has arrived. */
async function live(first: Quirk, more: Step[], certain: boolean): Promise<void> {
  const steps: Step[] = [{ do: 'quirk', quirk: first }, { do: 'open' }, ...more];
  const world = createWorld();
  const { facts } = world;
  let undos = 0;
  for (const step of steps) {
    const before = {
      on: facts.clicksOnOff,
      opened: world.note()?.finding.training,
      stage: stageOf(world.records().receipt),
    };
    let isHeld: boolean | undefined;
    switch (step.do) {
      case 'open':
      case 'close':
      case 'toggle':
      case 'defer':
      case 'remount':
        world[step.do]();
        break;
      case 'turn-off':
      case 'dismiss':
        world.pressNote(step.do);
        break;
      case 'undo':
        undos += Number(world.pressNote('undo'));
        break;
      case 'accept':
        if (world.isOpen()) isHeld = !world.accept();
        break;
      case 'settings':
      case 'oldTab':
        await world[step.do]();
        break;
      case 'glimpse':
        await world.glimpse(step.training);
        break;
      case 'change':
        if (!world.isOpen()) world.change(step.training);
        break;
      case 'quirk':
        world.set(step.quirk);
        break;
      case 'lose':
        world.lose(step.loss);
        break;
      case 'wait':
        await vi.advanceTimersByTimeAsync(step.ms);
        break;
    }
    await vi.advanceTimersByTimeAsync(5);
    const records = world.records();
    const state = stateOf(records, {}, [], Date.now(), 'UTC');

    // Accept is the person's, and is held once per pop-up at most.
    expect(facts.clicksOnCommit).toBe(0);
    expect(facts.held).toBeLessThanOrEqual(1);
    if (isHeld) expect(before.opened).toBe('on');
    // Training is turned on by nothing but a press on Undo, once for each.
    expect(facts.clicksOnOff).toBeLessThanOrEqual(undos);
    if (facts.clicksOnOff > before.on) expect(['undo', 'wait']).toContain(step.do);
    // No stage is claimed that was not reached.
    for (const { stage } of records.receipt.proofs)
      expect(facts.reached[stage], `${stage}`).toBe(true);
    // The ledger can be read, newest first.
    expect(read(pack(records), { migrate: false }).unreadable).toEqual([]);
    const times = records.ledger.map(({ at }) => at);
    expect([...times].sort((a, b) => b - a)).toEqual(times);
    if (!certain) continue;
    // Neither half a page nor a tab from before proves or contradicts anything.
    if (step.do === 'glimpse' || step.do === 'oldTab') expect(state.stage).toBe(before.stage);
    // Where every message arrives, what a fresh Settings shows is what is told.
    if (step.do === 'settings' && world.account.isDecided) {
      expect(stageOf(records.receipt)).toBe(world.account.training ? 0 : 3);
      expect(isOptedOut(state)).toBe(!world.account.training);
    }
    if (step.do === 'accept' && isHeld === false && world.account.training)
      expect(state.stage).toBe(0);
    // What was read back does not stand against a switch that has gone back since.
    if (step.do === 'wait' && step.ms > 2000 && world.showsOn()) expect(state.stage).not.toBe(1);
    // While the note says that it is off, and nothing is under way, the switch does show off.
    const note = world.note();
    if (note?.phase === 'done') expect(note.finding.training).toBe('off');
  }
  world.close();
  world.end();
  await vi.advanceTimersByTimeAsync(5000);
}

const quirks = fc.constantFrom<Quirk>('honest', 'ignore', 'snap-back');
const many = { maxLength: 20, size: 'max' } as const;

test('whatever a person, a site and a day may do', { timeout: 60_000 }, async () => {
  const property = fc.asyncProperty(quirks, fc.array(calm, many), (first, steps) =>
    live(first, steps, true),
  );
  await fc.assert(property, { numRuns: 400 });
});

test('and while the background is stopped at any moment', { timeout: 60_000 }, async () => {
  const steps = fc.array(fc.oneof(calm, calm, loss), many);
  const property = fc.asyncProperty(quirks, steps, (first, each) => live(first, each, false));
  await fc.assert(property, { numRuns: 400 });
});

test('updated under the page: it says so at the next press, acts no more and holds nothing', async () => {
  const world = createWorld();
  world.open();
  world.orphan();
  const isThrough = world.accept();
  expect([isThrough, world.facts.held]).toEqual([true, 0]);

  const other = createWorld();
  other.open();
  await vi.advanceTimersByTimeAsync(5);
  other.orphan();
  other.toggle();
  other.toggle();
  expect(other.note()?.isStale).toBe(true);
  expect(other.pressNote('turn-off')).toBe(false);
  expect(other.facts.clicksOnOn).toBe(0);
});

// How many actions it takes to commit, with training on and with training off. Pure counting.
import type { Raw, RawStop } from './raw';

/** One kind of action, and how often. */
export type Step = {
  act: 'click-switch' | 'click-commit' | 'tab' | 'space' | 'enter';
  count: number;
};

/** The ways to commit; null where there is none, or it could not be counted. */
export type Ways = {
  pointer: { on: Step[] | null; off: Step[] | null };
  keyboard: { on: Step[] | null; off: Step[] | null };
  /** Where the keyboard's way begins. */
  start: 'focus' | 'dialog';
};

/** The number of single actions. */
export function countOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { count }) => sum + count, 0);
}

/** The shortest ways. Settings saves at once: there is nothing to commit. */
export function waysOf(raw: Raw): Ways {
  const { training, surface } = raw.finding;
  const order = tabOrder(raw.stops);
  const start = raw.first.inputs === 0 && raw.focus >= 0 ? 'focus' : 'dialog';
  const focused = raw.stops[raw.focus];
  const from = start === 'focus' && focused ? order.indexOf(focused) : -1;
  const at = (part: string) =>
    order.findIndex(({ parts }) => parts.some((index) => raw.parts[index]?.part === part));
  const places = { from, flip: at('switch'), commit: at('commit'), length: order.length };
  const needsCommit = surface !== 'settings';
  const choices = choicesOf(raw.parts);
  const way = (goal: 'on' | 'off'): { pointer: Step[] | null; keyboard: Step[] | null } => {
    if (choices) {
      const commit = order.findIndex(({ parts }) => parts.includes(choices[goal]));
      const keyboard = walk({ ...places, commit }, false, true);
      return { pointer: [one('click-commit')], keyboard };
    }
    const isShown = training === goal || (training === 'locked' && goal === 'off');
    if (!isShown && training !== 'on' && training !== 'off')
      return { pointer: null, keyboard: null };
    return {
      pointer: [
        ...(isShown ? [] : [one('click-switch')]),
        ...(needsCommit ? [one('click-commit')] : []),
      ],
      keyboard: walk(places, !isShown, needsCommit),
    };
  };
  const [on, off] = [way('on'), way('off')];
  return {
    pointer: { on: on.pointer, off: off.pointer },
    keyboard: { on: on.keyboard, off: off.keyboard },
    start,
  };
}

/**
 * The places of two buttons that commit with training on and with training off, where there are two and no
 * switch. Undefined for any other dialog.
 */
export function choicesOf(
  parts: readonly { part: string }[],
): { on: number; off: number } | undefined {
  const commits = parts.flatMap(({ part }, index) => (part === 'commit' ? [index] : []));
  const [on, off] = commits;
  const hasSwitch = parts.some(({ part }) => part === 'switch');
  return on === undefined || off === undefined || hasSwitch ? undefined : { on, off };
}

/** The stops in the order in which Tab reaches them: positive tab indexes first, as HTML says. */
export function tabOrder(stops: readonly RawStop[]): RawStop[] {
  const usable = stops.filter(({ tabIndex, disabled }) => tabIndex >= 0 && !disabled);
  const first = usable.filter(({ tabIndex }) => tabIndex > 0);
  return [
    ...first.sort((a, b) => a.tabIndex - b.tabIndex),
    ...usable.filter(({ tabIndex }) => tabIndex === 0),
  ];
}

type Places = { from: number; flip: number; commit: number; length: number };

function walk(places: Places, flips: boolean, commits: boolean): Step[] | null {
  const { from, flip, commit, length } = places;
  if ((flips && flip < 0) || (commits && commit < 0)) return null;
  // Round the end of a dialog that keeps focus, back to its beginning.
  const tabs = (a: number, b: number): Step[] => {
    const count = a < 0 ? b + 1 : (b - a + length) % length;
    return count > 0 ? [{ act: 'tab', count }] : [];
  };
  return [
    ...(flips ? [...tabs(from, flip), one('space')] : []),
    ...(commits ? [...tabs(flips ? flip : from, commit), one('enter')] : []),
  ];
}

function one(act: Step['act']): Step {
  return { act, count: 1 };
}

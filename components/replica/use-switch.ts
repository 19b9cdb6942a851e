// The state behind a switch, with the ways in which a real one can misbehave. Draws nothing.
import { useEffect, useRef, useState } from 'react';
import type { Scenario } from './scenario';

export interface SwitchState {
  checked: boolean;
  /** The row has vanished. */
  gone: boolean;
  flip(): void;
}

export interface SwitchOptions {
  /** What is stored; the switch follows it. */
  initial: boolean;
  scenario: Pick<Scenario, 'fault' | 'faultMs'>;
  /** The state has changed by a click and stays so, as far as the switch knows. */
  onSettled?: (checked: boolean) => void;
  /** The `remount` fault asks its owner for a new instance. */
  onRemount?: () => void;
}

export function useSwitch({ initial, scenario, onSettled, onRemount }: SwitchOptions): SwitchState {
  const { fault, faultMs } = scenario;
  const late = fault === 'late-on' && initial;
  const [checked, setChecked] = useState(initial && !late);
  const [gone, setGone] = useState(false);
  const [given, setGiven] = useState(initial);
  const after = useTimers();

  // biome-ignore lint/correctness/useExhaustiveDependencies: data arrives once per instance
  useEffect(() => {
    if (late) after(faultMs, () => setChecked(true));
  }, []);

  // Somebody else changed what is stored, another client for instance.
  if (given !== initial) {
    setGiven(initial);
    setChecked(initial);
  }

  const flip = () => {
    const next = !checked;
    if (fault === 'ignore') return;
    if (fault === 'slow') {
      after(faultMs, () => {
        setChecked(next);
        onSettled?.(next);
      });
      return;
    }
    setChecked(next);
    if (fault === 'snap-back') after(faultMs, () => setChecked(checked));
    else onSettled?.(next);
    if (fault === 'vanish') after(faultMs, () => setGone(true));
    if (fault === 'remount') after(faultMs, () => onRemount?.());
  };

  return { checked, gone, flip };
}

/** Timeouts that end with the component. */
function useTimers() {
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const pending = timers.current;
    return () => {
      for (const timer of pending) clearTimeout(timer);
    };
  }, []);
  return (ms: number, run: () => void) => {
    timers.current.add(setTimeout(run, ms));
  };
}

/**
 * How many parts of a surface have arrived: all at once, or one more every 40 ms for `pieces`.
 */
export function useArrived(scenario: Pick<Scenario, 'fault'>): number {
  const inPieces = scenario.fault === 'pieces';
  const [arrived, setArrived] = useState(inPieces ? 1 : Number.POSITIVE_INFINITY);
  useEffect(() => {
    if (!inPieces) return;
    const timer = setInterval(() => setArrived((count) => count + 1), 40);
    return () => clearInterval(timer);
  }, [inPieces]);
  return arrived;
}

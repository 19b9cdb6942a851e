// Dismissal by a press outside, at the press itself, as the Radix of the site does. Knows no dialog.
import { type RefObject, useEffect, useRef } from 'react';

export function useOutsidePress(
  inside: RefObject<HTMLElement | null>,
  enabled: boolean,
  onPress: () => void,
) {
  const latest = useRef(onPress);
  latest.current = onPress;
  useEffect(() => {
    if (!enabled) return;
    const controller = new AbortController();
    const { signal } = controller;
    const outside = ({ target }: Event) =>
      !(target instanceof Node && inside.current?.contains(target));
    const click = (event: MouseEvent) => {
      if (outside(event)) latest.current();
    };
    const press = (event: PointerEvent) => {
      if (!outside(event)) return;
      if (event.pointerType !== 'touch') return latest.current();
      // A finger may be about to scroll: only its click counts.
      document.addEventListener('click', click, { once: true, signal });
    };
    // Not in the task that opened it: that press would close it again.
    const timer = setTimeout(() => document.addEventListener('pointerdown', press, { signal }), 0);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [inside, enabled]);
}

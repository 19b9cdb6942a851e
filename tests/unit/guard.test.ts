import { describe, expect, test } from 'vitest';
import { armGuard } from '../../utils/page/guard';

/**
 * A window that hands the guard events as a browser would; jsdom cannot make trusted ones. Unless told
 * otherwise, what was held once is not held again.
 */
function setGuard(shouldHold?: () => boolean) {
  const listeners = new Map<string, (event: Event) => void>();
  const view = {
    addEventListener: (type: string, listener: (event: Event) => void) =>
      listeners.set(type, listener),
    setTimeout: (run: () => void) => run(),
  } as unknown as Window;
  const commit = document.createElement('button');
  const seen = { held: 0, passed: 0 };
  armGuard(
    view,
    {
      commit,
      shouldHold: shouldHold ?? (() => seen.held === 0),
      onHeld: () => (seen.held += 1),
      onPassed: () => (seen.passed += 1),
    },
    new AbortController().signal,
  );
  const fire = (type: string, more: object = {}) => {
    let stopped = false;
    listeners.get(type)?.({
      type,
      isTrusted: true,
      composedPath: () => [commit],
      stopImmediatePropagation: () => (stopped = true),
      preventDefault: () => {},
      ...(type.startsWith('key') ? {} : { button: 0 }),
      ...more,
    } as unknown as Event);
    return stopped;
  };
  const press = () =>
    ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'].map((type) => fire(type));
  return { fire, press, seen };
}

describe('with training on', () => {
  test('every event of the first press is stopped, none of the second', () => {
    const { press, seen } = setGuard();
    expect(press()).toEqual([true, true, true, true, true]);
    expect(press()).toEqual([false, false, false, false, false]);
    expect(seen).toEqual({ held: 1, passed: 1 });
  });

  test('a press that is let go elsewhere, or that becomes a swipe, is not the one hold', () => {
    const { fire, press, seen } = setGuard();
    expect(fire('pointerdown')).toBe(true);
    expect(fire('pointerdown')).toBe(true);
    expect(fire('touchstart')).toBe(true);
    expect(seen).toEqual({ held: 0, passed: 0 });
    expect(press()).not.toContain(false);
    expect(press()).not.toContain(true);
    expect(seen).toEqual({ held: 1, passed: 1 });
  });

  test('Enter held down repeats, and stays held; the next Enter passes', () => {
    const { fire, seen } = setGuard();
    expect(fire('keydown', { key: 'Enter' })).toBe(true);
    expect(fire('keydown', { key: 'Enter', repeat: true })).toBe(true);
    fire('keyup', { key: 'Enter' });
    expect(seen.held).toBe(1);
    expect(fire('keydown', { key: 'Enter' })).toBe(false);
    expect(fire('click', { detail: 0 })).toBe(false);
    expect(seen).toEqual({ held: 1, passed: 1 });
  });

  test('Space is held once it is let go on the button, where it would have acted', () => {
    const { fire, seen } = setGuard();
    expect(fire('keydown', { key: ' ' })).toBe(true);
    expect(seen.held).toBe(0);
    expect(fire('keyup', { key: ' ' })).toBe(true);
    expect(seen.held).toBe(1);
  });

  test('a click without a press before it, as a screen reader makes it, is held as well', () => {
    const { fire, seen } = setGuard();
    expect(fire('click', { detail: 0 })).toBe(true);
    expect(fire('click', { detail: 0 })).toBe(false);
    expect(seen).toEqual({ held: 1, passed: 1 });
  });

  test.each([
    ['Tab on the button', 'keydown', { key: 'Tab' }],
    ['the right mouse button', 'pointerdown', { button: 2 }],
    ['an event made by a script', 'pointerdown', { isTrusted: false }],
    ['a press elsewhere', 'pointerdown', { composedPath: () => [] }],
  ])('%s passes and uses up nothing', (_, type, more) => {
    const { fire, press } = setGuard();
    expect(fire(type, more)).toBe(false);
    expect(press()).not.toContain(false);
  });
});

test('with training off, locked or unsure, nothing is stopped', () => {
  const { press, seen } = setGuard(() => false);
  expect(press()).not.toContain(true);
  expect(seen).toEqual({ held: 0, passed: 1 });
});

test('a fault of ours lets the press through', () => {
  const { press } = setGuard(() => {
    throw new Error('broken');
  });
  expect(press()).not.toContain(true);
});

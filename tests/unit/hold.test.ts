// When a press on Accept is held: once per document and surface, only while the reason can be seen.
import { expect, test } from 'vitest';
import { type HeldBefore, holdAccept } from '../../utils/page/hold';
import { createLimit } from '../../utils/page/limit';
import type { Sighting } from '../../utils/sighting';

/** A document in which dialogs come and go, with a clock that is set by hand. */
function setPage(isExplained: () => boolean = () => true) {
  const held: HeldBefore = new Map();
  const clock = { now: 10_000 };
  const passed = { count: 0 };

  /** Mounts a dialog and returns how it takes a press on Accept: true if it got through. */
  function mount() {
    document.body.innerHTML =
      '<div><button role="switch" aria-checked="true"></button><button>Accept</button></div>';
    const [control, commit] = [...document.querySelectorAll('button')] as unknown as [
      Element,
      Element,
    ];
    const listeners: ((event: Event) => void)[] = [];
    const view = {
      addEventListener: (type: string, run: (event: Event) => void) =>
        listeners.push((event) => event.type === type && run(event)),
      setTimeout: (run: () => void) => run(),
      performance: { now: () => clock.now },
    } as unknown as Window;
    const sighting: Sighting = {
      finding: {
        surface: 'popup',
        kind: 'training',
        training: 'on',
        label: '',
        lang: 'en',
        because: [],
      },
      container: control.parentElement!,
      control,
      commit,
      defer: [],
    };
    const onPassed = () => (passed.count += 1);
    const parts = { view, held, current: () => sighting, isExplained, onHeld: () => {}, onPassed };
    holdAccept(parts, new AbortController().signal).arm();
    const fire = (type: string, clientX: number) => {
      const event = {
        type,
        clientX,
        clientY: 0,
        button: 0,
        isTrusted: true,
        composedPath: () => [commit],
        stopImmediatePropagation: () => {},
        preventDefault: () => {},
      } as unknown as Event;
      for (const run of listeners) run(event);
    };
    const press = (x = 0) => {
      for (const type of ['pointerdown', 'click']) fire(type, x);
    };
    return { fire, press };
  }
  return { clock, passed, mount };
}

test('a second press at the same place within a second is the same press; the next one passes', () => {
  const { clock, passed, mount } = setPage();
  const { press } = mount();
  for (const ms of [0, 100, 500, 399]) {
    clock.now += ms;
    press();
    expect(passed.count).toBe(0);
  }
  clock.now += 1;
  press();
  expect(passed.count).toBe(1);
});

test('on a dialog that is mounted anew each second, one press is held and every other one passes', () => {
  const { clock, passed, mount } = setPage();
  for (let time = 0; time < 6; time += 1) {
    // The dialog is mounted anew each second.
    mount().press();
    clock.now += 1000;
  }
  expect(passed.count).toBe(5);
});

test('a press during which the site takes the button out is not held again', () => {
  const { clock, passed, mount } = setPage();
  mount().fire('pointerdown', 0);
  clock.now += 1000;
  mount().press();
  expect(passed.count).toBe(1);
});

test('a press that is drawn away is given back', () => {
  const { passed, mount } = setPage();
  const { fire, press } = mount();
  for (let swipe = 0; swipe < 4; swipe += 1) fire('pointerdown', 0);
  press();
  expect(passed.count).toBe(0);
});

test('without a card that can be seen, nothing is held and nothing is used up', () => {
  let isSeen = false;
  const { passed, mount } = setPage(() => isSeen);
  const { press } = mount();
  press();
  expect(passed.count).toBe(1);
  isSeen = true;
  press();
  expect(passed.count).toBe(1);
});

test('a limit counts what was done within its time, and no more', () => {
  let now = 0;
  const may = createLimit(() => now, 3, 1000);
  expect([may(), may(), may(), may()]).toEqual([true, true, true, false]);
  now = 1000;
  expect(may()).toBe(true);
});

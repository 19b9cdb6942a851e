// The note's own drawing in a page without layout: where the host goes, which presses count, where the
// focus stays. What a real browser adds to it: slips.test.ts and staying.test.ts.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mountHost } from '../../components/note/mount';
import { drawNote } from '../../components/note/note';
import { createReadiness, FIRST_LOOK_MS, SECOND_LOOK_MS } from '../../components/note/readiness';
import type { Finding } from '../../utils/finding';
import type { Action, NoteState } from '../../utils/note';
import type { Sighting } from '../../utils/sighting';

const FOUND: Finding = {
  surface: 'popup',
  kind: 'training',
  training: 'on',
  label: '',
  lang: 'en',
  because: ['one-switch'],
};
const STATE: NoteState = {
  finding: FOUND,
  phase: 'idle',
  held: 'no',
  canUndo: false,
  proven: false,
  rest: 'young',
};

/** A dialog from markup; its parts are told by ids. */
function setDialog(html: string): Sighting {
  document.body.innerHTML = `<div id="dialog" role="dialog" tabindex="-1">${html}</div>`;
  const find = (id: string) => document.querySelector(`#${id}`) ?? undefined;
  const [control, commit, row] = [find('switch'), find('commit'), find('row')];
  return {
    finding: FOUND,
    container: find('dialog')!,
    defer: [],
    ...(control && { control, visual: control }),
    ...(commit && { commit }),
    ...(row && { row }),
  };
}

const ROW = '<p id="row"><button id="switch" role="switch" aria-checked="true"></button></p>';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the host stands', () => {
  test.each([
    [
      'before the row of the committing button, and so before "Not now" too',
      `${ROW}<div id="after"><button id="commit">Accept</button><button>Not now</button></div>`,
    ],
    [
      'before the committing button, where another comes first',
      `${ROW}<div><button>Not now</button><button id="commit" class="after">Accept</button></div>`,
    ],
    [
      'outside of a live region, in which its coming would be read aloud',
      `${ROW}<div id="after" role="status"><p><button id="commit">Accept</button></p></div>`,
    ],
    [
      'and not by a button in a live region, where another is',
      `${ROW}<p id="after"><button>Manage</button></p><div aria-live="polite"><button>Retry</button></div>`,
    ],
  ])('%s', (_, html) => {
    const sighting = setDialog(html);
    const host = document.createElement('default-off');
    mountHost(host, sighting);
    const after = document.querySelector('#after, .after');
    expect(host.nextElementSibling).toBe(after);
    expect(host.closest('[role=status], [aria-live]')).toBeNull();
  });
});

describe('a button counts', () => {
  function setCard() {
    const card = document.createElement('div');
    const readiness = createReadiness(card, () => {}, new AbortController().signal);
    const fire = (type: string, more: object = {}) =>
      card.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), more));
    const press = (key?: string) => {
      fire(key ? 'keydown' : 'pointerdown', key ? { key, repeat: false } : {});
      return readiness.counts({ detail: key ? 0 : 1 } as MouseEvent);
    };
    return { readiness, fire, press };
  }

  test('once it could be seen for a moment, and a full second after a press', () => {
    const { readiness, press } = setCard();
    readiness.wait(FIRST_LOOK_MS);
    expect(press()).toBe(false);
    vi.advanceTimersByTime(FIRST_LOOK_MS);
    expect(press()).toBe(true);
    readiness.wait(SECOND_LOOK_MS);
    for (const gap of [100, 300, 500]) {
      vi.advanceTimersByTime(gap);
      expect(press()).toBe(false);
      expect(press('Enter')).toBe(false);
    }
    vi.advanceTimersByTime(100);
    expect(press()).toBe(true);
  });

  test('only if the press began when it did', () => {
    const { readiness, fire } = setCard();
    readiness.wait(FIRST_LOOK_MS);
    fire('pointerdown');
    vi.advanceTimersByTime(FIRST_LOOK_MS);
    expect(readiness.counts({ detail: 1 } as MouseEvent)).toBe(false);
    // The next press is one of its own; so is one without a beginning, as a screen reader makes it.
    expect(readiness.counts({ detail: 1 } as MouseEvent)).toBe(true);
  });

  test('at once by keyboard, whose focus the person has moved there; but never by a repeat', () => {
    const { readiness, fire, press } = setCard();
    readiness.wait(FIRST_LOOK_MS);
    expect(press('Enter')).toBe(true);
    expect(fire('keydown', { key: 'Enter', repeat: true })).toBe(false);
  });
});

describe('the note', () => {
  function setNote() {
    const sighting = setDialog(`${ROW}<p>…</p><p><button id="commit">Accept</button></p>`);
    const actions: string[] = [];
    const note = drawNote('', sighting, (action) => actions.push(action));
    const say = (key: string) => key;
    note.show(STATE, say);
    const button = (action: Action) =>
      note.host.shadowRoot?.querySelector<HTMLElement>(`[data-action="${action}"]`);
    return { sighting, note, say, actions, button };
  }

  test('is put back by the next drawing, though nothing else has changed', () => {
    const { note, say } = setNote();
    note.host.remove();
    expect(note.isInPlace()).toBe(false);
    note.show(STATE, say);
    expect(note.isInPlace()).toBe(true);
    document.body.append(note.host);
    note.show(STATE, say);
    expect(note.host.closest('#dialog')).not.toBeNull();
  });

  test('once removed, does not come back by a drawing that was waiting for the end of a press', () => {
    const { note, say } = setNote();
    note.host.dispatchEvent(new Event('pointerdown'));
    note.show({ ...STATE, held: 'held' }, say);
    note.remove();
    document.dispatchEvent(new Event('pointerup'));
    vi.advanceTimersByTime(100);
    expect(document.querySelector('default-off')).toBeNull();
  });

  test('keeps the focus while its buttons go, and does not hand it to Undo', () => {
    const { note, say, button } = setNote();
    button('turn-off')?.focus();
    note.show({ ...STATE, phase: 'working' }, say);
    expect(document.activeElement).toBe(note.host);
    note.show({ ...STATE, phase: 'done', canUndo: true }, say);
    expect(document.activeElement).toBe(note.host);
    expect(note.host.shadowRoot?.activeElement?.className).toBe('card');
    note.remove();
    expect(document.activeElement).not.toBe(document.body);
  });

  test('tells of a press that a script made, and does nothing else', () => {
    const { actions, button } = setNote();
    vi.advanceTimersByTime(SECOND_LOOK_MS);
    button('turn-off')?.click();
    expect(actions).toEqual(['indirect']);
  });

  test('has a direction of its own, and follows the page into the dark and back', async () => {
    document.documentElement.dir = 'rtl';
    const { note } = setNote();
    const box = note.host.shadowRoot?.querySelector<HTMLElement>('.box');
    expect(box?.dir).toBe('ltr');
    for (const mode of ['dark', 'light'] as const) {
      document.documentElement.dataset.mode = mode;
      await vi.advanceTimersByTimeAsync(1);
      expect(box?.classList.contains('dark')).toBe(mode === 'dark');
    }
    document.documentElement.removeAttribute('dir');
    delete document.documentElement.dataset.mode;
  });
});

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { drawHint } from '../../components/note/hint';
import { watchResumedChats } from '../../utils/page/resumed-chats';
import { claude } from '../../utils/sites/claude';

const CHAT = '/chat/7d4f1e8a-2b63-4c0d-9a51-0c3e5b8f6a12';
const OTHER = '/chat/1b9c6d2e-83f0-47aa-b6d4-5e2f7a90c318';

/** A tab at an address, loaded in some way, in which links are clicked and the app navigates. */
function tab(address: string, type = 'navigate') {
  const listeners: Record<string, (event: unknown) => void> = {};
  const location = { pathname: '', search: '' };
  const go = (to: string) => {
    const { pathname, search } = new URL(to, 'https://claude.ai');
    Object.assign(location, { pathname, search });
  };
  go(address);
  const told: boolean[] = [];
  const view = {
    location,
    performance: { getEntriesByType: () => [{ type }] },
    setTimeout,
    addEventListener: (name: string, run: (event: unknown) => void) => {
      listeners[name] = run;
    },
  } as unknown as Window;
  const { signal } = new AbortController();
  watchResumedChats(view, claude, ({ incognito }) => told.push(incognito), signal);
  return {
    told,
    /** The app changes the address by itself, `after` ms from now. */
    navigate: (to: string, after = 0) => setTimeout(go, after, to),
    click: (href: string, isTrusted = true) => {
      const link = document.createElement('a');
      link.setAttribute('href', href);
      listeners.click?.({ isTrusted, composedPath: () => [link, document.body] });
    },
    back: (to: string) => {
      go(to);
      listeners.popstate?.({});
    },
  };
}

describe('An existing chat', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });
  const pass = () => vi.advanceTimersByTime(5000);

  test('is one that the document was opened with', () => {
    expect(tab(CHAT).told).toEqual([false]);
    expect(tab('/new').told).toEqual([]);
  });

  test('is none when the document is only loaded again', () => {
    expect(tab(CHAT, 'reload').told).toEqual([]);
  });

  test('is one that a link leads to', () => {
    const { told, click, navigate } = tab('/new');
    click(CHAT);
    navigate(CHAT, 300);
    pass();
    expect(told).toEqual([false]);
  });

  test.each([
    ['the app itself gives a new chat its address', '/new', true],
    ['a link elsewhere', '/chats', true],
    ['a click by a script', CHAT, false],
  ])('is none when %s', (_, href, isTrusted) => {
    const { told, click, navigate } = tab('/new');
    click(href, isTrusted);
    navigate(CHAT, 300);
    pass();
    expect(told).toEqual([]);
  });

  test('is told once, and another one again', () => {
    const { told, click, navigate, back } = tab(CHAT);
    click(CHAT);
    pass();
    expect(told).toHaveLength(1);
    click(OTHER);
    navigate(OTHER, 100);
    pass();
    expect(told).toHaveLength(2);
    back(CHAT);
    pass();
    expect(told).toHaveLength(3);
    back('/new');
    pass();
    click(CHAT);
    navigate(CHAT, 100);
    pass();
    expect(told).toHaveLength(4);
  });

  test('is recognised as incognito', () => {
    expect(tab(`${CHAT}?incognito=true`).told).toEqual([true]);
  });
});

describe('The hint', () => {
  const hosts = () => [...document.querySelectorAll<HTMLElement>('default-off')];
  const draw = (signal = new AbortController().signal) =>
    drawHint('', document, (key) => `[${key}]`, signal);
  beforeEach(() => {
    document.body.replaceChildren();
    Object.assign(window, { matchMedia: () => ({ matches: false, addEventListener: () => {} }) });
  });

  test('says what it is in a status, once', () => {
    draw();
    draw();
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.dataset).toMatchObject({ surface: 'chat', training: 'on' });
    const status = hosts()[0]?.shadowRoot?.querySelector('[role=status]');
    expect(status?.textContent).toBe('[resumed_title][resumed_text]');
  });

  test('gives way to a note', () => {
    document.body.append(document.createElement('default-off'));
    draw();
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.shadowRoot).toBeNull();
  });

  test('is not sent away by a script, and goes with its signal', () => {
    const ending = new AbortController();
    draw(ending.signal);
    hosts()[0]?.shadowRoot?.querySelector('button')?.click();
    expect(hosts()).toHaveLength(1);
    ending.abort();
    expect(hosts()).toHaveLength(0);
  });
});

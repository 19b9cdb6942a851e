// When the watch leaves a restless list alone, and that nothing else is missed meanwhile.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Watch, watch } from '@/utils/page/watch';
import { claude } from '@/utils/sites/claude';

const SWITCH = '<button role="switch" aria-checked="true">Help improve our AI models</button>';
const DIALOG = `<div role="dialog" tabindex="-1">${SWITCH}<button>Accept</button></div>`;
const PAGE = `
  <div id="app">
    <nav><h2>Chats</h2><div id="list"><p>a row</p></div></nav>
    <main></main>
  </div>`;

type Root = Document | ShadowRoot;

let ending: AbortController;
let watched: Watch;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = PAGE;
  ending = new AbortController();
  watched = watch(document, claude, () => {}, ending.signal);
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

/** Puts markup into an element, and lets the observers run: whether a container was found in it. */
async function isNoticed(html: string, into: string, root: Root = document): Promise<boolean> {
  const before = watched.containers().length;
  const template = document.createElement('template');
  template.innerHTML = html;
  root.querySelector(into)?.append(template.content);
  await Promise.resolve();
  return watched.containers().length > before;
}

/** So many frames of scrolling: in each a row goes and another comes. */
async function scroll(list: string, frames = 8, root: Root = document): Promise<void> {
  for (let frame = 0; frame < frames; frame += 1) {
    root.querySelector(`${list} > p`)?.remove();
    await isNoticed('<p>another row</p>', list, root);
    vi.advanceTimersByTime(16);
  }
}

test('a list whose rows come and go is left alone for a second', async () => {
  await scroll('#list');
  expect(await isNoticed(DIALOG, '#list')).toBe(false);
  vi.advanceTimersByTime(1000);
  expect(watched.containers()).toHaveLength(1);
  expect(await isNoticed(DIALOG, '#list')).toBe(true);
});

test('from the second time on it is left alone for four', async () => {
  await scroll('#list');
  vi.advanceTimersByTime(1000);
  await scroll('#list');
  expect(await isNoticed(DIALOG, '#list')).toBe(false);
  vi.advanceTimersByTime(3000);
  expect(watched.containers()).toHaveLength(0);
  vi.advanceTimersByTime(1000);
  expect(watched.containers()).toHaveLength(1);
});

test.each(['body', '#app', 'nav', 'nav h2', 'main'])(
  'meanwhile a dialog that is put into %s is noticed in the same task',
  async (place) => {
    await scroll('#list');
    expect(await isNoticed(DIALOG, place)).toBe(true);
  },
);

test('meanwhile a dialog that comes empty is noticed when its switch comes', async () => {
  await scroll('#list');
  await isNoticed('<div role="dialog" id="ours"></div>', 'body');
  expect(await isNoticed(SWITCH, '#ours')).toBe(true);
});

test('a modal that takes focus in the list itself is noticed at once', async () => {
  await scroll('#list');
  await isNoticed(DIALOG, '#list');
  document.querySelector<HTMLElement>('[role="dialog"]')?.focus();
  expect(watched.containers()).toHaveLength(1);
});

test('what is noticed but not told yet is not lost when focus ends the rest', async () => {
  await scroll('#list');
  document.querySelector('main')?.insertAdjacentHTML('beforeend', DIALOG);
  document.querySelector('#list')?.insertAdjacentHTML('beforeend', '<a href="/new">New</a>');
  document.querySelector<HTMLElement>('#list a')?.focus();
  await Promise.resolve();
  expect(watched.containers()).toHaveLength(1);
});

test('a list in which something was found is never left alone', async () => {
  await isNoticed(DIALOG, '#list');
  await scroll('#list', 12);
  document.querySelector('[role="dialog"]')?.remove();
  await Promise.resolve();
  expect(watched.containers()).toHaveLength(0);
});

test.each([
  ['body, where portals come', 'body', 12, 16],
  ['what changes at its leisure', 'main', 10, 200],
])('%s is never left alone', async (_, place, frames, msPerFrame) => {
  for (let frame = 0; frame < frames; frame += 1) {
    await isNoticed('<p>a toast</p>', place);
    vi.advanceTimersByTime(msPerFrame);
  }
  expect(await isNoticed(DIALOG, place)).toBe(true);
});

test('a list beside more elements than can be observed one by one is not left alone', async () => {
  document.querySelector('nav')?.append(...Array.from({ length: 300 }, () => new Image()));
  await Promise.resolve();
  await scroll('#list', 12);
  expect(await isNoticed(DIALOG, '#list')).toBe(true);
});

test('a list in a shadow root is not left alone, nor is the page around it', async () => {
  const host = document.createElement('app-list');
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.innerHTML = '<div id="rows"></div>';
  document.body.append(host);
  await Promise.resolve();
  await scroll('#rows', 12, shadow);
  expect(await isNoticed(DIALOG, '#rows', shadow)).toBe(true);
  expect(await isNoticed(DIALOG, 'main')).toBe(true);
});

test('only one list is left alone at a time', async () => {
  await scroll('#list');
  await scroll('main');
  expect(await isNoticed(DIALOG, 'main')).toBe(true);
});

test('where dialogs come and go is not left alone', async () => {
  for (let turn = 0; turn < 8; turn += 1) {
    expect(await isNoticed(DIALOG, 'main')).toBe(true);
    document.querySelector('[role="dialog"]')?.remove();
    await Promise.resolve();
  }
  expect(await isNoticed(DIALOG, 'main')).toBe(true);
});

test('a list that is taken out while it is left alone is forgotten', async () => {
  await scroll('#list');
  await isNoticed(DIALOG, '#list');
  document.querySelector('#list')?.remove();
  vi.advanceTimersByTime(1000);
  expect(watched.containers()).toHaveLength(0);
  expect(await isNoticed(DIALOG, 'nav')).toBe(true);
});

test('no rest outlives the watch', async () => {
  await scroll('#list');
  expect(vi.getTimerCount()).toBe(1);
  ending.abort();
  expect(vi.getTimerCount()).toBe(0);
});

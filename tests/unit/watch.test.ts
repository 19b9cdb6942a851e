// What the watch takes notice of, and what it lets pass. How much that costs is `npm run bench`.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Watch, watch } from '@/utils/page/watch';
import { claude } from '@/utils/sites/claude';

const SWITCH = '<button role="switch" aria-checked="true">Help improve our AI models</button>';
const DIALOG = `<div role="dialog" id="ours">${SWITCH}<button>Accept</button></div>`;

let ending: AbortController;
let onChange: ReturnType<typeof vi.fn<() => void>>;
let watched: Watch;

beforeEach(() => {
  document.body.innerHTML = '<main><div id="root"></div></main>';
  ending = new AbortController();
  onChange = vi.fn<() => void>();
  watched = watch(document, claude, onChange, ending.signal);
});
afterEach(() => ending.abort());

/** Puts markup into an element as an app would, and lets the observers run. */
async function put(html: string, into = '#root'): Promise<void> {
  const template = document.createElement('template');
  template.innerHTML = html;
  document.querySelector(into)?.append(template.content);
  await Promise.resolve();
}

const ids = () => watched.containers().map(({ id }) => id);

test('a dialog with a switch is noticed in the same task, wherever it is put', async () => {
  await put(DIALOG);
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(ids()).toEqual(['ours']);
});

test('a dialog that is moved with all that is around it is looked at again', async () => {
  await put(`<div id="overlay">${DIALOG}</div>`, 'body');
  onChange.mockClear();
  document.body.prepend(document.querySelector('#overlay') as Element);
  await Promise.resolve();
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(ids()).toEqual(['ours']);
});

test('a dialog that comes empty is noticed when its switch comes', async () => {
  await put('<div role="dialog" id="ours"></div>', 'body');
  expect(onChange).not.toHaveBeenCalled();
  await put(SWITCH, '#ours');
  expect(ids()).toEqual(['ours']);
});

test.each(['data-is-streaming="true"', 'contenteditable="true"', 'class="prose"'])(
  'what comes into content (%s) is nothing, not even the pop-up word for word',
  async (mark) => {
    await put(`<div ${mark}><p id="inside"></p></div>`);
    await put('<span>train </span>', '#inside');
    await put(DIALOG, '#inside');
    expect(onChange).not.toHaveBeenCalled();
    expect(ids()).toEqual([]);
  },
);

test('a dialog may bear a name that content bears', async () => {
  await put('<div role="dialog" id="ours" data-testid="message-dialog"></div>', 'body');
  await put(SWITCH, '#ours');
  expect(ids()).toEqual(['ours']);
});

test('what becomes content later is nothing either', async () => {
  await put('<section id="part"></section>');
  await put('<p>words</p>', '#part');
  document.querySelector('#part')?.classList.add('prose');
  await put(SWITCH, '#part');
  expect(ids()).toEqual([]);
});

test('a dialog in an open shadow root is noticed', async () => {
  const host = document.createElement('app-portal');
  host.attachShadow({ mode: 'open' }).innerHTML = DIALOG;
  document.body.append(host);
  await Promise.resolve();
  expect(ids()).toEqual(['ours']);
});

test.each([
  ['the link to the terms', `<a href="https://www.anthropic.com${claude.links.news}">Terms</a>`],
  ['a checkbox', '<input type="checkbox">'],
  ['a switch', SWITCH],
])('a dialog with %s is noticed in a whole page that comes at once', async (_, trigger) => {
  const words = '<p>words</p>'.repeat(1500);
  await put(`<div><div>${words}</div><div role="dialog" id="ours">${trigger}</div></div>`);
  expect(ids()).toEqual(['ours']);
});

test('a dialog that is already in a shadow root inside what comes is noticed', async () => {
  const panel = document.createElement('div');
  panel.append(document.createElement('app-portal'));
  const shadow = panel.firstElementChild?.attachShadow({ mode: 'open' });
  if (shadow) shadow.innerHTML = DIALOG;
  document.querySelector('#root')?.append(panel);
  await Promise.resolve();
  expect(ids()).toEqual(['ours']);
});

test('a change inside a noticed dialog is told, our own note is not', async () => {
  await put(DIALOG, 'body');
  onChange.mockClear();
  document.querySelector('#ours button')?.setAttribute('aria-checked', 'false');
  await Promise.resolve();
  expect(onChange).toHaveBeenCalledTimes(1);
  await put('<default-off></default-off>', '#ours');
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('a dialog that was taken out is forgotten', async () => {
  await put(DIALOG, 'body');
  onChange.mockClear();
  document.querySelector('#ours')?.remove();
  await Promise.resolve();
  expect(onChange).toHaveBeenCalled();
  expect(ids()).toEqual([]);
});

test('our own note that is taken out of a noticed dialog is told', async () => {
  await put(`<div role="dialog" id="ours">${SWITCH}<default-off></default-off></div>`, 'body');
  onChange.mockClear();
  document.querySelector('default-off')?.remove();
  await Promise.resolve();
  expect(onChange).toHaveBeenCalledTimes(1);
});

const ROW = '<div><label><input type="checkbox"><span>Chat</span></label></div>';

test('rows with a checkbox do not make the page around them be asked again, each time', async () => {
  await put(ROW);
  const asked = vi.spyOn(document.body, 'querySelector');
  onChange.mockClear();
  for (let row = 0; row < 50; row += 1) await put(ROW);
  expect(onChange).not.toHaveBeenCalled();
  expect(asked).not.toHaveBeenCalled();
});

test.each([
  ['with its heading in the same piece', 0],
  ['with its heading long before', 1000],
])('a page is judged again when what makes it ours comes, %s', async (_, wait) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const heading = `<h1>${claude.phrases['en-US']?.onboarding[0]}</h1>`;
  await put(ROW);
  if (wait > 0) await put(heading);
  onChange.mockClear();
  await put(wait > 0 ? ROW : `<div>${heading}${ROW}</div>`);
  vi.advanceTimersByTime(wait);
  expect(onChange).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});

const frame = () => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 20));

test('in a dialog that is not ours, a checkbox is nothing and words are one look a frame', async () => {
  await put(`<div role="dialog" id="other">${ROW.repeat(5)}</div>`, 'body');
  watched.expect(undefined);
  await frame();
  onChange.mockClear();
  for (const box of document.querySelectorAll('#other input')) {
    box.setAttribute('aria-checked', 'true');
    await Promise.resolve();
  }
  await frame();
  expect(onChange).not.toHaveBeenCalled();
  for (const words of document.querySelectorAll('#other span')) {
    words.textContent = 'renamed';
    await Promise.resolve();
  }
  expect(onChange).not.toHaveBeenCalled();
  await frame();
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('what is moved by inline styles is not read again; what is hidden by them is', async () => {
  await put(DIALOG, 'body');
  const ours = document.querySelector<HTMLElement>('#ours');
  watched.expect(ours ?? undefined);
  await frame();
  onChange.mockClear();
  for (let turn = 0; turn < 20; turn += 1) {
    ours?.style.setProperty('transform', `translateY(${turn}px)`);
    await Promise.resolve();
  }
  await frame();
  expect(onChange).not.toHaveBeenCalled();
  ours?.style.setProperty('display', 'none');
  await Promise.resolve();
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('what an app writes around a dialog is news if it hides it, once that is drawn; what closes it at once', async () => {
  const isDrawn = vi.fn(() => true);
  Element.prototype.checkVisibility = isDrawn;
  await put(DIALOG, 'body');
  watched.expect(document.querySelector('#ours') ?? undefined);
  await frame();
  onChange.mockClear();
  document.body.setAttribute('data-scroll-locked', '1');
  await Promise.resolve();
  expect(isDrawn).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(isDrawn).toHaveBeenCalled());
  expect(onChange).not.toHaveBeenCalled();
  isDrawn.mockReturnValue(false);
  document.body.removeAttribute('data-scroll-locked');
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
  await frame();
  document.body.setAttribute('data-state', 'closed');
  await Promise.resolve();
  expect(onChange).toHaveBeenCalledTimes(2);
  document.body.removeAttribute('data-state');
});

test.each(['matches', 'querySelector', 'firstElementChild', 'getRootNode'])(
  'a form control that is named %s costs nothing else of what came with it',
  async (name) => {
    const form = document.createElement('form');
    form.innerHTML = `<input name="${name}"><input type="checkbox">`;
    // What a browser does by itself, in our world too.
    Object.defineProperty(form, name, { value: form.firstElementChild });
    const dialog = document.createElement('div');
    dialog.innerHTML = DIALOG;
    const piece = document.createDocumentFragment();
    piece.append(form, ...dialog.children);
    document.querySelector('#root')?.append(piece);
    await Promise.resolve();
    expect(ids()).toContain('ours');
  },
);

test('after the end nothing is noticed', async () => {
  ending.abort();
  await put(DIALOG, 'body');
  expect(onChange).not.toHaveBeenCalled();
});

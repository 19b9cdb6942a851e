// The empty element that note and hint are drawn into: host, open shadow root, box, card, status.

/** The parts of a frame; nothing is in the page yet. */
export type Frame = {
  host: HTMLElement;
  box: HTMLElement;
  card: HTMLElement;
  status: HTMLElement;
};

/** Makes a frame. `css` is the text of note.css. */
export function makeFrame(page: Document, css: string): Frame {
  const make = (name: string, className: string): HTMLElement => {
    const made = page.createElement(name);
    made.className = className;
    return made;
  };
  const host = page.createElement('default-off');
  // A dialog's focus trap cannot see into a shadow root: the host must be a stop of its own.
  host.tabIndex = 0;
  const style = page.createElement('style');
  style.textContent = css;
  const box = make('div', isDark(page) ? 'box dark' : 'box');
  const card = make('div', 'card');
  const status = make('div', '');
  status.setAttribute('role', 'status');
  box.append(card);
  host.attachShadow({ mode: 'open', delegatesFocus: true }).append(style, box);
  return { host, box, card, status };
}

// The site's own mode first: its page may be light on a dark system.
function isDark(page: Document): boolean {
  const mode = page.documentElement.dataset.mode;
  if (mode === 'dark' || mode === 'light') return mode === 'dark';
  return page.defaultView?.matchMedia('(prefers-color-scheme: dark)').matches ?? false;
}

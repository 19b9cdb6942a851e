// The empty element that note and hint are drawn into: host, open shadow root, box, card, status.

/** The parts of a frame; nothing is in the page yet. */
export type Frame = {
  host: HTMLElement;
  box: HTMLElement;
  card: HTMLElement;
  status: HTMLElement;
};

/** Makes a frame. `css` is the text of note.css. Its colours follow the page until the signal ends. */
export function makeFrame(page: Document, css: string, signal: AbortSignal): Frame {
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
  const box = make('div', 'box');
  // None of the note's languages runs from right to left; the page around it may.
  box.dir = 'ltr';
  const card = make('div', 'card');
  // Keeps the focus when the button that had it goes.
  card.tabIndex = -1;
  const status = make('div', '');
  status.setAttribute('role', 'status');
  box.append(card);
  host.attachShadow({ mode: 'open', delegatesFocus: true }).append(style, box);
  followMode(page, box, signal);
  return { host, box, card, status };
}

// The site's own mode first: its page may be light on a dark system. Both can change while we are there.
function followMode(page: Document, box: HTMLElement, signal: AbortSignal): void {
  const system = page.defaultView?.matchMedia?.('(prefers-color-scheme: dark)');
  const draw = () => {
    const { mode } = page.documentElement.dataset;
    const isKnown = mode === 'dark' || mode === 'light';
    box.classList.toggle('dark', isKnown ? mode === 'dark' : system?.matches === true);
  };
  const changes = new MutationObserver(draw);
  changes.observe(page.documentElement, { attributeFilter: ['data-mode'] });
  system?.addEventListener('change', draw, { signal });
  signal.addEventListener('abort', () => changes.disconnect());
  draw();
}

// A page that holds still for a picture: it has painted itself without our note, and whatever changes in the
// dialog's place meanwhile is counted.
import type { OwnMark, PictureTerms } from '../snapshot';
import { aroundOf, boxOf, mayHide } from './around';

/** A page that paints no two frames in so many ms is not waited for. */
const MAX_PAINT_MS = 2000;
/** Nobody asked any more: watching for changes ends. */
const MAX_WATCH_MS = 6000;
/** Marks of an extension that rewrites a page's colours in its style sheets. */
const RECOLOURED =
  '[data-darkreader-mode], [data-darkreader-scheme], style.darkreader, meta[name="darkreader"]';

/** The terms of pictures of one document. */
export type Still = {
  /** The note goes away now: remember where it was. */
  begin(container: Element): void;
  /** After the page has painted: what holds for a picture that is taken from now on. */
  terms(container: Element, isPainted: boolean): PictureTerms;
  end(): void;
};

/** Makes what one page needs; nothing runs before `begin`. */
export function createStill(view: Window): Still {
  const page = view.document;
  const id = view.crypto.randomUUID();
  let own: OwnMark[] = [];
  let changes = 0;
  let observed: Element | undefined;
  let observer: MutationObserver | undefined;
  let timer = 0;

  return { begin, terms, end };

  function begin(container: Element): void {
    const marks = [...page.querySelectorAll('default-off')].flatMap(marksOf);
    if (marks.length > 0) own = marks;
    view.clearTimeout(timer);
    timer = view.setTimeout(end, MAX_WATCH_MS);
    if (observed !== container) observe(container);
  }

  function terms(container: Element, isPainted: boolean): PictureTerms {
    if (observed !== container) observe(container);
    count(observer?.takeRecords() ?? []);
    const { visualViewport, innerWidth, innerHeight } = view.top ?? view;
    return {
      document: id,
      changes,
      isPainted,
      tab: { width: innerWidth, height: innerHeight },
      isPinched: visualViewport !== null && isPinched(visualViewport),
      isRecoloured: isRecoloured(container),
      ...aroundOf(container),
      own,
    };
  }

  function end(): void {
    view.clearTimeout(timer);
    observer?.disconnect();
    observer = undefined;
    observed = undefined;
  }

  function observe(container: Element): void {
    observer?.disconnect();
    observed = container;
    changes += 1;
    observer = new MutationObserver(count);
    observer.observe(page, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  }

  function count(records: MutationRecord[]): void {
    const container = observed;
    if (container && records.some((record) => concerns(record, container))) changes += 1;
  }

  function isRecoloured(container: Element): boolean {
    if (page.querySelector(RECOLOURED) || view.matchMedia('(forced-colors: active)').matches) {
      return true;
    }
    for (let at: Element | null = container; at; at = at.parentElement) {
      const { filter, mixBlendMode } = getComputedStyle(at);
      if (filter !== 'none' || mixBlendMode !== 'normal') return true;
    }
    return false;
  }
}

/** Whether two animation frames have passed: what was there before the second has been painted. */
export function paintedAnew(view: Window): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = view.setTimeout(resolve, MAX_PAINT_MS, false);
    const next = (count: number): number =>
      view.requestAnimationFrame(() => {
        if (count > 0) return next(count - 1);
        view.clearTimeout(timer);
        resolve(true);
        return 0;
      });
    next(2);
  });
}

// A page that streams an answer behind the dialog changes all the time; only what may be seen in the
// dialog's place counts. What is taken away was there, and counted, when it came.
function concerns({ target, type, addedNodes }: MutationRecord, container: Element): boolean {
  if (container.contains(target)) return true;
  if (type === 'attributes' && target.contains(container)) return true;
  const changed = type === 'childList' ? [...addedNodes] : [target];
  return changed.some((node) => {
    const element = node instanceof Element ? node : node.parentElement;
    return element !== null && !element.contains(container) && mayHide(element, container);
  });
}

// The outline alone of the ring, the face of the button that counts: each is one colour.
function marksOf({ shadowRoot }: Element): OwnMark[] {
  const mark = (selector: string, isOutline: boolean): OwnMark[] =>
    [...(shadowRoot?.querySelectorAll(selector) ?? [])].flatMap((element) => {
      const { borderTopColor, backgroundColor } = getComputedStyle(element);
      const box = boxOf(element);
      const colour = isOutline ? borderTopColor : backgroundColor;
      return box[2] > 0 && box[3] > 0 ? [{ box, colour, isOutline }] : [];
    });
  return [...mark('.ring', true), ...mark('button.primary', false)];
}

function isPinched({ scale, offsetLeft, offsetTop }: VisualViewport): boolean {
  return Math.abs(scale - 1) > 0.001 || Math.abs(offsetLeft) > 0.5 || Math.abs(offsetTop) > 0.5;
}

// The real mouse and the real keyboard, aimed at elements that may sit in open shadow roots.
// Events made this way are trusted, as a person's are; `element.click()` in a page is not.
import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/**
 * How to find an element: a CSS selector, `>>>` steps into the shadow root of what is before it.
 * With `text`, the first match whose name or text is exactly that.
 */
export interface Aim {
  selector: string;
  text?: string;
}

export interface Point {
  x: number;
  y: number;
}

/**
 * The middle of an element in the viewport, scrolled into view where needed. Rejects with a
 * sentence when it is not there, has no size, keeps moving, or something else would get the click.
 */
export async function centreOf(page: Page, aim: Aim, timeout = 5000): Promise<Point> {
  let before: Point | undefined;
  return until(
    `${aim.text ? `"${aim.text}" in ` : ''}${aim.selector} can be clicked`,
    async () => {
      const now = await page.evaluate(measure, aim.selector, aim.text ?? null);
      if ('why' in now) throw new Error(now.why);
      // Two looks alike: a dialog that is still opening moves what a click is aimed at.
      const still = before?.x === now.x && before.y === now.y;
      before = now;
      return still ? now : undefined;
    },
    timeout,
  );
}

/** Clicks the middle of an element with the real mouse. */
export async function click(page: Page, aim: Aim, timeout?: number): Promise<void> {
  const { x, y } = await centreOf(page, aim, timeout);
  await page.mouse.click(x, y);
}

/** Runs in the page: must use nothing from outside itself. */
function measure(selector: string, text: string | null): Point | { why: string } {
  let roots: ParentNode[] = [document];
  let matches: Element[] = [];
  for (const step of selector.split('>>>')) {
    matches = roots.flatMap((root) => [...root.querySelectorAll(step.trim())]);
    roots = matches.flatMap((match) => match.shadowRoot ?? []);
  }
  const nameOf = (each: Element) =>
    (each.getAttribute('aria-label') ?? each.textContent ?? '').trim();
  const element = matches.find((each) => text === null || nameOf(each) === text);
  if (!element) {
    const others = matches.map((each) => JSON.stringify(nameOf(each))).join(', ');
    return { why: others ? `only ${others} there` : 'no such element' };
  }
  // The note's buttons count once a person could see them for a moment where they are.
  if (element.closest('[data-fresh]')) return { why: 'it is too new to count' };
  let box = element.getBoundingClientRect();
  if (box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth) {
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    box = element.getBoundingClientRect();
  }
  if (box.width === 0 || box.height === 0) return { why: 'it has no size' };
  const point = { x: box.left + box.width / 2, y: box.top + box.height / 2 };

  let top = document.elementFromPoint(point.x, point.y);
  for (let inner = top; inner; ) {
    inner = top?.shadowRoot?.elementFromPoint(point.x, point.y) ?? null;
    if (inner === top) break;
    top = inner ?? top;
  }
  const within = (node: Node | null): boolean =>
    node !== null &&
    (node === element || within(node.parentNode ?? (node as ShadowRoot).host ?? null));
  if (!within(top))
    return { why: `<${top?.localName} class="${top?.className}"> lies on top of it` };
  return point;
}

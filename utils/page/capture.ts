// The page side of a capture: reads one surface as raw data. Tight, because every page of the site
// carries it; it changes nothing, judges nothing and knows no wording.
import { nameOf } from '../detect/names';
import { isDisabled } from '../detect/switches';
import type { Box, FirstSight, Layer, PartName, Raw } from '../evidence/raw';
import type { Sighting } from '../sighting';
import { isRendered } from './rendered';

const STOPS = 'a[href],button,input,select,textarea,summary,[tabindex],[contenteditable]';
/** What can show more than words: pictures, fields, frames. A switch is neither. */
const COVERED =
  'img,video,canvas,iframe,object,embed,select,textarea,[contenteditable],input:not([type=checkbox])';
/** Points per side of the grid in which is looked for something on top of the dialog. */
const GRID = 24;

/** Everything about a sighting that a report is made from. */
export function rawOf(sighting: Sighting, view: Window, first: FirstSight): Raw {
  const { container, control, visual, row, commit, defer, finding } = sighting;
  const page = container.ownerDocument;
  const named: [PartName, Element | undefined][] = [
    ['commit', commit],
    ['switch', visual],
    ['row', row],
    ...defer.map((button): [PartName, Element] => ['defer', button]),
  ];
  const parts = named.flatMap(([part, element]) => (element ? [{ part, element }] : []));
  const holders = (node: Node): number[] =>
    parts.flatMap(({ element }, index) => (element.contains(node) ? [index] : []));
  const all = [...container.querySelectorAll(':not(default-off)')];
  const stops = all.filter((each) => each.matches(STOPS) && isRendered(each));
  const { location, innerWidth, innerHeight, devicePixelRatio } = view;
  const frame = view.frameElement?.getBoundingClientRect();
  return {
    finding,
    first,
    age: view.performance.now(),
    dialog: boxOf(container),
    radius: styleOf(container).borderTopLeftRadius,
    parts: parts.map(({ part, element }) => {
      const [left, top, width, height] = boxOf(element);
      const hit = page.elementFromPoint(left + width / 2, top + height / 2);
      return {
        part,
        name: nameOf(part === 'switch' && control ? control : element),
        box: [left, top, width, height],
        hit: element.contains(hit),
        layers: layersOf(element),
      };
    }),
    texts: textsIn(container, holders),
    stops: stops.map((stop) => ({
      box: boxOf(stop),
      tabIndex: (stop as HTMLElement).tabIndex,
      disabled: isDisabled(stop),
      parts: holders(stop),
    })),
    focus: stops.indexOf(page.activeElement as Element),
    covers: [
      ...all.filter(
        (each) =>
          each.matches(COVERED) ||
          each.shadowRoot ||
          styleOf(each).backgroundImage.includes('url('),
      ),
      ...onTopOf(container),
    ].map(boxOf),
    view: {
      width: innerWidth,
      height: innerHeight,
      ratio: devicePixelRatio,
      left: frame?.left ?? 0,
      top: frame?.top ?? 0,
    },
    address: location.origin + location.pathname,
    mode: page.documentElement.dataset.mode ?? '',
    lang: page.documentElement.lang,
  };
}

function textsIn(container: Element, holders: (node: Node) => number[]): Raw['texts'] {
  const page = container.ownerDocument;
  const walker = page.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  const range = page.createRange();
  const texts: Raw['texts'] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const holder = node.parentElement;
    const text = node.textContent?.trim();
    if (!text || !holder || !isRendered(holder)) continue;
    range.selectNodeContents(node);
    const { color, fontSize: size, fontWeight: weight } = styleOf(holder);
    const lines = [...range.getClientRects()].map(toBox);
    texts.push({
      text,
      lines,
      color,
      size,
      weight,
      layers: layersOf(holder),
      parts: holders(node),
    });
  }
  return texts;
}

// A toast or a menu that lies over the dialog is not part of it.
function onTopOf(container: Element): Element[] {
  const [left, top, width, height] = boxOf(container);
  const found = new Set<Element>();
  for (let cell = 0; cell < GRID * GRID; cell += 1) {
    const x = left + ((cell % GRID) + 0.5) * (width / GRID);
    const y = top + (Math.floor(cell / GRID) + 0.5) * (height / GRID);
    const hit = container.ownerDocument.elementFromPoint(x, y);
    if (hit && !container.contains(hit) && !hit.contains(container)) found.add(hit);
  }
  return [...found];
}

function layersOf(element: Element): Layer[] {
  const layers: Layer[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor, backgroundImage, opacity } = styleOf(at);
    layers.push([backgroundColor, backgroundImage !== 'none', opacity]);
  }
  return layers;
}

function styleOf(element: Element): CSSStyleDeclaration {
  return getComputedStyle(element);
}

function boxOf(element: Element): Box {
  return toBox(element.getBoundingClientRect());
}

function toBox({ left, top, width, height }: DOMRect): Box {
  return [left, top, width, height];
}

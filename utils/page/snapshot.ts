// Reads one surface as plain data. Tight, because every page of the site carries it: it changes
// nothing, judges nothing and knows no wording.
import { nameOf } from '../detect/names';
import { firstWords, rowOf } from '../detect/rows';
import { isDisabled, SWITCH, stateOf } from '../detect/switches';
import type { Sighting } from '../sighting';
import type { Site } from '../sites/site';
import type { Box, CopiedText, Copy, FirstSight, PartName, Snapshot, Style } from '../snapshot';
import { isRendered } from './rendered';

/** Points per side of the grid in which is looked for something on top of the dialog. */
const GRID = 24;

/** Everything about a sighting that a report or a description is made from. */
export function snapshotOf(
  { container, control, visual, row, commit, defer, finding }: Sighting,
  view: Window,
  site: Site,
  first?: FirstSight,
): Snapshot {
  const page = container.ownerDocument;
  const named: [PartName, Element | undefined][] = [
    ['commit', commit],
    ['switch', visual],
    ['row', row],
    ...defer.map((button): [PartName, Element] => ['defer', button]),
  ];
  const parts = named.flatMap(([part, element]) => (element ? [{ part, element }] : []));
  const switches = [...container.querySelectorAll(SWITCH)];
  const { location, innerWidth, innerHeight, devicePixelRatio } = view;
  const frame = view.frameElement?.getBoundingClientRect();
  const around: Style[] = [];
  for (let at = container.parentElement; at; at = at.parentElement) around.push(styleOf(at));
  return {
    finding,
    ...(first && { first }),
    age: view.performance.now(),
    radius: getComputedStyle(container).borderTopLeftRadius,
    parts: parts.map(({ part, element }) => {
      const [left, top, width, height] = boxOf(element);
      return {
        part,
        name: nameOf(part === 'switch' && control ? control : element),
        hit: element.contains(page.elementFromPoint(left + width / 2, top + height / 2)),
      };
    }),
    dialog: copyOf(container),
    around,
    onTop: onTopOf(container),
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

  function copyOf(element: Element): Copy {
    const others = switches.filter((other) => other !== element);
    return {
      tag: element.localName,
      attributes: [...element.attributes].map(({ name, value }) => [name, value]),
      box: boxOf(element),
      style: styleOf(element),
      isDrawn: isRendered(element),
      isDisabled: isDisabled(element),
      isFocused: element === page.activeElement,
      isHost: element.shadowRoot !== null,
      isContent: element.matches(site.content),
      tabIndex: (element as HTMLElement).tabIndex,
      parts: parts.flatMap((part, index) => (part.element === element ? index : [])),
      ...(others.length < switches.length && {
        control: [
          nameOf(element),
          firstWords(rowOf(element, others, container, () => false)),
          stateOf(element),
        ],
      }),
      children: [...element.childNodes].flatMap((node) => {
        if (node instanceof Element) return node.localName === 'default-off' ? [] : copyOf(node);
        return node instanceof Text ? textOf(node) : [];
      }),
    };
  }
}

function textOf(node: Text): CopiedText {
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  return { text: node.data, lines: [...range.getClientRects()].map(toBox) };
}

// A toast or a menu that lies over the dialog is not part of it.
function onTopOf(container: Element): Box[] {
  const [left, top, width, height] = boxOf(container);
  const found = new Set<Element>();
  for (let cell = 0; cell < GRID * GRID; cell += 1) {
    const x = left + ((cell % GRID) + 0.5) * (width / GRID);
    const y = top + (Math.floor(cell / GRID) + 0.5) * (height / GRID);
    const hit = container.ownerDocument.elementFromPoint(x, y);
    if (hit && !container.contains(hit) && !hit.contains(container)) found.add(hit);
  }
  return [...found].map(boxOf);
}

function styleOf(element: Element): Style {
  const { color, fontSize, fontWeight, backgroundColor, backgroundImage, opacity } =
    getComputedStyle(element);
  return [color, fontSize, fontWeight, backgroundColor, backgroundImage, opacity];
}

function boxOf(element: Element): Box {
  return toBox(element.getBoundingClientRect());
}

function toBox({ left, top, width, height }: DOMRect): Box {
  return [left, top, width, height];
}

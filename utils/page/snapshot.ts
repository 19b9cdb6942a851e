// Reads one surface as plain data. Tight, because every page of the site carries it: it changes
// nothing, judges nothing and knows no wording.
import { nameOf } from '../detect/names';
import { firstWords, rowOf } from '../detect/rows';
import { stateOf } from '../detect/state-of';
import { isDisabled, SWITCH } from '../detect/switches';
import type { Sighting } from '../sighting';
import type { Site } from '../sites/site';
import type { CopiedText, Copy, FirstSight, PartName, Snapshot, Style } from '../snapshot';
import { boxesIn, boxOf, linesOf } from './around';
import { reachOf, rootOf } from './paint';
import { isRendered } from './rendered';

/**
 * Everything about a sighting that a report or a description is made from. `isForPicture`: also what else
 * may be seen in it, which takes longer to find out.
 */
export function snapshotOf(
  { container, control, visual, row, commit, defer, finding }: Sighting,
  view: Window,
  site: Site,
  first?: FirstSight,
  isForPicture = false,
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
    const root = isForPicture && rootOf(element);
    return {
      tag: element.localName,
      attributes: [...element.attributes].map(({ name, value }) => [name, value]),
      box: boxOf(element),
      style: styleOf(element),
      isDrawn: isRendered(element),
      isDisabled: isDisabled(element),
      isFocused: element === page.activeElement,
      reach: isForPicture ? reachOf(element, getComputedStyle(element)) : '',
      inRoot: root ? boxesIn(root) : [],
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
        if (node instanceof Element) return isOwn(node, isForPicture) ? [] : copyOf(node);
        return node instanceof Text ? textOf(node) : [];
      }),
    };
  }
}

// Ours is away while a picture is taken: what is there then is of another copy of the extension.
function isOwn({ localName }: Element, isForPicture: boolean): boolean {
  return localName === 'default-off' && !isForPicture;
}

function textOf(node: Text): CopiedText {
  return { text: node.data, lines: linesOf(node) };
}

function styleOf(element: Element): Style {
  const { color, fontSize, fontWeight, backgroundColor, backgroundImage, opacity } =
    getComputedStyle(element);
  return [color, fontSize, fontWeight, backgroundColor, backgroundImage, opacity];
}

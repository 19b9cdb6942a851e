// Questions to nodes that no page can answer for them: a form stands in for its own fields, so that
// `form.matches` or `form.parentElement` may be an input, in our world too. Asked by the browser's own
// functions, called on the node.

/** Whether an element matches a selector. */
export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** The nearest ancestor or self that matches, within the element's own tree. */
export function closest(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** The first element inside that matches. */
export function find(element: Element, selector: string): Element | null {
  return Element.prototype.querySelector.call(element, selector);
}

/** All elements inside that match. */
export function findAll(element: Element, selector: string): NodeListOf<Element> {
  return Element.prototype.querySelectorAll.call(element, selector);
}

/** Whether a node is inside another or the same. */
export function holds(outer: Node, inner: Node | null): boolean {
  return Node.prototype.contains.call(outer, inner);
}

/** The parent, if it is an element. */
export const parentElementOf = getter<Element | null>(() => Node.prototype, 'parentElement');

/** The first element inside. */
export const firstElementOf = getter<Element | null>(() => Element.prototype, 'firstElementChild');

/** The open shadow root of an element. */
export const shadowRootOf = getter<ShadowRoot | null>(() => Element.prototype, 'shadowRoot');

/** The body of a page: an image that is called `body` stands in for it as well. */
export const bodyOf = getter<HTMLElement | null>(() => Document.prototype, 'body');

// The prototypes are looked up at the first question: not every world that loads this has nodes.
function getter<T>(prototype: () => object, name: string): (node: Node) => T {
  let get: ((this: Node) => T) | undefined;
  return (node) => {
    get ??= Object.getOwnPropertyDescriptor(prototype(), name)?.get as (this: Node) => T;
    return get.call(node);
  };
}

// Reads of nodes through the browser's own prototypes, never through the node. A form hands out its
// controls under their names in place of its own properties (`<input name="parentElement">`), a document
// its images, also to an extension: whatwg/html#2212. A climb along such a name can go round for ever.

// The prototypes are looked up at the first question: not every world that loads this has nodes.
function getter<T>(prototype: () => object, name: string): (node: Node) => T {
  let get: ((this: Node) => T) | undefined;
  return (node) => {
    get ??= Object.getOwnPropertyDescriptor(prototype(), name)?.get as (this: Node) => T;
    return get.call(node);
  };
}

const ofNode = <K extends keyof Node & string>(name: K) =>
  getter<Node[K]>(() => Node.prototype, name);
const ofElement = <K extends keyof Element & string>(name: K) =>
  getter<Element[K]>(() => Element.prototype, name);

const nodeTypeOf = ofNode('nodeType');
const ownerOf = ofNode('ownerDocument');
const textContentOf = ofNode('textContent');
export const parentElementOf: (node: Node) => Element | null = ofNode('parentElement');
export const isConnected = ofNode('isConnected');
export const childNodesOf = ofNode('childNodes');
export const localNameOf = ofElement('localName');
export const firstElementOf = ofElement('firstElementChild');
export const nextOf = ofElement('nextElementSibling');
export const previousOf = ofElement('previousElementSibling');
export const shadowRootOf = ofElement('shadowRoot');
/** The body of a page: an image that is called `body` stands in for it as well. */
export const bodyOf = getter<HTMLElement | null>(() => Document.prototype, 'body');

const isShadow = (node: Node): node is ShadowRoot =>
  nodeTypeOf(node) === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
const isDocument = (node: Node): node is Document => nodeTypeOf(node) === Node.DOCUMENT_NODE;
export const isElement = (node: Node): node is Element => nodeTypeOf(node) === Node.ELEMENT_NODE;

/** The document that an element belongs to. */
export const documentOf = (element: Element): Document => ownerOf(element) as Document;
/** Where an element is, in px of the window. Makes the browser lay out what has changed. */
export const rectOf = (element: Element): DOMRect =>
  Element.prototype.getBoundingClientRect.call(element);
export const textOf = (node: Node): string => textContentOf(node) ?? '';
export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);
export const holds = (outer: Node, inner: Node | null): boolean =>
  Node.prototype.contains.call(outer, inner);
export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);
export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

/** The parent across an open shadow root's border. */
export function parentOf(node: Node): Element | undefined {
  const parent = parentElementOf(node);
  if (parent) return parent;
  const root = rootOf(node);
  return isShadow(root) ? root.host : undefined;
}

/** The nearest ancestor or self that matches, across open shadow roots. */
export function closestAcross(element: Element, selector: string): Element | undefined {
  const found = closest(element, selector);
  if (found) return found;
  const root = rootOf(element);
  return isShadow(root) ? closestAcross(root.host, selector) : undefined;
}

/** All descendants that match. The list makes no object for an element until it is asked for it. */
export function findAll(root: Node, selector: string): NodeListOf<Element> {
  return parentNodeOf(root).querySelectorAll.call(root, selector);
}

/** The first descendant that matches. */
export function find(root: Node, selector: string): Element | null {
  return parentNodeOf(root).querySelector.call(root, selector);
}

/** The element with an id in the tree that a node is in. */
export function byId(node: Node, id: string): Element | null {
  const root = rootOf(node);
  if (isDocument(root)) return Document.prototype.getElementById.call(root, id);
  return isShadow(root) ? root.getElementById(id) : null;
}

/** Walks the texts below an element. */
export function textsIn(element: Element): TreeWalker {
  const page = documentOf(element);
  return Document.prototype.createTreeWalker.call(page, element, NodeFilter.SHOW_TEXT);
}

function parentNodeOf(root: Node): ParentNode {
  if (isElement(root)) return Element.prototype;
  return isDocument(root) ? Document.prototype : DocumentFragment.prototype;
}

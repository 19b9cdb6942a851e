// Which parts of a page are worth reading: the containers of switches and of the terms link. Pure.
import type { Site } from '../sites/site';
import { closestAcross, findAll, isElement, matches, parentOf } from './dom';
import { DIALOG } from './showing';
import { SWITCH } from './switches';

/** A part of a page that can be a surface by itself. */
export const PART = '[role="region"], section, form';
const PAGE = 'main, [role="main"], body';

/**
 * What makes an added node worth a second look: cheap enough for every token of a streamed answer.
 * A heading alone, or a dialog alone, is not enough: the switch or the link always comes too.
 */
export function triggersOf({ links, settings }: Site): string[] {
  return [...SWITCH.split(', '), `a[href*="${links.news}"]`, settings.nav];
}

/** The containers in and around a root that may be a surface, in document order, each once. */
export function containersIn(root: ParentNode & Node, site: Site): Element[] {
  const trigger = triggersOf(site).join();
  const hits = [...findAll(root, trigger)];
  if (isElement(root) && matches(root, trigger)) hits.unshift(root);
  return [...new Set(hits.flatMap((hit) => containersOf(hit, site)))];
}

// Words that people and models wrote are never a surface: the page's chats can quote the pop-up. The
// page as a whole, or a dialog itself, is not content, whatever it is called.
function containersOf(hit: Element, site: Site): Element[] {
  const dialog = closestAcross(hit, DIALOG);
  const content = closestAcross(hit, site.content);
  if (content && content !== dialog && !matches(content, 'html, body')) return [];
  if (dialog) return [dialog];
  // A part may be a mere row of another part.
  const parts: Element[] = [];
  for (let at = closestAcross(hit, PART); at; ) {
    parts.push(at);
    const above = parentOf(at);
    at = above && closestAcross(above, PART);
  }
  return parts.length > 0 ? parts : [closestAcross(hit, PAGE) ?? []].flat();
}

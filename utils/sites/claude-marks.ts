// claude.ai without its words: what the extension meets there in any language. Each fact with when and how surely it was seen:
// A = the published web app, August 2026; B = several secondary sources; C = one source or inference.
import type { Site } from './site';

/** All that is known of the site but its phrases. */
export const CLAUDE_MARKS: Omit<Site, 'phrases'> = {
  hosts: ['claude.ai'],
  links: {
    // A, 2026-08: only the terms pop-up carries it.
    news: '/news/updates-to-our-consumer-terms',
    // A, 2026-08: may become /legal/archive/<id>, which `legal` still matches.
    terms: ['/legal/consumer-terms', '/legal/terms'],
    legal: '/legal/',
    // A, 2026-08: the terms are on anthropic.com; the host may move within these.
    foreign: /^(https?:)?\/\/(?!([\w-]+\.)*(anthropic|claude)\.)/,
  },
  settings: {
    // A, 2026-08: the app may rewrite it to …/new#settings/data-privacy-controls.
    url: 'https://claude.ai/settings/data-privacy-controls',
    path: '/settings/data-privacy-controls',
    // B, 2026-11: sub-screens go on after it, admin settings end alike; neither has the row.
    hash: '#settings/data-privacy-controls',
    id: 'data-privacy-controls',
    // A, 2026-08. A file's chip carries the file's own name there: only inside of `navs` it counts.
    nav: '[data-testid="data-privacy-controls"]',
    // B, 2026-11: `nav`, on a phone a tab.
    navs: 'nav, [role="navigation"], [role="tablist"], [role="tab"]',
  },
  // A, 2026-08
  onboarding: {
    path: '/onboarding',
    region: 'disclaimer-heading',
    label: 'disclaimer-grove-toggle-label',
  },
  // A, 2026-11: pages that show what others wrote.
  shared: ['/share/', '/public/', '/artifact/'],
  // A, 2026-08
  chat: { path: '/chat/', incognito: 'incognito' },
  // B, 2026-11: each toast holds a `[role=dialog]` with an h2. One that says that saving went well would
  // be told apart by its type (C), as the library that the site builds on marks it.
  message: '[data-cds="Toast"]:not([data-type="success"])',
  // C: roles first, then the test ids and class names by which other tools find messages. A wrong
  // entry makes us silent in that place; a missing one leaves the other signals to refuse.
  content: [
    '[contenteditable]:not([contenteditable="false"])',
    '[role="log"]',
    '[role="feed"]',
    '[role="article"]',
    '[role="textbox"]',
    'article',
    'blockquote',
    'pre',
    'code',
    '[data-is-streaming]',
    '[data-message-id]',
    '[data-message-author-role]',
    '[data-testid*="message"]',
    '[data-testid*="artifact"]',
    '[data-testid*="transcript"]',
    '[class*="font-claude"]',
    '[class*="font-user-message"]',
    '[class~="prose"]',
    '[class*="markdown"]',
    '[data-test-render-count]',
  ].join(),
  cookies: ['cookie', 'クッキー', 'कुकी', '쿠키'],
};

// Whether the note should be dark.

/** The site's own mode first: its page may be light on a dark system. */
export function isDark(page: Document): boolean {
  const mode = page.documentElement.dataset.mode;
  if (mode === 'dark' || mode === 'light') return mode === 'dark';
  return page.defaultView?.matchMedia('(prefers-color-scheme: dark)').matches ?? false;
}

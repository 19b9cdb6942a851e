// Evidence without what may single out the person who captured it. Pure.
import type { Evidence } from './evidence';

/**
 * The same evidence without the local offset, languages, window, pixel ratio and zoom, and with the browser's
 * name and major version in the place of its user agent. Times are in UTC and stay.
 */
export function withoutDevice(evidence: Evidence): Evidence {
  const { offsetMinutes, zoom, languages, window, ...kept } = evidence.circumstances;
  return { ...evidence, circumstances: { ...kept, browser: browserName(kept.browser) } };
}

// Others say that they are Chrome as well, so theirs are looked for first.
function browserName(userAgent: string): string {
  const names = ['Firefox', 'Edg', 'OPR', 'Chrome'];
  for (const name of names) {
    const major = new RegExp(`\\b${name}/(\\d+)`).exec(userAgent)?.[1];
    if (major) return `${name} ${major}`;
  }
  return '';
}

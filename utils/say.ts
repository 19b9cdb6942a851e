// A sentence by a key that is put together at run time. Where the key is known, use `i18n.t`, which
// also checks the placeholders.
import type { GeneratedI18nStructure } from '#i18n';
import { i18n } from '#i18n';

/** The key of any sentence. */
export type Key = keyof GeneratedI18nStructure;
type Snake<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Snake<B>}` : S;

// The typed function cannot take a union of keys with different placeholders; a test of the locales
// holds the placeholders instead.
const untyped = i18n as unknown as {
  t(key: string, values: Record<string, string | number>): string;
};

/** The sentence of a key, with its named placeholders filled. */
export function say(key: Key, values: Record<string, string | number> = {}): string {
  return untyped.t(key, values);
}

/** `news-link` → `news_link`: Chrome's message files allow no hyphen in a key. */
export function snake<S extends string>(name: S): Snake<S> {
  return name.replaceAll('-', '_') as Snake<S>;
}

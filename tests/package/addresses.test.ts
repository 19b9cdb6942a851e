// What the packed files could reach for: no address but those listed here, nothing made from text.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/setup.mjs';
import { bothPacked } from './packed.ts';

/** Addresses that may stand in a package: each begins with one of these. */
const ALLOWED = [
  // The site, and its documents that its consent dialogs link to.
  'https://claude.ai/',
  'https://www.anthropic.com/',
  // A link in the rehearsal's copy of Settings.
  'https://privacy.anthropic.com/',
  ...citedIn('utils/policy/facts.ts'),
  ...citedIn('utils/evidence/sources.ts'),
  // Names of XML vocabularies, never fetched.
  'http://www.w3.org/',
  // The name of the language that the evidence file's schema is written in, never fetched.
  'https://json-schema.org/draft/',
  // react-dom's text of an error: a link for the person who reads it.
  'https://react.dev/errors/',
  // Radix UI's, likewise.
  'https://radix-ui.com/primitives/docs/',
  // Base UI's, likewise.
  'https://base-ui.com/production-error',
  // A base for relative addresses in the rehearsal; .invalid never resolves (RFC 2606).
  'https://replica.invalid',
];

function citedIn(file: string): string[] {
  if (!existsSync(join(root, file))) return [];
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/https:\/\/[^'"`\s]+/g)].map(([address]) => address);
}

/** Every address with a scheme that can leave the browser. */
function addressesIn(text: string): string[] {
  return [...text.matchAll(/\b(?:https?|wss?|ftp):\/\/[^\s"'`<>\\)}]+/g)].map(([each]) => each);
}

const FORBIDDEN = {
  'code made from text': /\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*["'`]/,
  'a script from elsewhere': /<script[^>]+src=["']?(?:\w+:)?\/\/|importScripts/,
  'a request': /\bfetch\s*\(|XMLHttpRequest|\bWebSocket\b|EventSource|sendBeacon|WebTransport/,
};

const packages = bothPacked();

test.each(packages)('$browser: there are files to search, and addresses in them', ({ texts }) => {
  expect(texts.filter(([file]) => /\.(js|html)$/.test(file)).length).toBeGreaterThan(5);
  expect(texts.flatMap(([, text]) => addressesIn(text))).toContain('https://claude.ai/*');
});

test.each(packages)(
  '$browser: no address but the site, the sources and the named ones',
  ({ texts }) => {
    const strangers = texts.flatMap(([file, text]) =>
      addressesIn(text)
        .filter((address) => !ALLOWED.some((known) => address.startsWith(known)))
        .map((address) => `${file}: ${address}`),
    );
    expect(strangers).toEqual([]);
  },
);

test.each(Object.entries(FORBIDDEN))('no package holds %s', (_, pattern) => {
  const found = packages.flatMap(({ browser, texts }) =>
    texts
      .filter(([file]) => /\.(js|html)$/.test(file))
      .flatMap(([file, text]) => {
        const hit = pattern.exec(text);
        return hit ? `${browser} ${file}: …${text.slice(hit.index - 40, hit.index + 60)}…` : [];
      }),
  );
  expect(found).toEqual([]);
});

test('the search sees what it is to see', () => {
  expect(addressesIn('a="https://evil.example/x";`wss://b.example`')).toEqual([
    'https://evil.example/x',
    'wss://b.example',
  ]);
  expect(FORBIDDEN['code made from text'].test('x=eval(y)')).toBe(true);
  expect(FORBIDDEN['a request'].test('await fetch(u)')).toBe(true);
  expect(FORBIDDEN['a script from elsewhere'].test('<script src="//evil.example/x">')).toBe(true);
});

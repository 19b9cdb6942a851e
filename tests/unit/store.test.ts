// @vitest-environment node
// The texts and pictures for the stores, held to the stores' limits and to what we may say.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listingOf } from '../../scripts/store.mjs';

const read = (file: string) => readFileSync(join(process.cwd(), file), 'utf8');
const locales = readdirSync('assets/locales').map((file) => file.replace('.yml', ''));

/**
 * In characters. Name: 50 on addons.mozilla.org, 75 in the Chrome Web Store, 45 in Microsoft's; summary:
 * 132 (MDN, manifest.json `name` and `description`, read 2026-11); description: 16,000 in Chrome's.
 */
const LIMITS = { name: 45, summary: 132, description: 15_000 };
const FIELDS = {
  'Single purpose': 1000,
  'Remote code': 1000,
  'Data use': 1000,
  'Notes for reviewers (addons.mozilla.org)': 3000,
  'Test instructions (Chrome Web Store)': 500,
};

/** “not affiliated with Anthropic”, in each language by its decisive words. */
const DISCLAIMER: Record<string, string> = {
  en: 'not affiliated with Anthropic',
  de: 'nicht mit Anthropic verbunden',
  es: 'No está afiliado a Anthropic',
  es_419: 'No está afiliado a Anthropic',
  fr: 'ni affilié à Anthropic',
  hi: 'Anthropic से संबद्ध नहीं है',
  id: 'tidak berafiliasi dengan Anthropic',
  it: 'Non è affiliato ad Anthropic',
  ja: 'Anthropicとは提携しておらず',
  ko: 'Anthropic과 제휴 관계가 아니며',
  pt_BR: 'Não é afiliado à Anthropic',
};

describe.each(locales)('the listing in %s', (locale) => {
  const { extension, fact } = parse(read(`assets/locales/${locale}.yml`));
  const description = read(`assets/store/listing/${locale}.md`);

  test('fits both stores', () => {
    expect(extension.name.length).toBeLessThanOrEqual(LIMITS.name);
    expect(extension.description.length).toBeLessThanOrEqual(LIMITS.summary);
    expect(description.length).toBeLessThanOrEqual(LIMITS.description);
    expect(description.length).toBeGreaterThan(800);
  });

  test('is up to date: `npm run store` renews it', () => {
    expect(description).toBe(listingOf(locale));
  });

  test('names the two exceptions and that OFF works forward only, as the product does', () => {
    for (const id of ['feedback_exception', 'safety_exception', 'future_only']) {
      expect(description).toContain(fact[id]);
    }
  });

  test('disclaims affiliation, and names the site as a suffix at most', () => {
    expect(description).toContain(DISCLAIMER[locale]);
    expect(extension.name).toMatch(/^[^C]+( for Claude)?$/);
  });

  test('is plain text: the Chrome Web Store shows it as it is', () => {
    expect(description).not.toMatch(/[*_`#[\]]|https?:/);
  });
});

test('there is a listing for each language, and no other', () => {
  const listings = readdirSync('assets/store/listing').map((file) => file.replace('.md', ''));
  expect(listings.sort()).toEqual([...locales].sort());
});

test.each(Object.entries(FIELDS))('the field “%s” is filled and fits', (heading, limit) => {
  const [, part = ''] = read('assets/store/fields.md').split(`## ${heading}\n`);
  const [text = ''] = part.split('\n## ');
  expect(text.trim().length).toBeGreaterThan(50);
  expect(text.trim().length).toBeLessThanOrEqual(limit);
});

test('the pictures are 1280 by 800, five at most, and small', () => {
  const pictures = readdirSync('assets/store').filter((file) => file.endsWith('.png'));
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.length).toBeLessThanOrEqual(5);
  for (const file of pictures) {
    const bytes = readFileSync(join('assets/store', file));
    expect([file, bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([file, 1280, 800]);
    expect(bytes.length).toBeLessThan(300_000);
  }
});

// The templates of a plain folder or of what a build makes; all else must be there.
const MADE = /[*<]|^\.(?:output|cache)|^npm |^https?:/;
test.each(['REVIEWING.md', 'SECURITY.md', 'CONTRIBUTING.md', 'PRIVACY.md'])(
  '%s names only files that exist',
  (document) => {
    const named = [
      ...read(document).matchAll(/`([\w.-]+\/[\w./*<>-]+|[\w-]+\.(?:md|ts|mjs|json))`/g),
    ]
      .map(([, path = '']) => path)
      .filter((path) => !MADE.test(path));
    const places = ['', 'tests/e2e/', 'tests/unit/', 'entrypoints/background/'];
    const missing = named.filter((path) => !places.some((place) => existsSync(place + path)));
    expect(missing.filter((path) => !path.startsWith('@'))).toEqual([]);
  },
);

// @vitest-environment node
// The page about permissions and what is really asked for: neither may say more than the other.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import config from '../../wxt.config';

/** The field of the Chrome Web Store for each justification, in characters. */
const FIELD = 1000;

const page = readFileSync(join(process.cwd(), 'assets/store/permissions.md'), 'utf8');
const paragraphs = page
  .split(/^## /m)
  .slice(1)
  .map((part) => {
    const [heading = '', ...rest] = part.split('\n');
    return { heading, text: rest.join('\n').trim() };
  });

async function asked(browser: string): Promise<string[]> {
  if (typeof config.manifest !== 'function') throw new Error('The manifest is not a function.');
  const env = { browser, manifestVersion: 3, mode: 'production', command: 'build' } as const;
  const manifest = await config.manifest(env);
  const { permissions = [], optional_permissions: optional = [] } = manifest;
  return [
    ...permissions.map((name) => `\`${name}\``),
    '`https://claude.ai/*` (content script)',
    ...optional.map((name) => `\`${name}\` (optional)`),
  ];
}

test.each(['chrome', 'firefox'])(
  '%s: each permission has its paragraph, and no other',
  async (browser) => {
    expect(paragraphs.map(({ heading }) => heading).sort()).toEqual((await asked(browser)).sort());
  },
);

test.each(paragraphs)('$heading: says what is not done, and fits its field', ({ text }) => {
  expect(text).toContain('Not done: ');
  expect(text.length).toBeLessThanOrEqual(FIELD);
});

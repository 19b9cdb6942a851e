// The packages whose code ships, by the bundler's own account, each with its reason in SECURITY.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/setup.mjs';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const shipped = (browser: string): string[] =>
  JSON.parse(read(join('.output', `packages-${browser}.json`)));

test('both browsers get the same packages', () => {
  expect(shipped('chrome')).toEqual(shipped('firefox'));
});

test('each package that ships has its reason in SECURITY.md, and no other has one', () => {
  const [, part = ''] = read('SECURITY.md').split('## What ships');
  const rows = [...part.matchAll(/^\| (`.+`) \| (.+) \|$/gm)];
  const named = rows.flatMap(([, names = '']) => names.match(/[^`\s,]+/g) ?? []);
  expect(named.sort()).toEqual(shipped('firefox'));
  expect(rows.filter(([, , why = '']) => why.length < 10)).toEqual([]);
});

test('the lockfile names every package with its hash', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { integrity?: string; link?: boolean }>;
  };
  const missing = shipped('firefox').filter((name) => !packages[`node_modules/${name}`]?.integrity);
  expect(missing).toEqual([]);
});

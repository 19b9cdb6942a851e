// @vitest-environment node
// Exported files: intact as saved; with any one byte changed, refused with the right part named; and a
// clear answer for whatever else somebody drops.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { remakeFile, reportFile } from '../../components/report/file';
import type { Evidence } from '../../utils/evidence/evidence';
import { evidenceOf } from '../../utils/evidence/measure';
import { MARKERS, SIZE_LIMIT, type Verdict, verifyFile } from '../../utils/evidence/verify.mjs';
import { claude } from '../../utils/sites/claude';
import { pngBase64 } from '../fixtures/png.ts';
import { capture } from './evidence-sample.ts';

const picture = pngBase64('plain picture.');
const annotated = pngBase64('picture with numbers');

let evidence: Evidence;
let html = '';
let bytes = new Uint8Array();
const folder = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

// In each test, because the browser's words are there only then; made once.
beforeEach(async () => {
  if (html !== '') return;
  const seen = evidenceOf(capture, claude, new Set());
  evidence = {
    ...seen,
    passages: [...seen.passages, { text: '</script><script>alert(1)</script> ü 日本' }],
  };
  const made = await reportFile({ evidence, language: 'de', picture, annotated });
  html = made.html;
  bytes = new TextEncoder().encode(html);
});

const verify = (file: Uint8Array): Promise<Verdict> => verifyFile(file, remakeFile, 'dev');

const flipped = (at: number, bit = 0): Uint8Array => {
  const copy = new Uint8Array(bytes);
  copy[at]! ^= 1 << bit;
  return copy;
};

/** The offset in bytes of a place in the text. */
const placeOf = (text: string, plus = 0) =>
  new TextEncoder().encode(html.slice(0, html.indexOf(text) + plus)).length;

test('a file is intact as it was saved, and its data comes back whole', async () => {
  const verdict = await verify(bytes);
  expect(verdict).toMatchObject({ kind: 'intact', data: evidence });
  if (verdict.kind === 'intact') expect(html).toContain(verdict.manifestHash);
});

test('wording cannot end the element that holds it', () => {
  expect(html.split('<script').length - 1).toBe(2);
});

test.each([
  ['article', () => placeOf('beobachtet'), ['article']],
  ['picture', () => placeOf(MARKERS.picture[0], MARKERS.picture[0].length + 8), ['picture']],
  [
    'annotated',
    () => placeOf(MARKERS.annotated[0], MARKERS.annotated[0].length + 8),
    ['annotated'],
  ],
  ['data', () => placeOf('"takenAt": "2026', 15), ['data']],
  ['frame', () => placeOf('padding: 2rem', 2), ['frame']],
  ['title', () => placeOf('<title>', 9), ['frame']],
  [
    'manifest_hash',
    // A digit, which stays one.
    () =>
      placeOf(
        'id="manifest-hash">',
        19 + (/manifest-hash">(\w+)/.exec(html)?.[1] ?? '').search(/\d/),
      ),
    // Which of the two was changed cannot be known when both still have their form.
    ['manifest'],
  ],
] as const)('one byte changed in the %s is refused with that part named', async (_, at, parts) => {
  expect(await verify(flipped(at()))).toEqual({ kind: 'differs', parts });
});

test('a changed hash in the manifest names the manifest', async () => {
  const at = placeOf('"sha256": "', 15);
  const verdict = await verify(flipped(at));
  expect(verdict).toMatchObject({ kind: 'differs' });
  if (verdict.kind === 'differs') expect(verdict.parts).toContain('manifest');
});

test('no single bit of a file can be changed unnoticed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: 0, max: 7 }),
      async (at, bit) => {
        const verdict = await verify(flipped(at % bytes.length, bit));
        expect(verdict.kind).not.toBe('intact');
      },
    ),
    { numRuns: 400 },
  );
});

test('a byte added or taken away is noticed too', async () => {
  expect((await verify(bytes.slice(0, -1))).kind).not.toBe('intact');
  expect((await verify(new Uint8Array([...bytes, 10]))).kind).not.toBe('intact');
});

const encode = (text: string) => new TextEncoder().encode(text);
const PART_TWICE = () => html.replace('<footer>', `${MARKERS.article.join('forged')}<footer>`);

test.each([
  ['another file', () => encode('<!doctype html><p>hello'), 'not_ours'],
  ['nothing', () => new Uint8Array(), 'not_ours'],
  ['a newer version', () => encode(html.replace('evidence 1 -->', 'evidence 2 -->')), 'too_new'],
  ['a part missing', () => encode(html.replace(MARKERS.data[0], '')), 'broken'],
  ['a part twice', () => encode(PART_TWICE()), 'broken'],
  ['a saved picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]), 'single'],
  ['the data alone', () => encode(JSON.stringify(evidence)), 'single'],
  ['a giant', () => new Uint8Array(SIZE_LIMIT + 1), 'too_large'],
  ['markup that wants to run', () => encode('<svg onload=alert(1)>'), 'not_ours'],
] as const)('%s is refused', async (_, make, why) => {
  expect(await verify(make())).toMatchObject({ kind: 'refused', why });
});

test('any bytes whatever get an answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (any) => {
      expect((await verify(any)).kind).not.toBe('intact');
    }),
  );
});

test('the command says the same in plain Node, by its exit code too', () => {
  const run = (name: string, content: Uint8Array) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    try {
      return [0, execFileSync('node', ['scripts/verify.mjs', file], { encoding: 'utf8' })] as const;
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: string };
      return [status, stdout] as const;
    }
  };
  const [good, said] = run('good.html', bytes);
  expect([good, said]).toEqual([0, expect.stringContaining('Intact: good.html was made again')]);
  const [bad, told] = run('bad.html', flipped(placeOf('beobachtet')));
  expect([bad, told]).toEqual([1, expect.stringContaining('Different: the text of the report.')]);
  expect(run('giant.html', new Uint8Array(SIZE_LIMIT + 1))[1]).toContain('20 MB');
}, 30_000);

test('without the code that makes it again, no file is called intact', async () => {
  expect(await verifyFile(bytes)).toMatchObject({ kind: 'fits', why: 'not_made' });
});

test('a picture in another spelling of the same bytes is a changed file', async () => {
  const [before, after] = MARKERS.picture;
  const start = html.indexOf(before) + before.length;
  const base64 = html.slice(start, html.indexOf(after, start));
  expect(base64).toMatch(/[^=]=$/);
  // The two lowest bits before the padding mean nothing.
  const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const other = base64.replace(/.=$/, ([last = '']) => `${ALPHABET[ALPHABET.indexOf(last) ^ 1]}=`);
  expect(atob(other)).toBe(atob(base64));
  const forged = encode(html.replace(base64, other));
  expect(await verify(forged)).toEqual({ kind: 'differs', parts: ['picture'] });
});

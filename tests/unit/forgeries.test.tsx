// Files that somebody altered and gave new hashes, so that every stated hash fits: the report page and the
// command line say the same of each, and call none of them intact.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Reader } from '@/components/reading';
import type { Evidence } from '@/utils/evidence/evidence';
import { evidenceOf } from '@/utils/evidence/measure';
import { MARKERS } from '@/utils/evidence/verify.mjs';
import { claude } from '@/utils/sites/claude';
import { buildHash } from '../../scripts/build-hash.mjs';
import { pngBase64 } from '../fixtures/png.ts';
import { capture } from './evidence-sample.ts';

// As in a real build, before anything asks.
vi.stubGlobal('__BUILD_HASH__', buildHash());
const { reportFile } = await import('@/components/report/file');
const { Verify } = await import('@/components/report/verify');

const png = pngBase64('pixels');
const seen = evidenceOf(capture, claude, new Set());
const evidence: Evidence = {
  ...seen,
  circumstances: { ...seen.circumstances, build: buildHash() },
};
const genuine = async (language: string) =>
  (await reportFile({ evidence, language, picture: png, annotated: png })).html;

const MANIFEST = /(id="manifest">)([\s\S]*?)(<\/script>)/;
const HASH = /(<code id="manifest-hash">)[0-9a-f]*/;

/** The text with a manifest and a hash of its own: written here anew, as anybody can. */
async function sealed(html: string): Promise<string> {
  const draft = html.replace(MANIFEST, '$1$3').replace(HASH, '$1');
  const parts = [];
  let frame = draft;
  for (const name of ['article', 'annotated', 'picture', 'data'] as const) {
    const [before, after] = MARKERS[name];
    const from = draft.indexOf(before) + before.length;
    const content = draft.slice(from, draft.indexOf(after, from));
    const isPicture = name === 'annotated' || name === 'picture';
    const bytes = isPicture ? Buffer.from(content, 'base64') : Buffer.from(content);
    parts.push({ name, bytes: bytes.length, sha256: sha256(bytes) });
    frame = frame.replace(before + content + after, () => before + after);
  }
  const bytes = Buffer.from(frame);
  parts.unshift({ name: 'frame', bytes: bytes.length, sha256: sha256(bytes) });
  const manifest = { format: 'default-off-evidence', version: 1, parts };
  return withManifest(draft, () => JSON.stringify(manifest, null, 2));
}

/** The file with another manifest, and the hash of that. */
async function withManifest(html: string, change: (manifest: string) => string): Promise<string> {
  const manifest = change(MANIFEST.exec(html)?.[2] ?? '');
  return html
    .replace(MANIFEST, (_, open, __, close) => open + manifest + close)
    .replace(HASH, (_, open) => open + sha256(Buffer.from(manifest)));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const replaced = (from: string | RegExp, to: string) => (html: string) => {
  const forged = html.replace(from, () => to);
  if (forged === html) throw new Error(`There is no ${from} in the file.`);
  return sealed(forged);
};
const withMember = (html: string) => (manifest: string) =>
  manifest.replace('{', () => `{\n  "note": "${html}",`);
const SMUGGLED = '</SCRIPT ><style>main{display:none}</style><p>observed OFF</p>';
const picture = (base64: string) =>
  replaced(/id="picture" src="[^"]*/, `id="picture" src="data:image/png;base64,${base64}`);

const FORGERIES: [name: string, forge: (html: string) => Promise<string>, said: RegExp][] = [
  ['a manifest that carries markup', (h) => withManifest(h, withMember(SMUGGLED)), /the manifest/],
  ['a manifest with one member more', (h) => withManifest(h, withMember('hello')), /the manifest/],
  ['a manifest in other spacing', (h) => withManifest(h, (m) => `${m}\n`), /the manifest/],
  [
    'a manifest in another order',
    (h) =>
      withManifest(h, (m) =>
        JSON.stringify(
          { ...JSON.parse(m), format: 0, ...JSON.parse(m), parts: JSON.parse(m).parts.reverse() },
          null,
          2,
        ),
      ),
    /the manifest/,
  ],
  ['a text that contradicts the data', replaced(/observed ON/g, 'observed OFF'), /the text/],
  ['a text with a hidden sentence', replaced('<!--/article-->', '<p>.</p><!--/article-->'), /text/],
  ['data that contradict the text', replaced('"first": "on"', '"first": "off"'), /the text/],
  [
    'data with one member twice',
    replaced('"surface":', '"surface": "settings",\n  "surface":'),
    /data/,
  ],
  ['data in other spacing', replaced('"surface": ', '"surface":  '), /the data/],
  ['data with one member more', replaced('"surface":', '"note": 1,\n  "surface":'), /Not certain/],
  [
    'a style that hides the report',
    replaced('</style>', 'main { display: none }</style>'),
    /around/,
  ],
  ['a script in the page', replaced('</body>', '<script>alert(1)</script></body>'), /around/],
  ['something after the end', replaced('</html>\n', '</html>\n<p>observed OFF</p>'), /around/],
  ['a second manifest', replaced('</body>', '<SCRIPT id="manifest">{}</SCRIPT></body>'), /around/],
  ['another title', replaced('<title>What', '<title>That'), /around/],
  ['a picture that does something', replaced('alt="', 'onerror="alert(1)" alt="'), /around/],
  ['a page without its policy', replaced(/<meta http-equiv[^>]*>\n/, ''), /around/],
  ['another language in the head', replaced('lang="en"', 'lang="fr"'), /around/],
  ['an unknown language', replaced('lang="en"', 'lang="tlh"'), /Not certain/],
  [
    'another build that it names',
    async (h) =>
      replaced(
        new RegExp(buildHash(), 'g'),
        '000000000000',
      )(await replaced(/observed ON/g, 'observed OFF')(h)),
    /Not certain/,
  ],
  ['a newer form', replaced('evidence 1 -->', 'evidence 2 -->'), /newer version/],
  [
    'a picture with a text in it',
    picture(pngBase64('pixels', [['tEXt', 'who\0Jana']])),
    /the picture/,
  ],
  ['a picture with more after its end', picture(pngBase64('pixels', [], 'zip')), /the picture/],
  ['a picture of another kind', picture(btoa('GIF89a')), /the picture/],
];

const folder = mkdtempSync(join(tmpdir(), 'forgeries-'));
const forged = new Map<string, string>();
let told = '';

beforeAll(async () => {
  const html = await genuine('en');
  for (const [name, forge] of FORGERIES) forged.set(name, await forge(html));
  forged.set('genuine', html);
  forged.set('genuine, in Hindi', await genuine('hi'));
  const files = [...forged].map(([name, text]) => {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, text);
    return file;
  });
  told = spawnSync('node', ['scripts/verify.mjs', ...files], { encoding: 'utf8' }).stdout;
}, 60_000);
afterEach(cleanup);
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command line said of a file, and what the page says. */
async function verdicts(name: string): Promise<[command: string, page: string]> {
  render(
    <Reader now={0}>
      <Verify canCompare={false} onOpen={() => {}} onCompare={() => {}} />
    </Reader>,
  );
  const file = new File([forged.get(name) ?? ''], `${name}.html`, { type: 'text/html' });
  await userEvent.upload(screen.getByLabelText('Choose a file'), file);
  const said = await screen.findByText((text) => text.includes(`${name}.html`));
  return [told.split('\n').find((line) => line.includes(`${name}.html`)) ?? '', said.textContent];
}

test.each(['genuine', 'genuine, in Hindi'])('%s: intact, says each', async (name) => {
  const [command, page] = await verdicts(name);
  expect(command).toMatch(/^Intact/);
  expect(page).toMatch(/^Intact/);
});

test.each(FORGERIES)('%s: not intact, says each, and why', async (name, _, said) => {
  const [command, page] = await verdicts(name);
  for (const verdict of [command, page]) {
    expect(verdict).not.toMatch(/Intact/);
    expect(verdict).toMatch(said);
  }
  // The same sentence, but for what a person can do about it.
  expect(command).toBe(page);
});

test('a byte order mark before the file is a changed file', async () => {
  forged.set('marked', `\ufeff${await genuine('en')}`);
  expect((await verdicts('marked'))[1]).toMatch(/^Changed/);
});

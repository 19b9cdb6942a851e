// @ts-check
// Verifies an exported report: splits it by fixed markers, compares every part with the manifest, and the whole
// with what is made anew from the file's own data (`remake`). It reads text and nothing else: no markup is
// parsed, no script run. Plain JavaScript on web standards, so that both browsers and Node 20 run this very file.
import { isPlainPng } from './png.mjs';

export const FORMAT = 'default-off-evidence';
export const FORMAT_VERSION = 1;
/** In bytes. A report is about a tenth of it. */
export const SIZE_LIMIT = 20_000_000;

const HEAD = `<!doctype html><!-- ${FORMAT} `;

/**
 * What stands before and after each part. Everything outside of them is the frame.
 * @type {Record<string, [before: string, after: string]>}
 */
export const MARKERS = {
  article: ['<!--article-->', '<!--/article-->'],
  annotated: ['id="annotated" src="data:image/png;base64,', '"'],
  picture: ['id="picture" src="data:image/png;base64,', '"'],
  data: ['<script type="application/json" id="data">', '</script>'],
  manifest: ['<script type="application/json" id="manifest">', '</script>'],
  manifest_hash: ['<code id="manifest-hash">', '</code>'],
};

const PICTURES = ['annotated', 'picture'];
const PARTS = /** @type {const} */ (['frame', 'article', 'annotated', 'picture', 'data']);

/**
 * @param {Uint8Array} bytes
 * @param {import('./verify.mjs').Remake} [remake]
 * @param {string} [ownBuild]
 * @returns {Promise<import('./verify.mjs').Verdict>}
 */
export async function verifyFile(bytes, remake, ownBuild) {
  if (bytes.length > SIZE_LIMIT) return refuse('too_large');
  const text = rawText(bytes);
  if (!text.startsWith(HEAD)) return notAReport(bytes, text);
  const version = Number(/^(\d{1,6}) -->/.exec(text.slice(HEAD.length))?.[1]);
  if (version > FORMAT_VERSION) return refuse('too_new');
  const split = splitText(text);
  if (!split || version !== FORMAT_VERSION) return refuse('broken');
  const differing = await differingParts(split);
  if (differing.length > 0) return { kind: 'differs', parts: differing };

  const manifestHash = await sha256(rawBytes(split.manifest ?? ''));
  const data = parse(split.data ?? '');
  const fits = (/** @type {'other_build' | 'not_made'} */ why) =>
    /** @type {const} */ ({ kind: 'fits', why, build: buildOf(data), manifestHash, data });
  const language = /<html lang="([\w-]{1,12})"/.exec(split.frame ?? '')?.[1] ?? '';
  const { picture = '', annotated = '' } = split;
  const made = await remake?.({ data, language, picture, annotated });
  if (made === undefined) return fits('not_made');
  const again = rawText(new TextEncoder().encode(made));
  if (again === text) return { kind: 'intact', manifestHash, data };
  if (buildOf(data) !== ownBuild) return fits('other_build');
  return { kind: 'differs', parts: unlike(split, splitText(again)) };
}

/**
 * The parts that are not in their one right form, or not as the manifest states. A whole manifest is made of
 * the file and compared as text: whatever else somebody put into it would be shown by a browser.
 * @param {Record<string, string>} split
 * @returns {Promise<import('./verify.mjs').Named[]>}
 */
async function differingParts(split) {
  const manifest = parse(split.manifest ?? '');
  const stated = Array.isArray(manifest?.parts) ? manifest.parts : undefined;
  if (!stated) return ['manifest'];
  /** @type {import('./verify.mjs').Named[]} */
  const differing = [];
  const parts = [];
  for (const name of PARTS) {
    const found = bytesOf(name, split[name] ?? '');
    const part = found && { name, bytes: found.length, sha256: await sha256(found) };
    const same = stated.find((/** @type {any} */ each) => each?.name === name);
    if (part) parts.push(part);
    if (!part || same?.bytes !== part.bytes || same?.sha256 !== part.sha256) differing.push(name);
  }
  if (!differing.includes('data') && !isOurJson(split.data ?? '')) differing.push('data');
  // With every part as stated, a hash that does not fit is the one on the page, or the manifest's form.
  const isStated = split.manifest_hash === (await sha256(rawBytes(split.manifest ?? '')));
  if (!isStated) differing.push(isHash(split.manifest_hash) ? 'manifest' : 'manifest_hash');
  const right = JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, parts }, null, 2);
  if (differing.length === 0 && split.manifest !== right) differing.push('manifest');
  return differing;
}

/** @param {string} text */
export async function manifestOf(text) {
  const split = splitText(rawText(new TextEncoder().encode(text)));
  if (!split) throw new Error('The report is not complete: its manifest cannot be made.');
  const parts = [];
  for (const name of PARTS) {
    const bytes = bytesOf(name, split[name] ?? '');
    if (!bytes) throw new Error(`The part ${name} is not in its one right form.`);
    parts.push({ name, bytes: bytes.length, sha256: await sha256(bytes) });
  }
  return { format: FORMAT, version: FORMAT_VERSION, parts };
}

/** @param {Uint8Array} bytes */
export async function sha256(bytes) {
  const copy = new Uint8Array(bytes);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', copy));
  return [...hash].map((each) => each.toString(16).padStart(2, '0')).join('');
}

/**
 * The contents of each part by its name; undefined unless every marker is there exactly once.
 * @param {string} text
 */
function splitText(text) {
  /** @type {Record<string, string>} */
  const found = {};
  /** @type {[from: number, to: number][]} */
  const cuts = [];
  for (const [name, [before, after]] of Object.entries(MARKERS)) {
    const at = text.indexOf(before);
    if (at < 0 || text.indexOf(before, at + 1) >= 0) return undefined;
    const from = at + before.length;
    const to = text.indexOf(after, from);
    if (to < 0) return undefined;
    found[name] = text.slice(from, to);
    cuts.push([from, to]);
  }
  cuts.sort(([a], [b]) => a - b);
  let frame = '';
  let end = 0;
  for (const [from, to] of cuts) {
    // A part inside another part: a file that somebody made to confuse.
    if (from < end) return undefined;
    frame += text.slice(end, from);
    end = to;
  }
  found.frame = frame + text.slice(end);
  return found;
}

/**
 * The bytes that are hashed: of a picture the PNG itself, so that a saved picture has the same hash.
 * Undefined if base64 is not in the one form that its bytes have.
 * @param {string} name
 * @param {string} content
 */
function bytesOf(name, content) {
  if (!PICTURES.includes(name)) return rawBytes(content);
  try {
    const binary = atob(content);
    if (btoa(binary) !== content) return undefined;
    const bytes = rawBytes(binary);
    return isPlainPng(bytes) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {string} text
 * @returns {Promise<import('./verify.mjs').Verdict>}
 */
async function notAReport(bytes, text) {
  if (text.startsWith('\x89PNG') || parse(text)?.format === FORMAT) {
    return { kind: 'refused', why: 'single', hash: await sha256(bytes) };
  }
  // The head alone is damaged: still ours, and not as it was saved.
  return splitText(text) ? { kind: 'differs', parts: ['frame'] } : refuse('not_ours');
}

/**
 * Whether a text is what the export writes for the data in it: no member twice, none hidden in other spelling,
 * and nothing that could end the element around it.
 * @param {string} raw
 */
function isOurJson(raw) {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(rawBytes(raw));
  const right = JSON.stringify(parse(raw), null, 2)?.replaceAll('<', '\\u003c');
  return right === text && !text.includes('<');
}

/** @param {any} data */
function buildOf(data) {
  const build = data?.circumstances?.build;
  return typeof build === 'string' && /^[\w.-]{1,20}$/.test(build) ? build : '?';
}

/**
 * The parts in which two files of the same form differ.
 * @param {Record<string, string>} one
 * @param {Record<string, string> | undefined} other
 * @returns {import('./verify.mjs').Named[]}
 */
function unlike(one, other) {
  const parts = PARTS.filter((name) => one[name] !== other?.[name]);
  return parts.length > 0 ? parts : ['frame'];
}

/** @param {string | undefined} text */
function isHash(text) {
  return /^[0-9a-f]{64}$/.test(text ?? '');
}

/**
 * @param {'too_large' | 'not_ours' | 'too_new' | 'broken'} why
 * @returns {import('./verify.mjs').Verdict}
 */
function refuse(why) {
  return { kind: 'refused', why };
}

/**
 * A JSON object, or undefined.
 * @param {string} raw
 * @returns {any}
 */
function parse(raw) {
  try {
    const value = JSON.parse(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(rawBytes(raw)),
    );
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * One character per byte, whatever the bytes are: a changed byte must not make the rest unreadable.
 * @param {Uint8Array} bytes
 */
function rawText(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
}

/** @param {string} raw */
function rawBytes(raw) {
  return Uint8Array.from(raw, (each) => each.charCodeAt(0));
}

// @ts-check
// Reads zip files as WXT writes them (stored or deflated, no zip64), without a package: a proof of
// what was packed should rest on little.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1');
const DIRECTORY_ENTRY = 0x02014b50;

/** Every file of a zip, by its path inside. @param {Buffer} zip @returns {Map<string, Buffer>} */
export function readZip(zip) {
  const end = zip.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0) throw new Error('This is not a zip file.');
  const files = new Map();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('The zip file is damaged.');
    const name = zip.readUInt16LE(at + 28);
    const rest = zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const path = zip.toString('utf8', at + 46, at + 46 + name);
    if (!path.endsWith('/')) files.set(path, content(zip, at));
    at += 46 + name + rest;
  }
  return files;
}

/** @param {Buffer} zip @param {number} entry */
function content(zip, entry) {
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20));
  return zip.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed);
}

/** The SHA-256 over names and contents, in the order of the names: the same however it was packed. @param {Buffer} zip */
export function contentsHash(zip) {
  const hash = createHash('sha256');
  const files = [...readZip(zip)].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [name, bytes] of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}

/** Writes the files of a zip below a folder. @param {string} file @param {string} folder */
export function unzip(file, folder) {
  for (const [name, bytes] of readZip(readFileSync(file))) {
    const path = join(folder, name);
    if (relative(folder, path).startsWith('..')) throw new Error(`${name} leads out of ${file}`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

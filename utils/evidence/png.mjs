// @ts-check
// The form of a PNG that a report may hold: a canvas's own, with nothing in it but the picture. Text, profiles
// and what follows the end could carry something that nobody sees.

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Whether there is one IHDR, then IDAT, then IEND, and not a byte more. The pixels are not looked at.
 * @param {Uint8Array} bytes
 */
export function isPlainPng(bytes) {
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = [];
  let at = SIGNATURE.length;
  // Length, name and check sum take twelve bytes.
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    names.push(length === 0 && name === 'IDAT' ? 'empty' : name);
    at += 12 + length;
  }
  return at === bytes.length && /^IHDR( IDAT)+ IEND$/.test(names.join(' '));
}

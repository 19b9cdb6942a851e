// The types of verify.mjs, which is plain JavaScript so that Node can run it as it is.

/** The parts of a file, in the order in which they stand in it. `frame` is all the rest. */
export type FilePart = 'frame' | 'article' | 'picture' | 'annotated' | 'data';
/** What can be named as different. */
export type Named = FilePart | 'manifest' | 'manifest_hash';

/**
 * What is said of a file. Never markup.
 * `intact`: made again from its own data, it came out the same, byte for byte.
 * `fits`: its parts fit its manifest, and that is all; it could not be made again here.
 */
export type Verdict =
  | { kind: 'intact'; manifestHash: string; data: unknown }
  | {
      kind: 'fits';
      why: 'other_build' | 'not_made';
      /** That the file says it was made by; `?` if it says nothing readable. */
      build: string;
      manifestHash: string;
      data: unknown;
    }
  | { kind: 'differs'; parts: Named[] }
  | { kind: 'refused'; why: 'too_large' | 'not_ours' | 'too_new' | 'broken' }
  | { kind: 'refused'; why: 'single'; hash: string };

/** Makes a file again from its data, language and pictures (PNG, base64). Undefined: it cannot. */
export type Remake = (parts: {
  data: unknown;
  language: string;
  picture: string;
  annotated: string;
}) => Promise<string | undefined>;

export type Manifest = {
  format: string;
  version: number;
  parts: { name: FilePart; bytes: number; sha256: string }[];
};

export const SIZE_LIMIT: number;
export const MARKERS: Record<
  Exclude<FilePart, 'frame'> | 'manifest' | 'manifest_hash',
  [string, string]
>;
export const FORMAT: string;
export const FORMAT_VERSION: number;

/**
 * Verifies the bytes of a file. Never throws for any bytes. Without `remake` no file is intact. `ownBuild`: of
 * the code that makes it again, since another build may word a report differently.
 */
export function verifyFile(bytes: Uint8Array, remake?: Remake, ownBuild?: string): Promise<Verdict>;
/** The manifest of a file without one: its text, with every part in place. */
export function manifestOf(text: string): Promise<Manifest>;
/** Lower-case hexadecimal. */
export function sha256(bytes: Uint8Array): Promise<string>;

// The types of verify.mjs, which is plain JavaScript so that Node can run it as it is.

/** The parts of a file, in the order in which they stand in it. `frame` is all the rest. */
export type FilePart = 'frame' | 'article' | 'picture' | 'annotated' | 'data';

/** What is said of a file. Never markup. */
export type Verdict =
  | { kind: 'intact'; manifestHash: string; data: unknown }
  | { kind: 'differs'; parts: (FilePart | 'manifest' | 'manifest_hash')[] }
  | { kind: 'refused'; why: 'too_large' | 'not_ours' | 'too_new' | 'broken' }
  | { kind: 'refused'; why: 'single'; hash: string };

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

/** Verifies the bytes of a file. Never throws for any bytes. */
export function verifyFile(bytes: Uint8Array): Promise<Verdict>;
/** The manifest of a file without one: its text, with every part in place. */
export function manifestOf(text: string): Promise<Manifest>;
/** Lower-case hexadecimal. */
export function sha256(bytes: Uint8Array): Promise<string>;

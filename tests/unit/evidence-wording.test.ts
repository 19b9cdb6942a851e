// @vitest-environment node
// What may leave the computer: known wording, and what the person cleared. Names look like any word.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addressWithoutIds } from '../../utils/evidence/capture';
import { evidenceOf } from '../../utils/evidence/measure';
import { readEvidence } from '../../utils/evidence/read';
import { withoutDevice } from '../../utils/evidence/without-device';
import { isKnownWording, unknownPassages } from '../../utils/evidence/wording';
import { claude } from '../../utils/sites/claude';
import { capture } from './evidence-sample.ts';

test.each([
  ['Accept', 'en-US', true],
  ['Nicht jetzt', 'de-DE', true],
  ['Help improve our AI models', 'en-US', true],
  ['Help improve our AI models:', 'en-US', true],
  ['October 8, 2025', 'en-US', true],
  ['8 de octubre de 2025', 'es-ES', true],
  ['2025年10月8日', 'ja-JP', true],
  ['·', 'en-US', true],
  ['Jana, October 8, 2025', 'en-US', false],
  ['Accept, Jana', 'en-US', false],
  ['2025', 'en-US', false],
  ['jana@example.org', 'en-US', false],
  ['You allow the use of your chats to train and improve AI models.', 'en-US', false],
])('“%s” (%s) is known wording: %s', (text, lang, known) => {
  expect(isKnownWording(text, claude, lang)).toBe(known);
});

test.each([
  ['https://claude.ai/chat/7d4f1e8a-2b63-4c0d-9a51', 'https://claude.ai/chat/…'],
  ['https://claude.ai/project/janas-secret-plan', 'https://claude.ai/project/…'],
  [
    'https://claude.ai/settings/data-privacy-controls',
    'https://claude.ai/settings/data-privacy-controls',
  ],
  ['https://claude.ai/new', 'https://claude.ai/new'],
  ['https://claude.ai/', 'https://claude.ai/'],
  ['https://claude.ai/Jana77/x', 'https://claude.ai/…/…'],
  ['https://claude.ai/jana-beispiel', 'https://claude.ai/…'],
  ['https://claude.ai/settings/jana-beispiel', 'https://claude.ai/settings/…'],
  ['https://claude.ai/settings/privacy/jana', 'https://claude.ai/settings/…'],
  ['moz-extension://8d7a1bb6/rehearsal.html', 'rehearsal'],
  ['moz-extension://8d7a1bb6/rehearsal.html?variant=grace', 'rehearsal?variant=grace'],
])('%s is told as %s', (address, told) => {
  expect(addressWithoutIds(address, 'moz-extension://8d7a1bb6/')).toBe(told);
});

const SECRETS = ['Jana Beispiel', 'jana@example.org', '7d4f1e8a', 'our divorce'];
describe('evidence', () => {
  test('holds nothing personal unless it was cleared, wherever in the dialog it stood', () => {
    const json = JSON.stringify(evidenceOf(capture, claude, new Set()));
    for (const secret of SECRETS) expect(json).not.toContain(secret);
    expect(json).toContain('Help improve our AI models');
    expect(json).toContain('"masked":19');
  });

  test('can be had without what may single a person out, and is then still of the published form', () => {
    const browser =
      'Mozilla/5.0 (X11; Jana OS) AppleWebKit/537.36 Chrome/156.0.7000.1 Safari/537.36';
    const circumstances = { ...capture.circumstances, browser, languages: ['fy-NL'], offset: 345 };
    const view = { ...capture.raw.view, width: 1283, height: 719 };
    const raw = { ...capture.raw, view, lang: 'jana-beispiel' };
    const whole = evidenceOf({ ...capture, raw, circumstances }, claude, new Set());
    const less = withoutDevice(whole);
    const json = JSON.stringify(less);
    for (const each of ['Jana OS', 'fy-NL', '345', '1283', '719', 'jana']) {
      expect(json).not.toContain(each);
    }
    expect(less.circumstances.browser).toBe('Chrome 156');
    for (const each of [whole, less]) {
      expect(readEvidence(JSON.parse(JSON.stringify(each)))).toEqual(each);
    }
  });

  test('gives no colour where the picture has others than the page', () => {
    const { parts, recoloured } = evidenceOf(
      { ...capture, hasPageColours: false },
      claude,
      new Set(),
    );
    expect(recoloured).toBe(true);
    expect(parts.every(({ colours, fill }) => colours === null && fill === null)).toBe(true);
  });

  test('holds a passage once it was cleared, and no other', () => {
    const json = JSON.stringify(evidenceOf(capture, claude, new Set([1])));
    expect(json).toContain('Hello Jana Beispiel');
    expect(json).not.toContain('jana@example.org');
    expect(json).not.toContain('our divorce');
  });

  test('asks for the passages that are not known, in reading order', () => {
    expect(unknownPassages(capture.raw.texts, claude, 'en-US')).toEqual([1, 2, 4]);
  });

  test('has the published form, and other data has not', () => {
    const evidence = JSON.parse(JSON.stringify(evidenceOf(capture, claude, new Set())));
    expect(readEvidence(evidence)).toEqual(evidence);
    expect(readEvidence({ ...evidence, extra: 1 })).toBeUndefined();
    expect(readEvidence({ ...evidence, surface: '<img src=x onerror=alert(1)>' })).toBeUndefined();
    expect(readEvidence({ ...evidence, version: 2 })).toBeUndefined();
  });
});

type Schema = Record<string, unknown> & { $ref?: string; anyOf?: Schema[] };

/** As much of JSON Schema as the published one uses; answers with where something does not fit. */
function misfits(value: unknown, schema: Schema, root: Schema, at = '$'): string[] {
  if (schema.$ref) {
    const name = schema.$ref.replace('#/$defs/', '');
    return misfits(value, (root.$defs as Record<string, Schema>)[name]!, root, at);
  }
  if (schema.anyOf) {
    return schema.anyOf.some((each) => misfits(value, each, root, at).length === 0) ? [] : [at];
  }
  if ('const' in schema) return value === schema.const ? [] : [at];
  if ('enum' in schema) return (schema.enum as unknown[]).includes(value) ? [] : [at];
  if (schema.type === 'array') {
    if (!Array.isArray(value)) return [at];
    return value.flatMap((each, index) =>
      misfits(each, schema.items as Schema, root, `${at}[${index}]`),
    );
  }
  if (schema.type === 'object') {
    if (typeof value !== 'object' || value === null) return [at];
    const properties = schema.properties as Record<string, Schema>;
    const missing = (schema.required as string[]).filter((key) => !(key in value));
    const unknown = Object.keys(value).filter((key) => !(key in properties));
    return [
      ...[...missing, ...unknown].map((key) => `${at}.${key}`),
      ...Object.entries(value).flatMap(([key, each]) =>
        properties[key] ? misfits(each, properties[key], root, `${at}.${key}`) : [],
      ),
    ];
  }
  const type = value === null ? 'null' : typeof value;
  return type === schema.type || (type === 'number' && schema.type === 'integer') ? [] : [at];
}

test('the published schema describes the evidence, no more and no less', () => {
  const schema = JSON.parse(readFileSync('assets/public/evidence-1.schema.json', 'utf8')) as Schema;
  const evidence = JSON.parse(JSON.stringify(evidenceOf(capture, claude, new Set())));
  expect(misfits(evidence, schema, schema)).toEqual([]);
  expect(misfits({ ...evidence, extra: 1 }, schema, schema)).toEqual(['$.extra']);
  const { surface: _, ...less } = evidence;
  expect(misfits(less, schema, schema)).toEqual(['$.surface']);
});

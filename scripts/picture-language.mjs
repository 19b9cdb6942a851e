// @ts-check
// The package in one language, whatever languages the browser at hand was installed with: a copy whose
// English catalogue speaks that language. Nothing else in it is changed.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzip } from './zip-read.mjs';

/**
 * Unpacks a package so that it speaks `lang` (`de-DE`). Call `dispose` when done.
 * @param {string} zip @param {string} lang
 */
export function inLanguage(zip, lang) {
  const folder = mkdtempSync(join(tmpdir(), 'default-off-pictures-'));
  unzip(zip, folder);
  const catalogue = (/** @type {string} */ name) => join(folder, '_locales', name, 'messages.json');
  const [language = 'en'] = lang.split('-');
  const file = [lang.replace('-', '_'), language].map(catalogue).find((each) => existsSync(each));
  if (!file) throw new Error(`The package has no words in ${lang}.`);
  const read = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'));
  // What only the English one holds (scripts/catalogue.mjs) stays.
  const words = { ...read(catalogue('en')), ...read(file) };
  writeFileSync(catalogue('en'), JSON.stringify(words));
  return { folder, dispose: () => rmSync(folder, { recursive: true, force: true }) };
}

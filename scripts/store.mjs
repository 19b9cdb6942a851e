// @ts-check
// `npm run store`: writes the stores' listing texts, assets/store/listing/<locale>.md, from the product's
// own sentences (assets/locales) and the few that only a listing has (assets/store/listing.yml).
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';

const ASSETS = join(import.meta.dirname, '..', 'assets');
const LISTINGS = join(ASSETS, 'store', 'listing');

/** The locales that the product speaks. */
export function locales() {
  return readdirSync(join(ASSETS, 'locales')).map((file) => file.replace('.yml', ''));
}

/** The description in one language, plain text. @param {string} locale */
export function listingOf(locale) {
  const { welcome, exceptions, fact } = yaml('locales', `${locale}.yml`);
  const own = yaml('store', 'listing.yml')[locale];
  if (!own) throw new Error(`assets/store/listing.yml has nothing in ${locale}.`);
  const does = [welcome.does_watch, welcome.does_point, welcome.does_hold, welcome.does_prove];
  const never = [
    welcome.never_accept,
    welcome.never_on,
    welcome.never_network,
    welcome.never_doubt,
  ];
  const not = [fact.feedback_exception, fact.safety_exception, fact.future_only, own.private];
  const parts = [
    welcome.lead,
    list(welcome.does_title, does),
    list(welcome.never_title, never),
    list(exceptions.title, not),
    list(own.asks_title, own.asks),
    own.rehearsal,
    own.sources,
    own.free,
    own.disclaimer,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** @param {string} title @param {string[]} lines */
function list(title, lines) {
  return [title, ...lines.map((line) => `- ${line}`)].join('\n');
}

/** @param {string[]} path */
function yaml(...path) {
  return parse(readFileSync(join(ASSETS, ...path), 'utf8'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(LISTINGS, { recursive: true });
  for (const locale of locales()) {
    const text = listingOf(locale);
    writeFileSync(join(LISTINGS, `${locale}.md`), text);
    console.log(`${locale.padEnd(7)} ${text.length} characters`);
  }
}

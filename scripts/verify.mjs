// `npm run verify -- FILE…`: verifies exported evidence reports without a browser. To make a report again from
// its data it needs the project's packages (`npm ci`); without them it says that it could not.
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { SIZE_LIMIT, verifyFile } from '../utils/evidence/verify.mjs';
import { loadRemake } from './remake.mjs';

const PARTS = {
  frame: 'the page around the parts',
  article: 'the text of the report',
  picture: 'the picture',
  annotated: 'the numbered picture',
  data: 'the data',
  manifest: 'the manifest',
  manifest_hash: 'the hash of the manifest shown on the page',
};

const HASH_MEANS =
  'The hash shows that the parts fit the manifest in the file. Anyone can make such a file anew, with a hash of its own: compare the hash with one that you got from elsewhere. It does not show that the page was genuine.';

const files = process.argv.slice(2);
/** @type {ReturnType<typeof loadRemake> | undefined} */
let loaded;
if (files.length === 0) console.error('Usage: npm run verify -- FILE…');
let isAllIntact = files.length > 0;
for (const file of files) {
  const { intact, sentence } = await judge(file);
  isAllIntact &&= intact;
  console.log(sentence);
}
if (files.length > 0) {
  console.log(HASH_MEANS);
}
process.exitCode = isAllIntact ? 0 : 1;

/** @param {{ manifestHash: string }} verdict */
function hashLine({ manifestHash }) {
  return `SHA-256 of the manifest: ${manifestHash}`;
}

/** @param {string} file */
async function judge(file) {
  const name = basename(file);
  const no = (/** @type {string} */ sentence) => ({ intact: false, sentence });
  let verdict;
  try {
    if (statSync(file).size > SIZE_LIMIT) {
      return no(`${name} is larger than any report can be (20 MB). It was not read.`);
    }
    const bytes = readFileSync(file);
    verdict = await verifyFile(bytes);
    // Whatever does not even fit its manifest needs no second look, which takes a second to prepare.
    if (verdict.kind === 'fits' && verdict.why === 'not_made') {
      loaded ??= loadRemake();
      const { remake, build } = await loaded;
      verdict = await verifyFile(bytes, remake, build);
    }
  } catch {
    return no(`${name} could not be read.`);
  }
  if (verdict.kind === 'intact') {
    return {
      intact: true,
      sentence: `Intact: ${name} was made again from its own data and came out the same, byte for byte.\n${hashLine(verdict)}`,
    };
  }
  if (verdict.kind === 'fits') {
    const why = {
      other_build: `It says that it was made by another build of Default Off (${verdict.build}). Verify it with that one.`,
      not_made:
        'Run `npm ci` in this project and try again; it may also be in an unknown language.',
    }[verdict.why];
    return no(
      `Not certain: the parts of ${name} fit its manifest, but its text could not be made again from its data. It may say something else than the data do.\n${why}\n${hashLine(verdict)}`,
    );
  }
  if (verdict.kind === 'differs') {
    const parts = verdict.parts.map((part) => PARTS[part]).join(', ');
    return no(`Changed: ${name} is not as it was saved. Different: ${parts}.`);
  }
  if (verdict.why === 'single') {
    return no(
      `${name} is a part by itself. Compare its hash with the manifest of the report: ${verdict.hash}`,
    );
  }
  return no(
    {
      too_large: `${name} is larger than any report can be (20 MB). It was not read.`,
      not_ours: `${name} is not an evidence report of Default Off.`,
      too_new: `${name} was made by a newer version. Update Default Off to verify it.`,
      broken: `${name} is a report of Default Off, but parts are missing or there twice. It cannot be verified.`,
    }[verdict.why],
  );
}

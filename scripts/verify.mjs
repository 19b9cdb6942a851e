// `npm run verify -- FILE…`: verifies exported evidence reports without a browser and without a package.
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { SIZE_LIMIT, verifyFile } from '../utils/evidence/verify.mjs';

const PARTS = {
  frame: 'the page around the parts',
  article: 'the text of the report',
  picture: 'the picture',
  annotated: 'the numbered picture',
  data: 'the data',
  manifest: 'the manifest',
  manifest_hash: 'the hash of the manifest shown on the page',
};

const files = process.argv.slice(2);
if (files.length === 0) console.error('Usage: npm run verify -- FILE…');
let isAllIntact = files.length > 0;
for (const file of files) {
  const { intact, sentence } = await judge(file);
  isAllIntact &&= intact;
  console.log(sentence);
}
if (files.length > 0) {
  console.log(
    'A hash shows that the file did not change since it was saved, not that the page was genuine.',
  );
}
process.exitCode = isAllIntact ? 0 : 1;

/** @param {string} file */
async function judge(file) {
  const name = basename(file);
  const no = (/** @type {string} */ sentence) => ({ intact: false, sentence });
  let verdict;
  try {
    if (statSync(file).size > SIZE_LIMIT) {
      return no(`${name} is larger than any report can be (20 MB). It was not read.`);
    }
    verdict = await verifyFile(readFileSync(file));
  } catch {
    return no(`${name} could not be read.`);
  }
  if (verdict.kind === 'intact') {
    return {
      intact: true,
      sentence: `Intact: every part of ${name} is as it was saved.\nSHA-256 of the manifest: ${verdict.manifestHash}`,
    };
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

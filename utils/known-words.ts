// What is kept of a page's words, and may leave this browser or come in with a file: words that the site is
// known to show. Anything else that stands in their place is left out. Pure.
import { squash, squashedOnce } from './detect/text';
import { claude } from './sites/claude';
import type { Records } from './storage';

/** Longer than any label of the site. */
const MAX_LABEL = 300;
/** Language, script and region, and nothing that somebody could write between them. */
const LANGUAGE = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i;
const VERSION = /^\d{1,5}(\.\d{1,5}){0,3}$/;

/** The site's own label that a text is, as the site data spell it; else nothing: it may be anything. */
export function knownLabel(text: string): string {
  const wanted = text.length > MAX_LABEL ? '' : squash(text);
  if (wanted === '') return '';
  const labels = Object.values(claude.phrases).flatMap((phrases) => phrases.labels);
  return labels.find((each) => squashedOnce(each) === wanted) ?? '';
}

/** A language tag (BCP 47), `en_US` meant well; else nothing. */
export function knownLang(text: string): string {
  const tag = text.trim().replaceAll('_', '-');
  return LANGUAGE.test(tag) ? tag : '';
}

/** The records with no label, language or version but known ones. The same objects where nothing has to go. */
export function withKnownWords(records: Records): Records {
  const { lastSeen, receipt, marks } = records;
  const { imported } = marks;
  const ledger = mapped(records.ledger, (line) => (line.what === 'seen' ? known(line) : line));
  const proofs = mapped(receipt.proofs, (proof) => {
    const version = VERSION.test(proof.version) ? proof.version : '';
    return known(version === proof.version ? proof : { ...proof, version });
  });
  const told = imported?.lastSeen && known(imported.lastSeen);
  return {
    ...records,
    ledger,
    lastSeen: lastSeen && known(lastSeen),
    receipt: proofs === receipt.proofs ? receipt : { ...receipt, proofs },
    marks:
      imported && told && told !== imported.lastSeen
        ? { ...marks, imported: { ...imported, lastSeen: told } }
        : marks,
  };
}

function known<T extends { label: string; lang: string }>(record: T): T {
  const label = knownLabel(record.label);
  const lang = knownLang(record.lang);
  return label === record.label && lang === record.lang ? record : { ...record, label, lang };
}

function mapped<T>(list: T[], how: (each: T) => T): T[] {
  const next = list.map(how);
  return next.some((each, n) => each !== list[n]) ? next : list;
}

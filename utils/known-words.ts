// What may leave this browser in an exported file, and come in with one: words that the site is known to show.
// Anything else that a record holds as text is left out. Pure.
import { squash, squashedOnce } from './detect/text';
import type { LedgerLine } from './ledger';
import { claude } from './sites/claude';
import type { Records } from './storage';

/** Language and region, and nothing that somebody could write between them. */
const LANGUAGE = /^[a-z]{2,3}([-_]([A-Z]{2}|\d{3}))?$/;
const VERSION = /^\d{1,5}(\.\d{1,5}){0,3}$/;

type Words = { label: string; lang: string };

/** The records with no label, language or version but known ones. */
export function withKnownWords(records: Records): Records {
  const { lastSeen, receipt, ledger, marks } = records;
  const { imported } = marks;
  return {
    ...records,
    lastSeen: lastSeen && known(lastSeen),
    receipt: {
      ...receipt,
      proofs: receipt.proofs.map((proof) => ({
        ...known(proof),
        version: VERSION.test(proof.version) ? proof.version : '',
      })),
    },
    ledger: ledger.map((line): LedgerLine => (line.what === 'seen' ? known(line) : line)),
    ...(imported?.lastSeen && {
      marks: { ...marks, imported: { ...imported, lastSeen: known(imported.lastSeen) } },
    }),
  };
}

function known<T extends Words>(record: T): T {
  const label = knownLabel(record.label);
  const lang = LANGUAGE.test(record.lang) ? record.lang : '';
  return label === record.label && lang === record.lang ? record : { ...record, label, lang };
}

/** The label as the site data spell it; empty if they do not know it. */
function knownLabel(label: string): string {
  const wanted = squash(label);
  if (wanted === '') return '';
  const labels = Object.values(claude.phrases).flatMap((phrases) => phrases.labels);
  return labels.find((each) => squashedOnce(each) === wanted) ?? '';
}

// What was seen and done on this browser, newest first, folded away until wanted.
import { i18n } from '#i18n';
import { useReading } from '../../components/reading';
import type { LedgerLine } from '../../utils/ledger';
import { say, snake } from '../../utils/say';
import { sentences } from '../../utils/sentences';
import { clockTime, longDate } from '../../utils/when';

/** The popup shows this many; the export has them all. */
const SHOWN = 50;

type Props = {
  lines: LedgerLine[];
  /** Lines up to this moment (ms since 1970) came in a file. */
  importedAt?: number | undefined;
};

/** The ledger. */
export function LedgerList({ lines, importedAt = -1 }: Props) {
  const { language } = useReading();
  const older = lines.length - SHOWN;
  return (
    <details className="ledger">
      <summary>
        <h2>{i18n.t('ledger.title')}</h2>
        <span>{i18n.t('ledger.count', lines.length, { count: lines.length })}</span>
      </summary>
      <p className="hint">{i18n.t('ledger.where_kept')}</p>
      {lines.length === 0 && <p>{i18n.t('ledger.empty')}</p>}
      <ol>
        {lines.slice(0, SHOWN).map((line) => (
          <li key={`${line.at} ${line.what} ${line.surface}`}>
            <time dateTime={new Date(line.at).toISOString()}>
              {longDate(line.at, language)} {clockTime(line.at, language)}
            </time>
            <span className="where">{say(`ledger.${line.surface}`)}</span>
            <span>{lineText(line, language)}</span>
            {line.at <= importedAt && <span>{i18n.t('ledger.imported')}</span>}
          </li>
        ))}
      </ol>
      {older > 0 && <p className="hint">{i18n.t('ledger.older', older, { count: older })}</p>}
    </details>
  );
}

function lineText(line: LedgerLine, language: string): string {
  switch (line.what) {
    case 'seen':
      return say(`ledger.seen_${line.training}`);
    case 'accepted':
      return say(`ledger.accepted_${line.training}`);
    case 'unverified':
    case 'refused':
      return sentences(say(`ledger.${line.what}`), say(`doubt.${snake(line.why)}`));
    case 'deferred':
      return line.deadline === undefined
        ? i18n.t('ledger.deferred')
        : i18n.t('ledger.deferred_until', { date: longDate(line.deadline, language) });
    case 'on-again':
      return i18n.t('ledger.on_again', { date: longDate(line.since, language) });
    case 'unfamiliar':
    case 'turned-off':
    case 'undone':
      return say(`ledger.${snake(line.what)}`);
  }
}

// One policy fact with its sources, the day it was checked, and how sure it is. Never one without.
import { i18n } from '#i18n';
import { FACTS, type Fact, type FactId, isStale } from '../utils/policy/facts';
import { say, snake } from '../utils/say';
import { longDate, shortDate } from '../utils/when';
import { OutsideLink } from './outside-link';
import { useReading } from './reading';

// What a person types in Claude Code: each in one piece.
const COMMAND = /(\/(?:privacy-settings|feedback|bug))/;

/** A list of facts. */
export function FactList({ ids }: { ids: readonly FactId[] }) {
  return (
    <ul className="facts">
      {ids.map((id) => (
        <li key={id}>
          <FactText id={id} />
          <FactSource id={id} />
        </li>
      ))}
    </ul>
  );
}

/** The sentence of a fact. */
export function FactText({ id }: { id: FactId }) {
  const { language } = useReading();
  const fact: Fact = FACTS[id];
  const values: Record<string, string> =
    fact.date === undefined ? {} : { date: longDate(fact.date, language) };
  const pieces = say(`fact.${snake(id)}`, values).split(COMMAND);
  return (
    <p className="fact">
      {pieces.map((piece) => (COMMAND.test(piece) ? <code key={piece}>{piece}</code> : piece))}
    </p>
  );
}

/** Where a fact is from: its links, the day of the check, and a word when it is not Anthropic's own. */
export function FactSource({ id }: { id: FactId }) {
  const { now, language } = useReading();
  const fact: Fact = FACTS[id];
  const date = shortDate(fact.checked, language);
  return (
    <p className="source">
      {fact.sources.map((source) => (
        <OutsideLink key={source} href={source}>
          <span className="unseen">{i18n.t('facts.source')}</span>{' '}
          {new URL(source).host.replace(/^www\./, '')}
        </OutsideLink>
      ))}
      {(fact.sure === 'several' || fact.sure === 'one') && (
        <span>{i18n.t(`facts.sure.${fact.sure}`)}</span>
      )}
      {isStale(fact, now) ? (
        <strong>{i18n.t('facts.stale', { date })}</strong>
      ) : (
        <span>{i18n.t('facts.checked', { date })}</span>
      )}
    </p>
  );
}

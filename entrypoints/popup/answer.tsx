// The top of the popup: one sentence, one shape, one thing to do.
import { i18n } from '#i18n';
import { useReading } from '../../components/reading';
import { StateMark } from '../../components/state-mark';
import { headline, isGoodNews, meaning, standingOf } from '../../utils/answer';
import { say, snake } from '../../utils/say';
import { gap, sentences } from '../../utils/sentences';
import type { State } from '../../utils/state';
import { ago, clockTime, daysTo, longDate } from '../../utils/when';
import { PrimaryAction } from './primary-action';

/** The answer, when it was seen, what it means, and what to do next. */
export function Answer({ state }: { state: State }) {
  const standing = standingOf(state);
  return (
    <header className="answer" data-training={standing}>
      <p className="answer-mark">
        <StateMark standing={standing} />
        <span className="answer-word">{say(`state.${snake(standing)}`)}</span>
      </p>
      <h1>{headline(state)}</h1>
      <Seen state={state} />
      <SaidByFile state={state} />
      <p className="meaning">{meaning(state)}</p>
      {isGoodNews(state) && <p className="caveat">{i18n.t('exceptions.short')}</p>}
      <PrimaryAction state={state} />
    </header>
  );
}

/** Before anything was seen here: what an imported file said, as what it is. */
function SaidByFile({ state: { lastSeen, imported } }: { state: State }) {
  const { now, language } = useReading();
  const told = imported?.lastSeen;
  if (lastSeen !== undefined || told === undefined) return null;
  const { at, training, surface } = told;
  const from = i18n.t('seen.imported', { date: longDate(imported?.at ?? 0, language) });
  const when = {
    date: longDate(at, language),
    time: clockTime(at, language),
    ago: ago(at, now, language),
  };
  const said = sentences(say(`answer.${training}.${surface}`), i18n.t('seen.day', when));
  return <p className="seen">{sentences(from, said)}</p>;
}

function Seen({ state: { lastSeen } }: { state: State }) {
  const { now, language } = useReading();
  if (lastSeen === undefined) return null;
  const { at, label } = lastSeen;
  const time = clockTime(at, language);
  const distance = ago(at, now, language);
  const seen =
    daysTo(at, now) === 0
      ? i18n.t('seen.today', { time, ago: distance })
      : i18n.t('seen.day', { date: longDate(at, language), time, ago: distance });
  return (
    <p className="seen">
      <time dateTime={new Date(at).toISOString()}>{seen}</time>
      {label !== '' && gap(seen) + i18n.t('seen.label', { label })}
    </p>
  );
}

// The story as a drawn line, and an ordered list to those who do not see it. The gaps between the
// dots keep the proportions of the time between them.
import type { CSSProperties } from 'react';
import { i18n } from '#i18n';
import { FactSource, FactText } from '../../components/fact';
import { useReading } from '../../components/reading';
import { Section } from '../../components/section';
import { MILESTONES, type Milestone } from '../../utils/policy/milestones';
import { say, snake } from '../../utils/say';
import { dayOf, daysTo, longDate, monthOf, relativeDays } from '../../utils/when';

type Dot = Milestone | 'today';

/** Every milestone and today, in order, with the days since or to go. */
export function Timeline() {
  const { now } = useReading();
  const dots: Dot[] = [...MILESTONES, 'today'];
  const dayOfDot = (dot: Dot) => (dot === 'today' ? new Date(now) : dayOf(dot.on));
  dots.sort((a, b) => dayOfDot(a).getTime() - dayOfDot(b).getTime());
  return (
    <Section title={i18n.t('story.title')} className="timeline">
      <ol>
        {dots.map((dot, index) => {
          const next = dots[index + 1];
          const days =
            next === undefined ? 0 : daysTo(dayOfDot(next).getTime(), dayOfDot(dot).getTime());
          return <DotLine key={dot === 'today' ? dot : dot.fact} dot={dot} daysToNext={days} />;
        })}
      </ol>
    </Section>
  );
}

function DotLine({ dot, daysToNext }: { dot: Dot; daysToNext: number }) {
  const { now, language } = useReading();
  const style = { '--gap': `${Math.min(3, daysToNext / 90)}rem` } as CSSProperties;
  if (dot === 'today') {
    return (
      <li data-when="today" style={style} aria-current="date">
        <span className="dot-title">{i18n.t('story.today')}</span>
        <time dateTime={new Date(now).toISOString().slice(0, 10)}>{longDate(now, language)}</time>
        <FactText id="still-live" />
        <FactSource id="still-live" />
      </li>
    );
  }
  const isPast = daysTo(dot.on, now) < 0;
  return (
    <li data-when={isPast ? 'past' : 'ahead'} data-span={dot.until !== undefined} style={style}>
      <span className="dot-title">{say(`story.${snake(dot.fact)}`)}</span>
      <time dateTime={dot.on}>{dateText(dot, now, language)}</time>
      <FactText id={dot.fact} />
      <FactSource id={dot.fact} />
    </li>
  );
}

function dateText(dot: Milestone, now: number, language: string): string {
  if (dot.until !== undefined) {
    return i18n.t('story.span', {
      from: monthOf(dot.on, language),
      to: monthOf(dot.until, language),
    });
  }
  return i18n.t('story.ago_or_to_go', {
    date: longDate(dot.on, language),
    relative: relativeDays(dot.on, now, language),
  });
}

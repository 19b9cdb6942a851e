// Lines that ask for attention: a tab that does not answer, a reminder that is due, an old chat
// resumed, a fault of our own.
import { i18n } from '#i18n';
import { FactList } from '../../components/fact';
import { useReading } from '../../components/reading';
import { Section } from '../../components/section';
import { useRequest } from '../../components/use-request';
import { sendMessage } from '../../utils/messages';
import type { Notice } from '../../utils/notice';
import type { Reminder } from '../../utils/reminder';
import { say, snake } from '../../utils/say';
import type { State } from '../../utils/state';
import { longDate } from '../../utils/when';
import { DeafTab } from './deaf-tab';
import { PrivateWindow } from './private-window';

const DAY = 86_400_000;

/** Nothing at all when there is nothing to say. */
export function Attention({ state: { reminder, resumedChat, notices } }: { state: State }) {
  const { language } = useReading();
  return (
    <>
      <PrivateWindow />
      <DeafTab />
      {reminder.due !== undefined && <Due reminder={reminder} />}
      {resumedChat !== undefined && (
        <div className="line">
          <p>{i18n.t('nudge.resumed', { date: longDate(resumedChat.at, language) })}</p>
          <FactList ids={['incognito']} />
        </div>
      )}
      {notices.length > 0 && <Notices notices={notices} />}
    </>
  );
}

function Due({ reminder: { due, deadline } }: { reminder: Reminder }) {
  const { now, language } = useReading();
  const [problem, request] = useRequest();
  if (due === undefined) return null;
  const snooze = (until: number | 'stop') =>
    request(() => sendMessage('snoozeReminders', { until }));
  const date = deadline === undefined ? '' : longDate(deadline, language);
  return (
    <div className="line">
      <p>
        {due.about === 'deadline'
          ? i18n.t('nudge.deadline', due.daysToGo, { count: due.daysToGo, date })
          : i18n.t(`nudge.${due.about}`)}
      </p>
      <p className="line-buttons">
        <button type="button" className="plain" onClick={() => snooze(now + DAY)}>
          {i18n.t('nudge.snooze')}
        </button>
        <button type="button" className="plain" onClick={() => snooze('stop')}>
          {i18n.t('nudge.stop')}
        </button>
      </p>
      <p role="alert">{problem}</p>
    </div>
  );
}

function Notices({ notices }: { notices: Notice[] }) {
  const { language } = useReading();
  const [problem, request] = useRequest();
  return (
    <Section title={i18n.t('notice.title')} className="notices">
      <ul>
        {notices.map((notice) => (
          <li key={JSON.stringify(notice)}>{noticeText(notice, language)}</li>
        ))}
      </ul>
      <p className="line-buttons">
        <button
          type="button"
          className="plain"
          onClick={() => request(() => sendMessage('dismissNotices'))}
        >
          {i18n.t('notice.dismiss')}
        </button>
      </p>
      <p role="alert">{problem}</p>
    </Section>
  );
}

function noticeText(notice: Notice, language: string): string {
  const date = longDate(notice.at, language);
  if (notice.kind !== 'set-aside') return say(`notice.${snake(notice.kind)}`, { date });
  const record = say(`notice.record.${notice.record}`);
  return say(`notice.${snake(notice.why)}`, { date, record });
}

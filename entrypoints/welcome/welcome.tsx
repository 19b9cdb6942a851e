// The first run, on one short page: what it does, what it never does, two buttons.
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { AccessPrompt, useSiteAccess } from '../../components/access-prompt';
import { FactList } from '../../components/fact';
import { Section } from '../../components/section';
import { StateMark } from '../../components/state-mark';
import { REHEARSAL_PAGE, SETTINGS_URL } from '../../utils/places';

/** Nothing here needs the stored state. */
export function Welcome() {
  const [access, setAccess] = useSiteAccess();
  return (
    <main>
      <header>
        <p className="turn">
          <StateMark standing="on" />
          <span aria-hidden="true">→</span>
          <StateMark standing="off" />
        </p>
        <h1>{i18n.t('welcome.title')}</h1>
        <p className="lead">{i18n.t('welcome.lead')}</p>
      </header>
      <AccessPrompt access={access} onAnswer={setAccess} />
      <div className="sides">
        <Section title={i18n.t('welcome.does_title')}>
          <ul>
            <li>{i18n.t('welcome.does_watch')}</li>
            <li>{i18n.t('welcome.does_point')}</li>
            <li>{i18n.t('welcome.does_hold')}</li>
            <li>{i18n.t('welcome.does_prove')}</li>
          </ul>
        </Section>
        <Section title={i18n.t('welcome.never_title')}>
          <ul>
            <li>{i18n.t('welcome.never_accept')}</li>
            <li>{i18n.t('welcome.never_on')}</li>
            <li>{i18n.t('welcome.never_network')}</li>
            <li>{i18n.t('welcome.never_doubt')}</li>
          </ul>
        </Section>
      </div>
      <Section title={i18n.t('welcome.try_title')} className="try">
        <OpenButton kind="primary" url={REHEARSAL_PAGE} text="try" />
        <OpenButton kind="plain" url={SETTINGS_URL} text="check" />
        <p>{i18n.t('welcome.later')}</p>
      </Section>
      <Section title={i18n.t('exceptions.title')}>
        <FactList ids={['feedback-exception', 'safety-exception', 'future-only']} />
      </Section>
    </main>
  );
}

function OpenButton(props: { kind: 'primary' | 'plain'; url: string; text: 'try' | 'check' }) {
  const { kind, url, text } = props;
  return (
    <div>
      <button
        type="button"
        className={kind}
        aria-describedby={`${text}-why`}
        onClick={() => browser.tabs.create({ url })}
      >
        {i18n.t(`welcome.${text}`)}
      </button>
      <p id={`${text}-why`} className="hint">
        {i18n.t(`welcome.${text}_why`)}
      </p>
    </div>
  );
}

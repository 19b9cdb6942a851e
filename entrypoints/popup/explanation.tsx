// What the switch means, whom it is for, what OFF does not cover, how to change it later.
import { i18n } from '#i18n';
import { FactList } from '../../components/fact';
import { OutsideLink } from '../../components/outside-link';
import { Section } from '../../components/section';
import { StateMark } from '../../components/state-mark';
import { SETTINGS_URL } from '../../utils/places';
import type { FactId } from '../../utils/policy/facts';

const EXCEPTIONS: readonly FactId[] = [
  'feedback-exception',
  'safety-exception',
  'other-programmes',
  'future-only',
];
const MEANS: readonly FactId[] = ['new-or-resumed', 'retention', 'default-on', 'after-deadline'];
const WHO: readonly FactId[] = ['covered', 'not-covered', 'account-wide'];
const LATER: readonly FactId[] = ['where', 'saving-can-fail'];
const MORE: readonly FactId[] = ['incognito', 'deleted', 'filtering', 'symmetric-cli'];

/** What OFF does not cover. Stands right under the answer whenever OFF is the good news. */
export function Exceptions() {
  return (
    <Section title={i18n.t('exceptions.title')} className="exceptions">
      <FactList ids={EXCEPTIONS} />
    </Section>
  );
}

/** ON and OFF side by side, then the details and the plans. */
export function Meaning() {
  return (
    <>
      <Section title={i18n.t('means.title')} className="means">
        <div className="sides">
          <div data-training="on">
            <h3>
              <StateMark standing="on" /> {i18n.t('means.on_title')}
            </h3>
            <p>{i18n.t('means.on')}</p>
          </div>
          <div data-training="off">
            <h3>
              <StateMark standing="off" /> {i18n.t('means.off_title')}
            </h3>
            <p>{i18n.t('means.off')}</p>
          </div>
        </div>
        <FactList ids={MEANS} />
      </Section>
      <Section title={i18n.t('means.who_title')}>
        <FactList ids={WHO} />
      </Section>
    </>
  );
}

/** On the web and in Claude Code. */
export function ChangeLater() {
  return (
    <Section title={i18n.t('change.title')} className="change">
      <FactList ids={LATER} />
      <p>
        <OutsideLink href={SETTINGS_URL}>{i18n.t('change.open')}</OutsideLink>
      </p>
    </Section>
  );
}

/** What else is worth knowing. */
export function GoodToKnow() {
  return (
    <Section title={i18n.t('means.more_title')}>
      <FactList ids={MORE} />
    </Section>
  );
}

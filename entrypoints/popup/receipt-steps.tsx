// How far the opt-out is proven: three steps, and in words what is missing.
import { i18n } from '#i18n';
import { useReading } from '../../components/reading';
import { Section } from '../../components/section';
import { isContradicted, isOptedOut, type Step, stepStatus } from '../../utils/answer';
import type { Receipt } from '../../utils/receipt';
import { say, snake } from '../../utils/say';
import type { State } from '../../utils/state';
import { clockTime, longDate } from '../../utils/when';

const STEPS: readonly Step[] = [1, 2, 3];

/** The three steps, the first missing one with what to do. */
export function ReceiptSteps({ state }: { state: State }) {
  const { receipt, stage } = state;
  const proven = receipt.proofs.length;
  return (
    <Section title={i18n.t('receipt.title')} className="receipt">
      <p>
        {stage === 3
          ? i18n.t('receipt.complete')
          : i18n.t('receipt.progress', proven, { count: proven })}
      </p>
      <ol>
        {STEPS.map((step) => (
          <StepLine key={step} step={step} state={state} />
        ))}
      </ol>
      {isContradicted(state) && <p className="caveat">{i18n.t('receipt.contradicted')}</p>}
      <Withdrawn withdrawn={receipt.withdrawn} />
      {isOptedOut(state) && <p className="hint">{i18n.t('receipt.elsewhere')}</p>}
      {state.lastSeen !== undefined && <p className="hint">{i18n.t('receipt.accounts')}</p>}
    </Section>
  );
}

function StepLine({ step, state }: { step: Step; state: State }) {
  const { language } = useReading();
  const status = stepStatus(step, state);
  const proof = state.receipt.proofs.find((each) => each.stage === step);
  return (
    <li data-status={status}>
      <span className="step-status">{say(`receipt.${status}`)}</span>
      <span className="step-text">{say(`receipt.step${step}`)}</span>
      {proof !== undefined && (
        <span className="step-more">
          {i18n.t('receipt.seen_on_day', {
            date: longDate(proof.at, language),
            time: clockTime(proof.at, language),
          })}
        </span>
      )}
      {status === 'covered' && (
        <span className="step-more">{say(`receipt.${whyCovered(step, state)}`)}</span>
      )}
      {status === 'next' && <span className="step-more">{say(`receipt.next${step}`)}</span>}
    </li>
  );
}

function whyCovered(step: Step, { stage }: State) {
  if (stage > step) return 'covered_why';
  return step === 1 ? 'off_already' : 'no_accept';
}

function Withdrawn({ withdrawn }: { withdrawn: Receipt['withdrawn'] }) {
  const { language } = useReading();
  if (withdrawn === undefined) return null;
  const date = longDate(withdrawn.at, language);
  const time = clockTime(withdrawn.at, language);
  return (
    <p className="caveat">{say(`receipt.withdrawn.${snake(withdrawn.why)}`, { date, time })}</p>
  );
}

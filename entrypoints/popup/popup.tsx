// The popup, from the answer down to the sources. Readable in ten seconds, complete on scroll.
import { useDeferredValue, useEffect } from 'react';
import { i18n } from '#i18n';
import { OutsideLink } from '../../components/outside-link';
import { isGoodNews, standingOf } from '../../utils/answer';
import { OPTIONS_PAGE, REHEARSAL_PAGE } from '../../utils/places';
import type { State } from '../../utils/state';
import { Answer } from './answer';
import { Attention } from './attention';
import { BugReport } from './bug-report';
import { CaptureButton } from './capture-button';
import { ChangeLater, Exceptions, GoodToKnow, Meaning } from './explanation';
import { LedgerList } from './ledger-list';
import { ReceiptSteps } from './receipt-steps';
import { Timeline } from './timeline';

/** Everything that the popup shows of a state. */
export function Popup({ state }: { state: State }) {
  useEffect(() => markDocument(state), [state]);
  // What is below the answer and its proof can wait for a frame: a tenth of the time to the answer.
  const hasStory = useDeferredValue(true, false);
  return (
    <main>
      <Answer state={state} />
      {standingOf(state) === 'unknown' && <BugReport />}
      <CaptureButton />
      <Attention state={state} />
      <ReceiptSteps state={state} />
      {hasStory && <Story state={state} />}
    </main>
  );
}

function Story({ state }: { state: State }) {
  const isOff = isGoodNews(state);
  return (
    <>
      {isOff && <Exceptions />}
      <Timeline />
      <Meaning />
      {!isOff && <Exceptions />}
      <ChangeLater />
      <GoodToKnow />
      <LedgerList lines={state.ledger} importedAt={state.imported?.at} />
      <footer>
        <p className="hint">{i18n.t('facts.how')}</p>
        <nav>
          <OutsideLink href={OPTIONS_PAGE}>{i18n.t('page.options_link')}</OutsideLink>
          <OutsideLink href={REHEARSAL_PAGE}>{i18n.t('page.rehearsal_link')}</OutsideLink>
        </nav>
      </footer>
    </>
  );
}

/** The last known state and the stage on `<html>`, for styles, tests and scripts. */
export function markDocument(state: State): void {
  const { dataset } = document.documentElement;
  dataset.training = standingOf(state);
  dataset.receipt = String(state.stage);
}

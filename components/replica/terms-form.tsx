// What the terms pop-up says and asks, without the dialog around it. Saves only on a person's press.
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import type { Account } from './account';
import { dateAsWritten } from './date';
import type { Scenario } from './scenario';
import { TermsChoice } from './terms-choice';
import { TermsLinks } from './terms-links';
import { useArrived, useSwitch } from './use-switch';
import { toggleLabelOf, type Words, wordsOf } from './words';

export interface TermsFormProps {
  scenario: Scenario;
  account: Account;
  onAccept: (training: boolean) => void;
  onNotNow: () => void;
  onRemount: () => void;
}

export function TermsForm(props: TermsFormProps) {
  const { scenario, account, onAccept, onNotNow, onRemount } = props;
  const words = wordsOf(scenario.lang);
  const locked = account.locked;
  const grace = scenario.variant === 'grace';
  const equalised = scenario.prominence === 'equalised';
  // The form's own state, until Accept: it does not follow the account.
  const [initial] = useState(account.training);
  const state = useSwitch({ initial, scenario, onRemount });
  const arrived = useArrived(scenario);
  const hasRow = scenario.preset !== 'no-switch' && !state.gone;

  const toggle = () => {
    account.onEvent({ type: 'toggle', training: !state.checked });
    state.flip();
  };

  return (
    <div className="flex min-w-0 flex-1 flex-col gap-4 p-6">
      <Dialog.Title asChild>
        <h1 className="pr-8 text-xl font-semibold">{words.dialogTitle}</h1>
      </Dialog.Title>
      {arrived >= 2 && <Body scenario={scenario} words={words} />}
      {arrived >= 2 && hasRow && (
        <TermsChoice
          scenario={scenario}
          state={state}
          locked={locked}
          withText={arrived >= 3}
          withSwitch={arrived >= 5 && !equalised}
          onToggle={toggle}
        />
      )}
      <div className="border-t" />
      {arrived >= 3 && (
        <div className="flex flex-col gap-1 text-xs">
          <h3 className="font-semibold">{words.retention}</h3>
          {grace && <p className="text-muted">{words.retentionGrace}</p>}
          {!grace && (equalised || state.checked) && (
            <p className="text-muted">{words.retentionOn}</p>
          )}
          {!grace && (equalised || !state.checked) && (
            <p className="text-muted">{words.retentionOff}</p>
          )}
        </div>
      )}
      {arrived >= 4 && <TermsLinks words={words} />}
      {arrived >= 6 && (
        <div className="mt-2 flex flex-wrap gap-2">
          {equalised ? (
            <EqualChoices scenario={scenario} words={words} locked={locked} onAccept={onAccept} />
          ) : (
            <button
              type="button"
              className="btn btn-primary"
              onClick={() => onAccept(state.checked)}
            >
              {words.accept}
            </button>
          )}
          {grace && (
            <button type="button" className="btn btn-ghost" onClick={onNotNow}>
              {words.notNow}
            </button>
          )}
        </div>
      )}
      {grace && arrived >= 6 && <p className="text-xs text-muted">{words.footer}</p>}
    </div>
  );
}

function Body({ scenario, words }: { scenario: Scenario; words: Words }) {
  if (scenario.variant === 'after-deadline') {
    return <p className="text-sm">{words.bodyAfterDeadline}</p>;
  }
  const [before, after] = words.bodyGrace;
  return (
    <p className="text-sm">
      {before}
      <span className="font-semibold">{dateAsWritten(scenario.date, scenario.lang)}</span>
      {after}
    </p>
  );
}

interface EqualProps {
  scenario: Scenario;
  words: Words;
  locked: boolean;
  onAccept: (training: boolean) => void;
}

/** The same choice without a preset: two buttons of equal weight. */
function EqualChoices({ scenario, words, locked, onAccept }: EqualProps) {
  return [true, false].map((training) => (
    <button
      key={String(training)}
      type="button"
      className="btn btn-equal"
      disabled={training && locked}
      onClick={() => onAccept(training)}
    >
      {words.accept} · {toggleLabelOf(scenario)}: {training ? words.on : words.off}
    </button>
  ));
}

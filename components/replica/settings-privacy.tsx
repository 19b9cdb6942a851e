// Settings > Privacy: the row that holds the truth, beside its neighbour. Saves at once.
import { useState } from 'react';
import type { Account } from './account';
import { CdsRow } from './cds-row';
import type { Scenario } from './scenario';
import { useAccount } from './use-stores';
import { useSwitch } from './use-switch';
import { toggleLabelOf, wordsOf } from './words';
import './replica.css';

interface Props {
  scenario: Scenario;
  account: Account;
}

export function SettingsPrivacy({ scenario, account }: Props) {
  const [instance, setInstance] = useState(0);
  const [location, setLocation] = useState(true);
  const { decided } = useAccount(account);
  const words = wordsOf(scenario.lang);
  return (
    <section className="flex flex-col" aria-labelledby="settings-privacy-heading">
      <h2 id="settings-privacy-heading" className="mb-2 text-lg font-semibold">
        {words.settingsPrivacySection}
      </h2>
      {scenario.preset !== 'no-switch' &&
        (decided ? (
          <TrainingRow
            key={instance}
            scenario={scenario}
            account={account}
            onRemount={() => setInstance((count) => count + 1)}
          />
        ) : (
          <CdsRow label={toggleLabelOf(scenario)} description={words.undecided} />
        ))}
      <CdsRow
        label={words.lookalikes.locationSwitch}
        description={words.locationDescription}
        checked={location}
        onFlip={() => setLocation(!location)}
      />
    </section>
  );
}

function TrainingRow({ scenario, account, onRemount }: Props & { onRemount: () => void }) {
  const words = wordsOf(scenario.lang);
  const { training, locked } = useAccount(account);
  const state = useSwitch({
    initial: training,
    scenario,
    onSettled: (checked) => account.save({ training: checked }),
    onRemount,
  });
  if (state.gone) return null;
  return (
    <CdsRow
      label={toggleLabelOf(scenario)}
      description={
        <>
          {words.settingsDescription}{' '}
          <a
            className="underline"
            href="https://privacy.anthropic.com/"
            target="_blank"
            rel="noopener noreferrer"
          >
            {words.learnMore}
          </a>
          {locked && <p className="mt-1 font-medium">{words.offForYourDomain}</p>}
        </>
      }
      checked={state.checked}
      disabled={locked}
      onFlip={() => {
        account.onEvent({ type: 'settings-toggle', training: !state.checked });
        state.flip();
      }}
    />
  );
}

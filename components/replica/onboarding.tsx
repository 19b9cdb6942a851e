// The sign-up screen with the same switch: a full page, not a dialog. Continue saves what it shows.
import { type ReactNode, useState } from 'react';
import type { Account } from './account';
import { LegacySwitch } from './legacy-switch';
import type { Scenario } from './scenario';
import { useArrived, useSwitch } from './use-switch';
import { toggleLabelOf, wordsOf } from './words';
import './replica.css';

const TOGGLE_LABEL = 'disclaimer-grove-toggle-label';

export interface OnboardingProps {
  scenario: Scenario;
  account: Account;
  onContinue: () => void;
}

export function Onboarding(props: OnboardingProps) {
  const [instance, setInstance] = useState(0);
  return (
    <Disclaimer key={instance} {...props} onRemount={() => setInstance((count) => count + 1)} />
  );
}

interface DisclaimerProps extends OnboardingProps {
  onRemount: () => void;
}

function Disclaimer({ scenario, account, onContinue, onRemount }: DisclaimerProps) {
  const words = wordsOf(scenario.lang);
  const [initial] = useState(account.training);
  const state = useSwitch({ initial, scenario, onRemount });
  const arrived = useArrived(scenario);
  const finish = () => {
    account.save({ training: state.checked, decided: true });
    account.onEvent({ type: 'continue', training: state.checked });
    onContinue();
  };
  return (
    <main className="onboarding replica-text">
      {/* biome-ignore lint/a11y/useSemanticElements: the site's region is a div with a role */}
      <div role="region" aria-labelledby="disclaimer-heading" className="onboarding-sheet">
        <h1 id="disclaimer-heading" className="mb-4 text-xl font-semibold">
          {words.onboardingHeading}
        </h1>
        <ul className="onboarding-list">
          {arrived >= 2 && <Item>{words.onboardingMistakes}</Item>}
          {arrived >= 3 && <Item>{words.onboardingCare}</Item>}
          {arrived >= 4 && scenario.preset !== 'no-switch' && !state.gone && (
            <Item>
              <div className="flex items-start justify-between gap-4">
                <div className="flex min-w-0 flex-col gap-1">
                  <span id={TOGGLE_LABEL} className="font-medium">
                    {toggleLabelOf(scenario)}:
                  </span>
                  <span className="text-xs text-muted">{words.description}</span>
                  {account.locked && <span className="text-xs">{words.offForYourDomain}</span>}
                </div>
                {arrived >= 5 && (
                  <LegacySwitch
                    checked={state.checked}
                    disabled={account.locked}
                    labelledBy={TOGGLE_LABEL}
                    onFlip={() => {
                      account.onEvent({ type: 'toggle', training: !state.checked });
                      state.flip();
                    }}
                  />
                )}
              </div>
            </Item>
          )}
        </ul>
        {arrived >= 6 && (
          <button type="button" className="btn btn-primary mt-4" onClick={finish}>
            {words.onboardingContinue}
          </button>
        )}
      </div>
    </main>
  );
}

function Item({ children }: { children: ReactNode }) {
  return <li className="border-t py-4 text-sm">{children}</li>;
}

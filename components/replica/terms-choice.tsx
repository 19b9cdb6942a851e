// The box with the switch in the terms pop-up: words on the left, a nameless switch on the right.
import { LegacySwitch } from './legacy-switch';
import type { Scenario } from './scenario';
import type { SwitchState } from './use-switch';
import { toggleLabelOf, wordsOf } from './words';

interface Props {
  scenario: Scenario;
  state: SwitchState;
  locked: boolean;
  /** Which parts have arrived. */
  withText: boolean;
  withSwitch: boolean;
  onToggle: () => void;
}

export function TermsChoice({ scenario, state, locked, withText, withSwitch, onToggle }: Props) {
  const words = wordsOf(scenario.lang);
  const [before, after] = words.changeLater;
  return (
    <div className="flex flex-col gap-2 rounded-xl border bg-subtle p-4">
      <h3 className="text-xs font-semibold text-muted">{words.choice}</h3>
      <div className="flex items-start justify-between gap-4">
        {withText && (
          <div className="flex min-w-0 flex-col gap-1">
            <div className="text-sm font-medium">{toggleLabelOf(scenario)}</div>
            <div className="text-xs text-muted">
              {words.description}
              {scenario.variant === 'grace' && (
                <>
                  {' '}
                  {before}
                  <a className="underline" href="/settings/data-privacy-controls">
                    {words.privacySettings}
                  </a>
                  {after}
                </>
              )}
              {locked && <p className="mt-1 font-medium">{words.offForYourDomain}</p>}
            </div>
          </div>
        )}
        {withSwitch && <LegacySwitch checked={state.checked} disabled={locked} onFlip={onToggle} />}
      </div>
    </div>
  );
}

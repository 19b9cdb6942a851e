// Which account a scenario starts with. Pure; the caller decides whether to apply it.
import type { AccountState } from './account';
import type { Scenario } from './scenario';

/** `undefined` means: go on with the account as it is remembered. */
export function seedOf(scenario: Scenario): AccountState | undefined {
  const { preset, surface } = scenario;
  const asks = surface === 'popup' || surface === 'onboarding';
  if (preset === 'stored' && !asks) return undefined;
  const locked = preset === 'locked';
  return {
    training: !locked && preset !== 'off',
    decided: !asks && preset !== 'undecided',
    locked,
  };
}

// The account-creation page before the sign-up screen: ordinary checkboxes, none of them ours.
import type { Scenario } from './scenario';
import { wordsOf } from './words';

interface Props {
  scenario: Scenario;
  onContinue: () => void;
}

export function CreateAccount({ scenario, onContinue }: Props) {
  const words = wordsOf(scenario.lang);
  return (
    <main className="onboarding replica-text">
      <div className="onboarding-sheet flex flex-col gap-4">
        <h1 className="text-xl font-semibold">Create your account</h1>
        <label className="flex gap-2 text-sm">
          <input type="checkbox" name="terms" />
          <span>
            I agree to the{' '}
            <a className="underline" href="https://www.anthropic.com/legal/consumer-terms">
              {words.termsLink}
            </a>{' '}
            and the{' '}
            <a className="underline" href="https://www.anthropic.com/legal/privacy">
              {words.privacyLink}
            </a>
            , and am at least 18 years old.
          </span>
        </label>
        <label className="flex gap-2 text-sm">
          <input type="checkbox" name="promotions" defaultChecked />
          <span>Send me the occasional promotional e-mail.</span>
        </label>
        <button type="button" className="btn btn-primary" onClick={onContinue}>
          {words.onboardingContinue}
        </button>
      </div>
    </main>
  );
}

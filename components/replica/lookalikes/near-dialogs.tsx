// Dialogs that come close to the terms pop-up and are not it.
import { AlertDialog } from 'radix-ui';
import type { Scenario } from '../scenario';
import { type Words, wordsOf } from '../words';
import { PlainDialog } from './plain-dialog';
import { ButtonSwitchRow, SwitchRow } from './switch-row';

interface Props {
  words: Words;
}

/** Sharing is off, and the big button turns it on. */
export function LabsDialog({ words }: Props) {
  return (
    <AlertDialog.Root defaultOpen>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="replica-overlay replica-text">
          <AlertDialog.Content className="replica-dialog narrow">
            <div className="flex flex-col gap-4 p-6">
              <AlertDialog.Title className="text-lg font-semibold">
                {words.lookalikes.labsDialogTitle}
              </AlertDialog.Title>
              <AlertDialog.Description className="text-sm">
                {words.description}
              </AlertDialog.Description>
              <div className="flex flex-wrap gap-2">
                <AlertDialog.Cancel className="btn btn-ghost">{words.notNow}</AlertDialog.Cancel>
                <AlertDialog.Action className="btn btn-primary">
                  {words.lookalikes.labsConfirmButton}
                </AlertDialog.Action>
              </div>
            </div>
          </AlertDialog.Content>
        </AlertDialog.Overlay>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

/** ON here means: not used for training. */
export function ReportDialog({ words }: Props) {
  const { reportOptOutSwitchInverse } = words.lookalikes;
  return (
    <PlainDialog title="Report chat" buttons={[words.notNow, words.accept]}>
      <SwitchRow label={reportOptOutSwitchInverse} description={words.description} />
    </PlainDialog>
  );
}

export function LocationDialog({ words }: Props) {
  return (
    <PlainDialog title={words.settingsPrivacySection} buttons={[words.notNow, words.accept]}>
      <SwitchRow label={words.lookalikes.locationSwitch} description={words.locationDescription} />
    </PlainDialog>
  );
}

export function OtherTitleDialog({ words, scenario }: Props & { scenario: Scenario }) {
  return (
    <PlainDialog title={scenario.title || 'What’s new'} buttons={[words.notNow, words.accept]}>
      <p className="text-sm">Have a look, and go on when you are ready.</p>
      <SwitchRow label="Do not show this again" on={false} />
    </PlainDialog>
  );
}

export function AcceptOnlyDialog({ words }: Props) {
  return (
    <PlainDialog title={words.dialogTitle} buttons={[words.notNow, words.accept]}>
      <p className="text-sm">{words.bodyAfterDeadline}</p>
    </PlainDialog>
  );
}

export function SentenceOnlyDialog({ words }: Props) {
  return (
    <PlainDialog title={words.dialogTitle} buttons={[words.accept]}>
      <p className="text-sm">{words.description}</p>
    </PlainDialog>
  );
}

/** The very same label: another company's product uses it too, so alone it proves nothing. */
export function LabelOnlyDialog({ words }: Props) {
  return (
    <PlainDialog title="Import from another assistant" buttons={['Cancel', 'Import']}>
      <SwitchRow label={words.toggleLabel} />
    </PlainDialog>
  );
}

export function ButtonSwitchDialog({ words }: Props) {
  return (
    <PlainDialog title="Notifications" buttons={[words.notNow, words.accept]}>
      <ButtonSwitchRow
        label="Response completions"
        description="Tells you when a long answer is there."
      />
    </PlainDialog>
  );
}

export function NearDialog({ scenario }: { scenario: Scenario }) {
  const words = wordsOf(scenario.lang);
  switch (scenario.lookalike) {
    case 'labs':
      return <LabsDialog words={words} />;
    case 'report':
      return <ReportDialog words={words} />;
    case 'location':
      return <LocationDialog words={words} />;
    case 'other-title':
      return <OtherTitleDialog words={words} scenario={scenario} />;
    case 'accept-only':
      return <AcceptOnlyDialog words={words} />;
    case 'sentence-only':
      return <SentenceOnlyDialog words={words} />;
    case 'label-only':
      return <LabelOnlyDialog words={words} />;
    case 'button-switch':
      return <ButtonSwitchDialog words={words} />;
    default:
      return null;
  }
}

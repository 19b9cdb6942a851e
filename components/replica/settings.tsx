// Settings, as a page of its own or as the modal that the app may turn it into (Base UI).
import { Dialog } from '@base-ui/react/dialog';
import type { Account } from './account';
import { Cross } from './icons';
import type { Router } from './router';
import type { Scenario } from './scenario';
import { SettingsPrivacy } from './settings-privacy';
import { wordsOf } from './words';

export const PRIVACY_SECTION = 'data-privacy-controls';
const SECTIONS = ['general', 'account', PRIVACY_SECTION, 'billing', 'capabilities'] as const;

interface Props {
  scenario: Scenario;
  account: Account;
  router: Router;
  section: string;
}

export function SettingsPage(props: Props) {
  const { settings } = wordsOf(props.scenario.lang);
  return (
    <main className="replica-main overflow-auto p-6">
      <div className="settings-sheet">
        <h1 className="mb-4 text-xl font-semibold">{settings}</h1>
        <SettingsBody {...props} hrefOf={(section) => `/settings/${section}`} />
      </div>
    </main>
  );
}

interface ModalProps extends Props {
  onClose: () => void;
}

export function SettingsModal(props: ModalProps) {
  const { scenario, onClose } = props;
  const { settings, close } = wordsOf(scenario.lang);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="cds-backdrop" />
        <Dialog.Popup data-cds="Dialog" className="cds-dialog replica-text">
          <div className="flex items-start justify-between gap-4">
            <Dialog.Title className="mb-4 text-xl font-semibold">{settings}</Dialog.Title>
            <Dialog.Close className="btn-icon" aria-label={close}>
              <Cross />
            </Dialog.Close>
          </div>
          <SettingsBody {...props} hrefOf={(section) => `#settings/${section}`} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface BodyProps extends Props {
  hrefOf: (section: string) => string;
}

function SettingsBody({ scenario, account, router, section, hrefOf }: BodyProps) {
  const words = wordsOf(scenario.lang);
  const names: Record<string, string> = {
    ...words.sections,
    [PRIVACY_SECTION]: words.settingsPrivacySection,
  };
  return (
    <div className="settings-columns">
      <nav className="settings-nav">
        {SECTIONS.map((name) => (
          <a
            key={name}
            className="nav-link text-sm"
            data-testid={name}
            aria-current={name === section ? 'page' : undefined}
            href={hrefOf(name)}
            onClick={(event) => {
              event.preventDefault();
              const href = hrefOf(name);
              router.push(href.startsWith('#') ? router.path().replace(/#.*/, '') + href : href);
            }}
          >
            {names[name]}
          </a>
        ))}
      </nav>
      <div className="min-w-0 flex-1">
        {section === PRIVACY_SECTION ? (
          <SettingsPrivacy scenario={scenario} account={account} />
        ) : (
          <h2 className="text-lg font-semibold">{names[section]}</h2>
        )}
      </div>
    </div>
  );
}

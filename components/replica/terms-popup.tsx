// The terms-update pop-up on Radix, as the site builds it. Tells the account; decides nothing itself.
import { Dialog } from 'radix-ui';
import { useEffect, useRef, useState } from 'react';
import type { Account, ReplicaEvent } from './account';
import { Cross } from './icons';
import type { Scenario } from './scenario';
import { TermsForm } from './terms-form';
import { useOutsidePress } from './use-outside-press';
import { wordsOf } from './words';
import './replica.css';

export interface TermsPopupProps {
  scenario: Scenario;
  account: Account;
  /** Set to false to close it without any event, as the app itself can. */
  wanted?: boolean;
  /** It has begun to close: decided, or put off. */
  onClose?: () => void;
}

export function TermsPopup({ scenario, account, wanted = true, onClose }: TermsPopupProps) {
  const [dismissed, setDismissed] = useState(false);
  const [instance, setInstance] = useState(0);
  const content = useRef<HTMLDivElement>(null);
  const open = wanted && !dismissed;
  const grace = scenario.variant === 'grace';

  useEffect(() => {
    if (!open) return;
    account.onEvent({ type: 'opened' });
    return () => {
      account.onEvent({ type: 'closed' });
      // The site does this after Radix has put back what it found.
      document.body.style.pointerEvents = 'auto';
    };
  }, [open, account]);

  const close = (event: ReplicaEvent) => {
    if (!open) return;
    account.onEvent(event);
    setDismissed(true);
    onClose?.();
  };
  const accept = (training: boolean) => {
    account.save({ training, decided: true });
    close({ type: 'accept', training });
  };
  useOutsidePress(content, open && grace, () => close({ type: 'outside' }));

  return (
    <Dialog.Root open={open} key={instance}>
      <Dialog.Portal>
        <Dialog.Overlay className="replica-overlay replica-text">
          <Dialog.Content
            ref={content}
            className="replica-dialog"
            aria-describedby={undefined}
            onEscapeKeyDown={(event) => {
              event.preventDefault();
              if (grace) close({ type: 'escape' });
            }}
            // Ours dismisses at the press; newer Radix would wait for the click.
            onPointerDownOutside={(event) => event.preventDefault()}
          >
            {grace && (
              <button
                type="button"
                className="btn-icon absolute-top-right"
                aria-label={wordsOf(scenario.lang).close}
                onClick={() => close({ type: 'close' })}
              >
                <Cross />
              </button>
            )}
            <div className="flex">
              <TermsForm
                scenario={scenario}
                account={account}
                onAccept={accept}
                onNotNow={() => close({ type: 'not-now' })}
                onRemount={() => setInstance((count) => count + 1)}
              />
              <Decoration />
            </div>
            {/* The site's dialog adds its own, empty title after the content: the id is there twice. */}
            <Dialog.Title className="sr-only" />
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Right column: always light, whatever the page is. The video is never loaded. */
function Decoration() {
  return (
    <div className="replica-decoration" data-mode="light" aria-hidden="true">
      <video muted playsInline preload="none" tabIndex={-1}>
        <source src="/media/grove-data-training.mp4" type="video/mp4" />
      </video>
    </div>
  );
}

// The terms pop-up on real component libraries, each with its own dialog and its own switch.
import { Dialog as ArkDialog } from '@ark-ui/react/dialog';
import { Switch as ArkSwitch } from '@ark-ui/react/switch';
import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { Switch as BaseSwitch } from '@base-ui/react/switch';
import {
  DialogPanel,
  DialogTitle,
  Dialog as HeadlessDialog,
  Switch as HeadlessSwitch,
} from '@headlessui/react';
import MuiDialog from '@mui/material/Dialog';
import MuiTitle from '@mui/material/DialogTitle';
import MuiSwitch from '@mui/material/Switch';
import { Dialog as RadixDialog, Switch as RadixSwitch } from 'radix-ui';
import { type ReactNode, useEffect, useRef } from 'react';
import {
  Dialog as AriaDialog,
  Switch as AriaSwitch,
  Heading,
  Modal,
  ModalOverlay,
} from 'react-aria-components';
import type { Words } from '../../../components/replica/words';

export type Control = { on: boolean; flip: (on: boolean) => void };
export type Parts = Control & { words: Words; children: (control: ReactNode) => ReactNode };

export const LIBRARIES: Record<string, (parts: Parts) => ReactNode> = {
  radix: ({ words, on, flip, children }) => (
    <RadixDialog.Root open>
      <RadixDialog.Portal>
        <RadixDialog.Overlay>
          <RadixDialog.Content aria-describedby={undefined}>
            <RadixDialog.Title>{words.dialogTitle}</RadixDialog.Title>
            {children(
              <RadixSwitch.Root checked={on} onCheckedChange={flip} className="sw">
                <RadixSwitch.Thumb />
              </RadixSwitch.Root>,
            )}
          </RadixDialog.Content>
        </RadixDialog.Overlay>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  ),
  'base-ui': ({ words, on, flip, children }) => (
    <BaseDialog.Root open>
      <BaseDialog.Portal>
        <BaseDialog.Popup>
          <BaseDialog.Title>{words.dialogTitle}</BaseDialog.Title>
          {children(
            <BaseSwitch.Root checked={on} onCheckedChange={flip} className="sw">
              <BaseSwitch.Thumb />
            </BaseSwitch.Root>,
          )}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  ),
  'headless-ui': ({ words, on, flip, children }) => (
    <HeadlessDialog open onClose={() => {}}>
      <div>
        <DialogPanel>
          <DialogTitle>{words.dialogTitle}</DialogTitle>
          {children(<HeadlessSwitch checked={on} onChange={flip} className="sw" />)}
        </DialogPanel>
      </div>
    </HeadlessDialog>
  ),
  ark: ({ words, on, flip, children }) => (
    <ArkDialog.Root open>
      <ArkDialog.Positioner>
        <ArkDialog.Content>
          <ArkDialog.Title>{words.dialogTitle}</ArkDialog.Title>
          {children(
            <ArkSwitch.Root checked={on} onCheckedChange={({ checked }) => flip(checked)}>
              <ArkSwitch.Control className="sw">
                <ArkSwitch.Thumb />
              </ArkSwitch.Control>
              <ArkSwitch.HiddenInput />
            </ArkSwitch.Root>,
          )}
        </ArkDialog.Content>
      </ArkDialog.Positioner>
    </ArkDialog.Root>
  ),
  'react-aria': ({ words, on, flip, children }) => (
    <ModalOverlay isOpen>
      <Modal>
        <AriaDialog>
          <Heading slot="title">{words.dialogTitle}</Heading>
          {children(
            <AriaSwitch isSelected={on} onChange={flip}>
              <div className="sw" />
            </AriaSwitch>,
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  ),
  mui: ({ words, on, flip, children }) => (
    <MuiDialog open>
      <MuiTitle>{words.dialogTitle}</MuiTitle>
      {children(<MuiSwitch checked={on} onChange={(_, checked) => flip(checked)} />)}
    </MuiDialog>
  ),
  'native modal': (parts) => <Native {...parts} isModal />,
  'native show': (parts) => <Native {...parts} isModal={false} />,
};

function Native({ words, on, flip, children, isModal }: Parts & { isModal: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isModal) dialog.current?.showModal();
    else dialog.current?.show();
    return () => dialog.current?.close();
  }, [isModal]);
  return (
    <dialog ref={dialog} aria-labelledby="native-title">
      <h1 id="native-title">{words.dialogTitle}</h1>
      {children(
        <input type="checkbox" checked={on} onChange={(event) => flip(event.target.checked)} />,
      )}
    </dialog>
  );
}

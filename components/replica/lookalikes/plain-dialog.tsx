// A dialog of the app with anything in it: what the near misses share with the terms pop-up.
import { Dialog } from 'radix-ui';
import { type ReactNode, useState } from 'react';

interface Props {
  title: string;
  children?: ReactNode;
  /** Each closes the dialog. The last is the main one. */
  buttons: string[];
  onPress?: (button: string) => void;
}

export function PlainDialog({ title, children, buttons, onPress }: Props) {
  const [open, setOpen] = useState(true);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className="replica-overlay replica-text">
          <Dialog.Content className="replica-dialog narrow" aria-describedby={undefined}>
            <div className="flex flex-col gap-4 p-6">
              <Dialog.Title asChild>
                <h1 className="text-lg font-semibold">{title}</h1>
              </Dialog.Title>
              {children}
              <div className="flex flex-wrap gap-2">
                {buttons.map((text, index) => (
                  <button
                    key={text}
                    type="button"
                    className={index === buttons.length - 1 ? 'btn btn-primary' : 'btn btn-ghost'}
                    onClick={() => {
                      onPress?.(text);
                      setOpen(false);
                    }}
                  >
                    {text}
                  </button>
                ))}
              </div>
            </div>
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

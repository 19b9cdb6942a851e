// One row of Settings on Base UI: words, and the newer kind of switch. Knows no account.
import { Switch } from '@base-ui/react/switch';
import { type ReactNode, useId } from 'react';

interface Props {
  label: string;
  description: ReactNode;
  /** Without a switch the row only tells. */
  checked?: boolean;
  disabled?: boolean;
  onFlip?: () => void;
}

export function CdsRow({ label, description, checked, disabled, onFlip }: Props) {
  const labelId = useId();
  const descriptionId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: the site's row is a div with a role
    <div
      role="group"
      aria-labelledby={labelId}
      aria-describedby={descriptionId}
      className="flex items-start justify-between gap-4 border-t py-4"
    >
      <div className="flex min-w-0 flex-col gap-1">
        <div id={labelId} className="text-sm font-medium">
          {label}
        </div>
        <div id={descriptionId} className="text-xs text-muted">
          {description}
        </div>
      </div>
      {checked !== undefined && (
        <Switch.Root
          data-cds="Switch"
          className="cds-switch"
          aria-labelledby={labelId}
          checked={checked}
          disabled={disabled}
          onCheckedChange={onFlip}
        >
          <Switch.Thumb className="cds-thumb" />
        </Switch.Root>
      )}
    </div>
  );
}

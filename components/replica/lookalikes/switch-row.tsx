// A row with a switch of its own, for near misses. Its state belongs to nobody else.
import { useState } from 'react';
import { LegacySwitch } from '../legacy-switch';

interface Props {
  label: string;
  description?: string;
  on?: boolean;
}

export function SwitchRow({ label, description, on = true }: Props) {
  const [checked, setChecked] = useState(on);
  return (
    <div className="flex items-start justify-between gap-4" data-near-miss={checked ? 'on' : 'off'}>
      <div className="flex min-w-0 flex-col gap-1">
        <div className="text-sm font-medium">{label}</div>
        {description && <div className="text-xs text-muted">{description}</div>}
      </div>
      <LegacySwitch checked={checked} onFlip={() => setChecked(!checked)} />
    </div>
  );
}

/** The app's third kind of switch: a button. */
export function ButtonSwitchRow({ label, description, on = true }: Props) {
  const [checked, setChecked] = useState(on);
  return (
    <div className="flex items-start justify-between gap-4" data-near-miss={checked ? 'on' : 'off'}>
      <div className="flex min-w-0 flex-col gap-1">
        <div className="text-sm font-medium">{label}</div>
        {description && <div className="text-xs text-muted">{description}</div>}
      </div>
      <button
        type="button"
        role="switch"
        aria-checked={checked}
        aria-label={label}
        className="button-switch"
        onClick={() => setChecked(!checked)}
      >
        <span />
      </button>
    </div>
  );
}

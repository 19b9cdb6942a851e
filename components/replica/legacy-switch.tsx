// The site's older switch: a clipped checkbox inside a label without a word. Has no name, on purpose.

interface Props {
  checked: boolean;
  disabled?: boolean;
  onFlip: () => void;
  /** Only the sign-up screen names its switch. */
  labelledBy?: string;
}

export function LegacySwitch({ checked, disabled = false, onFlip, labelledBy }: Props) {
  return (
    <label className="group/switch relative inline-flex shrink-0 cursor-pointer select-none">
      <div className="relative">
        <input
          type="checkbox"
          role="switch"
          className="peer sr-only"
          aria-checked={checked}
          aria-labelledby={labelledBy}
          checked={checked}
          disabled={disabled}
          onChange={onFlip}
        />
        <div className="switch-pill" />
        <div className="switch-knob" />
      </div>
    </label>
  );
}

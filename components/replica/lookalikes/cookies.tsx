// The cookie banner: Accept All in large letters, and a switch per category. Not ours.
import { useState } from 'react';
import type { Words } from '../words';
import { SwitchRow } from './switch-row';

export function Cookies({ words }: { words: Words }) {
  const [open, setOpen] = useState(true);
  if (!open) return null;
  const close = () => setOpen(false);
  return (
    <div role="dialog" aria-label="Cookie settings" className="cookies replica-text">
      <h2 className="text-sm font-semibold">Cookie settings</h2>
      <p className="text-xs text-muted">We use cookies to improve how you experience the site.</p>
      <SwitchRow label="Analytics" description="How the site is used." />
      <SwitchRow label="Marketing" description="Which of our advertisements work." />
      <div className="flex flex-wrap gap-2">
        <button type="button" className="btn btn-ghost" onClick={close}>
          {words.lookalikes.cookieRejectAll}
        </button>
        <button type="button" className="btn btn-primary" onClick={close}>
          {words.lookalikes.cookieAcceptAll}
        </button>
      </div>
    </div>
  );
}

// When the switch cannot be told: why, and a description to paste into a bug report. Nothing is sent.
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { say, snake } from '../../utils/say';
import { type Description, describeFrontTab } from './front-tab';

type Copied =
  | { kind: 'idle' | 'copied' | 'no_tab' | 'nothing' }
  | { kind: 'no_clipboard'; text: string };

/** Shown while the answer is “cannot tell”. */
export function BugReport() {
  const [description, setDescription] = useState<Description>();
  const [copied, setCopied] = useState<Copied>({ kind: 'idle' });
  useEffect(() => {
    describeFrontTab().then(setDescription);
  }, []);
  const reasons = description?.finding?.training === 'unknown' ? description.finding.because : [];
  return (
    <div className="bug-report">
      {reasons.length > 0 && (
        <details>
          <summary>{i18n.t('report.reasons')}</summary>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{say(`reason.${snake(reason)}`)}</li>
            ))}
          </ul>
        </details>
      )}
      <button type="button" className="plain" onClick={() => copyDescription().then(setCopied)}>
        {i18n.t('report.copy')}
      </button>
      <p className="hint">{i18n.t('report.explain')}</p>
      <p role="status">{copied.kind !== 'idle' && say(`report.${copied.kind}`)}</p>
      {copied.kind === 'no_clipboard' && (
        <textarea readOnly rows={8} aria-label={i18n.t('report.text')} value={copied.text} />
      )}
    </div>
  );
}

async function copyDescription(): Promise<Copied> {
  const description = await describeFrontTab();
  if (description === undefined) return { kind: 'no_tab' };
  const text = description.skeleton ?? '';
  if (text === '') return { kind: 'nothing' };
  try {
    await navigator.clipboard.writeText(text);
    return { kind: 'copied' };
  } catch {
    return { kind: 'no_clipboard', text };
  }
}

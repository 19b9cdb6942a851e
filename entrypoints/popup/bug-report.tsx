// When the switch cannot be told: why, and a description to paste into a bug report. Nothing is sent.
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { Finding } from '../../utils/finding';
import { sendMessage } from '../../utils/messages';
import { say, snake } from '../../utils/say';
import { readFrontTab } from './front-tab';

type Copied =
  | { kind: 'idle' | 'copied' | 'no_tab' | 'nothing' }
  | { kind: 'no_clipboard'; text: string };

/** Shown while the answer is “cannot tell”. */
export function BugReport() {
  const [finding, setFinding] = useState<Finding>();
  const [copied, setCopied] = useState<Copied>({ kind: 'idle' });
  useEffect(() => {
    readFrontTab().then(
      (answer) => setFinding(answer?.snapshot?.finding),
      // No tab that can be asked: there are no reasons to show.
      () => {},
    );
  }, []);
  const reasons = finding?.training === 'unknown' ? finding.because : [];
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
  const answer = await readFrontTab().catch(() => undefined);
  if (answer === undefined) return { kind: 'no_tab' };
  if (!answer.snapshot) return { kind: 'nothing' };
  // No answer from the background: the tab must be loaded again, as after an update.
  const text = await sendMessage('describe', answer.snapshot).catch(() => '');
  if (text === '') return { kind: 'no_tab' };
  try {
    await navigator.clipboard.writeText(text);
    return { kind: 'copied' };
  } catch {
    return { kind: 'no_clipboard', text };
  }
}

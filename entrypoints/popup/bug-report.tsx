// When the switch cannot be told: why, and a description to paste into a bug report. Nothing is sent.
import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { sendMessage } from '../../utils/messages';
import { say, snake } from '../../utils/say';

/** How many tabs are asked before giving up. */
const ASKED = 5;

type Description = Awaited<ReturnType<typeof describeActiveTab>>;
type Copied =
  | { kind: 'idle' | 'copied' | 'no_tab' | 'nothing' }
  | { kind: 'no_clipboard'; text: string };

/** Shown while the answer is “cannot tell”. */
export function BugReport() {
  const [description, setDescription] = useState<Description>();
  const [copied, setCopied] = useState<Copied>({ kind: 'idle' });
  useEffect(() => {
    describeActiveTab().then(setDescription);
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
  const description = await describeActiveTab();
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

/**
 * The tab in front, else the one used last: opened as a page, the tab in front is this page itself.
 * Undefined: no tab answered; each is another site's, or was loaded before the extension.
 */
async function describeActiveTab() {
  const tabs = await browser.tabs.query({ currentWindow: true });
  const own = await browser.tabs.getCurrent();
  const likely = tabs
    .filter(({ id }) => id !== own?.id)
    .sort((a, b) => Number(b.active) - Number(a.active) || used(b) - used(a));
  for (const { id } of likely.slice(0, ASKED)) {
    const description = await describe(id);
    if (description !== undefined) return description;
  }
  return undefined;
}

async function describe(tab: number | undefined) {
  if (tab === undefined) return undefined;
  try {
    return await sendMessage('describePage', undefined, tab);
  } catch {
    return undefined;
  }
}

function used(tab: browser.Tabs.Tab): number {
  return tab.lastAccessed ?? 0;
}

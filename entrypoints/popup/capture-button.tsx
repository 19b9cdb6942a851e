// Evidence of the dialog in the tab in front. Opening the popup gave access to that tab, and to no other.
import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import type { CaptureFailure } from '../../utils/evidence/capture';
import { sendMessage } from '../../utils/messages';
import { say } from '../../utils/say';

type State = 'hidden' | 'ready' | 'capturing' | 'captured' | CaptureFailure;

/** Nothing at all while there is nothing to capture. */
export function CaptureButton() {
  const [state, setState] = useState<State>('hidden');
  useEffect(() => {
    void hasSurface().then((isThere) => setState(isThere ? 'ready' : 'hidden'));
  }, []);
  if (state === 'hidden') return null;
  const capture = async () => {
    setState('capturing');
    const failure = await sendMessage('captureEvidence', undefined).catch(() => 'no_tab' as const);
    setState(failure ?? 'captured');
  };
  return (
    <div className="line">
      <p>
        <button type="button" className="plain" disabled={state === 'capturing'} onClick={capture}>
          {i18n.t('evidence.capture')}
        </button>
      </p>
      <p className="hint">{i18n.t('evidence.capture_why')}</p>
      <p role="status">{toldOf(state)}</p>
    </div>
  );
}

function toldOf(state: State): string {
  switch (state) {
    case 'hidden':
    case 'ready':
      return '';
    case 'capturing':
    case 'captured':
      return i18n.t(`evidence.${state}`);
    default:
      return say(`evidence.failed.${state}`);
  }
}

async function hasSurface(): Promise<boolean> {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) return false;
    return (await sendMessage('readPage', undefined, tab.id)) !== undefined;
  } catch {
    return false;
  }
}

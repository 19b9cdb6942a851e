// The content script: wires the sentinel to the page, the background and the browser's own words.
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createNote } from '@/components/note/note';
import { onMessage, sendMessage } from '@/utils/messages';
import { startSentinel } from '@/utils/page/sentinel';
import { claude } from '@/utils/sites/claude';

export default defineContentScript({
  matches: ['https://claude.ai/*'],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main({ signal }) {
    const sentinel = startSentinel({
      view: window,
      site: claude,
      signal,
      createNote,
      say: (key) =>
        browser.i18n.getMessage(
          // Not every key is known to the type of the generated catalogue.
          (/^(reason|doubt)_/.test(key) ? key : `note_${key}`) as '@@ui_locale',
        ),
      openSettings: () => window.open(claude.settings.url, '_blank', 'noopener'),
      desk: {
        reportFinding: (report) => sendMessage('reportFinding', report),
        reportOutcome: (data) => sendMessage('reportOutcome', data),
        reportDecision: (data) => sendMessage('reportDecision', data),
      },
    });
    const stop = onMessage('describePage', () => {
      const finding = sentinel.current()?.finding;
      const skeleton = sentinel.describe();
      return { ...(finding && { finding }), ...(skeleton && { skeleton }) };
    });
    signal.addEventListener('abort', stop);
  },
});

// The content script: wires the sentinel to the page, the background and the browser's own words.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { drawHint } from '@/components/note/hint';
import { drawNote } from '@/components/note/note';
import type { Say } from '@/utils/note';
import { startSentinel } from '@/utils/page/sentinel';
import { api } from './api';
import { message, site } from './stored';
import { answer, isAlive, keepAwake, send } from './wire';

export default defineContentScript({
  matches: ['https://claude.ai/*'],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main({ signal }) {
    const say: Say = (key) => message(/^(reason|doubt)_/.test(key) ? key : `note_${key}`);
    const sentinel = startSentinel({
      view: window,
      site,
      signal,
      createNote: (sighting, onAction) => drawNote(message('note_css'), sighting, onAction),
      say,
      drawHint: () => drawHint(message('note_css'), document, say, signal),
      isAlive,
      keepAwake,
      isPrivate: () => api().extension?.inIncognitoContext === true,
      version: () => api().runtime.getManifest().version,
      describe: (snapshot) => send('describe', snapshot),
      openSettings: () => window.open(site.settings.url, '_blank', 'noopener'),
      desk: {
        reportFinding: (report) => send('reportFinding', report),
        reportOutcome: (data) => send('reportOutcome', data),
        reportDecision: (data) => send('reportDecision', data),
        reportResumedChat: (data) => send('reportResumedChat', data),
      },
    });
    // Nobody asks a page that is still loading; the timeout is for one that never rests.
    const answerAll = (): void => {
      answer('readPage', sentinel.read, signal);
      answer('heed', sentinel.heed, signal);
      answer('readForPicture', sentinel.readForPicture, signal);
      answer('endPicture', sentinel.endPicture, signal);
    };
    requestIdleCallback(answerAll, { timeout: 1000 });
  },
});

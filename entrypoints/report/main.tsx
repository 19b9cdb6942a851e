// Starts the report page: the capture that waits in session memory, or none.
import '../../assets/theme.css';
import '../../assets/file-button.css';
import '../../components/report/article.css';
import './report.css';
import { createRoot } from 'react-dom/client';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { Reader } from '../../components/reading';
import { Report } from '../../components/report/report';
import { CAPTURE_KEY, type Capture } from '../../utils/evidence/capture';

document.documentElement.lang = i18n.t('page.language');
document.documentElement.dir = i18n.t('page.direction');
document.title = i18n.t('evidence.title');
const root = createRoot(document.body.appendChild(document.createElement('div')));

browser.storage.session
  .get(CAPTURE_KEY)
  .catch(() => ({}) as Record<string, unknown>)
  .then(({ [CAPTURE_KEY]: capture }) =>
    root.render(
      <Reader>
        <Report capture={capture as Capture | undefined} />
      </Reader>,
    ),
  );

// Starts the report page: the capture that waits in session memory, or none.
import '../../assets/theme.css';
import '../../assets/file-button.css';
import '../../components/report/article.css';
import './report.css';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { openPage } from '../../components/mount-page';
import { Report } from '../../components/report/report';
import { CAPTURE_FAILURES, CAPTURE_KEY, type Capture } from '../../utils/evidence/capture';

const show = openPage(i18n.t('evidence.title'));

// A capture that failed by the keyboard shortcut is told here: the background opens this page for it.
const failed = new URLSearchParams(location.search).get('failed');
const failure = CAPTURE_FAILURES.find((each) => each === failed);

browser.storage.session
  .get(CAPTURE_KEY)
  .catch(() => ({}) as Record<string, unknown>)
  .then(({ [CAPTURE_KEY]: capture }) =>
    // Reading and verifying a file need no capture.
    show(
      <Report capture={failure ? undefined : (capture as Capture | undefined)} failure={failure} />,
      <Report capture={undefined} failure={failure} />,
    ),
  );

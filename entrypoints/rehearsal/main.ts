// The rehearsal is one page in four roles, each a document of its own: the page with the stage, its
// controls, a framed stage of another width, and the self-check. Each loads its own styles only.
import { i18n } from '#i18n';

const role = new URLSearchParams(location.search).get('role');
document.title = i18n.t('rehearsal.title');

if (role === 'controls') {
  document.documentElement.lang = i18n.t('page.language');
  document.documentElement.dir = i18n.t('page.direction');
  import('../../components/rehearsal/controls-page').then(({ startControls }) => startControls());
} else if (role === 'stage') {
  import('../../components/rehearsal/framed').then(({ startFramed }) => startFramed());
} else if (role === 'check') {
  import('../../components/rehearsal/check-frame').then(({ startCheckFrame }) => startCheckFrame());
} else {
  import('../../components/rehearsal/page').then(({ startPage }) => startPage());
}

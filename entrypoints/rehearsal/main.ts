// The rehearsal is one page in four roles, each a document of its own: the page with the stage, its
// controls, a framed stage of another width, and the self-check. Each loads its own styles only.
import { i18n } from '#i18n';

const role = new URLSearchParams(location.search).get('role');
document.title = i18n.t('rehearsal.title');

if (role === 'controls') {
  document.documentElement.lang = i18n.t('page.language');
  document.documentElement.dir = i18n.t('page.direction');
}
start().catch((error) => {
  const said = document.body.appendChild(document.createElement('p'));
  said.setAttribute('role', 'alert');
  said.textContent = i18n.t('page.failed', { error: String(error) });
});

async function start(): Promise<void> {
  switch (role) {
    case 'controls':
      return (await import('../../components/rehearsal/controls-page')).startControls();
    case 'stage':
      return (await import('../../components/rehearsal/framed')).startFramed();
    case 'check':
      return (await import('../../components/rehearsal/check-frame')).startCheckFrame();
    default:
      return (await import('../../components/rehearsal/page')).startPage();
  }
}

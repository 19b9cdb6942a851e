// Starts the popup. The answer is marked on <html> before anything is painted.
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { mountPage } from '../../components/mount-page';
import { markDocument, Popup } from './popup';
import '../../assets/theme.css';
import '../../assets/mark.css';
import '../../assets/facts.css';
import './popup.css';
import './receipt.css';
import './story.css';

// Only a toolbar popup needs a width of its own; opened as a page it takes the window's.
if (browser.extension.getViews({ type: 'popup' }).includes(window)) {
  document.documentElement.dataset.view = 'popup';
}

void mountPage({
  title: i18n.t('page.popup'),
  beforePaint: markDocument,
  draw: (state) => <Popup state={state} />,
});

// Starts the options page.
import { i18n } from '#i18n';
import { mountPage } from '../../components/mount-page';
import { Options } from './options';
import '../../assets/theme.css';
import '../../assets/file-button.css';
import './options.css';
import './controls.css';

mountPage({ title: i18n.t('page.options'), draw: (state) => <Options state={state} /> });

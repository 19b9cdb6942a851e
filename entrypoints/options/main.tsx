// Starts the options page.
import { i18n } from '#i18n';
import { mountPage } from '../../components/mount-page';
import { Data } from './data';
import { Options } from './options';
import '../../assets/theme.css';
import '../../assets/file-button.css';
import './options.css';
import './controls.css';

void mountPage({
  title: i18n.t('page.options'),
  draw: (state) => <Options state={state} />,
  // A record that cannot be shown can still be taken along and forgotten.
  wayOn: (
    <main>
      <Data />
    </main>
  ),
});

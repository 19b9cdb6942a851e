// Starts the first-run page. Opened once, by the background, after installation; never on updates.
import { i18n } from '#i18n';
import { mountPage } from '../../components/mount-page';
import { Welcome } from './welcome';
import '../../assets/theme.css';
import '../../assets/mark.css';
import '../../assets/facts.css';
import './welcome.css';

void mountPage({ title: i18n.t('page.welcome'), draw: () => <Welcome /> });

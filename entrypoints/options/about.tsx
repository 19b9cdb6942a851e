// Which version and build this is, and the promise in two sentences.
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { OutsideLink } from '../../components/outside-link';
import { Section } from '../../components/section';
import { BUILD_HASH } from '../../utils/build';
import { REHEARSAL_PAGE } from '../../utils/places';

/** The end of the options page. */
export function About() {
  return (
    <Section title={i18n.t('options.about_title')}>
      <p>
        {i18n.t('options.version', {
          version: browser.runtime.getManifest().version,
          build: BUILD_HASH,
        })}
      </p>
      <p>{i18n.t('options.promise')}</p>
      <p>
        <OutsideLink href={REHEARSAL_PAGE}>{i18n.t('page.rehearsal_link')}</OutsideLink>
      </p>
    </Section>
  );
}

// When the claude.ai tab in front has no sentinel that answers: one button that reloads it.
import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { deafFrontTab } from './front-tab';

/** Nothing where the tab answers, or is another site's. */
export function DeafTab() {
  const [tab, setTab] = useState<number>();
  useEffect(() => {
    deafFrontTab().then(setTab, () => {});
  }, []);
  if (tab === undefined) return null;
  // It is gone from here at once: what the tab says after its load is what counts.
  const reload = () => {
    setTab(undefined);
    browser.tabs.reload(tab).catch(() => {});
  };
  return (
    <div className="line">
      <p>{i18n.t('tab.deaf')}</p>
      <p className="line-buttons">
        <button type="button" className="plain" onClick={reload}>
          {i18n.t('tab.reload')}
        </button>
      </p>
    </div>
  );
}

// That nothing is kept of a private window, said where somebody looks for what is kept. In Firefox set to “Never
// remember history” every window is one.
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { isFrontTabPrivate } from './front-tab';

/** Nothing in any other window. */
export function PrivateWindow() {
  const [isPrivate, setPrivate] = useState(false);
  useEffect(() => {
    // Where the browser does not say, it is a window like any other.
    isFrontTabPrivate().then(setPrivate, () => {});
  }, []);
  if (!isPrivate) return null;
  return (
    <div className="line">
      <p>{i18n.t('tab.private')}</p>
    </div>
  );
}

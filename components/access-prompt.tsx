// Firefox treats access to the site as the person's to give, and to take back. Asked for in a click.
import { useState } from 'react';
import { i18n } from '#i18n';
import { requestSiteAccess } from '../utils/access';

/** Says that access is missing and asks for it. */
export function AccessPrompt({ onGranted }: { onGranted: () => void }) {
  const [isDenied, setDenied] = useState(false);
  // The request must be the first thing in the click, or the browser no longer counts it as one.
  const ask = () => {
    requestSiteAccess().then((isGranted) => (isGranted ? onGranted() : setDenied(true)));
  };
  return (
    <div className="access">
      <p>{i18n.t('access.missing')}</p>
      <button type="button" className="primary" onClick={ask}>
        {i18n.t('access.allow')}
      </button>
      <p role="status">{isDenied && i18n.t('access.denied')}</p>
    </div>
  );
}

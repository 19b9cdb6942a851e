// Firefox treats access to the site as the person's to give, and to take back. Asked for in a click.
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { hasSiteAccess, requestSiteAccess } from '../utils/access';

/** `kept`: there was never a question; `granted`: given just now, so open tabs know nothing of it. */
export type SiteAccess = 'kept' | 'missing' | 'denied' | 'granted';

/** The access as it is, and the function to call when a person has answered. */
export function useSiteAccess(): [SiteAccess, (access: SiteAccess) => void] {
  const [access, setAccess] = useState<SiteAccess>('kept');
  useEffect(() => {
    void hasSiteAccess().then((isGiven) => setAccess(isGiven ? 'kept' : 'missing'));
  }, []);
  return [access, setAccess];
}

type Props = { access: SiteAccess; onAnswer: (access: SiteAccess) => void };

/** Says that access is missing and asks for it; nothing where it is there. */
export function AccessPrompt({ access, onAnswer }: Props) {
  if (access === 'kept') return null;
  // The request must be the first thing in the click, or the browser no longer counts it as one.
  const ask = () => {
    void requestSiteAccess().then((isGiven) => onAnswer(isGiven ? 'granted' : 'denied'));
  };
  return (
    <div className="access">
      {access !== 'granted' && (
        <>
          <p>{i18n.t('access.missing')}</p>
          <button type="button" className="primary" onClick={ask}>
            {i18n.t('access.allow')}
          </button>
        </>
      )}
      <p role="status">{access !== 'missing' && i18n.t(`access.${access}`)}</p>
    </div>
  );
}

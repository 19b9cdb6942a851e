// A link that leaves the extension, or opens one of its other pages: always in a new tab, and says so.
import type { ReactNode } from 'react';
import { i18n } from '#i18n';

/** A link with a visible arrow and words for those who do not see it. */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
      <span aria-hidden="true">{' ↗'}</span>{' '}
      <span className="unseen">{i18n.t('page.new_tab')}</span>
    </a>
  );
}

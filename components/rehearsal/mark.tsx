// The mark that this is a reconstruction. It is above everything at all times: in the top layer, where
// the note is as well, and where the last one that comes lies on top.
import { useEffect } from 'react';
import { i18n } from '#i18n';

const MARK = 'ours-mark';

/** The strip at the head; a watermark in film mode. */
export function Mark() {
  useEffect(raiseMark, []);
  return (
    <p className={MARK} popover="manual" title={i18n.t('rehearsal.mark_why')}>
      {i18n.t('rehearsal.mark')}
    </p>
  );
}

/** Lays the mark over whatever has come since. A framed stage has none: it stands on the page around it. */
export function raiseMark(): void {
  const mark = document.querySelector<HTMLElement>(`.${MARK}`);
  mark?.hidePopover();
  mark?.showPopover();
}

// Forget everything, behind a second question: the one thing here that cannot be undone.
import { useRef } from 'react';
import { i18n } from '#i18n';
import { useRequest } from '../../components/use-request';
import { sendMessage } from '../../utils/messages';

/** A native modal dialog: Esc and “Keep it” both keep everything. */
export function Forget({ onForgotten }: { onForgotten: () => void }) {
  const [problem, request] = useRequest();
  const dialog = useRef<HTMLDialogElement>(null);
  const forget = async () => {
    dialog.current?.close();
    const forgotten = await request(async () => {
      await sendMessage('forgetEverything');
      return true;
    });
    if (forgotten) onForgotten();
  };
  return (
    <>
      <button type="button" className="plain" onClick={() => dialog.current?.showModal()}>
        {i18n.t('options.forget')}
      </button>
      <span role="alert">{problem}</span>
      <dialog ref={dialog} aria-labelledby="forget-question">
        <p id="forget-question">{i18n.t('options.forget_confirm')}</p>
        <p className="buttons">
          {/* First, so that Enter in haste keeps everything. */}
          <button type="button" className="primary" onClick={() => dialog.current?.close()}>
            {i18n.t('options.forget_no')}
          </button>
          <button type="button" className="plain" onClick={forget}>
            {i18n.t('options.forget_yes')}
          </button>
        </p>
      </dialog>
    </>
  );
}

// The report page: the capture with its pictures, what to clear before it is saved, saving, verifying.
import { useEffect, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import type { Capture, CaptureFailure } from '../../utils/evidence/capture';
import type { Evidence } from '../../utils/evidence/evidence';
import { evidenceOf } from '../../utils/evidence/measure';
import { drawPictures } from '../../utils/evidence/picture';
import { withoutDevice } from '../../utils/evidence/without-device';
import { unknownPassages } from '../../utils/evidence/wording';
import { say } from '../../utils/say';
import { claude } from '../../utils/sites/claude';
import { Article } from './article';
import { Compare } from './compare';
import { Review } from './review';
import { Save } from './save';
import { Verify } from './verify';

/** Drawn for this evidence and no other: what was masked since must not be saved. */
type Pictures = { of: Evidence; picture: string; annotated: string };

type Props = { capture: Capture | undefined; failure?: CaptureFailure | undefined };

/** With a capture or without one; then with why there is none, if one was asked for. */
export function Report({ capture, failure }: Props) {
  const language = i18n.t('page.language');
  const [opened, setOpened] = useState<Evidence>();
  const [other, setOther] = useState<Evidence>();
  return (
    <main>
      {capture && !opened ? (
        <Captured capture={capture} other={other} />
      ) : (
        <>
          <h1>{i18n.t(opened ? 'evidence.heading' : 'evidence.empty_title')}</h1>
          {opened ? (
            <article>
              <Article evidence={opened} language={language} />
            </article>
          ) : (
            <p role={failure && 'alert'}>
              {failure ? say(`evidence.failed.${failure}`) : i18n.t('evidence.empty')}
            </p>
          )}
          {opened && other && <Compare first={opened} second={other} />}
        </>
      )}
      <Verify
        canCompare={capture !== undefined || opened !== undefined}
        onOpen={(evidence) => {
          setOther(undefined);
          setOpened(evidence);
        }}
        onCompare={setOther}
      />
    </main>
  );
}

function Captured({ capture, other }: { capture: Capture; other: Evidence | undefined }) {
  const [cleared, setCleared] = useState<ReadonlySet<number>>(new Set());
  const language = i18n.t('page.language');
  const [pictures, setPictures] = useState<Pictures>();
  const [problem, setProblem] = useState('');
  const { raw } = capture;
  const unknown = useMemo(() => unknownPassages(raw.texts, claude, raw.lang), [raw]);
  const [isBare, setBare] = useState(false);
  const evidence = useMemo(() => {
    const whole = evidenceOf(capture, claude, cleared);
    return isBare ? withoutDevice(whole) : whole;
  }, [capture, cleared, isBare]);
  useEffect(() => {
    let isLatest = true;
    const hidden = unknown.filter((index) => !cleared.has(index));
    drawPictures(capture, evidence, hidden).then(
      (drawn) => isLatest && setPictures({ of: evidence, ...drawn }),
      (error) => isLatest && setProblem(i18n.t('evidence.not_made', { error: String(error) })),
    );
    return () => {
      isLatest = false;
    };
  }, [capture, evidence, unknown, cleared]);
  return (
    <>
      <h1>{i18n.t('evidence.heading')}</h1>
      {problem !== '' && <p role="alert">{problem}</p>}
      {pictures && (
        <figure>
          <img src={pictures.annotated} alt={i18n.t('evidence.annotated_alt')} />
        </figure>
      )}
      <article>
        <Article evidence={evidence} language={language} />
      </article>
      {pictures && (
        <details>
          <summary>{i18n.t('evidence.picture_clean')}</summary>
          <figure>
            <img src={pictures.picture} alt={i18n.t('evidence.picture_alt')} />
          </figure>
        </details>
      )}
      {other && <Compare first={evidence} second={other} />}
      <Review texts={raw.texts} unknown={unknown} cleared={cleared} onChange={setCleared}>
        <p>{i18n.t('evidence.device_why')}</p>
        <label className="choice">
          <input type="checkbox" checked={isBare} onChange={() => setBare(!isBare)} />{' '}
          {i18n.t('evidence.device_out')}
        </label>
      </Review>
      {pictures?.of === evidence && (
        <Save evidence={evidence} picture={pictures.picture} annotated={pictures.annotated} />
      )}
    </>
  );
}

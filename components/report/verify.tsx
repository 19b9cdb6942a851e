// Verifying a file that somebody dropped: read as bytes, judged, and answered in one sentence.
import { type ChangeEvent, type DragEvent, useState } from 'react';
import { i18n } from '#i18n';
import { BUILD_HASH } from '../../utils/build';
import type { Evidence } from '../../utils/evidence/evidence';
import { listText } from '../../utils/evidence/figures';
import { readEvidence } from '../../utils/evidence/read';
import { SIZE_LIMIT, type Verdict, verifyFile } from '../../utils/evidence/verify.mjs';
import { say } from '../../utils/say';
import { useReading } from '../reading';
import { Section } from '../section';
import { remakeFile } from './file';

type Props = {
  canCompare: boolean;
  onOpen: (evidence: Evidence) => void;
  onCompare: (evidence: Evidence) => void;
};

type Judged = { file: string; verdict: Verdict | 'unreadable' };

/** Drop or choose. */
export function Verify({ canCompare, onOpen, onCompare }: Props) {
  const [judged, setJudged] = useState<Judged>();
  const judge = async (file: File | undefined) => {
    if (file) setJudged({ file: file.name, verdict: await verdictOf(file) });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void judge(event.dataTransfer.files[0]);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    void judge(event.target.files?.[0]);
    // The same file must be choosable again after it was changed.
    event.target.value = '';
  };
  const evidence =
    judged && judged.verdict !== 'unreadable' && 'data' in judged.verdict
      ? readEvidence(judged.verdict.data)
      : undefined;
  return (
    <Section title={i18n.t('evidence.verify')} className="tools">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same */}
      <div className="drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <p>{i18n.t('evidence.verify_why')}</p>
        <label className="button plain">
          {i18n.t('evidence.choose')}
          <input type="file" accept=".html,.json,.png" className="unseen" onChange={choose} />
        </label>
      </div>
      <div role="status" className="verdict">
        {judged && <Answer {...judged} />}
      </div>
      {evidence && (
        <p className="row">
          <button type="button" className="plain" onClick={() => onOpen(evidence)}>
            {i18n.t('evidence.open_verified')}
          </button>
          {canCompare && (
            <button type="button" className="plain" onClick={() => onCompare(evidence)}>
              {i18n.t('evidence.compare')}
            </button>
          )}
        </p>
      )}
    </Section>
  );
}

async function verdictOf(file: File): Promise<Judged['verdict']> {
  if (file.size > SIZE_LIMIT) return { kind: 'refused', why: 'too_large' };
  try {
    return await verifyFile(new Uint8Array(await file.arrayBuffer()), remakeFile, BUILD_HASH);
  } catch {
    return 'unreadable';
  }
}

function Answer({ file, verdict }: Judged) {
  const { language } = useReading();
  if (verdict === 'unreadable') return <p>{i18n.t('evidence.refuse.unreadable', { file })}</p>;
  if (verdict.kind === 'intact' || verdict.kind === 'fits') {
    return (
      <>
        <p data-verdict={verdict.kind}>{i18n.t(`evidence.${verdict.kind}`, { file })}</p>
        {verdict.kind === 'fits' && (
          <p>{say(`evidence.fits_why.${verdict.why}`, { build: verdict.build })}</p>
        )}
        <p>
          {i18n.t('evidence.manifest_hash')}: <code className="hash">{verdict.manifestHash}</code>
        </p>
        <p className="hint">{i18n.t('evidence.hash_means')}</p>
      </>
    );
  }
  if (verdict.kind === 'differs') {
    const parts = verdict.parts.map((part) => i18n.t(`evidence.file_parts.${part}`));
    return (
      <p data-verdict="differs">
        {i18n.t('evidence.differs', { file, parts: listText(parts, language) })}
      </p>
    );
  }
  const hash = verdict.why === 'single' ? verdict.hash : '';
  return <p data-verdict="refused">{say(`evidence.refuse.${verdict.why}`, { file, hash })}</p>;
}

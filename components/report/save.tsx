// Saving a report: the whole file, or a part of it. What is saved is what the page shows.
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { Evidence } from '../../utils/evidence/evidence';
import { type Exported, jsonOf } from '../../utils/evidence/export';
import { numberText } from '../../utils/evidence/figures';
import { saveFile } from '../../utils/save-file';
import { say } from '../../utils/say';
import { useReading } from '../reading';
import { Section } from '../section';
import { reportFile } from './file';

type Props = {
  evidence: Evidence;
  picture: string;
  annotated: string;
};

/** The buttons, and the manifest of what they save. */
export function Save({ evidence, picture, annotated }: Props) {
  const [exported, setExported] = useState<Exported>();
  const [said, setSaid] = useState('');
  useEffect(() => {
    let isLatest = true;
    const make = async () => {
      const language = i18n.t('page.language');
      const pictures = { picture: base64Of(picture), annotated: base64Of(annotated) };
      try {
        const made = await reportFile({ evidence, language, ...pictures });
        if (isLatest) setExported(made);
      } catch (error) {
        if (isLatest) setSaid(i18n.t('evidence.not_made', { error: String(error) }));
      }
    };
    void make();
    return () => {
      isLatest = false;
    };
  }, [evidence, picture, annotated]);
  if (!exported) return said === '' ? null : <p role="alert">{said}</p>;
  const stem = `evidence-${evidence.circumstances.takenAt.slice(0, 19).replaceAll(':', '')}`;
  const save = (ending: string, blob: Blob) => {
    saveFile(stem + ending, blob);
    setSaid(i18n.t('evidence.saved', { file: stem + ending }));
  };
  const html = () => save('.html', new Blob([exported.html], { type: 'text/html' }));
  const json = () => save('.json', new Blob([jsonOf(evidence)], { type: 'application/json' }));
  return (
    <>
      <Section title={i18n.t('evidence.export')} className="tools">
        <p>{i18n.t('evidence.export_why')}</p>
        <p className="row">
          <button type="button" className="primary" onClick={html}>
            {i18n.t('evidence.save_html')}
          </button>
          <button type="button" className="plain" onClick={() => save('.png', pngOf(picture))}>
            {i18n.t('evidence.save_png')}
          </button>
          <button
            type="button"
            className="plain"
            onClick={() => save('-numbered.png', pngOf(annotated))}
          >
            {i18n.t('evidence.save_annotated')}
          </button>
          <button type="button" className="plain" onClick={json}>
            {i18n.t('evidence.save_json')}
          </button>
          <button type="button" className="plain" onClick={() => print()}>
            {i18n.t('evidence.print')}
          </button>
        </p>
        <p role="status">{said}</p>
      </Section>
      <Manifest exported={exported} />
    </>
  );
}

function Manifest({ exported: { manifest, manifestHash } }: { exported: Exported }) {
  const { language } = useReading();
  return (
    <Section title={i18n.t('evidence.manifest')} className="proof">
      <p>
        {i18n.t('evidence.manifest_hash')}: <code className="hash">{manifestHash}</code>
      </p>
      <p>{i18n.t('evidence.hash_means')}</p>
      <p>{i18n.t('evidence.corroborate')}</p>
      <details>
        <summary>{i18n.t('evidence.file_part')}</summary>
        <div className="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{i18n.t('evidence.file_part')}</th>
                <th scope="col">{i18n.t('evidence.bytes')}</th>
                <th scope="col">{i18n.t('evidence.hash')}</th>
              </tr>
            </thead>
            <tbody>
              {manifest.parts.map(({ name, bytes, sha256 }) => (
                <tr key={name}>
                  <th scope="row">{say(`evidence.file_parts.${name}`)}</th>
                  <td>{numberText(bytes, language, 0)}</td>
                  <td>
                    <code className="hash">{sha256}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Section>
  );
}

function base64Of(dataUrl: string): string {
  return dataUrl.slice(dataUrl.indexOf(',') + 1);
}

function pngOf(dataUrl: string): Blob {
  const binary = atob(base64Of(dataUrl));
  const bytes = Uint8Array.from(binary, (each) => each.charCodeAt(0));
  return new Blob([bytes], { type: 'image/png' });
}

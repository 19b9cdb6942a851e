// The body of a report, from evidence and a language alone: what stands on the page is what the exported file
// holds. Nothing in here asks for anything else (no hook, no clock), so that a file can be made again.
// Three layers, kept apart: what was measured, which published names rest on it, what limits both.
import type { Evidence } from '../../utils/evidence/evidence';
import { i18n } from '../../utils/evidence/report-words';
import { contextRows, offsetText, partCells, type Row, stateRows } from '../../utils/evidence/rows';
import { summaryOf } from '../../utils/evidence/summary';
import { partText, wordingText } from '../../utils/evidence/words';
import { Chapter } from './chapter';
import { Limits, Patterns } from './patterns';

/** Everything but the pictures. */
export function Article({ evidence, language }: { evidence: Evidence; language: string }) {
  const { takenAt, offsetMinutes, isReconstruction } = evidence.circumstances;
  const date = takenAt.slice(0, 19).replace('T', ' ');
  return (
    <>
      {isReconstruction && <p className="caveat">{i18n.t('evidence.reconstruction')}</p>}
      <p className="hint">
        {i18n.t('evidence.taken', { date, offset: offsetText(offsetMinutes) })}
      </p>
      <Chapter id="summary" title={i18n.t('evidence.summary')}>
        <ul>
          {summaryOf(evidence, language).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className="hint">{i18n.t('evidence.summary_how')}</p>
      </Chapter>
      <Chapter id="measured" title={i18n.t('evidence.measured')}>
        <p className="hint">{i18n.t('evidence.measured_why')}</p>
        <PartsTable evidence={evidence} language={language} />
        <p className="hint">{methodNotes(evidence).join(' · ')}</p>
        <ValueTable rows={stateRows(evidence, language)} />
      </Chapter>
      <Patterns evidence={evidence} language={language} />
      <Limits />
      <Chapter id="context" title={i18n.t('evidence.context')}>
        <ValueTable rows={contextRows(evidence, language)} />
        <p className="hint">{i18n.t('evidence.not_collected')}</p>
      </Chapter>
      <Chapter id="wording" title={i18n.t('evidence.wording')}>
        <p className="hint">{i18n.t('evidence.wording_why')}</p>
        <ol className="passages" lang={evidence.circumstances.pageLanguage}>
          {evidence.passages.map((passage, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: in reading order, which does not change
            <li key={index} className={'masked' in passage ? 'masked' : undefined}>
              {wordingText(passage)}
            </li>
          ))}
        </ol>
      </Chapter>
    </>
  );
}

/** One row per part, one column per value. */
function PartsTable({ evidence, language }: { evidence: Evidence; language: string }) {
  const [first] = evidence.parts;
  if (!first) return null;
  return (
    <div className="scroll">
      <table className="parts">
        <thead>
          <tr>
            <th scope="col">{i18n.t('evidence.part')}</th>
            {partCells(first, language).map(({ id, label }) => (
              <th scope="col" key={id}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {evidence.parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts are numbered
            <tr key={index}>
              <th scope="row">
                {index + 1}. {partText(evidence.parts, index)}
                <br />
                <span className="hint">{wordingText(part.wording)}</span>
              </th>
              {partCells(part, language).map(({ id, value }) => (
                <td key={id}>
                  {id === 'text_colour' || id === 'background' ? <Colour value={value} /> : value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Colour({ value }: { value: string }) {
  if (!value.startsWith('#')) return value;
  return (
    <span className="colour">
      <svg className="swatch" viewBox="0 0 10 10" aria-hidden="true">
        <rect width="10" height="10" fill={value} />
      </svg>{' '}
      {value}
    </span>
  );
}

/** Values with their methods and tolerances, where they have any. */
export function ValueTable({ rows }: { rows: Row[] }) {
  const hasMethod = rows.some(({ method }) => method !== undefined);
  return (
    <div className="scroll">
      <table className="values">
        {hasMethod && (
          <thead>
            <tr>
              <th scope="col">{i18n.t('evidence.part')}</th>
              <th scope="col">{i18n.t('evidence.value')}</th>
              <th scope="col">{i18n.t('evidence.method')}</th>
              <th scope="col">{i18n.t('evidence.tolerance')}</th>
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map(({ id, label, value, method, tolerance }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>{value}</td>
              {hasMethod && (
                <>
                  <td className="hint">{method}</td>
                  <td className="hint">{tolerance}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function methodNotes({ parts }: Evidence): string[] {
  const how = (column: 'box' | 'font' | 'contrast' | 'visible', name: string) =>
    `${i18n.t(`evidence.${column}`)}: ${name}`;
  const ratio = `${i18n.t('evidence.how.contrast')}. ${i18n.t('evidence.how.colour')} (${i18n.t('evidence.within_ratio')})`;
  const hasImage = parts.some(({ colours }) => colours?.image);
  return [
    how('box', `${i18n.t('evidence.how.box')} (${i18n.t('evidence.within_px')})`),
    how('font', i18n.t('evidence.how.font')),
    how('contrast', ratio),
    how('visible', i18n.t('evidence.how.visible')),
    ...(hasImage ? [i18n.t('evidence.image_behind')] : []),
  ];
}

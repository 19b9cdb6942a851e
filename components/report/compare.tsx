// Two captures side by side, value by value: two browsers, two dates, as reported against equalised.
import { useState } from 'react';
import { i18n } from '#i18n';
import type { Evidence } from '../../utils/evidence/evidence';
import { contextRows, partCells, type Row, stateRows } from '../../utils/evidence/rows';
import { partText, wordingText } from '../../utils/evidence/words';
import { useReading } from '../reading';
import { Section } from '../section';

type Pair = { id: string; label: string; first: string; second: string };

/** The table, with the differences alone if wanted. */
export function Compare({ first, second }: { first: Evidence; second: Evidence }) {
  const { language } = useReading();
  const [isShort, setShort] = useState(true);
  const pairs = pairsOf(rowsOf(first, language), rowsOf(second, language));
  const differing = pairs.filter((pair) => pair.first !== pair.second);
  const count = differing.length;
  return (
    <Section title={i18n.t('evidence.compare_title')} className="compare">
      <p role="status">{i18n.t('evidence.compare_same', count, { count })}</p>
      <label>
        <input type="checkbox" checked={isShort} onChange={() => setShort(!isShort)} />{' '}
        {i18n.t('evidence.compare_only')}
      </label>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('evidence.value')}</th>
              <th scope="col">{i18n.t('evidence.compare_first')}</th>
              <th scope="col">{i18n.t('evidence.compare_second')}</th>
            </tr>
          </thead>
          <tbody>
            {(isShort ? differing : pairs).map((pair) => (
              <tr key={pair.id} data-differs={pair.first !== pair.second}>
                <th scope="row">{pair.label}</th>
                <td>{pair.first}</td>
                <td>{pair.second}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** Every value of a report, each with an id that is the same in the other. */
function rowsOf(evidence: Evidence, language: string): Row[] {
  const seen = new Map<string, number>();
  const parts = evidence.parts.flatMap((part, index) => {
    const name = partText(evidence.parts, index);
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    const wording = { id: 'wording', label: '', value: wordingText(part.wording) };
    return [wording, ...partCells(part, language)].map(({ id, label, value }) => ({
      id: `${name}.${nth}.${id}`,
      label: label === '' ? name : `${name}: ${label}`,
      value,
    }));
  });
  return [...stateRows(evidence, language), ...parts, ...contextRows(evidence, language)];
}

function pairsOf(first: Row[], second: Row[]): Pair[] {
  const none = i18n.t('evidence.none');
  const ids = new Set([...first, ...second].map(({ id }) => id));
  return [...ids].map((id) => {
    const one = first.find((row) => row.id === id);
    const other = second.find((row) => row.id === id);
    return {
      id,
      label: one?.label ?? other?.label ?? id,
      first: one?.value ?? none,
      second: other?.value ?? none,
    };
  });
}

// What is masked, for the one person who may unmask it: read here, cleared passage by passage.
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import type { RawText } from '../../utils/evidence/raw';
import { Section } from '../section';

type Props = {
  texts: RawText[];
  unknown: number[];
  cleared: ReadonlySet<number>;
  onChange: (cleared: ReadonlySet<number>) => void;
  /** What else there is to decide before saving. */
  children?: ReactNode;
};

/** The passages that are not known wording of the site. */
export function Review({ texts, unknown, cleared, onChange, children }: Props) {
  const toggle = (index: number) => {
    const next = new Set(cleared);
    if (!next.delete(index)) next.add(index);
    onChange(next);
  };
  return (
    <Section title={i18n.t('evidence.review')} className="tools">
      <p>{i18n.t(unknown.length === 0 ? 'evidence.review_none' : 'evidence.review_why')}</p>
      {unknown.length > 0 && (
        <>
          <ul className="review">
            {unknown.map((index) => (
              <li key={index}>
                <label>
                  <input
                    type="checkbox"
                    checked={cleared.has(index)}
                    onChange={() => toggle(index)}
                  />
                  {i18n.t('evidence.clear_one', { text: texts[index]?.text ?? '' })}
                </label>
              </li>
            ))}
          </ul>
          <p className="row">
            <button type="button" className="plain" onClick={() => onChange(new Set(unknown))}>
              {i18n.t('evidence.clear_all')}
            </button>
            <button type="button" className="plain" onClick={() => onChange(new Set())}>
              {i18n.t('evidence.mask_all')}
            </button>
          </p>
        </>
      )}
      {children}
    </Section>
  );
}

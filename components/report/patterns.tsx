// The second and the third layer of a report: published names, each beside the value that it rests on and
// its own limits; then what limits the whole.
import type { Evidence } from '../../utils/evidence/evidence';
import { numberText, ratioText } from '../../utils/evidence/figures';
import { type Pattern, patternsOf } from '../../utils/evidence/patterns';
import { i18n, say } from '../../utils/evidence/report-words';
import { SOURCES, SOURCES_CHECKED, type Source } from '../../utils/evidence/sources';
import { Chapter } from './chapter';

/** Names that others have given to the like of what was measured. */
export function Patterns({ evidence, language }: { evidence: Evidence; language: string }) {
  const patterns = patternsOf(evidence);
  return (
    <Chapter id="patterns" title={i18n.t('evidence.patterns')}>
      <p className="hint">
        {i18n.t('evidence.patterns_why')} {i18n.t('facts.checked', { date: SOURCES_CHECKED })}
      </p>
      {patterns.length === 0 && <p>{i18n.t('evidence.no_patterns')}</p>}
      {patterns.map((pattern) => (
        <div key={pattern.rests} className="pattern">
          <p>
            <strong>{i18n.t('evidence.rests_on')}:</strong> {groundOf(pattern, language)}
          </p>
          <ul>
            {pattern.names.map(({ source, name }) => (
              <li key={`${source} ${name}`}>
                <b lang="en">{name}</b>
                <br />
                <Citation {...SOURCES[source]} />
                <br />
                <span className="hint">
                  {i18n.t('evidence.limits')}: {say(`evidence.limit.${source}`)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Chapter>
  );
}

function Citation({ citation, url }: Source) {
  if (url === undefined) return <cite lang="en">{citation}</cite>;
  return (
    <a href={url} target="_blank" rel="noreferrer" lang="en">
      {citation}
    </a>
  );
}

/** What limits the whole, and what speaks against it. */
export function Limits() {
  return (
    <Chapter id="limits" title={i18n.t('evidence.limits')}>
      <ul>
        {(['one_capture', 'intent', 'wording', 'grassl', 'dsa'] as const).map((name) => (
          <li key={name}>{i18n.t(`evidence.caveat.${name}`)}</li>
        ))}
      </ul>
    </Chapter>
  );
}

function groundOf({ rests, values }: Pattern, language: string): string {
  const texts = Object.entries(values).map(([name, value]) => {
    const isContrast = name.endsWith('contrast');
    return [name, isContrast ? ratioText(value, language) : numberText(value, language)] as const;
  });
  return say(`evidence.rest.${rests}`, Object.fromEntries(texts));
}

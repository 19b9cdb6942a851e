// The second and the third layer of a report: published names, each beside the value that it rests on and
// its own limits; then what limits the whole.
import { i18n } from '#i18n';
import type { Evidence } from '../../utils/evidence/evidence';
import { numberText, ratioText } from '../../utils/evidence/figures';
import { type Pattern, patternsOf } from '../../utils/evidence/patterns';
import { SOURCES } from '../../utils/evidence/sources';
import { say } from '../../utils/say';
import { useReading } from '../reading';
import { Section } from '../section';

/** Names that others have given to the like of what was measured. */
export function Patterns({ evidence }: { evidence: Evidence }) {
  const { language } = useReading();
  const patterns = patternsOf(evidence);
  return (
    <Section title={i18n.t('evidence.patterns')}>
      <p className="hint">{i18n.t('evidence.patterns_why')}</p>
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
                <a href={SOURCES[source].url} target="_blank" rel="noreferrer" lang="en">
                  {SOURCES[source].citation}
                </a>
                <br />
                <span className="hint">
                  {i18n.t('evidence.limits')}: {say(`evidence.limit.${source}`)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

/** What limits the whole, and what speaks against it. */
export function Limits() {
  return (
    <Section title={i18n.t('evidence.limits')}>
      <ul>
        {(['one_capture', 'intent', 'wording', 'grassl', 'dsa'] as const).map((name) => (
          <li key={name}>{i18n.t(`evidence.caveat.${name}`)}</li>
        ))}
      </ul>
    </Section>
  );
}

function groundOf({ rests, values }: Pattern, language: string): string {
  const texts = Object.entries(values).map(([name, value]) => {
    const isContrast = name.endsWith('contrast');
    return [name, isContrast ? ratioText(value, language) : numberText(value, language)] as const;
  });
  return say(`evidence.rest.${rests}`, Object.fromEntries(texts));
}

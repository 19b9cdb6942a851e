// All words of one language in one place: the site's short labels and our own sentences.
import { type Labels, type Lang, labelsOf } from './labels';
import type { Scenario } from './scenario';
import { deDE } from './sentences/de-de';
import { enUS } from './sentences/en-us';
import { es419 } from './sentences/es-419';
import { esES } from './sentences/es-es';
import { frFR } from './sentences/fr-fr';
import { hiIN } from './sentences/hi-in';
import { idID } from './sentences/id-id';
import { itIT } from './sentences/it-it';
import { jaJP } from './sentences/ja-jp';
import { koKR } from './sentences/ko-kr';
import { ptBR } from './sentences/pt-br';
import type { Sentences } from './sentences/sentences';

const sentences: Record<Lang, Sentences> = {
  'en-US': enUS,
  'de-DE': deDE,
  'es-419': es419,
  'es-ES': esES,
  'fr-FR': frFR,
  'hi-IN': hiIN,
  'id-ID': idID,
  'it-IT': itIT,
  'ja-JP': jaJP,
  'ko-KR': koKR,
  'pt-BR': ptBR,
};

export type Words = Labels & Sentences;

export function wordsOf(lang: Lang): Words {
  return { ...labelsOf(lang), ...sentences[lang] };
}

/** The switch's label; where no older one is known, the present one. */
export function toggleLabelOf(scenario: Scenario): string {
  const { toggleLabel, olderToggleLabels: older } = labelsOf(scenario.lang);
  if (scenario.label === 'new') return toggleLabel;
  // In English the two variants of the pop-up had different labels, in this order.
  const own = scenario.variant === 'grace' ? older[0] : older[1];
  return own ?? older[0] ?? toggleLabel;
}

// Turns a judged container into a sighting: plain finding plus live nodes. Pure.
import type { Finding, Kind, Reason, Surface } from '../finding';
import type { Sighting } from '../sighting';
import { type Choice, doubtsOf } from './choose';
import type { Context, Evidence } from './evidence';
import { isRowBusy } from './showing';
import { type Switch, trainingOf } from './switches';

/** What a surface's judge has found out. */
export type Judgement = {
  surface: Surface;
  choice: Choice;
  because: Reason[];
  commit?: Element;
  kind?: Kind;
  deadline?: string;
};

/** The sighting for a judgement. Anything doubtful makes it `unknown`, with the reason. */
export function sight(evidence: Evidence, judgement: Judgement, context: Context): Sighting {
  const { choice, surface, kind = 'training' } = judgement;
  const chosen = kind === 'training' ? choice.chosen : undefined;
  const doubts: Reason[] = choice.chosen ? doubtsOf(choice.chosen, choice.words) : [choice.why];
  const isLoading = evidence.busy || (choice.chosen !== undefined && isRowBusy(choice.chosen.row));
  const busy: Reason[] = isLoading ? ['still-loading'] : [];
  const isReadable = chosen !== undefined && doubts.length === 0 && !isLoading;
  const shown = choice.chosen ?? choice.candidates[0];
  const finding: Finding = {
    surface,
    kind,
    training: isReadable ? trainingOf(chosen) : 'unknown',
    ...(chosen && !isReadable && chosen.state !== 'mixed' ? { shows: chosen.state } : {}),
    label: choice.chosen ? choice.words.phrase : '',
    lang: languageOf(choice, evidence, context),
    ...(judgement.deadline ? { deadline: judgement.deadline } : {}),
    because: [...new Set([...judgement.because, ...doubts, ...busy])],
  };
  return {
    finding,
    container: evidence.container,
    ...(shown ? nodesOf(shown) : {}),
    ...(judgement.commit ? { commit: judgement.commit } : {}),
    defer: evidence.defer,
  };
}

function nodesOf({ control, visual, row }: Switch): Pick<Sighting, 'control' | 'visual' | 'row'> {
  return { control, visual, row };
}

function languageOf(choice: Choice, evidence: Evidence, context: Context): string {
  const matched = choice.chosen
    ? [...choice.words.label, ...choice.words.description]
    : [...evidence.title, ...evidence.onboarding];
  const [first] = [...matched, ...evidence.title];
  return first ?? (context.lang || 'und');
}

/** The reasons that a chosen switch's words give. */
export function wordReasons(choice: Choice): Reason[] {
  if (!choice.chosen) return [];
  return [
    'one-switch',
    ...(choice.words.label.length > 0 ? (['label-words'] as const) : []),
    ...(choice.words.description.length > 0 ? (['description-words'] as const) : []),
    ...(choice.words.offForDomain ? (['domain-words'] as const) : []),
  ];
}

/** The one button that commits, if it is known for sure: by its words, else as the only one left. */
export function commitOf(byWords: Element[], { otherButtons }: Evidence): Element | undefined {
  if (byWords.length > 0) return byWords.length === 1 ? byWords[0] : undefined;
  return otherButtons.length === 1 ? otherButtons[0] : undefined;
}

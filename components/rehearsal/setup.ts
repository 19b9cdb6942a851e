// What the rehearsal shows, as plain data that fits in its address, so that it can be shared and scripted.
import { LANGS } from '../replica/labels';
import { parseScenario, type Scenario, scenarioToSearch } from '../replica/scenario';

/** The replica's scenario, and what is ours around it. */
export type Setup = {
  scenario: Scenario;
  /** `window`: as wide as this window; else a frame of that width. */
  width: 'window' | 'phone' | 'laptop';
  help: 'with' | 'without';
  measure: boolean;
  /** The step of film mode, from 1; 0 is not filming. */
  film: number;
};

/** Frames in CSS px: a common phone and a common laptop. */
export const FRAMES = {
  phone: { width: 390, height: 780 },
  laptop: { width: 1280, height: 720 },
} as const;

/** What a bare `rehearsal.html` shows: the pop-up that is to be expected today, preset to ON. */
const OURS = { surface: 'popup', variant: 'after-deadline', preset: 'on', delay: 0 } as const;

/**
 * Reads a set-up from a query string; whatever is unknown falls back to its default. The replica
 * speaks the language of its reader (BCP 47) unless the address says otherwise.
 */
export function parseSetup(search: string, reader = 'en'): Setup {
  const params = new URLSearchParams(search);
  for (const [key, value] of Object.entries(OURS)) {
    if (!params.has(key)) params.set(key, `${value}`);
  }
  if (!params.has('lang')) params.set('lang', langOf(reader));
  const width = params.get('width');
  const film = Number(params.get('film'));
  return {
    scenario: parseScenario(params),
    width: width === 'phone' || width === 'laptop' ? width : 'window',
    help: params.get('help') === 'without' ? 'without' : 'with',
    measure: params.get('measure') === 'yes',
    film: Number.isInteger(film) && film >= 1 && film <= 4 ? film : 0,
  };
}

/**
 * The query string (without `?`) of a set-up; defaults are left out, but never the language: whoever is
 * sent the address sees the same.
 */
export function setupToSearch({ scenario, width, help, measure, film }: Setup): string {
  const params = new URLSearchParams(scenarioToSearch(scenario));
  params.set('lang', scenario.lang);
  for (const [key, value] of Object.entries(OURS)) {
    const now = scenario[key as keyof typeof OURS];
    if (now === value) params.delete(key);
    else params.set(key, `${now}`);
  }
  if (width !== 'window') params.set('width', width);
  if (help !== 'with') params.set('help', help);
  if (measure) params.set('measure', 'yes');
  if (film > 0) params.set('film', `${film}`);
  return params.toString();
}

/** The site's code for a language of ours. `es` is Spain's, which comes after `es-419`. */
function langOf(reader: string): Scenario['lang'] {
  return LANGS.findLast((lang) => lang === reader || lang.startsWith(`${reader}-`)) ?? 'en-US';
}

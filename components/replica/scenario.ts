// What the replica shows, as plain data that fits in a query string. Holds no state, touches no page.
import { LANGS } from './labels';

const CHOICES = {
  surface: ['none', 'popup', 'onboarding', 'settings'],
  variant: ['grace', 'after-deadline'],
  /** `modal` is the app's own rewriting to `/new#settings/…`. */
  settingsAs: ['page', 'modal'],
  lang: LANGS,
  mode: ['light', 'dark'],
  /**
   * What the account starts with. `stored` keeps what the browser remembers (ON if nothing);
   * `locked` is an excluded e-mail domain; `no-switch` is the surface without its row.
   */
  preset: ['stored', 'on', 'off', 'locked', 'no-switch', 'undecided'],
  label: ['new', 'old'],
  prominence: ['reported', 'equalised'],
  fault: [
    'none',
    'ignore', // the switch does not react to clicks
    'snap-back', // it goes off, and comes back on after faultMs
    'vanish', // its row disappears faultMs after the click
    'remount', // the dialog is mounted anew, its state lost, faultMs after the click
    'slow', // it changes only faultMs after the click
    'late-on', // it shows off until its data arrives after faultMs, then on
    'pieces', // heading, text, links, switch and buttons arrive one after the other
  ],
  lookalike: [
    'none',
    'labs', // alertdialog whose button turns sharing ON
    'report', // switch of the inverse polarity
    'location', // dialog with one switch that is not ours
    'cookies', // banner with a switch per category
    'quote', // a message that quotes the pop-up word for word
    'file', // a project file that does
    'shared', // a shared conversation that does
    'artifact', // an iframe with a pop-up of its own
    'composer', // the person typing the pop-up's words
    'other-title', // a dialog called `title`, with a switch and Accept
    'accept-only', // Accept, but no switch
    'sentence-only', // the training sentence and Accept, but no switch
    'label-only', // the very same label, elsewhere, without the rest
    'button-switch', // the app's third kind of switch
    'checkboxes', // the account-creation page
  ],
} as const;

type Choices = { [K in keyof typeof CHOICES]: (typeof CHOICES)[K][number] };

export interface Scenario extends Choices {
  /** ISO date shown in bold in the grace variant, e.g. `2025-10-08`. */
  date: string;
  /** Milliseconds before the surface mounts: the site waits for account data. */
  delay: number;
  /** Milliseconds that `fault` takes. */
  faultMs: number;
  /** Messages in the transcript. */
  messages: number;
  /** Title of the `other-title` look-alike. */
  title: string;
  /**
   * Any token. A reload of the same scenario in the same tab goes on with the account as it is;
   * another token starts afresh.
   */
  run: string;
}

export const defaultScenario: Scenario = {
  surface: 'none',
  variant: 'grace',
  settingsAs: 'page',
  lang: 'en-US',
  mode: 'light',
  preset: 'stored',
  label: 'new',
  prominence: 'reported',
  fault: 'none',
  lookalike: 'none',
  date: '2025-10-08',
  delay: 300,
  faultMs: 400,
  messages: 0,
  title: '',
  run: '',
};

const choiceKeys = Object.keys(CHOICES) as (keyof Choices)[];
const numberKeys = ['delay', 'faultMs', 'messages'] as const;
const KEBAB: Partial<Record<keyof Scenario, string>> = {
  settingsAs: 'settings-as',
  faultMs: 'fault-ms',
};

const nameOf = (key: keyof Scenario): string => KEBAB[key] ?? key;

/** Reads a scenario from a query string; whatever is unknown falls back to its default. */
export function parseScenario(params: URLSearchParams): Scenario {
  const scenario: Scenario = { ...defaultScenario };
  const read = (key: keyof Scenario) => params.get(nameOf(key));
  for (const key of choiceKeys) {
    const value = read(key);
    const known: readonly string[] = CHOICES[key];
    if (value !== null && known.includes(value)) Object.assign(scenario, { [key]: value });
  }
  for (const key of numberKeys) {
    const value = read(key);
    if (value !== null && /^\d{1,6}$/.test(value)) scenario[key] = Number(value);
  }
  const date = read('date');
  if (date !== null && isIsoDate(date)) scenario.date = date;
  scenario.title = read('title') ?? '';
  scenario.run = read('run') ?? '';
  return scenario;
}

/** The query string (without `?`) of a scenario; defaults are left out. */
export function scenarioToSearch(scenario: Partial<Scenario>): string {
  const params = new URLSearchParams();
  for (const key of Object.keys(defaultScenario) as (keyof Scenario)[]) {
    const value = scenario[key];
    if (value !== undefined && value !== defaultScenario[key]) params.set(nameOf(key), `${value}`);
  }
  return params.toString();
}

function isIsoDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(time || 0).toISOString().startsWith(text);
}

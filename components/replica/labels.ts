// The site's short labels per UI language, typed. Words the replica shows; knows nothing of matching.
import data from './labels.json';

/** The codes that `<html lang>` carries on the site. */
export const LANGS = [
  'en-US',
  'de-DE',
  'es-419',
  'es-ES',
  'fr-FR',
  'hi-IN',
  'id-ID',
  'it-IT',
  'ja-JP',
  'ko-KR',
  'pt-BR',
] as const;

export type Lang = (typeof LANGS)[number];

export interface Labels {
  dialogTitle: string;
  toggleLabel: string;
  olderToggleLabels: string[];
  descriptionStems: (string | string[])[];
  accept: string;
  notNow: string;
  close: string;
  dateAsWritten: string;
  offForYourDomain: string;
  onboardingHeading: string;
  onboardingContinue: string;
  settingsPrivacySection: string;
  lookalikes: {
    locationSwitch: string;
    labsDialogTitle: string;
    labsConfirmButton: string;
    reportOptOutSwitchInverse: string;
    cookieAcceptAll: string;
    cookieRejectAll: string;
  };
}

const byLang: Record<Lang, Labels> = data;

export function labelsOf(lang: Lang): Labels {
  return byLang[lang];
}

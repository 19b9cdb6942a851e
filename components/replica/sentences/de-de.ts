// The replica's sentences in German, in our own words.
import type { Sentences } from './sentences';

export const deDE: Sentences = {
  bodyGrace: [
    'Wir ändern unsere Verbraucherbestimmungen und unsere Datenschutzrichtlinie. Die Änderungen gelten ab dem ',
    '. Du kannst ihnen schon heute zustimmen und weitermachen.',
  ],
  bodyAfterDeadline:
    'Unsere Verbraucherbestimmungen und unsere Datenschutzrichtlinie haben sich geändert. Bitte stimme ihnen zu, um weiterzumachen.',
  choice: 'Deine Daten, deine Wahl',
  description:
    'Damit dürfen wir deine Chats und Coding-Sitzungen nutzen, um die KI-Modelle von Anthropic zu trainieren und zu verbessern.',
  changeLater: ['Du kannst das jederzeit in deinen ', ' ändern.'],
  privacySettings: 'Datenschutzeinstellungen',
  retention: 'Wie lange Daten aufbewahrt werden',
  retentionGrace: 'Chats, die dafür genutzt werden dürfen, werden bis zu 5 Jahre aufbewahrt.',
  retentionOn: 'Wenn dies an ist, werden Daten 5 Jahre statt 30 Tage aufbewahrt.',
  retentionOff: 'Wenn dies aus ist, werden Daten 30 Tage aufbewahrt.',
  readMore: 'Mehr dazu:',
  newsLink: 'Was sich ändert',
  termsLink: 'Verbraucherbestimmungen',
  privacyLink: 'Datenschutzrichtlinie',
  footer: 'Das gilt, sobald du es bestätigst.',
  on: 'An',
  off: 'Aus',
  onboardingMistakes: 'Claude macht ab und zu Fehler. Prüfe nach, was dir wichtig ist.',
  onboardingCare: 'Halte dich an die Nutzungsrichtlinie und sei vorsichtig mit Persönlichem.',
  settingsDescription:
    'Solange dies an ist, dürfen wir mit deinen Chats und Coding-Sitzungen unsere KI-Modelle trainieren und verbessern.',
  learnMore: 'Mehr erfahren',
  locationDescription: 'Lässt Claude ungefähr wissen, wo du bist, wenn die Antwort davon abhängt.',
  undecided:
    'Um hier zu wählen, prüfe und akzeptiere zuerst die neuen Verbraucherbestimmungen und Richtlinien.',
  settings: 'Einstellungen',
  sections: {
    general: 'Allgemein',
    account: 'Konto',
    billing: 'Abrechnung',
    capabilities: 'Funktionen',
  },
  newChat: 'Neuer Chat',
  chats: 'Chats',
  placeholder: 'Wobei kann ich dir helfen?',
};

// The replica's sentences in Italian, in our own words.
import type { Sentences } from './sentences';

export const itIT: Sentences = {
  bodyGrace: [
    'Stiamo cambiando i Termini per i consumatori e l’Informativa sulla privacy. Le modifiche valgono dal ',
    '. Puoi accettarle già oggi e continuare.',
  ],
  bodyAfterDeadline:
    'I Termini per i consumatori e l’Informativa sulla privacy sono cambiati. Accettali per continuare.',
  choice: 'I tuoi dati, la tua scelta',
  description:
    'Ci permette di usare le tue chat e sessioni di programmazione per addestrare e migliorare i modelli AI di Anthropic.',
  changeLater: ['Puoi cambiare idea quando vuoi nelle ', '.'],
  privacySettings: 'impostazioni di privacy',
  retention: 'Per quanto tempo si conservano i dati',
  retentionGrace: 'Le chat utilizzabili a questo scopo si conservano fino a 5 anni.',
  retentionOn: 'Se attivo, i dati si conservano 5 anni invece di 30 giorni.',
  retentionOff: 'Se disattivato, i dati si conservano 30 giorni.',
  readMore: 'Per saperne di più:',
  newsLink: 'Che cosa cambia',
  termsLink: 'Termini per i consumatori',
  privacyLink: 'Informativa sulla privacy',
  footer: 'Vale non appena confermi.',
  on: 'Attivo',
  off: 'Disattivato',
  onboardingMistakes: 'A volte Claude sbaglia. Controlla ciò che conta per te.',
  onboardingCare: 'Rispetta le regole d’uso e fai attenzione ai dati personali.',
  settingsDescription:
    'Finché è attivo, le tue chat e sessioni di programmazione possono servire ad addestrare e migliorare i modelli AI di Anthropic.',
  learnMore: 'Scopri di più',
  locationDescription: 'Fa sapere a Claude all’incirca dove sei, se la risposta ne dipende.',
  undecided:
    'Per scegliere qui, prima esamina e accetta gli aggiornamenti ai Termini per i consumatori.',
  settings: 'Impostazioni',
  sections: {
    general: 'Generali',
    account: 'Account',
    billing: 'Fatturazione',
    capabilities: 'Funzionalità',
  },
  newChat: 'Nuova chat',
  chats: 'Chat',
  placeholder: 'Come posso aiutarti oggi?',
};

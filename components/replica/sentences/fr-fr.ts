// The replica's sentences in French, in our own words.
import type { Sentences } from './sentences';

export const frFR: Sentences = {
  bodyGrace: [
    'Nous modifions nos Conditions d’utilisation et notre Politique de confidentialité. Les changements s’appliquent à partir du ',
    '. Vous pouvez les accepter dès aujourd’hui et continuer.',
  ],
  bodyAfterDeadline:
    'Nos Conditions d’utilisation et notre Politique de confidentialité ont changé. Veuillez les accepter pour continuer.',
  choice: 'Vos données, votre choix',
  description:
    'Nous autorise à utiliser vos discussions et sessions de code pour entraîner et améliorer les modèles d’IA d’Anthropic.',
  changeLater: ['Vous pouvez changer d’avis à tout moment dans vos ', '.'],
  privacySettings: 'paramètres de confidentialité',
  retention: 'Durée de conservation des données',
  retentionGrace: 'Les discussions utilisables à cette fin sont conservées jusqu’à 5 ans.',
  retentionOn: 'Si l’option est activée, les données sont conservées 5 ans au lieu de 30 jours.',
  retentionOff: 'Si l’option est désactivée, les données sont conservées 30 jours.',
  readMore: 'En savoir plus :',
  newsLink: 'Ce qui change',
  termsLink: 'Conditions d’utilisation',
  privacyLink: 'Politique de confidentialité',
  footer: 'S’applique dès que vous confirmez.',
  on: 'Activé',
  off: 'Désactivé',
  onboardingMistakes: 'Claude se trompe parfois. Vérifiez ce qui compte pour vous.',
  onboardingCare: 'Respectez les règles d’usage et faites attention aux données personnelles.',
  settingsDescription:
    'Tant que l’option est activée, vos discussions et sessions de code peuvent servir à entraîner et améliorer nos modèles d’IA.',
  learnMore: 'En savoir plus',
  locationDescription: 'Laisse Claude savoir à peu près où vous êtes si la réponse en dépend.',
  undecided:
    'Pour choisir ici, consultez et acceptez d’abord les nouvelles Conditions d’utilisation et Politiques.',
  settings: 'Paramètres',
  sections: {
    general: 'Général',
    account: 'Compte',
    billing: 'Facturation',
    capabilities: 'Fonctionnalités',
  },
  newChat: 'Nouvelle discussion',
  chats: 'Discussions',
  placeholder: 'Comment puis-je vous aider ?',
};

// The replica's sentences in Spanish (Spain), in our own words.
import type { Sentences } from './sentences';

export const esES: Sentences = {
  bodyGrace: [
    'Vamos a cambiar nuestros Términos del consumidor y nuestra Política de privacidad. Los cambios se aplican desde el ',
    '. Puedes aceptarlos hoy mismo y seguir.',
  ],
  bodyAfterDeadline:
    'Nuestros Términos del consumidor y nuestra Política de privacidad han cambiado. Acéptalos para seguir.',
  choice: 'Tus datos, tu decisión',
  description:
    'Nos permite usar tus chats y sesiones de programación para entrenar y mejorar los modelos de IA de Anthropic.',
  changeLater: ['Puedes cambiarlo cuando quieras en tus ', '.'],
  privacySettings: 'ajustes de privacidad',
  retention: 'Cuánto tiempo se guardan los datos',
  retentionGrace: 'Los chats que se puedan usar para esto se guardan hasta 5 años.',
  retentionOn: 'Si está activado, los datos se guardan 5 años en lugar de 30 días.',
  retentionOff: 'Si está desactivado, los datos se guardan 30 días.',
  readMore: 'Más información:',
  newsLink: 'Qué cambia',
  termsLink: 'Términos del consumidor',
  privacyLink: 'Política de privacidad',
  footer: 'Se aplica en cuanto lo confirmes.',
  on: 'Activado',
  off: 'Desactivado',
  onboardingMistakes: 'Claude se equivoca de vez en cuando. Comprueba lo que te importe.',
  onboardingCare: 'Respeta la política de uso y ten cuidado con los datos personales.',
  settingsDescription:
    'Mientras esté activado, tus chats y sesiones de programación pueden usarse para entrenar y mejorar nuestros modelos de IA.',
  learnMore: 'Más información',
  locationDescription:
    'Permite que Claude sepa más o menos dónde estás si la respuesta depende de ello.',
  undecided:
    'Para elegir aquí, primero revisa y acepta los cambios de los Términos del consumidor y las Políticas.',
  settings: 'Ajustes',
  sections: {
    general: 'General',
    account: 'Cuenta',
    billing: 'Facturación',
    capabilities: 'Funciones',
  },
  newChat: 'Nuevo chat',
  chats: 'Chats',
  placeholder: '¿En qué puedo ayudarte hoy?',
};

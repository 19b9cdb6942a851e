// The replica's sentences in Brazilian Portuguese, in our own words.
import type { Sentences } from './sentences';

export const ptBR: Sentences = {
  bodyGrace: [
    'Estamos mudando nossos Termos do Consumidor e nossa Política de Privacidade. As mudanças valem a partir de ',
    '. Você pode aceitá-las hoje mesmo e continuar.',
  ],
  bodyAfterDeadline:
    'Nossos Termos do Consumidor e nossa Política de Privacidade mudaram. Aceite-os para continuar.',
  choice: 'Seus dados, sua escolha',
  description:
    'Permite que usemos suas conversas e sessões de programação para treinar e melhorar os modelos de IA da Anthropic.',
  changeLater: ['Você pode mudar isso quando quiser nas ', '.'],
  privacySettings: 'configurações de privacidade',
  retention: 'Por quanto tempo os dados são guardados',
  retentionGrace: 'As conversas que podem ser usadas para isso são guardadas por até 5 anos.',
  retentionOn: 'Com isto ativado, os dados são guardados por 5 anos em vez de 30 dias.',
  retentionOff: 'Com isto desativado, os dados são guardados por 30 dias.',
  readMore: 'Leia mais:',
  newsLink: 'O que muda',
  termsLink: 'Termos do Consumidor',
  privacyLink: 'Política de Privacidade',
  footer: 'Vale assim que você confirmar.',
  on: 'Ativado',
  off: 'Desativado',
  onboardingMistakes: 'O Claude erra de vez em quando. Confira o que importa para você.',
  onboardingCare: 'Siga a política de uso e tenha cuidado com dados pessoais.',
  settingsDescription:
    'Enquanto estiver ativado, suas conversas e sessões de programação podem ser usadas para treinar e melhorar nossos modelos de IA.',
  learnMore: 'Saiba mais',
  locationDescription:
    'Permite que o Claude saiba mais ou menos onde você está, se a resposta depender disso.',
  undecided:
    'Para escolher aqui, primeiro revise e aceite as atualizações dos Termos do Consumidor e Políticas.',
  settings: 'Configurações',
  sections: { general: 'Geral', account: 'Conta', billing: 'Cobrança', capabilities: 'Recursos' },
  newChat: 'Nova conversa',
  chats: 'Conversas',
  placeholder: 'Como posso ajudar você hoje?',
};

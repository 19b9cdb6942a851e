// The replica's sentences in English, in our own words.
import type { Sentences } from './sentences';

export const enUS: Sentences = {
  bodyGrace: [
    'We are changing our Consumer Terms and our Privacy Policy. The changes apply from ',
    '. You can agree to them today and carry on.',
  ],
  bodyAfterDeadline:
    'Our Consumer Terms and our Privacy Policy have changed. Please agree to them to carry on.',
  choice: 'Your data, your choice',
  description:
    'Lets us use your chats and coding sessions to train and improve Anthropic’s AI models.',
  changeLater: ['You can change this whenever you like in your ', '.'],
  privacySettings: 'privacy settings',
  retention: 'How long data is kept',
  retentionGrace: 'Chats that may be used for this are kept for up to 5 years.',
  retentionOn: 'With this on, data is kept for 5 years instead of 30 days.',
  retentionOff: 'With this off, data is kept for 30 days.',
  readMore: 'Read more:',
  newsLink: 'What is changing',
  termsLink: 'Consumer Terms',
  privacyLink: 'Privacy Policy',
  footer: 'This applies as soon as you confirm.',
  on: 'On',
  off: 'Off',
  onboardingMistakes: 'Claude makes mistakes now and then. Check what matters to you.',
  onboardingCare: 'Please keep to our usage policy, and be careful with personal details.',
  settingsDescription:
    'While this is on, your chats and coding sessions may be used to train and improve our AI models.',
  learnMore: 'Learn more',
  locationDescription: 'Lets Claude see roughly where you are, for answers that depend on it.',
  undecided: 'To choose here, first review and accept updates to the Consumer Terms and Policies.',
  settings: 'Settings',
  sections: {
    general: 'General',
    account: 'Account',
    billing: 'Billing',
    capabilities: 'Capabilities',
  },
  newChat: 'New chat',
  chats: 'Chats',
  placeholder: 'How can I help you today?',
};

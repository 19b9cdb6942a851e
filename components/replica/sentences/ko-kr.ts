// The replica's sentences in Korean, in our own words.
import type { Sentences } from './sentences';

export const koKR: Sentences = {
  bodyGrace: [
    '소비자 약관과 개인정보 처리방침이 바뀝니다. 변경 사항은 ',
    '부터 적용됩니다. 오늘 바로 수락하고 계속 사용할 수 있습니다.',
  ],
  bodyAfterDeadline: '소비자 약관과 개인정보 처리방침이 바뀌었습니다. 계속하려면 수락해 주세요.',
  choice: '내 데이터, 내 선택',
  description: '채팅과 코딩 세션을 Anthropic의 AI 모델 학습과 개선에 사용하도록 허용합니다.',
  changeLater: ['이 설정은 ', '에서 언제든지 바꿀 수 있습니다.'],
  privacySettings: '개인정보 설정',
  retention: '데이터 보관 기간',
  retentionGrace: '이 용도로 쓰일 수 있는 채팅은 최대 5년 동안 보관됩니다.',
  retentionOn: '켜져 있으면 데이터가 30일이 아니라 5년 동안 보관됩니다.',
  retentionOff: '꺼져 있으면 데이터가 30일 동안 보관됩니다.',
  readMore: '더 읽기:',
  newsLink: '바뀌는 내용',
  termsLink: '소비자 약관',
  privacyLink: '개인정보 처리방침',
  footer: '확인하는 즉시 적용됩니다.',
  on: '켜짐',
  off: '꺼짐',
  onboardingMistakes: 'Claude는 가끔 틀립니다. 중요한 내용은 직접 확인하세요.',
  onboardingCare: '사용 정책을 지키고 개인정보를 다룰 때 주의하세요.',
  settingsDescription:
    '켜져 있는 동안 채팅과 코딩 세션이 AI 모델의 학습과 개선에 사용될 수 있습니다.',
  learnMore: '자세히 알아보기',
  locationDescription: '답변에 필요할 때 대략적인 위치를 Claude에 알려 줍니다.',
  undecided: '여기서 선택하려면 먼저 소비자 약관 및 정책 업데이트를 검토하고 수락하세요.',
  settings: '설정',
  sections: { general: '일반', account: '계정', billing: '결제', capabilities: '기능' },
  newChat: '새 채팅',
  chats: '채팅',
  placeholder: '오늘은 무엇을 도와드릴까요?',
};

// The replica's sentences in Japanese, in our own words.
import type { Sentences } from './sentences';

export const jaJP: Sentences = {
  bodyGrace: [
    '利用規約とプライバシーポリシーを変更します。変更は',
    'から適用されます。本日から承認してそのままお使いいただけます。',
  ],
  bodyAfterDeadline: '利用規約とプライバシーポリシーが変更されました。続けるには承認してください。',
  choice: 'データの使い方を選ぶ',
  description:
    'チャットとコーディングセッションを、Anthropicのモデルのトレーニングと改善に使うことを許可します。',
  changeLater: ['この設定は', 'でいつでも変更できます。'],
  privacySettings: 'プライバシー設定',
  retention: 'データの保存期間',
  retentionGrace: 'この目的に使われるチャットは、最長5年間保存されます。',
  retentionOn: 'オンの場合、データは30日ではなく5年間保存されます。',
  retentionOff: 'オフの場合、データは30日間保存されます。',
  readMore: '詳しくは：',
  newsLink: '変更の内容',
  termsLink: '消費者向け規約',
  privacyLink: 'プライバシーポリシー',
  footer: '確認するとすぐに適用されます。',
  on: 'オン',
  off: 'オフ',
  onboardingMistakes: 'Claudeは間違えることがあります。大切なことはご自身で確かめてください。',
  onboardingCare: '利用ポリシーを守り、個人情報の扱いにはご注意ください。',
  settingsDescription:
    'オンの間、チャットとコーディングセッションがAIモデルのトレーニングと改善に使われることがあります。',
  learnMore: '詳しく見る',
  locationDescription: '回答に必要なとき、おおよその現在地をClaudeに伝えます。',
  undecided: 'ここで選ぶには、まず利用規約とポリシーの更新を確認して承認してください。',
  settings: '設定',
  sections: { general: '一般', account: 'アカウント', billing: 'お支払い', capabilities: '機能' },
  newChat: '新しいチャット',
  chats: 'チャット',
  placeholder: '今日は何をお手伝いしましょうか？',
};

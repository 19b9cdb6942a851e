// The replica's sentences in Indonesian, in our own words.
import type { Sentences } from './sentences';

export const idID: Sentences = {
  bodyGrace: [
    'Kami mengubah Ketentuan Konsumen dan Kebijakan Privasi kami. Perubahan berlaku mulai ',
    '. Anda dapat menyetujuinya hari ini dan melanjutkan.',
  ],
  bodyAfterDeadline:
    'Ketentuan Konsumen dan Kebijakan Privasi kami telah berubah. Setujui untuk melanjutkan.',
  choice: 'Data Anda, pilihan Anda',
  description:
    'Mengizinkan kami memakai obrolan dan sesi pengodean Anda untuk melatih dan meningkatkan model AI Anthropic.',
  changeLater: ['Anda dapat mengubahnya kapan saja di ', '.'],
  privacySettings: 'pengaturan privasi',
  retention: 'Berapa lama data disimpan',
  retentionGrace: 'Obrolan yang boleh dipakai untuk ini disimpan hingga 5 tahun.',
  retentionOn: 'Jika aktif, data disimpan 5 tahun, bukan 30 hari.',
  retentionOff: 'Jika nonaktif, data disimpan 30 hari.',
  readMore: 'Selengkapnya:',
  newsLink: 'Apa yang berubah',
  termsLink: 'Ketentuan Konsumen',
  privacyLink: 'Kebijakan Privasi',
  footer: 'Berlaku segera setelah Anda mengonfirmasi.',
  on: 'Aktif',
  off: 'Nonaktif',
  onboardingMistakes: 'Claude kadang keliru. Periksa hal yang penting bagi Anda.',
  onboardingCare: 'Patuhi kebijakan penggunaan dan berhati-hatilah dengan data pribadi.',
  settingsDescription:
    'Selama aktif, obrolan dan sesi pengodean Anda dapat dipakai untuk melatih dan meningkatkan model AI kami.',
  learnMore: 'Pelajari lebih lanjut',
  locationDescription:
    'Claude dapat mengetahui kira-kira di mana Anda bila jawabannya bergantung padanya.',
  undecided:
    'Untuk memilih di sini, tinjau dan terima dahulu pembaruan Ketentuan dan Kebijakan Konsumen.',
  settings: 'Pengaturan',
  sections: { general: 'Umum', account: 'Akun', billing: 'Penagihan', capabilities: 'Kemampuan' },
  newChat: 'Obrolan baru',
  chats: 'Obrolan',
  placeholder: 'Apa yang bisa saya bantu?',
};

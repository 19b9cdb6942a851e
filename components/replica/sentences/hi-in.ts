// The replica's sentences in Hindi, in our own words.
import type { Sentences } from './sentences';

export const hiIN: Sentences = {
  bodyGrace: [
    'हम अपने उपभोक्ता नियम और गोपनीयता नीति बदल रहे हैं। ये बदलाव ',
    ' से लागू होंगे। आप इन्हें आज ही स्वीकार करके आगे बढ़ सकते हैं।',
  ],
  bodyAfterDeadline:
    'हमारे उपभोक्ता नियम और गोपनीयता नीति बदल गए हैं। आगे बढ़ने के लिए कृपया इन्हें स्वीकार करें।',
  choice: 'आपका डेटा, आपका फ़ैसला',
  description: 'इससे हम आपकी चैट और कोडिंग सत्रों से Anthropic के AI मॉडल को प्रशिक्षित और बेहतर कर सकते हैं।',
  changeLater: ['आप इसे कभी भी अपनी ', ' में बदल सकते हैं।'],
  privacySettings: 'गोपनीयता सेटिंग',
  retention: 'डेटा कितने समय तक रखा जाता है',
  retentionGrace: 'इस काम में आ सकने वाली चैट 5 साल तक रखी जाती हैं।',
  retentionOn: 'यह चालू हो तो डेटा 30 दिन के बजाय 5 साल तक रखा जाता है।',
  retentionOff: 'यह बंद हो तो डेटा 30 दिन तक रखा जाता है।',
  readMore: 'और पढ़ें:',
  newsLink: 'क्या बदल रहा है',
  termsLink: 'उपभोक्ता नियम',
  privacyLink: 'गोपनीयता नीति',
  footer: 'आपके पुष्टि करते ही यह लागू हो जाता है।',
  on: 'चालू',
  off: 'बंद',
  onboardingMistakes: 'Claude से कभी-कभी गलती होती है। ज़रूरी बातें ख़ुद जाँच लें।',
  onboardingCare: 'उपयोग नीति का पालन करें और निजी जानकारी में सावधानी रखें।',
  settingsDescription:
    'जब तक यह चालू है, आपकी चैट और कोडिंग सत्रों से Anthropic के AI मॉडल प्रशिक्षित किए जा सकते हैं।',
  learnMore: 'और जानें',
  locationDescription: 'जवाब के लिए ज़रूरी हो तो Claude को आपकी मोटी-मोटी जगह पता चलती है।',
  undecided: 'यहाँ चुनने के लिए पहले उपभोक्ता नियम और नीतियों के अपडेट देखें और स्वीकार करें।',
  settings: 'सेटिंग',
  sections: { general: 'सामान्य', account: 'खाता', billing: 'बिलिंग', capabilities: 'क्षमताएँ' },
  newChat: 'नई चैट',
  chats: 'चैट',
  placeholder: 'आज मैं आपकी क्या मदद करूँ?',
};

// @vitest-environment node
// Folding: what typography may do to a phrase, and what it must not hide.
import { expect, test } from 'vitest';
import { LANGS, labelsOf } from '../../components/replica/labels';
import { fold, hasStem, squash } from '../../utils/detect/text';

test.each([
  ['Help improve our AI models', 'help improve our ai models'],
  ['  HELP\u00a0IMPROVE our AI\u202fmodels : ', 'help improve our ai models'],
  ['“Help improve our AI models”', 'help improve our ai models'],
  ['✨ Help improve our AI models*', 'help improve our ai models'],
  ['Contribuez à améliorer nos modèles d’IA', "contribuez a ameliorer nos modeles d'ia"],
  [
    'Contribuez a\u0300 ame\u0301liorer nos mode\u0300les dʼIA',
    "contribuez a ameliorer nos modeles d'ia",
  ],
  ['SCHLIESSEN', 'schliessen'],
  ['Schließen', 'schliessen'],
  ['ＡＩモデルの改善：', 'aiモデルの改善'],
  ['opt‑out', 'opt-out'],
  ['सहा\u200dयता', 'सहायता'],
  ['«नहीं।»', 'नहीं'],
  ['`OK\n\tnow`…', 'ok now'],
  ['…もっと見る！', 'もっと見る'],
  ['ñandú¡', 'nandu'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('spaces and inner quotes do not tell phrases apart, letters do', () => {
  expect(squash('Claude の「改善」')).toBe(squash('Claudeの 「改善」'));
  expect(squash('Help improve Claude')).not.toBe(squash('Help improve Claudia'));
  expect(squash('학습')).not.toBe(squash('학승'));
  expect(squash('モデル')).not.toBe(squash('モテル'));
});

test.each(LANGS)('no two labels of %s fold to the same', (lang) => {
  const { toggleLabel, dialogTitle, accept, notNow, onboardingContinue } = labelsOf(lang);
  const all = [toggleLabel, dialogTitle, accept, notNow, onboardingContinue].map(squash);
  expect(new Set(all).size).toBe(all.length);
});

test.each([
  ['do not train', 'not', true],
  ['notify me', 'not', false],
  ['know more', 'no', false],
  ['training data', 'train', true],
  ['constraints', 'train', false],
  ['constraints on training', 'train', true],
  ['éno, 𝒜no and non', 'no', false],
  ["n'utilisez pas", "n'", true],
  ['anglais', "n'", false],
  ['使用しない', 'ない', true],
  ['चैट न करें', 'न', true],
  ['नया', 'न', false],
])('"%s" has the stem "%s": %s', (text, stem, has) => {
  expect(hasStem(fold(text), stem)).toBe(has);
});

// Dates as people write them, and what is none.
import { expect, test } from 'vitest';
import { deadlineIn } from '../../utils/detect/deadline';

test.each([
  ['from October 8, 2025.', 'en-US', '2025-10-08'],
  ['from October 8th, 2025.', 'en-US', '2025-10-08'],
  ['from OCTOBER\u00a08, 2025.', 'en-US', '2025-10-08'],
  ['from October 8, 2025; before that September 28, 2025', 'en-US', '2025-10-08'],
  ['ab 8. Oktober 2025.', 'de-DE', '2025-10-08'],
  ['el 8 de octubre de 2025', 'es-ES', '2025-10-08'],
  ['du 1er octobre 2025', 'fr-FR', '2025-10-01'],
  ['le 8 aou\u0302t 2025', 'fr-FR', '2025-08-08'],
  ['2025年10月8日から', 'ja-JP', '2025-10-08'],
  ['２０２５年１０月８日', 'ja-JP', '2025-10-08'],
  ['2025년 10월 8일', 'ko-KR', '2025-10-08'],
  ['8 अक्टूबर, 2025', 'hi-IN', '2025-10-08'],
  ['on 2025-10-08', 'en-US', '2025-10-08'],
  ['for 5 years instead of 30 days', 'en-US', undefined],
  ['October 45, 2025', 'en-US', undefined],
  ['2025年13月8日', 'ja-JP', undefined],
  ['from October 8, 2025.', 'xx-invalid-', undefined],
])('%s (%s) is %s', (text, lang, iso) => {
  const dialog = document.createElement('div');
  dialog.textContent = text;
  expect(deadlineIn(dialog, [lang])).toBe(iso);
});

test('a date in another language than the first is found as well', () => {
  const dialog = document.createElement('div');
  dialog.textContent = 'ab 8. Oktober 2025';
  expect(deadlineIn(dialog, ['en-US', 'de-DE'])).toBe('2025-10-08');
});

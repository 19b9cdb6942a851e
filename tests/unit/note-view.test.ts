// What the note says for each reading, in its English words.
import { expect, test } from 'vitest';
import { viewOf } from '../../components/note/view';
import { wordsIn } from '../../entrypoints/background/words';
import type { Finding } from '../../utils/finding';
import type { NoteState } from '../../utils/note';

const { words = {} } = wordsIn('en-US');

function viewFor(finding: Partial<Finding>) {
  const whole: Finding = {
    surface: 'popup',
    kind: 'training',
    training: 'unknown',
    label: '',
    lang: 'en-US',
    because: ['one-switch'],
    ...finding,
  };
  const state = { finding: whole, phase: 'idle', held: 'no', canUndo: false, proven: false };
  return viewOf(state as NoteState, (key) => words[key] ?? key);
}

test.each([
  [{ shows: 'off', because: ['disabled'] }, 'The switch shows OFF and cannot be used right now.'],
  [{ shows: 'on', because: ['disabled'] }, 'The switch shows ON and cannot be used right now.'],
  [
    { shows: 'off', because: ['disabled', 'still-loading'] },
    'The switch shows OFF and is not at rest yet. Please wait a moment.',
  ],
  [
    { shows: 'on', because: ['still-loading'] },
    'The switch shows ON and is not at rest yet. Please wait a moment.',
  ],
  [{ because: ['states-disagree'] }, 'It cannot be read yet. Please wait a moment.'],
] as const)('a switch that is not at rest: %j', ({ because, ...rest }, text) => {
  for (const surface of ['popup', 'onboarding', 'settings'] as const) {
    const view = viewFor({ surface, because: [...because], ...rest });
    expect(view).toEqual({
      title: 'The switch is not at rest yet',
      text,
      actions: ['why', 'dismiss'],
    });
  }
});

test('nobody is sent to Settings who is there', () => {
  const because = ['several-switches'] as const;
  const elsewhere = viewFor({ because: [...because] });
  const there = viewFor({ surface: 'settings', because: [...because] });
  expect(elsewhere.actions).toContain('settings');
  expect(elsewhere.text).toMatch(/Look in Settings\.$/);
  expect(there.actions).not.toContain('settings');
  expect(there.text).not.toContain('Settings');
});

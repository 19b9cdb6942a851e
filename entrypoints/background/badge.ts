// What the toolbar icon says for a state, in a word or a sign before any colour. Pure.
import { driftSince } from '@/utils/receipt';
import type { say } from '@/utils/say';
import type { State } from '@/utils/state';

/** The badge, and the key and values of its title. */
export type Badge = {
  /** At most four characters; the same in every language. */
  text: string;
  /** CSS colours of the badge and of its text. */
  background: string;
  foreground: string;
  title: Parameters<typeof say>[0];
  values: Record<string, number>;
};

// Each pair has a contrast of at least 4.5 : 1 (WCAG 2.2, 1.4.3).
const AMBER = { background: '#f5a623', foreground: '#1c1300' };
const GREEN = { background: '#1c6b45', foreground: '#ffffff' };
const GREY = { background: '#5f6368', foreground: '#ffffff' };

/**
 * The badge of a state. What has changed against the person's wish comes first, then what is due,
 * then what was last seen.
 */
export function badgeOf(state: State): Badge {
  return drift(state) ?? due(state) ?? lastSeen(state);
}

function drift({ receipt, lastSeen }: State): Badge | undefined {
  if (driftSince(receipt) === undefined || lastSeen?.training !== 'on') return undefined;
  return { text: '!', ...AMBER, title: 'badge.drift', values: {} };
}

function due({ reminder }: State): Badge | undefined {
  switch (reminder.due?.about) {
    case 'deadline': {
      const count = reminder.due.daysToGo;
      return { text: `${count}d`, ...AMBER, title: 'badge.deadline', values: { count } };
    }
    case 'overdue':
      return { text: '0d', ...AMBER, title: 'badge.overdue', values: {} };
    case 'check':
      return { text: '?', ...GREY, title: 'badge.check', values: {} };
    case undefined:
      return undefined;
  }
}

function lastSeen({ lastSeen, stage, resumedChat }: State): Badge {
  switch (lastSeen?.training) {
    case 'on': {
      const title = resumedChat ? 'badge.resumed' : 'badge.on';
      return { text: 'ON', ...AMBER, title, values: {} };
    }
    case 'off':
      return stage === 3
        ? { text: '✓', ...GREEN, title: 'badge.proven', values: {} }
        : { text: `${stage}/3`, ...GREEN, title: 'badge.off', values: { count: stage } };
    case 'locked':
      return { text: 'off', ...GREEN, title: 'badge.locked', values: {} };
    case 'unknown':
      return { text: '?', ...GREY, title: 'badge.unknown', values: {} };
    case undefined:
      return { text: '', ...GREY, title: 'badge.never_seen', values: {} };
  }
}

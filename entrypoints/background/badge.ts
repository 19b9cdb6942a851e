// What the toolbar icon says for a state, in a word or a sign before any colour. Touches nothing.
import { i18n } from '#i18n';
import { driftSince } from '@/utils/receipt';
import type { State } from '@/utils/state';

/** The toolbar icon of a state. */
export type Badge = {
  /** Which of the drawn icons: `icon/<icon>-<size>.png`. */
  icon: 'idle' | 'on' | 'off' | 'locked' | 'unknown';
  /** At most four characters; the same in every language. */
  text: string;
  /** CSS colours of the badge and of its text. */
  background: string;
  foreground: string;
  title: string;
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
  return { icon: 'on', text: '!', ...AMBER, title: i18n.t('badge.drift') };
}

function due(state: State): Badge | undefined {
  const { icon } = lastSeen(state);
  const { due } = state.reminder;
  switch (due?.about) {
    case 'deadline': {
      const count = due.daysToGo;
      const title = i18n.t('badge.deadline', count, { count });
      return { icon, text: `${count}d`, ...AMBER, title };
    }
    case 'overdue':
      return { icon, text: '…', ...AMBER, title: i18n.t('badge.overdue') };
    case 'check':
      return { icon, text: `${state.stage}/3`, ...AMBER, title: i18n.t('badge.check') };
    case undefined:
      return undefined;
  }
}

function lastSeen({ lastSeen, stage, resumedChat }: State): Badge {
  switch (lastSeen?.training) {
    case 'on': {
      const title = resumedChat ? i18n.t('badge.resumed') : i18n.t('badge.on');
      return { icon: 'on', text: 'ON', ...AMBER, title };
    }
    case 'off':
      return stage === 3
        ? { icon: 'off', text: '✓', ...GREEN, title: i18n.t('badge.proven') }
        : {
            icon: 'off',
            text: `${stage}/3`,
            ...GREEN,
            title: i18n.t('badge.off', stage, { count: stage }),
          };
    case 'locked':
      return { icon: 'locked', text: 'off', ...GREEN, title: i18n.t('badge.locked') };
    case 'unknown':
      return { icon: 'unknown', text: '?', ...GREY, title: i18n.t('badge.unknown') };
    case undefined:
      return { icon: 'idle', text: '', ...GREY, title: i18n.t('badge.never_seen') };
  }
}

// The answer as a shape: ON filled with the knob right, OFF a ring with the knob left, locked a ring
// with a padlock, cannot tell dashed, never seen dotted. Readable without colour.
import type { Standing } from '../utils/answer';

/** Decorative: the word stands beside it. Colours come from the theme by `data-training`. */
export function StateMark({ standing }: { standing: Standing }) {
  return (
    <svg className="mark" data-training={standing} viewBox="0 0 60 36" aria-hidden="true">
      <rect className="mark-pill" x="3" y="3" width="54" height="30" rx="15" />
      {standing === 'on' && <circle className="mark-hole" cx="42" cy="18" r="10" />}
      {standing === 'off' && <circle className="mark-knob" cx="18" cy="18" r="8" />}
      {standing === 'locked' && (
        <g className="mark-lock">
          <path d="M25.5 17v-3.5a4.5 4.5 0 0 1 9 0V17" />
          <rect x="22.5" y="16.5" width="15" height="10.5" rx="2" />
        </g>
      )}
      {standing === 'unknown' && (
        <g className="mark-question">
          <path d="M25.8 14.6a4.3 4.3 0 1 1 6.6 3.6c-1.6 1-2.4 1.7-2.4 3.4" />
          <circle cx="30" cy="26" r="1.5" />
        </g>
      )}
    </svg>
  );
}

// @ts-check
// What is stored in each state that the pictures show. Times are relative to now, as a person meets them.

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LABEL = 'Help improve our AI models';

/** @typedef {{ training?: string, surface?: string, stages?: number[], drift?: boolean, plan?: object | null }} Story */

/** By the name in the file name of the picture. @type {Record<string, Story>} */
export const STATES = {
  'never-seen': {},
  on: { training: 'on', surface: 'popup' },
  off: { training: 'off', surface: 'popup', stages: [1] },
  accepted: { training: 'off', surface: 'popup', stages: [1, 2] },
  proven: { training: 'off', surface: 'settings', stages: [1, 2, 3] },
  locked: { training: 'locked', surface: 'settings', stages: [3] },
  unknown: { training: 'unknown', surface: 'popup' },
  deferred: { training: 'on', surface: 'popup', plan: { cause: 'deferred' } },
};

/** The records as they lie in storage. @param {Story} story */
export function recordsOf({ training, surface = 'popup', stages = [], plan }) {
  const at = Date.now() - 12 * MINUTE;
  const seen = { at, surface, training, label: LABEL, lang: 'en-US' };
  const proofs = stages.map((stage, n) => ({
    stage,
    at: at - (stages.length - n) * MINUTE,
    surface: stage === 3 ? 'settings' : 'popup',
    label: LABEL,
    lang: 'en-US',
    version: '1.0.0',
  }));
  const lines = [
    { at, surface, what: 'seen', training, label: LABEL, lang: 'en-US' },
    ...(stages.includes(2)
      ? [{ at: at - 2 * MINUTE, surface: 'popup', what: 'accepted', training: 'off' }]
      : []),
    ...(stages.length > 0 ? [{ at: at - 3 * MINUTE, surface: 'popup', what: 'turned-off' }] : []),
  ];
  const deadline = new Date(Date.now() + DAY).toISOString().slice(0, 10);
  const records = {
    ledger: training ? lines : [],
    receipt: { proofs },
    lastSeen: training ? seen : null,
    plan: plan ? { ...plan, since: at - 4 * DAY, deadline } : null,
    marks: { welcomed: at },
  };
  return Object.fromEntries(
    Object.entries(records).map(([name, data]) => [name, { version: 1, data }]),
  );
}

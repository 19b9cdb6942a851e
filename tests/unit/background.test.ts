// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { callerOf, type Sender } from '@/entrypoints/background/door';
import type { Finding } from '@/utils/finding';
import type { Orders, Protocol, Sight, Source } from '@/utils/messages';
import { DEFAULT_SETTINGS } from '@/utils/settings';
import { readState } from '@/utils/state';
import { readExport } from '@/utils/storage-export';

const START = Date.parse('2026-11-22T12:00:00Z');
const MINUTE = 60_000;
const DAY = 86_400_000;
const BASE = 'chrome-extension://test-extension-id/';
const { local, managed } = fakeBrowser.storage;

const site: Sender = {
  id: 'test-extension-id',
  url: 'https://claude.ai/new',
  frameId: 0,
  tab: { incognito: false },
};
const privateSite: Sender = { ...site, tab: { incognito: true } };
const page: Sender = { id: 'test-extension-id', url: `${BASE}options.html` };
const rehearsal: Sender = {
  id: 'test-extension-id',
  url: `${BASE}rehearsal.html?surface=popup`,
  frameId: 0,
  tab: { incognito: false },
};

const popup: Finding = {
  surface: 'popup',
  kind: 'training',
  training: 'on',
  label: 'Help improve our AI models',
  lang: 'en',
  because: ['news-link', 'one-switch'],
};
const off: Finding = { ...popup, training: 'off' };
const settingsOff: Finding = { ...off, surface: 'settings' };
const settingsOn: Finding = { ...popup, surface: 'settings' };
const unfamiliar: Finding = { ...popup, kind: 'unfamiliar' };

/** What the background does with a connection. */
let connect: (port: { name: string; sender: Sender; disconnect(): void }) => void;

/** Starts the background as the browser would: afresh, with nothing but what is stored. */
async function start(): Promise<void> {
  // The fake keeps the listeners of the worker that was killed; the browser does not.
  for (const event of [
    fakeBrowser.runtime.onMessage,
    fakeBrowser.runtime.onInstalled,
    fakeBrowser.runtime.onStartup,
    fakeBrowser.alarms.onAlarm,
  ]) {
    event.removeAllListeners();
  }
  // The fake has no connections, and closes storage to nobody.
  Object.assign(local, { setAccessLevel });
  vi.spyOn(fakeBrowser.runtime.onConnect, 'addListener').mockImplementation((listen) => {
    connect = listen as typeof connect;
  });
  vi.resetModules();
  const { default: background } = await import('@/entrypoints/background');
  background.main();
}

type Data<V extends keyof Protocol> = Parameters<Protocol[V]>[0];
type Answer<V extends keyof Protocol> = ReturnType<Protocol[V]>;

/** Sends a verb as the messaging library would, and waits for the answer. */
async function send<V extends keyof Protocol>(
  type: V,
  data: Data<V> | unknown,
  sender: Sender = site,
): Promise<Answer<V>> {
  const answer = await new Promise<{ res?: unknown; err?: { message: string } }>((resolve) => {
    const message = { id: 1, type, data, timestamp: Date.now() };
    fakeBrowser.runtime.onMessage.trigger(message, sender as never, resolve as never);
  });
  if (answer.err) throw new Error(answer.err.message);
  return answer.res as Answer<V>;
}

/** What a document says of itself; another one each time, unless its id is given. */
const from = (source: Partial<Source> = {}): Source => ({
  documentId: crypto.randomUUID(),
  age: 1,
  isLate: false,
  isSpent: false,
  isPrivate: false,
  ...source,
});
const sight = (finding: Finding, source: Partial<Source> = {}, more: Partial<Sight> = {}) => ({
  finding,
  rest: 'stood' as const,
  isByPerson: false,
  ...more,
  source: from(source),
});
const find = (
  finding: Finding,
  source: Partial<Source> = {},
  more: Partial<Sight> = {},
): Promise<Orders> => send('reportFinding', sight(finding, source, more));
const act = (
  action: 'opt-out' | 'undo',
  outcome: object = { kind: 'done' },
  finding = popup,
  source: Partial<Source> = {},
) => send('reportOutcome', { finding, action, outcome, source: from(source) });
const decide = (
  finding: Finding,
  decision: 'accepted' | 'deferred',
  source: Partial<Source> = {},
) => send('reportDecision', { finding, decision, source: from(source) });

const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);
const badge = async () => fakeBrowser.action.getBadgeText({});
const whats = async () => (await readState()).ledger.map(({ what }) => what);
const wake = async () => {
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'look-again', scheduledTime: 0 } as never);
  await vi.waitFor(async () => expect(await settled()).toBe(true));
};
/** Whether all that was asked of the background before this has been done. */
async function settled(): Promise<boolean> {
  await send('changeSettings', {}, page);
  return true;
}

const setAccessLevel = vi.fn(async () => {});
const setIcon = vi.fn(async () => {});
const notices = vi.fn(async () => 'reminder');

beforeEach(async () => {
  vi.useFakeTimers({ now: START, toFake: ['Date'] });
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '1.0.0' } as never);
  setIcon.mockClear();
  notices.mockClear();
  Object.assign(fakeBrowser.action, { setIcon });
  Object.assign(fakeBrowser.notifications, { create: notices });
  await start();
});

describe('the door', () => {
  const own = { id: 'test-extension-id', base: BASE };
  it.each<[string, Sender, object]>([
    ['claude.ai', site, { kind: 'site', isPrivate: false }],
    ['claude.ai in a private window', privateSite, { kind: 'site', isPrivate: true }],
    ['claude.ai in a sidebar', { ...site, tab: undefined }, { kind: 'site', isPrivate: undefined }],
    ['the rehearsal', rehearsal, { kind: 'rehearsal' }],
    ['the options', page, { kind: 'page' }],
    [
      'a page named like the rehearsal',
      { ...page, url: `${BASE}rehearsal.html.evil` },
      { kind: 'page' },
    ],
  ])('knows %s', (_, sender, caller) => {
    expect(callerOf(sender, own)).toEqual(caller);
  });

  it.each<[string, Sender]>([
    ['another extension', { ...site, id: 'other' }],
    ['nobody', {}],
    ['no address', { ...site, url: undefined }],
    ['another site', { ...site, url: 'https://example.com/' }],
    ['a site that begins alike', { ...site, url: 'https://claude.ai.example.com/' }],
    ['plain http', { ...site, url: 'http://claude.ai/new' }],
    ['another extension’s page', { ...page, url: 'chrome-extension://other/options.html' }],
    ['an embedded frame', { ...site, frameId: 3 }],
    ['a frame without number', { ...site, frameId: undefined }],
    ['a frame in a sidebar', { ...site, tab: undefined, frameId: 4 }],
  ])('refuses %s', async (_, sender) => {
    expect(() => callerOf(sender, own)).toThrow(/Default Off/);
    await expect(send('reportFinding', sight(popup), sender)).rejects.toThrow();
    expect(await whats()).toEqual([]);
  });

  it.each<[keyof Protocol, unknown, Sender]>([
    ['changeSettings', { holdAccept: false }, site],
    ['forgetEverything', undefined, site],
    ['importData', '{}', site],
    ['snoozeReminders', { until: 'stop' }, site],
    ['dismissNotices', undefined, site],
    ['reportFinding', sight(popup), page],
    [
      'reportOutcome',
      { finding: popup, action: 'opt-out', outcome: { kind: 'done' }, source: from() },
      page,
    ],
    ['reportDecision', { finding: popup, decision: 'accepted' }, page],
    ['reportResumedChat', { incognito: false }, page],
  ])('refuses %s from the wrong side', async (verb, data, sender) => {
    await expect(send(verb, data, sender)).rejects.toThrow(/^Only/);
    expect((await readState()).settings).toEqual(DEFAULT_SETTINGS);
  });

  it.each<[string, keyof Protocol, unknown]>([
    ['no finding', 'reportFinding', { ...sight(popup), finding: undefined }],
    ['nothing', 'reportFinding', undefined],
    ['another surface', 'reportFinding', sight({ ...popup, surface: 'chat' as never })],
    ['an unknown reason', 'reportFinding', sight({ ...popup, because: ['chat text'] as never })],
    ['an age that is none', 'reportFinding', sight(popup, { age: Number.NaN })],
    ['an id that could say something', 'reportFinding', sight(popup, { documentId: 'Ada' })],
    ['nobody’s report', 'reportFinding', { ...sight(popup), source: undefined }],
    [
      'an outcome without why',
      'reportOutcome',
      { finding: popup, action: 'undo', outcome: { kind: 'refused' } },
    ],
    [
      'another action',
      'reportOutcome',
      { finding: popup, action: 'turn-on', outcome: { kind: 'done' } },
    ],
    ['another decision', 'reportDecision', { finding: popup, decision: 'maybe' }],
    ['incognito as text', 'reportResumedChat', { incognito: 'yes' }],
    ['a dialog that is text', 'describe', { dialog: '<dialog>', lang: 'en' }],
  ])('refuses %s', async (_, verb, data) => {
    await expect(send(verb, data)).rejects.toThrow('not in the agreed form');
    expect(await whats()).toEqual([]);
  });

  it('is shut to content scripts that would read storage themselves, at every start', () => {
    expect(setAccessLevel).toHaveBeenLastCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
  });

  it.each<[string, string, Sender, boolean]>([
    ['holds one open for a page of the site', 'awake', site, true],
    ['ends one of another name', 'talk', site, false],
    ['ends one of a frame', 'awake', { ...site, frameId: 2 }, false],
    ['ends one of another extension', 'awake', { ...site, id: 'other' }, false],
  ])('lets nobody talk on a connection, and %s', (_, name, sender, isKept) => {
    const disconnect = vi.fn();
    connect({ name, sender, disconnect });
    expect(disconnect).toHaveBeenCalledTimes(isKept ? 0 : 1);
  });

  it('drops a deadline that is no day, and members that nobody agreed on', async () => {
    const finding = { ...popup, deadline: '2027-02-30', chat: 'secret' };
    await decide(finding, 'deferred');
    expect((await readState()).reminder.deadline).toBe('2025-10-08');
    expect(JSON.stringify(await local.get(null))).not.toContain('secret');
  });
});

it('describes a dialog without giving anybody away, and keeps nothing of it', async () => {
  const element = (tag: string, attributes: [string, string][], children: unknown[]) => {
    return { tag, attributes, isContent: false, children };
  };
  const before = await local.get(null);
  const dialog = element(
    'div',
    [['role', 'dialog']],
    [
      element('p', [['title', 'Ada']], [{ text: 'Hello Ada' }]),
      element('a', [['href', '/chat/7d1f?x=1']], []),
      element('button', [], [{ text: 'Accept' }]),
    ],
  );
  const text = await send('describe', { dialog, lang: 'en-US', address: 'kept out' });
  expect(text).toContain('<button>\n    Accept\n');
  expect(text).toContain('<a href="/chat/">');
  expect(text).not.toMatch(/Ada|7d1f|kept out/);
  expect(await local.get(null)).toEqual(before);
});

describe('the words of a page', () => {
  it.each<[string, string, string]>([
    [
      'a label that we know is kept as the site data spell it',
      'help improve  our AI models:',
      'Help improve our AI models',
    ],
    ['any other is not kept', 'Train on chats of Jana Beispiel, jana@example.org', ''],
    ['nor is one with something added', 'Help improve our AI models, Jana', ''],
    ['nor a long one', 'Help improve our AI models '.repeat(5000), ''],
  ])('%s', async (_, label, kept) => {
    await find({ ...popup, label });
    await act('opt-out', { kind: 'done' }, { ...popup, label });
    const { lastSeen, ledger, receipt } = await readState();
    expect(lastSeen?.label).toBe(kept);
    expect(ledger.at(-1)).toMatchObject({ what: 'seen', label: kept });
    expect(receipt.proofs[0]?.label).toBe(kept);
  });

  it.each([
    ['en_US', 'en-US'],
    ['zh-Hant-TW', 'zh-Hant-TW'],
    ['es-419', 'es-419'],
    ['', ''],
    ['Jana Beispiel', ''],
    ['jana-at-example-org', ''],
  ])('a page in “%s” is heard', async (lang, kept) => {
    await find({ ...popup, lang });
    expect((await readState()).lastSeen?.lang).toBe(kept);
  });

  it('that an older version kept are gone at the next start', async () => {
    await find(popup);
    const raw = await local.get(null);
    await local.set(
      JSON.parse(JSON.stringify(raw).replaceAll(popup.label, 'Divorce papers for Jana')),
    );
    await start();
    await settled();
    const after = JSON.stringify(await local.get(null));
    expect(after).not.toContain('Jana');
    expect((await readState()).lastSeen?.training).toBe('on');
  });
});

describe('which document speaks', () => {
  let a: Partial<Source>;
  let b: Partial<Source>;
  beforeEach(() => {
    a = { documentId: crypto.randomUUID() };
    b = { documentId: crypto.randomUUID() };
  });
  const HOUR = 60 * MINUTE;

  it.each<[string, () => Promise<unknown>]>([
    ['ON was seen in it', () => find(settingsOn, a, { rest: 'young' })],
    ['we turned it off in it', () => act('opt-out', { kind: 'done' }, settingsOn, a)],
    [
      'a click of ours came to nothing in it',
      () => act('opt-out', { kind: 'unverified', why: 'ignored' }, settingsOn, a),
    ],
    ['Accept was pressed in it', () => decide(off, 'accepted', a)],
    [
      'it was known when ON was seen in another',
      async () => {
        await find(settingsOff, a, { rest: 'young' });
        await find(popup, b);
      },
    ],
    [
      'it was known when Accept was pressed in another',
      async () => {
        await find(settingsOff, a, { rest: 'young' });
        await decide(off, 'accepted', b);
      },
    ],
    ['it says itself that it was touched', async () => Object.assign(a, { isSpent: true })],
  ])('a document proves nothing once %s, whatever the clocks say', async (_, happen) => {
    await happen();
    for (const ms of [MINUTE, 8 * HOUR, -20 * HOUR]) {
      pass(ms);
      expect((await find(settingsOff, a)).stage).toBeLessThan(3);
      await start();
    }
    pass(MINUTE);
    expect((await find(settingsOff)).stage).toBe(3);
  });

  it('one that was loaded before the last touch proves nothing, though it was not known', async () => {
    await decide(off, 'accepted');
    pass(MINUTE);
    expect((await find(settingsOff, { age: 2 * MINUTE })).stage).toBe(2);
  });

  it('a fresh one proves, though the clock was ahead at the last touch', async () => {
    pass(8 * HOUR);
    await decide(off, 'accepted');
    pass(-8 * HOUR + MINUTE);
    expect((await find(settingsOff, { isLate: true, age: 5000 })).stage).toBe(2);
    expect((await find(settingsOff)).stage).toBe(3);
  });

  it('what a version without documents has kept is gone by its date', async () => {
    await local.set({ receipt: { version: 1, data: { proofs: [], notBefore: START - MINUTE } } });
    expect((await find(settingsOff, { age: 2 * MINUTE })).stage).toBe(0);
    expect((await find(settingsOff, { age: 1000 })).stage).toBe(3);
  });

  it('half a page neither proves nor contradicts, and leaves no line behind', async () => {
    await find(settingsOff, {}, { rest: 'young' });
    expect((await readState()).lastSeen).toMatchObject({ training: 'off', isYoung: true });
    expect([await badge(), await whats()]).toEqual(['0/3', []]);
    await find(settingsOff);
    pass(DAY);
    // A switch that shows ON until its data come.
    expect((await find(settingsOn, a, { rest: 'young' })).stage).toBe(3);
    expect((await find(settingsOff, a, { rest: 'young' })).stage).toBe(3);
    expect((await readState()).lastSeen?.training).toBe('off');
    // One that shows OFF until then.
    await find(popup);
    await find(settingsOff, b, { rest: 'young' });
    expect((await readState()).lastSeen).toMatchObject({ training: 'on', surface: 'popup' });
    expect(await whats()).not.toContain('on-again');
  });

  it('ON soon after a proof in its own document corrects the proof: that is no drift', async () => {
    await decide(off, 'accepted');
    pass(MINUTE);
    const wrong = { documentId: crypto.randomUUID() };
    expect((await find(settingsOff, wrong)).stage).toBe(3);
    await start();
    pass(3000);
    expect((await find(settingsOn, { ...wrong, isSpent: true }, { rest: 'young' })).stage).toBe(2);
    expect(await whats()).not.toContain('on-again');
    expect((await readState()).reminder).not.toEqual({});
    expect(await badge()).toBe('ON');
  });

  it('after the person’s own press it is no correction, and no drift either', async () => {
    await find(settingsOff, a);
    pass(3000);
    const { stage } = await find(settingsOn, a, { rest: 'young', isByPerson: true });
    expect([stage, await badge()]).toEqual([0, 'ON']);
    expect((await readState()).receipt.withdrawn?.why).toBe('seen-on');
    expect(await whats()).not.toContain('on-again');
  });
});

describe('a pop-up that was open before the decision', () => {
  const stale = { documentId: crypto.randomUUID() };
  const grace: Finding = { ...popup, deadline: '2027-03-01' };

  it.each<[string, object]>([
    ['known', stale],
    ['never heard of, and loaded before', { age: 10 * MINUTE }],
  ])('does not undo it: the tab was %s', async (_, source) => {
    await find(grace, stale);
    pass(MINUTE);
    await decide(off, 'accepted');
    pass(MINUTE);
    await find({ ...grace, lang: 'de' }, source);
    await decide(grace, 'deferred', source);
    const { lastSeen, reminder, stage } = await readState();
    expect([lastSeen?.training, stage, await badge()]).toEqual(['off', 2, '2/3']);
    expect(reminder.deadline).toBeUndefined();
    expect((await whats())[0]).toBe('deferred');
  });

  it('undoes it by Accept with training on, which is another decision', async () => {
    await find(grace, stale);
    await decide(off, 'accepted');
    pass(MINUTE);
    expect((await decide(popup, 'accepted', stale)).stage).toBe(0);
    expect(await badge()).toBe('ON');
  });

  it('is not one that comes afterwards, here or in a page that was loaded since', async () => {
    const here = { documentId: crypto.randomUUID() };
    await decide(off, 'accepted', here);
    pass(MINUTE);
    await find(popup, here);
    expect(await badge()).toBe('ON');
    await find(settingsOff);
    pass(MINUTE);
    await find(popup);
    expect(await badge()).toBe('ON');
  });
});

describe('what cannot be read', () => {
  const unreadable = (finding: Finding): Finding => ({
    ...finding,
    training: 'unknown',
    because: ['no-switch'],
  });

  it.each<[string, Finding]>([
    ['Settings', unreadable(settingsOff)],
    ['a pop-up', unreadable(popup)],
  ])('does not replace what could: %s', async (_, finding) => {
    await find(settingsOff);
    pass(MINUTE);
    await find(finding);
    expect([(await readState()).lastSeen?.training, await badge()]).toEqual(['off', '✓']);
  });

  it('is told where nothing else is known', async () => {
    await find(unreadable(settingsOff));
    expect(await badge()).toBe('?');
    await find(settingsOff, {}, { rest: 'young' });
    expect((await readState()).lastSeen?.training).toBe('off');
  });
});

describe('a page without a tab, as in a sidebar', () => {
  const sidebar: Sender = { ...site, tab: undefined };

  it('is heard as any other, and leaves no trace if it says that it is private', async () => {
    await send('reportFinding', sight(popup, { isPrivate: true }), sidebar);
    expect(await whats()).toEqual([]);
    await send('reportFinding', sight(popup), sidebar);
    expect(await whats()).toEqual(['seen']);
  });
});

it('shows the state of the last of several messages, whatever takes longest to show', async () => {
  const texts: string[] = [];
  const delays = [30, 10, 0];
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockImplementation(async ({ text }) => {
    await new Promise((resolve) => setTimeout(resolve, delays.shift()));
    texts.push(String(text));
  });
  await Promise.all([find(popup), act('opt-out'), decide(off, 'accepted')]);
  expect(texts.slice(-3)).toEqual(['ON', '1/3', '2/3']);
});

describe('from a click to proof', () => {
  it('goes through the stages, and the badge with it', async () => {
    expect(await badge()).toBe('');
    expect(await find(popup)).toEqual({ holdAccept: true, stage: 0 });
    expect(await badge()).toBe('ON');
    pass(MINUTE);
    expect((await act('opt-out')).stage).toBe(1);
    expect(await badge()).toBe('1/3');
    pass(MINUTE);
    expect((await decide(off, 'accepted')).stage).toBe(2);
    expect(await badge()).toBe('2/3');
    pass(MINUTE);
    // Loaded before Accept; and only a moment old.
    expect((await find(settingsOff, { age: 2 * MINUTE })).stage).toBe(2);
    expect((await find(settingsOff, {}, { rest: 'young' })).stage).toBe(2);
    expect((await find(settingsOff)).stage).toBe(3);
    expect(await badge()).toBe('✓');
    expect(await fakeBrowser.action.getTitle({})).toContain('Settings showed training OFF');
    expect(setIcon).toHaveBeenLastCalledWith({
      path: expect.objectContaining({ 16: '/icon/off-16.png' }),
    });
    expect(await whats()).toEqual(['seen', 'accepted', 'turned-off', 'seen']);
    expect((await readState()).lastSeen).toMatchObject({ surface: 'settings', training: 'off' });
  });

  it('survives the worker being killed between any two messages', async () => {
    await find(popup);
    await start();
    pass(MINUTE);
    await act('opt-out');
    await start();
    pass(MINUTE);
    await decide(off, 'accepted');
    await start();
    pass(MINUTE);
    expect((await find(settingsOff)).stage).toBe(3);
    await start();
    await settled();
    expect(await badge()).toBe('✓');
  });

  it.each<[string, object, string]>([
    ['unverified', { kind: 'unverified', why: 'snapped-back' }, 'unverified'],
    ['refused', { kind: 'refused', why: 'switch-changed' }, 'refused'],
  ])('proves nothing by a click that is %s', async (_, outcome, what) => {
    await find(popup);
    expect((await act('opt-out', outcome)).stage).toBe(0);
    expect(await whats()).toEqual([what, 'seen']);
    expect((await readState()).lastSeen?.training).toBe('on');
  });

  it('takes the stage back when the switch comes back to ON after it was read back', async () => {
    await act('opt-out');
    pass(1000);
    expect((await act('opt-out', { kind: 'unverified', why: 'snapped-back' })).stage).toBe(0);
    const { lastSeen, receipt } = await readState();
    expect(lastSeen?.training).toBe('on');
    expect(receipt.withdrawn?.why).toBe('seen-on');
    expect(await badge()).toBe('ON');
  });

  it('withdraws the receipt on undo', async () => {
    await act('opt-out');
    expect((await act('undo')).stage).toBe(0);
    const { receipt, lastSeen } = await readState();
    expect(receipt.withdrawn?.why).toBe('undone');
    expect(lastSeen?.training).toBe('on');
  });

  it('records Accept with training on as the person’s own decision, without a reminder', async () => {
    await decide(popup, 'accepted');
    const { ledger, reminder } = await readState();
    expect(ledger[0]).toMatchObject({ what: 'accepted', training: 'on' });
    expect(reminder).toEqual({});
    expect(await badge()).toBe('ON');
  });

  it('points an unfamiliar switch out and takes nothing from it', async () => {
    await find(unfamiliar);
    await act('opt-out', { kind: 'done' }, unfamiliar);
    await decide(unfamiliar, 'accepted');
    const { lastSeen, stage } = await readState();
    expect(await whats()).toEqual(['unfamiliar']);
    expect(lastSeen).toBeUndefined();
    expect(stage).toBe(0);
  });
});

describe('drift', () => {
  beforeEach(async () => {
    await find(settingsOff);
    pass(30 * DAY);
  });

  it('is told by badge, orders and a line with both dates', async () => {
    expect(await find(settingsOn)).toEqual({ holdAccept: true, stage: 0, isOnAgain: true });
    expect(await badge()).toBe('!');
    expect((await readState()).ledger[0]).toEqual({
      at: START + 30 * DAY,
      surface: 'settings',
      what: 'on-again',
      since: START,
    });
  });

  it('is told again to the next page, and written down once', async () => {
    await find(settingsOn);
    pass(MINUTE);
    expect((await find(settingsOn)).isOnAgain).toBe(true);
    expect((await find(popup)).isOnAgain).toBeUndefined();
    expect((await whats()).filter((what) => what === 'on-again')).toHaveLength(1);
  });

  it('is not what our own Undo looks like on its way', async () => {
    await find(settingsOn);
    pass(1000);
    await act('undo', { kind: 'done' }, settingsOff);
    expect(await badge()).toBe('ON');
    expect(await whats()).not.toContain('on-again');
  });

  it('ends when training is turned off again', async () => {
    await find(settingsOn);
    await act('opt-out');
    expect(await badge()).toBe('1/3');
  });
});

describe('places that leave no trace', () => {
  it.each<[string, Sender]>([
    ['a private window', privateSite],
    ['the rehearsal', rehearsal],
  ])('%s', async (_, sender) => {
    await find(settingsOff);
    const before = await local.get(null);
    pass(MINUTE);
    expect(await send('reportFinding', sight(popup), sender)).toEqual({
      holdAccept: true,
      stage: 0,
    });
    const source = from();
    const done = { finding: popup, action: 'opt-out', outcome: { kind: 'done' }, source };
    await send('reportOutcome', done, sender);
    await send('reportDecision', { finding: popup, decision: 'deferred', source }, sender);
    expect(await send('reportResumedChat', { incognito: false }, sender)).toEqual({ hint: false });
    expect(await local.get(null)).toEqual(before);
    expect(await badge()).toBe('✓');
  });

  it('a private window follows the settings, the rehearsal the defaults', async () => {
    await send('changeSettings', { holdAccept: false }, page);
    const asked = (sender: Sender) => send('reportFinding', sight(popup), sender);
    expect((await asked(privateSite)).holdAccept).toBe(false);
    expect((await asked(rehearsal)).holdAccept).toBe(true);
  });
});

describe('reminders', () => {
  const grace: Finding = { ...popup, deadline: '2026-12-01' };
  const alarm = async () => (await fakeBrowser.alarms.get('look-again'))?.scheduledTime;

  it('are one alarm, for the next nudge', async () => {
    await decide(grace, 'deferred');
    const [next] = await fakeBrowser.alarms.getAll();
    expect(new Date(next!.scheduledTime).getDate()).toBe(24);
    expect(new Date(next!.scheduledTime).getHours()).toBe(9);
    expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
  });

  it('show on the badge when they are due, also after a week with the browser closed', async () => {
    await decide(grace, 'deferred');
    vi.setSystemTime(new Date(2026, 10, 30, 20));
    await start();
    await settled();
    expect(await badge()).toBe('1d');
    expect((await readState()).reminder.due).toMatchObject({ about: 'deadline', daysToGo: 1 });
  });

  it('do not trust the alarm: one that fires too early shows nothing', async () => {
    await decide(grace, 'deferred');
    await wake();
    expect(await badge()).toBe('ON');
  });

  it('are put off, and stopped', async () => {
    await decide(grace, 'deferred');
    vi.setSystemTime(new Date(2026, 10, 24, 10));
    await wake();
    expect(await badge()).toBe('7d');
    await send('snoozeReminders', { until: Date.now() + DAY }, page);
    expect(await badge()).toBe('ON');
    expect(await alarm()).toBe(Date.now() + DAY);
    await send('snoozeReminders', { until: 'stop' }, page);
    expect(await alarm()).toBeUndefined();
  });

  it('end with the proof', async () => {
    await decide(off, 'accepted');
    expect(await alarm()).toBeDefined();
    pass(2 * DAY);
    await wake();
    expect((await readState()).reminder.due?.about).toBe('check');
    await find(settingsOff);
    expect((await readState()).reminder).toEqual({});
    expect(await alarm()).toBeUndefined();
  });

  it.each<[string, Finding, boolean]>([
    ['shows ON: that is told otherwise', settingsOn, false],
    ['cannot be read: look again', { ...settingsOn, training: 'unknown' }, true],
  ])('to check Settings, once it %s', async (_, finding, isLeft) => {
    await decide(off, 'accepted');
    pass(MINUTE);
    await find(finding);
    expect((await alarm()) !== undefined).toBe(isLeft);
  });

  it('end with the proof too if the decision was made elsewhere', async () => {
    await decide(grace, 'deferred');
    await find(settingsOn);
    expect(await alarm()).toBeDefined();
    pass(MINUTE);
    await find(settingsOff);
    expect(await alarm()).toBeUndefined();
  });

  it('are not shown to a person who wants none', async () => {
    await send('changeSettings', { reminders: false }, page);
    await decide(grace, 'deferred');
    expect(await alarm()).toBeUndefined();
  });

  describe('as notifications', () => {
    const permission = { permissions: ['notifications' as const] };
    const due = async () => {
      await decide(grace, 'deferred');
      vi.setSystemTime(new Date(2026, 10, 24, 10));
      await wake();
    };

    it('need the setting', async () => {
      await fakeBrowser.permissions.request(permission);
      await due();
      expect(notices).not.toHaveBeenCalled();
    });

    it('need the permission', async () => {
      await send('changeSettings', { notifications: true }, page);
      await due();
      expect(notices).not.toHaveBeenCalled();
    });

    it('come once per nudge, whatever wakes the worker', async () => {
      await fakeBrowser.permissions.request(permission);
      await send('changeSettings', { notifications: true }, page);
      await due();
      expect(notices).toHaveBeenCalledTimes(1);
      expect(notices).toHaveBeenCalledWith(
        'reminder',
        expect.objectContaining({ message: expect.stringContaining('7 days') }),
      );
      await wake();
      await start();
      await settled();
      pass(DAY);
      await wake();
      expect(notices).toHaveBeenCalledTimes(1);
      vi.setSystemTime(new Date(2026, 10, 28, 10));
      await wake();
      expect(notices).toHaveBeenCalledTimes(2);
    });

    it('are not repeated without end when the disk is full', async () => {
      await fakeBrowser.permissions.request(permission);
      await send('changeSettings', { notifications: true }, page);
      await decide(grace, 'deferred');
      vi.setSystemTime(new Date(2026, 10, 24, 10));
      vi.spyOn(local, 'set').mockRejectedValue(new Error('full'));
      await fakeBrowser.alarms.onAlarm.trigger({ name: 'look-again', scheduledTime: 0 } as never);
      await find(popup);
      expect(notices).not.toHaveBeenCalled();
    });
  });
});

describe('resumed chats', () => {
  const resume = (incognito = false) => send('reportResumedChat', { incognito });

  it.each<[string, Finding | undefined, boolean, boolean]>([
    ['training last seen on', popup, false, true],
    ['training last seen off', settingsOff, false, false],
    ['an incognito chat is exempt', popup, true, false],
    ['nothing seen yet', undefined, false, false],
  ])('%s', async (_, finding, incognito, isKept) => {
    if (finding) await find(finding);
    expect(await resume(incognito)).toEqual({ hint: false });
    expect((await readState()).resumedChat).toEqual(isKept ? { at: START } : undefined);
    await send('changeSettings', { resumedChatHint: true }, page);
    expect(await resume(incognito)).toEqual({ hint: isKept });
  });

  it('are no news any more once training shows off', async () => {
    await find(popup);
    await resume();
    await find(settingsOff);
    expect((await readState()).resumedChat).toBeUndefined();
  });
});

describe('what the pages ask', () => {
  it('a setting, and the answer is what is in force', async () => {
    vi.spyOn(managed, 'get').mockImplementation(async () => ({ holdAccept: true }));
    const change = { holdAccept: false, resumedChatHint: true };
    const settings = await send('changeSettings', change, page);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, resumedChatHint: true });
    expect((await find(popup)).holdAccept).toBe(true);
  });

  it('a setting that cannot be saved is refused', async () => {
    vi.spyOn(local, 'set').mockRejectedValue(new Error('full'));
    await expect(send('changeSettings', { reminders: false }, page)).rejects.toThrow(
      'refused to save',
    );
  });

  it('an import replaces everything, proves nothing here, and is refused whole', async () => {
    await find(settingsOff);
    const file = await readExport();
    await find(settingsOn);
    const before = await local.get(null);
    expect(await send('importData', '{}', page)).toEqual({ ok: false, why: 'import.not_ours' });
    expect(await local.get(null)).toEqual(before);
    expect(await send('importData', file, page)).toEqual({ ok: true });
    // Whatever it says: this browser has seen nothing of it.
    const { lastSeen, stage, imported } = await readState();
    expect([lastSeen, stage]).toEqual([undefined, 0]);
    expect(imported).toMatchObject({
      stage: 3,
      lastSeen: { training: 'off', surface: 'settings' },
    });
    expect(await badge()).toBe('');
  });

  it('an import onto a full disk is not called done', async () => {
    const file = await readExport();
    vi.spyOn(local, 'set').mockRejectedValue(new Error('full'));
    await expect(send('importData', file, page)).rejects.toThrow('refused to save');
  });

  it('forgetting leaves nothing: no record, nothing set aside, no alarm, no badge', async () => {
    await local.set({ marks: 'foreign' });
    await decide({ ...popup, deadline: '2026-12-01' }, 'deferred');
    expect((await readState()).notices).toHaveLength(1);
    await send('forgetEverything', undefined, page);
    expect(await local.get(null)).toEqual({});
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
    expect(await badge()).toBe('');
  });

  it('read notices are gone, and what was set aside is kept', async () => {
    await local.set({ marks: 'foreign' });
    await settled();
    expect((await readState()).notices).toHaveLength(1);
    await send('dismissNotices', undefined, page);
    expect((await readState()).notices).toEqual([]);
    expect(JSON.stringify(await local.get(null))).toContain('foreign');
  });
});

describe('a full disk', () => {
  it('does not keep the sentinel from its answer', async () => {
    await find(settingsOff);
    vi.spyOn(local, 'set').mockRejectedValue(new Error('full'));
    expect(await find(popup)).toEqual({ holdAccept: true, stage: 3 });
    expect((await readState()).notices).toEqual([{ kind: 'not-saved', at: START }]);
  });
});

describe('the first start', () => {
  const tabs = vi.fn(async () => ({}));
  beforeEach(() => {
    tabs.mockClear();
    vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(tabs as never);
  });

  it.each<[string, string[], number]>([
    ['an install', ['install'], 1],
    ['an install that is told twice', ['install', 'install'], 1],
    ['an update', ['update'], 0],
    ['an update of the browser', ['browser_update'], 0],
  ])('%s', async (_, reasons, times) => {
    for (const reason of reasons) {
      await fakeBrowser.runtime.onInstalled.trigger({ reason } as never);
      await settled();
    }
    expect(tabs).toHaveBeenCalledTimes(times);
    if (times > 0) expect(tabs).toHaveBeenCalledWith({ url: `${BASE}welcome.html` });
  });
});

describe('many tabs at once', () => {
  it('lose no line', async () => {
    const days = Array.from({ length: 20 }, (_, n) => `2027-01-${n + 10}`);
    await Promise.all(days.map((deadline) => decide({ ...popup, deadline }, 'deferred')));
    expect((await readState()).ledger).toHaveLength(20);
  });
});

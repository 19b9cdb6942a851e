// @vitest-environment node
import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createWriter } from '@/entrypoints/background/writer';
import { LEDGER_CAP, type LedgerLine } from '@/utils/ledger';
import type { RecordName } from '@/utils/notice';
import { NO_RECEIPT } from '@/utils/receipt';
import { DEFAULT_SETTINGS } from '@/utils/settings';
import { readState, watchState } from '@/utils/state';
import { EMPTY_RECORDS, pack, type Records, read } from '@/utils/storage';
import { exportText, readExport } from '@/utils/storage-export';
import { IMPORT_LIMIT, importText } from '@/utils/storage-file';
import { allowedChange, overlay } from '@/utils/storage-managed';
import { open, type RecordDefinition } from '@/utils/storage-record';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const { local, session, managed } = fakeBrowser.storage;

const line: LedgerLine = { at: NOW, surface: 'popup', what: 'turned-off' };
const LABEL = 'Help improve our AI models';
const FULL: Records = {
  ledger: [line],
  receipt: {
    proofs: [{ stage: 1, at: NOW, surface: 'popup', label: LABEL, lang: 'en', version: '1.0.0' }],
    notBefore: NOW,
  },
  settings: { ...DEFAULT_SETTINGS, holdAccept: false },
  lastSeen: { at: NOW, surface: 'popup', training: 'off', label: LABEL, lang: 'en' },
  plan: { cause: 'deferred', since: NOW, deadline: '2027-04-01' },
  marks: { welcomed: NOW },
};

const RECORDS = Object.keys(FULL) as RecordName[];
const writer = () => createWriter(() => NOW);
const lineAt = (at: number): LedgerLine => ({ at, surface: 'settings', what: 'undone' });
const add = (extra: LedgerLine) => (records: Records) => ({
  ...records,
  ledger: [extra, ...records.ledger],
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a record in its envelope', () => {
  const definition: RecordDefinition<{ name: string; size: number }> = {
    version: 3,
    schema: v.object({ name: v.string(), size: v.number() }),
    empty: { name: '', size: 0 },
    migrations: [
      (data) => ({ name: v.parse(v.string(), data) }),
      (data) => ({ ...v.parse(v.object({ name: v.string() }), data), size: 1 }),
    ],
  };
  const ok = (data: unknown, migrated: boolean) => ({ kind: 'ok', data, migrated });
  const bad = (why: string) => ({ kind: 'unreadable', why });

  it.each<[string, unknown, unknown]>([
    ['nothing stored', undefined, { kind: 'absent' }],
    [
      'the current version',
      { version: 3, data: { name: 'a', size: 2 } },
      ok({ name: 'a', size: 2 }, false),
    ],
    [
      'unknown members are dropped',
      { version: 3, data: { name: 'a', size: 2, x: 1 } },
      ok({ name: 'a', size: 2 }, false),
    ],
    ['one version behind', { version: 2, data: { name: 'a' } }, ok({ name: 'a', size: 1 }, true)],
    ['two versions behind', { version: 1, data: 'a' }, ok({ name: 'a', size: 1 }, true)],
    ['an old one of a wrong shape', { version: 1, data: 7 }, bad('not-migrated')],
    ['a newer one', { version: 4, data: { name: 'a', size: 2 } }, bad('newer')],
    ['a wrong shape', { version: 3, data: { name: 'a' } }, bad('damaged')],
    ['no envelope', { name: 'a', size: 2 }, bad('damaged')],
    ['a version that is none', { version: 0, data: 'a' }, bad('damaged')],
    ['text', 'text', bad('damaged')],
    ['null', null, bad('damaged')],
    ['a list', [1, 2], bad('damaged')],
  ])('%s', (_, stored, expected) => {
    expect(open(definition, stored, { migrate: true })).toEqual(expected);
  });

  it('is not migrated by a page', () => {
    expect(open(definition, { version: 1, data: 'a' }, { migrate: false })).toEqual({
      kind: 'outdated',
    });
  });
});

describe('records that cannot be read', () => {
  const newer = { version: 99, data: { from: 'the future' } };
  it.each<[RecordName, unknown, string]>([
    ...RECORDS.map((name): [RecordName, unknown, string] => [name, newer, 'newer']),
    ...RECORDS.map((name): [RecordName, unknown, string] => [name, 'foreign', 'damaged']),
    ['ledger', { version: 1, data: [{ at: NOW, surface: 'popup', what: 'exploded' }] }, 'damaged'],
    ['ledger', { version: 1, data: [{ ...line, at: Number.NaN }] }, 'damaged'],
    ['ledger', { version: 1, data: Array(LEDGER_CAP + 1).fill(line) }, 'damaged'],
    ['receipt', { version: 1, data: { proofs: [{ stage: 4 }] } }, 'damaged'],
    [
      'receipt',
      { version: 1, data: { proofs: [...FULL.receipt.proofs, ...FULL.receipt.proofs] } },
      'damaged',
    ],
    ['settings', { version: 1, data: { holdAccept: 'yes' } }, 'damaged'],
    ['lastSeen', { version: 1, data: { ...FULL.lastSeen, label: 'x'.repeat(121) } }, 'damaged'],
    ['plan', { version: 1, data: { ...FULL.plan, deadline: '2027-02-30' } }, 'damaged'],
    ['plan', { version: 1, data: { ...FULL.plan, since: 1e300 } }, 'damaged'],
    ['marks', { version: 1, data: 7 }, 'damaged'],
  ])('%s %j is set aside, reported, and costs only itself', async (record, stored, why) => {
    await local.set({ ...pack(FULL), [record]: stored });
    const { records, saved } = await writer().update((same) => same);
    expect(saved).toBe(true);
    expect(records).toEqual({ ...FULL, [record]: EMPTY_RECORDS[record] });
    const raw = await local.get(null);
    expect(raw[`set-aside:${record}:${NOW}`]).toMatchObject({ record, why, at: NOW });
    expect(JSON.stringify(raw[`set-aside:${record}:${NOW}`])).toContain(JSON.stringify(stored));
    expect((await readState(() => NOW)).notices).toEqual([
      { kind: 'set-aside', record, at: NOW, why },
    ]);
  });

  it('are reported to a page before the background has woken', async () => {
    await local.set({ ...pack(FULL), receipt: 'foreign' });
    const state = await readState(() => NOW);
    expect(state.stage).toBe(0);
    expect(state.ledger).toEqual([line]);
    expect(state.notices).toEqual([
      { kind: 'set-aside', record: 'receipt', at: NOW, why: 'damaged' },
    ]);
  });

  it('are kept, but not without end', async () => {
    for (let n = 0; n < 25; n += 1) {
      await local.set({ marks: `foreign ${n}` });
      await createWriter(() => NOW + n).update((same) => same);
    }
    const kept = Object.keys(await local.get(null)).filter((key) => key.startsWith('set-aside:'));
    expect(kept).toHaveLength(20);
    expect(kept).toContain(`set-aside:marks:${NOW + 24}`);
  });
});

describe('writing', () => {
  it('is one change after the other, however many arrive at once', async () => {
    const one = writer();
    await Promise.all(Array.from({ length: 20 }, (_, n) => one.update(add(lineAt(n)))));
    expect((await readState()).ledger).toHaveLength(20);
  });

  it('writes only what changed', async () => {
    const set = vi.spyOn(local, 'set');
    await writer().update((same) => same);
    expect(set).not.toHaveBeenCalled();
    await writer().update(add(line));
    expect(Object.keys(set.mock.calls[0]![0])).toEqual(['ledger']);
  });

  it('goes on answering when the disk is full, and says so', async () => {
    await local.set(pack(FULL));
    vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    const one = writer();
    const { records, saved } = await one.update(add(lineAt(1)));
    expect(saved).toBe(false);
    expect(records.ledger).toHaveLength(2);
    const state = await readState();
    expect(state.notices).toEqual([{ kind: 'not-saved', at: NOW }]);
    expect(state.ledger).toEqual([line]);
    vi.restoreAllMocks();
    expect((await one.update(add(lineAt(2)))).saved).toBe(true);
    expect((await readState()).ledger).toEqual([lineAt(2), line]);
  });

  it('goes on answering when even the memory area refuses', async () => {
    vi.spyOn(local, 'set').mockRejectedValue(new Error('full'));
    vi.spyOn(session, 'set').mockRejectedValue(new Error('full'));
    expect((await writer().update(add(line))).saved).toBe(false);
  });

  it('never overwrites what it could not read', async () => {
    await local.set(pack(FULL));
    vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('corruption'));
    expect((await writer().update(add(lineAt(1)))).saved).toBe(false);
    expect(read(await local.get(null), { migrate: true }).records).toEqual(FULL);
  });

  it('goes on after a change that throws', async () => {
    const one = writer();
    const failing = one.update(() => {
      throw new Error('No.');
    });
    await expect(failing).rejects.toThrow('No.');
    expect((await one.update(add(line))).saved).toBe(true);
  });
});

describe('the view of the pages', () => {
  it('is empty on a fresh browser', async () => {
    expect(await readState(() => NOW)).toEqual({
      receipt: { proofs: [] },
      stage: 0,
      ledger: [],
      settings: DEFAULT_SETTINGS,
      lockedSettings: [],
      reminder: {},
      notices: [],
    });
  });

  it('says so when nothing can be read', async () => {
    vi.spyOn(local, 'get').mockRejectedValue(new Error('corruption'));
    expect((await readState(() => NOW)).notices).toEqual([{ kind: 'not-read', at: NOW }]);
  });

  it('shows no reminder to a person who wants none', async () => {
    const plan = { cause: 'deferred', since: NOW, deadline: '2020-01-01' } as const;
    const settings = { ...DEFAULT_SETTINGS, reminders: false };
    const later = () => NOW + 3 * 86_400_000;
    await local.set(pack({ ...FULL, plan }));
    expect((await readState(later)).reminder.due?.about).toBe('overdue');
    await local.set(pack({ ...FULL, plan, settings }));
    expect((await readState(later)).reminder).toEqual({});
  });

  it('follows changes until it is stopped', async () => {
    const states: number[] = [];
    const stop = watchState((state) => states.push(state.ledger.length));
    await writer().update(add(line));
    await vi.waitFor(() => expect(states.at(-1)).toBe(1));
    stop();
    await writer().update(add(lineAt(2)));
    await new Promise((done) => setTimeout(done, 10));
    expect(states.at(-1)).toBe(1);
  });
});

describe('an administrator’s settings', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['nothing', {}, []],
    ['two', { holdAccept: false, noteLanguage: 'page' }, ['holdAccept', 'noteLanguage']],
    ['a wrong type is no policy', { holdAccept: 'no', reminders: 0 }, []],
    ['unknown names are ignored', { colour: 'red' }, []],
  ])('%s', (_, policy, locked) => {
    const effective = overlay(DEFAULT_SETTINGS, policy);
    expect(effective.locked).toEqual(locked);
    expect(effective.settings).toEqual({
      ...DEFAULT_SETTINGS,
      ...Object.fromEntries(locked.map((name) => [name, policy[name]])),
    });
  });

  it('reach the pages as locked', async () => {
    vi.spyOn(managed, 'get').mockImplementation(async () => ({ holdAccept: false }));
    const { settings, lockedSettings } = await readState();
    expect(settings.holdAccept).toBe(false);
    expect(lockedSettings).toEqual(['holdAccept']);
  });

  it('may be missing altogether, as in Firefox without a policy', async () => {
    vi.spyOn(managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    expect((await readState()).lockedSettings).toEqual([]);
  });

  it.each<[string, unknown, object]>([
    ['what is locked', { holdAccept: false, reminders: false }, { reminders: false }],
    ['wrong types', { reminders: 'no', noteLanguage: 'klingon' }, {}],
    ['unknown names', { constructor: true, colour: 'red' }, {}],
    ['no object', null, {}],
  ])('keep a person from changing %s', (_, change, allowed) => {
    expect(allowedChange(change, ['holdAccept'])).toEqual(allowed);
  });
});

describe('the exported file', () => {
  const DAY = 86_400_000;
  const LATER = NOW + DAY;
  const text = exportText(FULL, NOW);
  /** The file with one member replaced, or removed if there is no value. */
  const edited = (path: string, value?: unknown) => {
    const file = JSON.parse(text);
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    steps.reduce((node, step) => node[step], file)[last] = value;
    return JSON.stringify(file);
  };

  /** What is left of them after an import: nothing that was seen or proven there counts here. */
  const IMPORTED: Records = {
    ...FULL,
    lastSeen: null,
    receipt: NO_RECEIPT,
    marks: { welcomed: NOW, imported: { at: LATER, stage: 1, lastSeen: FULL.lastSeen! } },
  };

  it('is read back, with what it says of the switch as imported', () => {
    expect(importText(text, LATER)).toEqual({ ok: true, records: IMPORTED });
    expect(JSON.parse(text)).toMatchObject({
      format: 'default-off-data',
      version: 1,
      exportedAt: '2026-11-22T12:00:00.000Z',
    });
  });

  it('is what lies in storage', async () => {
    await local.set(pack(FULL));
    expect(await readExport(NOW)).toBe(text);
  });

  it('may be imported again after it was exported there, and still proves nothing', () => {
    const again = importText(exportText(IMPORTED, LATER), LATER + DAY);
    const imported = { ...IMPORTED.marks.imported, at: LATER + DAY };
    expect(again).toMatchObject({ records: { lastSeen: null, marks: { imported } } });
  });

  it('of a clock that is a little ahead has nothing later than now', () => {
    const ahead = importText(edited('records.lastSeen.data.at', LATER + 1000), LATER);
    expect(ahead).toMatchObject({ records: { marks: { imported: { lastSeen: { at: LATER } } } } });
  });

  it.each([
    ['Divorce papers for Jana Beispiel', ''],
    ['help improve our ai models', 'Help improve our AI models'],
  ])('holds the label “%s” as “%s”, on its way out and on its way in', async (label, kept) => {
    const words = { label, lang: 'Jana-Beispiel' };
    const seen = { at: 1, surface: 'popup', training: 'unknown', ...words } as const;
    const records: Records = {
      ...FULL,
      lastSeen: seen,
      receipt: { proofs: [{ stage: 1, at: 1, surface: 'popup', ...words, version: 'of Jana' }] },
      ledger: [{ what: 'seen', ...seen }],
    };
    await local.set(pack(records));
    const saved = await readExport(NOW);
    const read = JSON.stringify(importText(exportText(records, NOW), LATER));
    for (const file of [saved, read]) {
      expect(file).not.toMatch(/Jana|Divorce/);
      expect(file).toContain(kept);
    }
  });

  it('leaves empty what it does not have', () => {
    const imported = importText(edited('records.ledger'), LATER);
    expect(imported).toEqual({ ok: true, records: { ...IMPORTED, ledger: [] } });
  });

  it.each<[string, string, string]>([
    ['no JSON', 'PK\u0003\u0004', 'import.not_json'],
    ['nothing', '', 'import.not_json'],
    ['other JSON', '{"format":"other","version":1}', 'import.not_ours'],
    ['a list', '[]', 'import.not_ours'],
    ['null', 'null', 'import.not_ours'],
    ['a newer file', edited('version', 2), 'import.too_new'],
    ['a newer record', edited('records.plan.version', 2), 'import.too_new'],
    ['no records', edited('records'), 'import.invalid'],
    ['an unknown record', edited('records.chats', {}), 'import.invalid'],
    ['a damaged record', edited('records.ledger.data.0.at', 'now'), 'import.invalid'],
    ['a bare record', edited('records.ledger', []), 'import.invalid'],
    ['a sighting in the year 12000', edited('records.lastSeen.data.at', 316e12), 'import.invalid'],
    ['a sighting to come', edited('records.lastSeen.data.at', LATER + 2 * DAY), 'import.future'],
    [
      'a proof to come',
      edited('records.receipt.data.proofs.0.at', LATER + 2 * DAY),
      'import.future',
    ],
    ['a line to come', edited('records.ledger.data.0.at', LATER + 2 * DAY), 'import.future'],
    ['a plan to come', edited('records.plan.data.since', LATER + 2 * DAY), 'import.future'],
    ['too large a file', `"${'x'.repeat(IMPORT_LIMIT)}"`, 'import.too_large'],
    ['too large a file in bytes', `"${'ü'.repeat(IMPORT_LIMIT / 2)}"`, 'import.too_large'],
  ])('is refused if it is %s', (_, file, why) => {
    expect(importText(file, LATER)).toEqual({ ok: false, why });
  });
});

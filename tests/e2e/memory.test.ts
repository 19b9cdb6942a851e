// What is remembered over days and tabs: a decision put off, in each language; Accept with training
// on; an old chat resumed; and all of it as a file, brought back, and forgotten.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { LANGS } from '../../components/replica/labels';
import { addDays, dayAt, localZone } from '../../utils/calendar';
import {
  clickNote,
  expectAwake,
  hostState,
  noteButtons,
  waitForHost,
  waitForNoHost,
} from './note.ts';
import { click } from './pointer.ts';
import { counts } from './replica.ts';
import { clearStorage, readStorage, writeStorage } from './storage.ts';
import { onPage, setStage } from './suite.ts';
import { recordsIn, told, toldThat } from './told.ts';
import { pause, until } from './until.ts';

const folder = mkdtempSync(join(tmpdir(), 'default-off-memory-'));
const stage = setStage({
  prefs: { 'browser.download.folderList': 2, 'browser.download.dir': folder },
});
const ACCEPT = { selector: '[role=dialog] button', text: 'Accept' };
const CHAT = '/chat/7d4f1e8a-2b63-4c0d-9a51-0c3e5b8f6a12';
const pop = (extra = '') => `/new?surface=popup&preset=on&run=${Math.random()}${extra}`;
/** A page of the extension that stays open, to read storage by. */
let reader: Page;

beforeAll(async () => {
  reader = await stage.extensionPage('options.html');
  if (inject('browser') === 'firefox') return;
  const session = await stage.browser.target().createCDPSession();
  const behaviour = { behavior: 'allow', downloadPath: folder } as const;
  await session.send('Browser.setDownloadBehavior', behaviour);
});

beforeEach(() => clearStorage(reader));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The ways to put a decision off. Each language takes one of them. */
const WAYS: ((page: Page) => Promise<unknown>)[] = [
  (page) => click(page, { selector: '[role=dialog] .btn-ghost' }),
  (page) => click(page, { selector: '[role=dialog] .absolute-top-right' }),
  (page) => page.keyboard.press('Escape'),
  (page) => page.mouse.click(4, 4),
];

test('Not now, X, Esc and a press outside are deferrals, with the date that the dialog names, in each language', async () => {
  const dated = LANGS.map((lang, index) => ({ lang, date: addDays('2027-03-27', index) }));
  await onPage(stage, '/new', async (page) => {
    for (const [index, { lang, date }] of dated.entries()) {
      await page.evaluate((patch) => window.replica.open(patch), {
        surface: 'popup',
        lang,
        date,
        delay: 0,
      } as const);
      await waitForHost(page, { training: 'on' });
      // An opening dialog takes no press outside yet.
      await pause(150);
      await WAYS[index % WAYS.length]?.(page);
      await waitForNoHost(page);
    }
    const pressed = { notNow: 3, close: 3, escape: 3, outside: 2, accept: 0, toggles: 0 };
    expect(await counts(page)).toMatchObject(pressed);
  });
  await until('the last of them is stored', async () => {
    const { records } = await recordsIn(reader);
    const deferred = records.ledger.filter(({ what }) => what === 'deferred');
    const deadlines = deferred.map((line) => 'deadline' in line && line.deadline);
    expect(deadlines.reverse()).toEqual(dated.map(({ date }) => date));
    expect(records.plan).toMatchObject({ cause: 'deferred', deadline: dated.at(-1)?.date });
    return true;
  });
});

test('a reminder that is due can be put off until tomorrow, and stopped', async () => {
  const now = Date.now();
  const since = now - 9 * 86_400_000;
  const deadline = addDays(dayAt(now, localZone()), 2);
  const plan = { version: 1, data: { cause: 'deferred', since, deadline } };
  const popup = await stage.extensionPage('popup.html');
  const stored = async () => (await recordsIn(reader)).records.plan;
  const gone = () =>
    until('the line is gone', () =>
      popup.evaluate(() => !document.body.textContent.includes('You put the decision off.')),
    );
  try {
    await writeStorage(reader, { plan });
    await click(popup, { selector: 'button', text: 'Remind me tomorrow' });
    await gone();
    expect((await stored())?.snoozedUntil).toBeGreaterThan(now + 23 * 3_600_000);
    await writeStorage(reader, { plan });
    await click(popup, { selector: 'button', text: 'Stop reminding me' });
    await gone();
    expect((await stored())?.stopped).toBe(true);
  } finally {
    await popup.close();
  }
});

test('Accept with training on is the person’s own decision; the popup says how to change it and what stays', async () => {
  await onPage(stage, pop(), async (page) => {
    await waitForHost(page, { training: 'on' });
    await click(page, ACCEPT);
    await until('held', async () => (await noteButtons(page)).includes('Accept with training on'));
    await clickNote(page, 'Accept with training on');
    await click(page, ACCEPT);
    await until('it passed', async () => (await counts(page)).acceptOn === 1);
  });
  const { records, text, receipt } = await toldThat(
    stage,
    'it is recorded',
    (now) => now.records.ledger[0]?.what === 'accepted',
  );
  expect(records.ledger[0]).toMatchObject({ what: 'accepted', training: 'on', surface: 'popup' });
  expect([receipt, records.plan]).toEqual(['0', null]);
  expect(text).toContain('You accepted while it showed ON. You can turn it off in Settings');
  expect(text).toContain('data already used stays used');
});

/** Training was last seen on. */
async function seeOn(): Promise<void> {
  await onPage(stage, pop(), async (page) => {
    await waitForHost(page, { training: 'on' });
    await until('stored', async () => (await recordsIn(reader)).records.lastSeen !== null);
  });
}
const resumed = async () => (await recordsIn(reader)).records.marks.resumedChat;

test('a chat that is resumed is told in the popup: opened by its address, or by a link', async () => {
  await seeOn();
  await onPage(stage, CHAT, async (page) => {
    await until('it is remembered', resumed);
    expect((await hostState(page)).count).toBe(0);
  });
  const { text } = await told(stage);
  expect(text).toContain('An old chat was opened on');
  expect(text).toContain('Incognito chats are not used for training');
  await writeStorage(reader, { marks: { version: 1, data: {} } });
  await onPage(stage, '/new', async (page) => {
    await click(page, { selector: 'nav a', text: 'Weekend walk' });
    await until('it is remembered', resumed);
  });
  expect(JSON.stringify(await readStorage(reader))).not.toContain('7d4f1e8a');
});

test('a chat begun in this tab is not a resumed one, nor is an incognito one', async () => {
  await seeOn();
  await onPage(stage, '/new', async (page) => {
    await page.evaluate((path) => window.replica.navigate(path), CHAT);
    await pause(800);
    expect(await resumed()).toBeUndefined();
    await expectAwake(page);
  });
  await onPage(stage, `${CHAT}?incognito=true`, async (page) => {
    await pause(500);
    expect(await resumed()).toBeUndefined();
    await expectAwake(page);
  });
});

test('the hint in the page comes only to who switched it on, and can be sent away', async () => {
  await seeOn();
  await onPage(stage, '/new', async (page) => {
    await stage.extensionPage('options.html', page);
    await click(page, {
      selector: 'label',
      text: 'Say so when an old chat is resumed while training is ON',
    });
    await until(
      'it is stored',
      async () => (await recordsIn(reader)).records.settings.resumedChatHint,
    );
    await stage.goto(CHAT, page);
    await waitForHost(page, { surface: 'chat', training: 'on' });
    await clickNote(page, 'Dismiss');
    await waitForNoHost(page);
  });
});

test('all of it is saved as a file, forgotten, and brought back from the file', async () => {
  await onPage(stage, pop(), async (page) => {
    await waitForHost(page, { training: 'on' });
    await clickNote(page, 'Turn training off');
    await waitForHost(page, { phase: 'done' });
    await toldThat(stage, 'stage 1', ({ receipt }) => receipt === '1');
  });
  const before = (await recordsIn(reader)).records;
  await reader.bringToFront();
  await click(reader, { selector: 'button', text: 'Export as a file' });
  const file = join(folder, `default-off-${new Date().toISOString().slice(0, 10)}.json`);
  const text = await until('the file is there', () => readFileSync(file, 'utf8') || undefined);
  expect(JSON.parse(text).records.receipt.data).toEqual(before.receipt);
  await click(reader, { selector: 'button', text: 'Forget everything' });
  await click(reader, { selector: 'dialog button', text: 'Yes, forget everything' });
  await until('nothing is left', async () => Object.keys(await readStorage(reader)).length === 0);
  const input = await reader.waitForSelector('input[type=file]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  await until('it is back, as what a file says', async () => {
    const { ledger, settings, marks } = (await recordsIn(reader)).records;
    expect([ledger, settings]).toEqual([before.ledger, before.settings]);
    expect(marks.imported).toMatchObject({ stage: 1, lastSeen: { training: 'off' } });
    return true;
  });
  expect(await told(stage)).toMatchObject({ receipt: '0', training: 'never-seen' });
});

test('no request of the whole file left for a stranger', () => {
  expect(stage.strangers).toEqual([]);
});

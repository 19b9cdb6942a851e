// What reaches the person while no page of ours is open: the badge, the one alarm behind it, and both when
// the background was stopped meanwhile.
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { addDays, dayAt, instantAt, localZone } from '../../utils/calendar';
import { type Faults, faultsOf } from './faults.ts';
import { waitForHost, waitForNoHost } from './note.ts';
import { click } from './pointer.ts';
import { clearStorage, writeStorage } from './storage.ts';
import { onPage, setStage } from './suite.ts';
import { recordsIn, told } from './told.ts';
import { until } from './until.ts';

interface Alarm {
  name: string;
  scheduledTime: number;
}
interface Api {
  action: {
    getBadgeText(of: object): Promise<string>;
    getTitle(of: object): Promise<string>;
  };
  alarms: { getAll(): Promise<Alarm[]>; create(name: string, info: object): unknown };
  runtime: { sendMessage(message: object): Promise<unknown> };
}
type Extension = { browser?: Api; chrome: Api };

const stage = setStage();
const CHAT = '/chat/7d4f1e8a-2b63-4c0d-9a51-0c3e5b8f6a12';
const pop = (extra = '') => `/new?surface=popup&preset=on&run=${Math.random()}${extra}`;
let own: Page;
let faults: Faults;

beforeAll(async () => {
  own = await stage.extensionPage('options.html');
  faults = await faultsOf(stage);
});
beforeEach(() => clearStorage(own));

const iconNow = () =>
  own.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Extension;
    const { action } = browser ?? chrome;
    return { text: await action.getBadgeText({}), title: await action.getTitle({}) };
  });
const alarmsNow = () =>
  own.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Extension;
    return (browser ?? chrome).alarms.getAll();
  });
const iconThat = (
  what: string,
  fits: (icon: { text: string; title: string }) => boolean,
  timeout?: number,
) =>
  until(
    what,
    async () => {
      const icon = await iconNow();
      if (!fits(icon)) throw new Error(JSON.stringify(icon));
      return icon;
    },
    timeout,
  );

/** Has the background look at what is stored, as after any change. */
const tellBackground = () =>
  own.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Extension;
    const message = { id: 1, type: 'changeSettings', data: {}, timestamp: Date.now() };
    await (browser ?? chrome).runtime.sendMessage(message);
  });

/** A decision that was put off nine days ago, with so many days left. */
function planOf(daysLeft: number) {
  const now = Date.now();
  const deadline = addDays(dayAt(now, localZone()), daysLeft);
  const data = { cause: 'deferred', since: now - 9 * 86_400_000, deadline };
  return { plan: { version: 1, data } };
}

test('a deferral sets one alarm, for nine in the morning a week before the date of the dialog', async () => {
  const date = addDays(dayAt(Date.now(), localZone()), 20);
  await onPage(stage, pop(`&variant=grace&date=${date}`), async (page) => {
    await waitForHost(page, { training: 'on' });
    await click(page, { selector: '[role=dialog] button', text: 'Not now' });
    await waitForNoHost(page);
  });
  const [alarm, ...others] = await until('an alarm', async () => {
    const all = await alarmsNow();
    return all.length > 0 ? all : undefined;
  });
  expect(others).toEqual([]);
  expect(alarm?.scheduledTime).toBe(instantAt(addDays(date, -7), 9, localZone()));
  // Nothing is due yet.
  expect((await iconNow()).text).toBe('ON');
});

test('what is due counts down on the badge until it is put off, and a stop ends the alarm', async () => {
  await writeStorage(own, planOf(2));
  await tellBackground();
  const { title } = await iconThat('it counts', ({ text }) => text === '2d');
  expect(title).toContain('2 days to go');
  const popup = await stage.extensionPage('popup.html');
  await click(popup, { selector: 'button', text: 'Remind me tomorrow' });
  await iconThat('it is silent', ({ text }) => text === '');
  const [alarm] = await alarmsNow();
  expect(alarm?.scheduledTime).toBe((await recordsIn(own)).records.plan?.snoozedUntil);
  await writeStorage(own, planOf(2));
  await tellBackground();
  await iconThat('it counts', ({ text }) => text === '2d');
  await click(popup, { selector: 'button', text: 'Stop reminding me' });
  await iconThat('it is silent', ({ text }) => text === '');
  expect(await alarmsNow()).toEqual([]);
  await popup.close();
});

test('an alarm wakes a background that was stopped, and the badge says what is due', async () => {
  await tellBackground();
  await iconThat('nothing', ({ text }) => text === '');
  await faults.killWorker();
  // Behind its back, as the days that pass would.
  await writeStorage(own, planOf(1));
  expect((await iconNow()).text).toBe('');
  await own.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as Extension;
    (browser ?? chrome).alarms.create('look-again', { when: Date.now() + 500 });
  });
  await until('the alarm has fired', async () => (await iconNow()).text === '1d', 40_000);
}, 50_000);

test('the day after its date has passed, it says so', async () => {
  await writeStorage(own, planOf(-1));
  await tellBackground();
  const { title } = await iconThat('overdue', ({ text }) => text === '…');
  expect(title).toContain('the day for it has passed');
  expect((await told(stage)).text).toContain('You put the decision off');
});

test('a resumed chat is told on the badge too, until training shows off', async () => {
  await onPage(stage, pop(), (page) => waitForHost(page, { training: 'on' }));
  await iconThat('ON', ({ text }) => text === 'ON');
  await onPage(stage, CHAT, () =>
    iconThat('it is told', ({ title }) => title.includes('an old chat was opened since')),
  );
  await onPage(stage, '/settings/data-privacy-controls?preset=off', async (page) => {
    await waitForHost(page, { surface: 'settings', training: 'off' });
    // Settings is believed once it has shown OFF for some seconds.
    await iconThat('it is no news', ({ title }) => !title.includes('old chat'), 15_000);
  });
});

// Whatever befalls the extension midway: Accept is not pressed by us, training is not turned on by us,
// no stage is claimed that was not reached, and what is stored can be read afterwards.
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { type Faults, faultsOf } from './faults.ts';
import { clickNote, hostState, statusText, waitForHost, waitForNoHost } from './note.ts';
import { click } from './pointer.ts';
import { counts } from './replica.ts';
import { clearStorage } from './storage.ts';
import { onPage, setStage } from './suite.ts';
import { type Told, told, toldThat } from './told.ts';
import { pause, until } from './until.ts';

const stage = setStage();
const isFirefox = inject('browser') === 'firefox';
const ACCEPT = { selector: '[role=dialog] button', text: 'Accept' };
const SETTINGS = '/settings/data-privacy-controls';
const pop = (extra = '') => `/new?surface=popup&preset=on&run=${Math.random()}${extra}`;
let faults: Faults;

beforeAll(async () => {
  faults = await faultsOf(stage);
});

beforeEach(async () => {
  const page = await stage.extensionPage('options.html');
  await clearStorage(page);
  await page.close();
});

/** The invariants. `accepts`: how often the test itself pressed Accept. */
async function expectHonest(page: Page | undefined, accepts: number, most: 0 | 1 | 2 | 3) {
  const now = await told(stage);
  expect(now.unreadable).toEqual([]);
  expect(Number(now.receipt)).toBeLessThanOrEqual(most);
  if (page) {
    expect(await counts(page)).toMatchObject({ accept: accepts, notNow: 0, outside: 0, escape: 0 });
    const turnedOn = await page.evaluate(() =>
      window.replica.events.filter((event) => event.type === 'toggle' && event.training),
    );
    expect(turnedOn).toEqual([]);
  }
  return now;
}

// The third is said only once Settings has shown OFF for some seconds.
const atStage = (wanted: number): Promise<Told> =>
  toldThat(
    stage,
    `stage ${wanted}`,
    ({ receipt }) => receipt === String(wanted),
    wanted === 3 ? 15_000 : 5000,
  );

test('the worker is killed before, during and after the click, and before each step of the proof', async () => {
  await onPage(stage, pop(), async (page) => {
    await waitForHost(page, { training: 'on' });
    await faults.killWorker();
    await clickNote(page, 'Turn training off');
    await faults.killWorker();
    await waitForHost(page, { training: 'off', phase: 'done' });
    await faults.killWorker();
    await atStage(1);
    await faults.killWorker();
    await click(page, ACCEPT);
    await waitForNoHost(page);
    await faults.killWorker();
    await atStage(2);
    await expectHonest(page, 1, 2);
  });
  await faults.killWorker();
  await onPage(stage, SETTINGS, async (page) => {
    await waitForHost(page, { surface: 'settings', training: 'off' });
    await atStage(3);
    await faults.killWorker();
    expect((await expectHonest(page, 0, 3)).text).toContain('You are opted out');
  });
});

test('a tab that is closed midway leaves no claim', async () => {
  await onPage(stage, pop('&fault=slow&fault-ms=900'), async (page) => {
    await waitForHost(page, { training: 'on' });
    await toldThat(stage, 'it was seen', ({ training }) => training === 'on');
    await clickNote(page, 'Turn training off');
    await waitForHost(page, { phase: 'working' });
  });
  await pause(600);
  expect((await expectHonest(undefined, 0, 0)).training).toBe('on');
});

test('a pop-up that is mounted anew midway is not called off, and can be turned off again', async () => {
  await onPage(stage, pop('&fault=remount&fault-ms=50'), async (page) => {
    await waitForHost(page, { training: 'on' });
    await clickNote(page, 'Turn training off');
    // The second instance shows ON again, with its switch fresh.
    await until('the second instance', async () => (await counts(page)).toggles === 1);
    await waitForHost(page, { training: 'on' });
    await pause(500);
    expect((await hostState(page)).phase).not.toBe('done');
    expect((await expectHonest(page, 0, 0)).training).toBe('on');
  });
});

test.each([150, 700, 3000])(
  'a switch that snaps back after %d ms takes its stage with it',
  async (ms) => {
    await onPage(stage, pop(`&fault=snap-back&fault-ms=${ms}`), async (page) => {
      await waitForHost(page, { training: 'on' });
      await clickNote(page, 'Turn training off');
      await waitForHost(page, { training: 'on', phase: 'unverified' }, 8000);
      await toldThat(
        stage,
        'nothing is proven',
        ({ receipt, training }) => receipt === '0' && training === 'on',
      );
      await expectHonest(page, 0, 0);
    });
  },
);

test('updated while the pop-up is open: the page goes on, Accept passes, a new load works', async () => {
  await onPage(stage, pop(), async (page) => {
    await waitForHost(page, { training: 'on' });
    await faults.reload();
    if (isFirefox) {
      // Firefox starts the new instance in open pages: one note, and it works.
      await waitForHost(page, { training: 'on', phase: 'idle' });
      await clickNote(page, 'Turn training off');
      await waitForHost(page, { training: 'off', phase: 'done' });
      await atStage(1);
    } else {
      await click(page, { selector: 'default-off >>> button', text: 'Turn training off' });
      await until('it says to reload', async () =>
        (await statusText(page)).includes('Reload this tab'),
      );
      expect(await counts(page)).toMatchObject({ toggles: 0 });
    }
    await click(page, ACCEPT);
    await until('it passed at the first press', async () => (await counts(page)).accept === 1);
    await waitForNoHost(page);
    await expectHonest(page, 1, isFirefox ? 2 : 0);
  });
  await onPage(stage, pop(), (page) => waitForHost(page, { training: 'on' }));
});

test('switched off and on again: the page goes on, Accept passes at once, and nothing was forgotten', async () => {
  await onPage(stage, pop(), async (page) => {
    await waitForHost(page, { training: 'on' });
    await toldThat(stage, 'it was seen', ({ training }) => training === 'on');
    await faults.setEnabled(false);
    try {
      await click(page, ACCEPT);
      await until('it passed at the first press', async () => (await counts(page)).acceptOn === 1);
    } finally {
      await faults.setEnabled(true);
    }
    const { records } = await expectHonest(page, 1, 0);
    expect(records.ledger.map(({ what }) => what)).toEqual(['seen']);
  });
  await onPage(stage, pop(), (page) => waitForHost(page, { training: 'on' }));
});

test('access taken back: silence in the page, one button in the popup; given again: as before', async () => {
  await faults.setAccess(false);
  try {
    await onPage(stage, pop(), async (page) => {
      await page.waitForSelector('[role=dialog]');
      await pause(600);
      expect((await hostState(page)).count).toBe(0);
      await click(page, ACCEPT);
      await until('it passed', async () => (await counts(page)).acceptOn === 1);
      await expectHonest(page, 1, 0);
      await toldThat(stage, 'it offers the way out', ({ text }) =>
        text.includes('Allow access to claude.ai'),
      );
    });
  } finally {
    await faults.setAccess(true);
  }
  await onPage(stage, pop(), (page) => waitForHost(page, { training: 'on' }));
});

test('twenty tabs at once: no line is lost, and one of them can be turned off', async () => {
  const langs = 'en-US de-DE fr-FR it-IT ja-JP ko-KR id-ID hi-IN pt-BR es-ES'.split(' ');
  const paths = langs.flatMap((lang) => [
    pop(`&lang=${lang}`),
    `${SETTINGS}?preset=off&lang=${lang}&run=${Math.random()}`,
  ]);
  const pages = await Promise.all(paths.map((path) => stage.goto(path)));
  try {
    const now = await toldThat(
      stage,
      'all twenty are in the ledger',
      ({ records }) =>
        new Set(records.ledger.map((line) => `${line.surface} ${'lang' in line && line.lang}`))
          .size === 20,
      15_000,
    );
    expect(now.unreadable).toEqual([]);
    const [first] = pages;
    await first!.bringToFront();
    await waitForHost(first!, { training: 'on' });
    await clickNote(first!, 'Turn training off');
    await waitForHost(first!, { phase: 'done' });
    await atStage(1);
    for (const page of pages) {
      expect(await counts(page)).toMatchObject({ accept: 0, settingsToggles: 0 });
    }
  } finally {
    await Promise.all(pages.map((page) => page.close()));
  }
});

test('nothing from a private window is stored, and its note works all the same', async () => {
  const before = await told(stage);
  const { page, close } = await faults.openPrivate(`https://claude.ai${pop()}`);
  try {
    await waitForHost(page, { training: 'on' });
    await clickNote(page, 'Turn training off');
    await waitForHost(page, { training: 'off', phase: 'done' });
    await click(page, ACCEPT);
    await until('it passed', async () => (await counts(page)).acceptOff === 1);
    await pause(300);
  } finally {
    await close();
  }
  expect((await told(stage)).records).toEqual(before.records);
});

test.runIf(isFirefox)(
  'a container tab counts as any other, and the popup says that accounts cannot be told apart',
  async () => {
    const context = await stage.browser.createBrowserContext();
    try {
      const page = await context.newPage();
      await page.goto(`https://claude.ai${pop()}`);
      await waitForHost(page, { training: 'on' });
      const { text } = await toldThat(stage, 'it was seen', ({ training }) => training === 'on');
      expect(text).toContain('Accounts cannot be told apart');
    } finally {
      await context.close();
    }
  },
);

// Every surface in every state, as the packed extension tells it; Settings is in proof.test.ts. And what
// to do about one that cannot be read: the description for a bug report, which is a fixture as it is.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { clickNote, hostState, noteButtons, statusText, waitForHost } from './note.ts';
import { counts } from './replica.ts';
import { onPage, setStage } from './suite.ts';
import { until } from './until.ts';

const stage = setStage();

const surfaces = {
  'the grace pop-up': '/new?surface=popup&variant=grace',
  'the pop-up after the deadline': '/new?surface=popup&variant=after-deadline',
  'the sign-up screen': '/onboarding?surface=onboarding',
};

test.each(Object.entries(surfaces))('%s: on, off, locked and no switch', async (_, path) => {
  const surface = path.includes('onboarding') ? 'onboarding' : 'popup';
  const states = [
    ['on', 'on'],
    ['off', 'off'],
    ['locked', 'locked'],
    ['no-switch', 'unknown'],
  ] as const;
  for (const [preset, training] of states) {
    // A sign-up screen without the switch asks nothing that is ours.
    if (surface === 'onboarding' && preset === 'no-switch') continue;
    await onPage(stage, `${path}&preset=${preset}&run=${Math.random()}`, async (page) => {
      expect(await waitForHost(page, { surface, training })).toMatchObject({ phase: 'idle' });
      expect((await noteButtons(page)).includes('Turn training off')).toBe(preset === 'on');
      expect(await counts(page)).toMatchObject({ toggles: 0, accept: 0 });
    });
  }
});

// A renamed switch beside a second one: nothing says any more which of them it is. With things in it
// that are nobody's business.
const SECRETS = ['Ada', 'Lovelace', 'ada@example.org', 'my diagnosis', '7d1f3c9a', 'token'];
const UNREADABLE = `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>Chat</title><body>
  <div role="dialog" aria-modal="true" aria-labelledby="t" data-state="open">
  <h1 id="t">Updates to Consumer Terms and Policies</h1>
  <p>Hello Ada Lovelace (ada@example.org), about my diagnosis</p>
  <a href="https://www.anthropic.com/news/updates-to-our-consumer-terms">What is changing</a>
  <a href="/chat/7d1f3c9a-0000?token=1" title="my diagnosis">my diagnosis</a>
  <div id="user-7d1f3c9a"><span>Product research</span>
  <button type="button" role="switch" aria-checked="true" style="width:40px;height:20px"></button></div>
  <div><span>Personal feed</span>
  <button type="button" role="switch" aria-checked="true" style="width:40px;height:20px"></button></div>
  <p data-testid="user-message">my diagnosis</p>
  <button type="button">Accept</button></div></body></html>`;

// What reached the clipboard, pasted as a person would: no browser lets a test read it otherwise.
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const area = document.createElement('textarea');
    document.querySelector('[role=dialog]')?.append(area);
    area.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  return until('it is pasted', () =>
    page.evaluate(() => document.querySelector('textarea')?.value || undefined),
  );
}

test('the description of an unreadable pop-up gives nobody away, and is a fixture', async () => {
  stage.site.setFixture('unreadable.html', UNREADABLE);
  const text = await onPage(stage, '/fixture/unreadable.html', async (page) => {
    await waitForHost(page, { surface: 'popup', training: 'unknown' });
    await clickNote(page, 'Copy a description for a bug report');
    await until('it says so', async () => (await statusText(page)).includes('on the clipboard'));
    return pasted(page);
  });
  expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
  expect(text).toContain('Product research');
  expect(text).toContain('/news/updates-to-our-consumer-terms');

  const drawn = text.replaceAll('role="switch"', 'role="switch" style="width:40px;height:20px"');
  stage.site.setFixture('reported.html', `<!doctype html><html lang="en-US"><body>${drawn}`);
  await onPage(stage, '/fixture/reported.html', async (page) => {
    await waitForHost(page, { surface: 'popup', training: 'unknown' });
    expect(await noteButtons(page)).not.toContain('Turn training off');
    expect((await hostState(page)).count).toBe(1);
  });
});

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

// In a browser a form hands out its controls under their names, and a document its images.
const NAMES =
  'parentElement parentNode matches closest querySelector querySelectorAll getAttribute children childNodes contains textContent localName ownerDocument isConnected getRootNode nextElementSibling firstElementChild checkVisibility id'.split(
    ' ',
  );
const ODD = `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>Odd</title><body>
  <form>${NAMES.map((name) => `<input type="hidden" name="${name}">`).join('')}<input type="checkbox">
  </form><script src="/fixture/odd.js"></script></body></html>`;
const ADD = `window.add = () => {
  const odd = document.forms[0].outerHTML;
  const box = document.createElement('div');
  box.innerHTML = odd + '<div role="dialog" aria-modal="true" aria-label="Updates to Consumer Terms and Policies">'
    + '<a href="https://www.anthropic.com/news/updates-to-our-consumer-terms">News</a>'
    + '<div><span>Help improve our AI models</span><button type="button" role="switch" aria-checked="true" style="width:40px;height:20px"></button></div><button type="button">Accept</button>'
    + '</div>';
  Element.prototype.append.call(document.querySelector('main') || document.documentElement.lastElementChild, box);
};`;

test('form controls that are called after properties of nodes neither hang the page nor hide the pop-up', async () => {
  stage.site.setFixture('odd.js', ADD);
  stage.site.setFixture('odd.html', ODD);
  await onPage(stage, `/fixture/odd.html?run=${Math.random()}`, async (page) => {
    await page.evaluate(() => (window as unknown as { add(): void }).add());
    await waitForHost(page, { surface: 'popup', training: 'on' });
  });
});

// The navigation comes at once, the row with its switch seconds later, and nothing says "busy".
const LATE = `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>Settings</title><body>
  <div role="dialog" data-open="" aria-label="Settings"><nav aria-label="Settings"><ul>
  <li data-testid="data-privacy-controls"><button type="button" aria-current="page">Privacy</button></li></ul></nav>
  <div id="panel"></div></div><script src="/fixture/late.js"></script></body></html>`;
const COME = `window.hosts = [];
new MutationObserver(() => {
  const host = document.querySelector('default-off');
  if (host) window.hosts.push(host.dataset.training);
}).observe(document, { subtree: true, childList: true, attributes: true });
const row = (control) => '<div role="group"><div>Help improve our AI models</div><div>Allow chats to train and improve AI models.</div>' + control + '</div>';
setTimeout(() => { panel.innerHTML = row(''); }, 500);
setTimeout(() => { panel.innerHTML = row('<span role="switch" tabindex="0" aria-checked="false" aria-disabled="true" style="display:block;width:40px;height:20px"></span>'); }, 3000);`;

test('Settings says nothing while its section is on its way, and never locked of a switch that is disabled', async () => {
  stage.site.setFixture('late.js', COME);
  stage.site.setFixture('late.html', LATE);
  const at = `/fixture/late.html?run=${Math.random()}#settings/data-privacy-controls`;
  await onPage(stage, at, async (page) => {
    await waitForHost(page, { surface: 'settings', training: 'unknown' });
    expect(await statusText(page)).toContain('The switch shows OFF and cannot be used right now.');
    expect(await noteButtons(page)).not.toContain('Open Settings');
    expect(await page.evaluate(() => document.querySelector('[role=switch]') !== null)).toBe(true);
    await page.evaluate(() =>
      document.querySelector('[role=switch]')?.removeAttribute('aria-disabled'),
    );
    await waitForHost(page, { surface: 'settings', training: 'off' });
    const hosts = await page.evaluate(() => (window as unknown as { hosts: string[] }).hosts);
    expect([...new Set(hosts)]).toEqual(['unknown', 'off']);
  });
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
  // No wording that we know: it could be anybody's.
  expect(text).not.toContain('Product research');
  expect(text).toContain('/news/updates-to-our-consumer-terms');

  const drawn = text.replaceAll('role="switch"', 'role="switch" style="width:40px;height:20px"');
  stage.site.setFixture('reported.html', `<!doctype html><html lang="en-US"><body>${drawn}`);
  await onPage(stage, '/fixture/reported.html', async (page) => {
    await waitForHost(page, { surface: 'popup', training: 'unknown' });
    expect(await noteButtons(page)).not.toContain('Turn training off');
    expect((await hostState(page)).count).toBe(1);
  });
});

// The instruments themselves: a gate that would not notice a stray request, or a mouse that is no
// mouse, would make every other end-to-end test worthless. Uses an extension of its own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, type RunningBrowser } from './browser.ts';
import { allowComplaint, unexpected } from './complaints.ts';
import { mediaOf, setMedia } from './media.ts';
import { clickNote, hostState, noteButtons, statusText, waitForHost } from './note.ts';
import { click } from './pointer.ts';
import { readStorage, writeStorage } from './storage.ts';
import { until } from './until.ts';

const manifest = {
  manifest_version: 3,
  name: 'An extension that phones home',
  version: '1.0',
  permissions: ['storage'],
  browser_specific_settings: { gecko: { id: 'harness@default-off.example' } },
  background: { service_worker: 'background.js', scripts: ['background.js'] },
  content_scripts: [{ matches: ['https://claude.ai/*'], js: ['content.js'] }],
};

const background = `
  fetch('https://stranger.example/secret').catch(() => {});
  fetch('http://plain.example/secret').catch(() => {});
  chrome.runtime.onMessage.addListener(() => {
    setTimeout(() => { throw new Error('the background threw'); });
    Promise.reject(new Error('the background was let down'));
  });`;

const content = `
  const host = document.createElement('default-off');
  Object.assign(host.dataset, { surface: 'popup', training: 'on', phase: 'idle' });
  host.attachShadow({ mode: 'open' }).innerHTML =
    '<div id=far><button>Undo</button><button> Turn training off </button></div><p role=status></p>' +
    '<style>#far { margin-top: 3000px }</style>';
  host.shadowRoot.addEventListener('click', (event) => {
    host.shadowRoot.querySelector('p').textContent = event.target.textContent + event.isTrusted;
    host.dataset.phase = 'done';
  });
  document.body.append(host);
  document.addEventListener('fail', () => {
    setTimeout(() => { throw new Error('the content script threw'); });
    Promise.reject(new Error('the content script was let down'));
    chrome.runtime.sendMessage('fail').catch(() => {});
  });`;

const ownPage = `
  setTimeout(() => { throw new Error('our page threw'); });
  Promise.reject(new Error('our page was let down'));`;

const folder = mkdtempSync(join(tmpdir(), 'default-off-harness-'));
let running: RunningBrowser;
let site: ReturnType<typeof createServer>;
let page: Page;

beforeAll(async () => {
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), background);
  writeFileSync(join(folder, 'content.js'), content);
  writeFileSync(join(folder, 'page.html'), '<h1>A page of the extension</h1>');
  writeFileSync(join(folder, 'broken.html'), '<script src="broken.js"></script>');
  writeFileSync(join(folder, 'broken.js'), ownPage);
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'claude.ai' }]);
  site = createServer({ key, cert }, (request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><p>${request.headers.host}${request.url}</p>
      <div style="position:fixed;inset:0 0 auto auto;width:200px"><button id=under>Under</button>
      <div style="position:absolute;inset:0">Over</div></div>`);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const { port } = site.address() as AddressInfo;
  running = await launch({ browser: inject('browser'), extension: folder, sitePort: port });
  page = await running.goto('/new?a=b');
});

afterAll(async () => {
  await running?.close();
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the page is https://claude.ai, served from loopback', async () => {
  expect(await page.$eval('p', (each) => each.textContent)).toBe('claude.ai/new?a=b');
  expect(await page.evaluate(() => [location.origin, isSecureContext])).toEqual([
    'https://claude.ai',
    true,
  ]);
});

test('a request of the background to a stranger is noticed, with and without TLS', async () => {
  const hosts = () => new Set(running.strangers.map((each) => each.host));
  await until('both strangers are seen', () => hosts().size >= 2);
  expect(hosts()).toEqual(new Set(['stranger.example', 'plain.example']));
});

test('the mouse reaches a button far down in a shadow root, and the page trusts it', async () => {
  expect(await waitForHost(page, { training: 'on', phase: 'idle' })).toEqual({
    count: 1,
    surface: 'popup',
    training: 'on',
    phase: 'idle',
  });
  expect(await noteButtons(page)).toEqual(['Undo', 'Turn training off']);
  await clickNote(page, 'Turn training off');
  await waitForHost(page, { phase: 'done' });
  expect(await statusText(page)).toBe('Turn training off true');
});

test('what goes wrong is noticed: in the page, the content script, the background and our own pages', async () => {
  const own = await running.extensionPage('broken.html');
  await page.evaluate(() => {
    document.dispatchEvent(new CustomEvent('fail'));
    setTimeout(() => {
      throw new Error('the page threw');
    });
    console.error('the page said so');
  });
  const causes = ['content script', 'background', 'our page'].flatMap((who) => [
    `the ${who} threw`.replace('the our', 'our'),
    `the ${who} was let down`.replace('the our', 'our'),
  ]);
  await until('all of it is noticed', async () => {
    await running.gatherComplaints();
    const all = running.complaints.join();
    const missing = [...causes, 'the page threw', 'the page said so'].filter(
      (each) => !all.includes(each),
    );
    if (missing.length > 0) throw new Error(`not noticed: ${missing.join()}; noticed: ${all}`);
    return true;
  });
  await own.close();
  expect(unexpected(['the page threw', 'another'])).toEqual(['the page threw', 'another']);
  allowComplaint(/threw|let down|said so/, 'they are what this test is about');
});

test('waiting in vain says what is there instead', async () => {
  await expect(waitForHost(page, { training: 'off' }, 50)).rejects.toThrow('"training":"on"');
  await expect(clickNote(page, 'Dismiss', 50)).rejects.toThrow('only "Undo", "Turn training off"');
});

test('a covered button is not clicked through its cover', async () => {
  await expect(click(page, { selector: '#under' }, 50)).rejects.toThrow('lies on top of it');
});

test('a page of the extension opens, and its storage can be read and written', async () => {
  const own = await running.extensionPage('page.html');
  await writeStorage(own, { seen: [1] });
  expect(await readStorage(own)).toEqual({ seen: [1] });
  await own.close();
});

test('a page sees dark, less motion and forced colours when they are set', async () => {
  expect(await mediaOf(page)).toEqual([false, false, false]);
  await setMedia(running, page, { colorScheme: 'dark', reducedMotion: true });
  expect(await mediaOf(page)).toEqual([true, true, false]);
  await setMedia(running, page, { forcedColors: true });
  expect(await mediaOf(page)).toEqual([false, false, true]);
  await setMedia(running, page, {});
  expect(await mediaOf(page)).toEqual([false, false, false]);
});

test('a page without the extension’s element counts none', async () => {
  await page.evaluate(() => document.querySelector('default-off')?.remove());
  expect(await hostState(page)).toEqual({ count: 0, surface: null, training: null, phase: null });
});

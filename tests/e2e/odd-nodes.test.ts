// Nodes that answer for themselves, and roots that are closed: neither blinds us nor hangs the page.
import { expect, test } from 'vitest';
import { hostState, waitForHost } from './note.ts';
import { setStage } from './suite.ts';
import { until } from './until.ts';

const stage = setStage();
const DIALOG = `<h2>Updates to Consumer Terms and Policies</h2>
  <p><a href="https://www.anthropic.com/news/updates-to-our-consumer-terms">More</a></p>
  <div><div>Help improve our AI models</div>
  <button type="button" role="switch" aria-checked="true">.</button></div><button>Accept</button>`;
const NAMES = ['matches', 'querySelector', 'closest', 'parentElement', 'getRootNode'];

test('a form control of any name beside the pop-up, and a pop-up in a closed shadow root', async () => {
  stage.site.setFixture(
    'odd.html',
    '<!doctype html><html lang="en"><body><main></main></body></html>',
  );
  for (const name of NAMES) {
    const page = await stage.goto('/fixture/odd.html');
    await page.evaluate(
      (html, odd) => {
        const form = document.createElement('form');
        form.innerHTML = `<input type="hidden" name="${odd}"><input type="checkbox">`;
        const dialog = document.createElement('div');
        dialog.setAttribute('role', 'dialog');
        dialog.innerHTML = html;
        const piece = document.createDocumentFragment();
        piece.append(form, dialog);
        document.body.append(piece);
      },
      DIALOG,
      name,
    );
    await waitForHost(page, { surface: 'popup', training: 'on' });
    await page.close();
  }
  const page = await stage.goto('/fixture/odd.html');
  await page.evaluate((html) => {
    const portal = document.createElement('app-portal');
    const root = portal.attachShadow({ mode: 'closed' });
    root.innerHTML = `<div role="dialog">${html}</div>`;
    Object.assign(window, { hosts: () => root.querySelectorAll('default-off').length });
    document.body.append(portal);
  }, DIALOG);
  await until('the note is in the closed root', () =>
    page.evaluate(() => (window as unknown as { hosts(): number }).hosts() === 1),
  );
  expect((await hostState(page)).count).toBe(0);
  await page.close();
});

// What a picture may show: known wording and known controls, of the tab that was asked about, without our own
// note. Everything planted has a colour of its own, and none of these may be found in the picture.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { askForCapture, pressToolbarButton } from './evidence-capture.ts';
import { capture, countIn, evidenceOf, popup } from './evidence-pixels.ts';
import { setStage } from './suite.ts';

const stage = setStage();
const RING = '#b45309';

/** What is planted, and the colour by which it would be seen. */
const PLANTED = {
  toast: '#ff00ff',
  'toast before the dialog': '#00ffff',
  popover: '#ff0000',
  'generated words': '#00ff00',
  'list mark': '#7fff00',
  photo: '#0000ff',
  canvas: '#ffff00',
  'background image': '#ff8800',
  'closed root': '#8800ff',
  'field value': '#00ff88',
  'late words': '#ff0088',
  'words for a moment': '#0088ff',
  shadow: '#88ff00',
};

/** Puts everything in and around the dialog that must not be seen. */
function plant(page: Page): Promise<void> {
  return page.evaluate((colours) => {
    const dialog = document.querySelector('[role=dialog]') as HTMLElement;
    const title = dialog.querySelector('h1, h2') as HTMLElement;
    const box = dialog.getBoundingClientRect();
    const make = (tag: string, colour: string, style: Record<string, string> = {}) => {
      const made = document.createElement(tag);
      const all = {
        background: colour,
        color: colour,
        font: '16px sans-serif',
        margin: '0',
        ...style,
      };
      for (const [name, value] of Object.entries(all)) made.style.setProperty(name, value);
      return made;
    };
    const over = (top: number, more = {}) => ({
      position: 'fixed',
      left: `${box.left + 40}px`,
      top: `${box.top + top}px`,
      'z-index': '99999',
      ...more,
    });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      .generated::before { content: attr(data-name); background: ${colours['generated words']}; color: red }
      .marked { display: list-item; list-style: "Jana Beispiel " inside }
      .marked::marker { color: ${colours['list mark']} }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

    const toast = make('div', colours.toast, over(10));
    toast.textContent = 'Signed in as jana@example.org';
    document.body.append(toast);
    const early = make('div', colours['toast before the dialog'], over(40));
    early.textContent = 'Jana Beispiel';
    document.body.prepend(early);
    const popover = make('div', colours.popover, over(70, { inset: 'auto', border: '0' }));
    Object.assign(popover.style, { left: `${box.left + 40}px`, top: `${box.top + 70}px` });
    popover.popover = 'manual';
    popover.textContent = 'Jana Beispiel';
    document.body.prepend(popover);
    popover.showPopover();

    const generated = make('p', 'transparent');
    generated.className = 'generated';
    generated.dataset.name = 'Jana Beispiel';
    const picture = document.createElement('canvas');
    const context = picture.getContext('2d')!;
    const paint = (colour: string) => {
      context.fillStyle = colour;
      context.fillRect(0, 0, picture.width, picture.height);
      return picture.toDataURL();
    };
    const photo = document.createElement('img');
    photo.width = photo.height = 24;
    photo.src = paint(colours.photo);
    const button = make('button', 'transparent', { border: '0', padding: '0' });
    button.append(photo);
    const round = make('button', 'transparent', { border: '0', width: '24px', height: '24px' });
    round.style.setProperty('background', `url(${paint(colours['background image'])})`);
    const field = make('input', colours['field value']) as HTMLInputElement;
    field.value = 'jana@example.org';
    const host = make('div', 'transparent', { height: '0' });
    const root = host.attachShadow({ mode: 'closed' });
    root.append(make('span', colours['closed root'], { display: 'block' }));
    root.firstElementChild!.textContent = 'jana@example.org';
    const late = make('p', 'transparent', { height: '22px' });
    const moment = make('p', 'transparent', { height: '22px' });
    title.after(generated, button, round, field, host, late, moment);

    // Over known wording: a picture, and a shadow of words that stand elsewhere.
    const canvas = picture.cloneNode() as HTMLCanvasElement;
    canvas.width = 60;
    canvas.height = 12;
    const other = canvas.getContext('2d')!;
    other.fillStyle = colours.canvas;
    other.fillRect(0, 0, 60, 12);
    canvas.style.setProperty('position', 'absolute');
    title.prepend(canvas);
    const change = (element: HTMLElement, colour: string, text: string) => {
      element.textContent = text;
      element.style.setProperty('background', text && colour);
    };
    new MutationObserver((_, observer) => {
      if (document.querySelector('default-off')) return;
      observer.disconnect();
      setTimeout(() => change(late, colours['late words'], 'Jana Beispiel'), 60);
      setTimeout(() => change(moment, colours['words for a moment'], 'Jana Beispiel'), 20);
      setTimeout(() => change(moment, colours['words for a moment'], ''), 400);
    }).observe(document.documentElement, { childList: true, subtree: true });
  }, PLANTED);
}

test('a picture shows known wording, and nothing else that lies in the place of the dialog', async () => {
  const page = await popup(stage);
  await plant(page);
  const report = await capture(stage, page);
  const found = await countIn(report, Object.values(PLANTED));
  const seen = Object.keys(PLANTED).filter((_, index) => found[index]! > 0);
  expect(seen).toEqual([]);
  // The button is there, in its own colour, and so is the switch.
  const accept = await page.evaluate(() => {
    const buttons = [...document.querySelectorAll('[role=dialog] button')];
    const button = buttons.find(({ textContent }) => textContent === 'Accept')!;
    const [r = 0, g = 0, b = 0] = getComputedStyle(button)
      .backgroundColor.match(/\d+/g)!
      .map(Number);
    return `#${[r, g, b].map((each) => each.toString(16).padStart(2, '0')).join('')}`;
  });
  expect((await countIn(report, [accept]))[0]).toBeGreaterThan(500);
  expect((await countIn(report, [RING]))[0]).toBe(0);
  expect((await evidenceOf(report)).recoloured).toBeUndefined();
  await report.close();

  // What a style sheet puts somewhere cannot be found: then nothing is shown at all.
  await page.evaluate((colour) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`[role=dialog] h1 { position: relative } [role=dialog] h1::after {
      content: attr(data-name); position: absolute; left: 0; top: 200px; background: ${colour} }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    document.querySelector<HTMLElement>('[role=dialog] h1')!.dataset.name = 'Jana Beispiel';
  }, PLANTED.shadow);
  const masked = await capture(stage, page);
  expect((await countIn(masked, [PLANTED.shadow, accept])).join()).toBe('0,0');
  await masked.close();
  await page.close();
});

test('a tab that comes to the front meanwhile is not captured, nor is a page that is pinched', async () => {
  const other = await stage.goto('/new?messages=2');
  await pressToolbarButton(stage, other);
  const page = await popup(stage);
  const own = await stage.extensionPage('options.html');
  await pressToolbarButton(stage, page);
  await page.bringToFront();
  // As soon as the note is away the picture is about to be taken.
  const away = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (document.querySelector('default-off')) setTimeout(look, 1);
          else resolve();
        };
        look();
      }),
  );
  const asked = askForCapture(own);
  await away;
  await other.bringToFront();
  expect(await asked).toBe('other_tab');
  if (stage.name === 'chromium') {
    // Its pixels are no longer where the page says.
    await page.bringToFront();
    const session = await page.createCDPSession();
    await session.send('Input.synthesizePinchGesture', { x: 600, y: 400, scaleFactor: 1.5 });
    expect(await page.evaluate(() => visualViewport?.scale)).toBeGreaterThan(1.2);
    expect(await askForCapture(own)).toBe('pixels');
  }
  await Promise.all([own.close(), page.close(), other.close()]);
});

test('a page that is too busy to paint is captured without our note, at three device pixels too', async () => {
  for (const scale of stage.name === 'chromium' ? [1, 3] : [1]) {
    const page = await popup(stage);
    await page.setViewport({ width: 1280, height: 900, deviceScaleFactor: scale });
    await page.evaluate(() => {
      setInterval(() => {
        const end = performance.now() + 180;
        while (performance.now() < end);
      }, 200);
    });
    const report = await capture(stage, page);
    expect((await countIn(report, [RING]))[0], `${scale}`).toBe(0);
    await report.close();
    await page.close();
  }
}, 60_000);

test('colours that are not the page’s own are told, and no contrast is given for them', async () => {
  for (const how of ['filter', 'another extension'] as const) {
    const page = await popup(stage);
    await page.evaluate((kind) => {
      const { documentElement: root } = document;
      if (kind === 'filter') root.style.setProperty('filter', 'invert(1) hue-rotate(180deg)');
      else root.dataset.darkreaderMode = 'dynamic';
    }, how);
    const report = await capture(stage, page);
    const evidence = await evidenceOf(report);
    expect(evidence.recoloured, how).toBe(true);
    for (const part of evidence.parts) expect([part.colours, part.fill]).toEqual([null, null]);
    const said = await report.evaluate(() => document.querySelector('article')?.textContent);
    expect(said).toContain('not the page’s own');
    expect(said).not.toMatch(/Text contrast: \d/);
    await report.close();
    await page.close();
  }
});

// A page as heavy as the site's own: 2,300 elements, a style sheet of 1.8 MB, the pop-up and the
// sign-up screen as SITE facts of 2026-11 have them, and two lists of checkboxes. Text only.

const WORDS = '<p class="u7 u19">some words that a person wrote</p>';

/** A generated sheet of about 1.8 MB in the manner of utility classes. */
export function heavySheet(): string {
  const forms = [
    (n: number) => `.u${n}{padding:${n % 9}px;color:rgb(${n % 99} 20 30)}`,
    (n: number) => `.group:hover .u${n}{opacity:.${(n % 9) + 1};transform:translateX(${n % 5}px)}`,
    (n: number) => `.u${n}>:not([hidden])~:not([hidden]){margin-top:calc(${n % 7}px * var(--s))}`,
    (n: number) => `.u${n}[data-state=open] .u${n + 1}{background-color:rgb(${n % 255} 1 2/.5)}`,
    (n: number) => `[data-mode=dark] .u${n}{border-color:hsl(${n % 360}deg 20% 30%/.${n % 9})}`,
    (n: number) => `.u${n}:has([aria-checked=true]) .u${n + 2}{outline-offset:${n % 4}px;gap:2px}`,
    (n: number) => `@media (min-width:${600 + (n % 9) * 40}px){.m${n}\\:u${n}{width:${n % 100}%}}`,
    (n: number) => `.u${n} svg:not([class*=size-]),.u${n}>*:last-child{height:${n % 30}px;top:1px}`,
  ];
  const rules: string[] = [];
  for (let n = 0; n < 26_000; n += 1) rules.push(forms[n % forms.length]?.(n) ?? '');
  return `body{--s:1}@keyframes fade{from{opacity:0}}@keyframes zoom{from{transform:scale(.57)}}
    .sheet[data-state=open]{animation:fade 250ms}.sheet[data-state=open] [role=dialog]{animation:zoom 250ms}
    .sheet input{width:36px;height:20px}.sheet{position:fixed;inset:0;overflow:auto;padding:40px;z-index:140}
    [role=dialog]{background:#fff;max-width:900px;margin:auto}${rules.join('\n')}`;
}

/** The page itself. `window.bench` holds what happens on it. */
export const HEAVY_HTML = `<!doctype html><html lang="en-US" data-mode="light"><meta charset="utf-8">
  <title>x</title><link rel="stylesheet" href="/fixture/heavy.css"><body><div id="root"></div>
  <script src="/fixture/heavy.js"></script></body></html>`;

const POPUP = `<div role="dialog" data-state="open" tabindex="-1" aria-labelledby="t" class="u1 u8 u15">
  <div class="u3"><h1 id="t" class="u2">Updates to Consumer Terms and Policies</h1>
  <div class="u4">The terms have been updated. You can help improve Claude by sharing your chats.</div>
  <div class="u5 u13"><div>You can help improve Claude</div><div class="u6"><div><div>Help improve Claude</div>
  <div>Allow the use of your chats and coding sessions to train and improve AI models.</div></div>
  <label class="u9"><div class="group"><input type="checkbox" role="switch" aria-checked="true" checked
   class="u32"><div class="u16"></div><div class="u24"></div></div></label></div><hr>
  <div>How long we keep your data</div><div>If it is ON, 5 years. If it is OFF, 30 days.</div></div>
  <div>Read <a href="https://www.anthropic.com/news/updates-to-our-consumer-terms">more</a>, the
  <a href="https://www.anthropic.com/legal/archive/a">terms</a> and the
  <a href="https://www.anthropic.com/legal/archive/b">policy</a>.</div>
  <div class="u12"><button type="button" class="u11">Accept</button></div></div><h2 id="t"></h2></div>`;

const SIGN_UP = `<div role="region" aria-labelledby="disclaimer-heading"><header><h1 id="disclaimer-heading">Before
  your first chat</h1><p class="u1">A few things to know.</p></header><ul role="list"><li class="u2">It makes mistakes.</li>
  <li class="u3">Take care.</li><li><label><input type="checkbox" role="switch" aria-checked="true" checked
  aria-labelledby="disclaimer-grove-toggle-label"><p id="disclaimer-grove-toggle-label"><b>Help improve our AI models:</b>
  Allow the use of your chats and coding sessions to train and improve AI models. <a href="/x">More</a></p></label></li></ul>
  <div class="u5"><button type="button">Continue</button></div></div>`;

/** What the page does; each returns when it is over. */
export const HEAVY_SCRIPT = `
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const frame = () => new Promise((done) => requestAnimationFrame(done));
const root = document.querySelector('#root');
const make = (html, attributes = {}) => {
  const made = document.createElement('div');
  for (const [name, value] of Object.entries(attributes)) name === 'style' ? (made.style.cssText = value) : made.setAttribute(name, value);
  made.innerHTML = html;
  return made;
};
window.bench = {
  fill(count) {
    const row = (n) => '<div class="group u' + n % 900 * 8 + '"><div class="u' + n % 50 + ' m6:u6"><span class="u' + n % 70 +
      '">chat</span><svg class="u8"></svg></div>' + ${JSON.stringify(WORDS)} + '</div>';
    root.innerHTML = '<nav></nav><main>' + Array.from({ length: count / 5 }, (_, n) => row(n)).join('') + '</main>';
  },
  async popup() {
    const sheet = make(${JSON.stringify(POPUP)}, { 'data-state': 'open', class: 'sheet' });
    const portal = make('');
    portal.append(sheet);
    document.body.append(portal);
    await null;
    document.body.dataset.scrollLocked = '1';
    document.body.style.pointerEvents = 'auto';
    root.setAttribute('aria-hidden', 'true');
    sheet.querySelector('input').focus();
    await pause(600);
    sheet.dataset.state = sheet.firstElementChild.dataset.state = 'closed';
    await pause(125);
    portal.remove();
    delete document.body.dataset.scrollLocked;
    root.removeAttribute('aria-hidden');
    await pause(300);
  },
  async signUp() {
    const screen = make(${JSON.stringify(SIGN_UP)}, { style: 'position:fixed;inset:0;background:#fff' });
    root.append(screen);
    const moving = [...screen.querySelectorAll('[role=region], header, ul, .u5')];
    for (let turn = 1; turn <= 70; turn += 1) {
      await frame();
      const at = moving[turn % 4];
      at.style.opacity = turn / 70;
      at.style.transform = 'translateY(' + (70 - turn) / 5 + 'px)';
    }
    await pause(300);
    screen.remove();
    await pause(300);
  },
  async list() {
    const list = make('', { style: 'height:500px;overflow:hidden' });
    root.querySelector('main').prepend(list);
    const row = (n) => make('<label><input type="checkbox"><span>Chat ' + n + '</span></label><time>today</time>', { class: 'row' });
    list.append(...Array.from({ length: 40 }, (_, n) => row(n)));
    await pause(100);
    for (let n = 0; n < 1002; ) {
      await frame();
      for (let each = 0; each < 10 && n < 1002; each += 1, n += 1) {
        list.firstElementChild.remove();
        list.append(row(n));
      }
    }
    list.remove();
    await pause(300);
  },
  async checkboxes(count, changes) {
    const row = (n) => '<li><button type="button" role="checkbox" aria-checked="false"></button><span>src/file-' + n + '.ts</span></li>';
    const dialog = make('<h2>Add content</h2><ul>' + Array.from({ length: count }, (_, n) => row(n)).join('') +
      '</ul><button type="button">Add files</button>', { role: 'dialog', 'aria-label': 'Add content' });
    document.body.append(dialog);
    await pause(500);
    performance.mark('changes');
    for (let n = 0; n < changes; n += 1) {
      const at = dialog.querySelectorAll('li')[n];
      if (n % 2) at.lastElementChild.textContent = 'renamed ' + n;
      else at.firstElementChild.setAttribute('aria-checked', 'true');
      await pause(30);
    }
    await pause(300);
    dialog.remove();
    await pause(100);
  },
};
bench.fill(2300);
`;

// Plays cases on the bench page of a running browser and judges what the packed extension did, seen
// only from outside: its element, its buttons, and what the page itself counted.
import type { Page } from 'puppeteer-core';
import type { HostState } from '../e2e/note.ts';
import { click } from '../e2e/pointer.ts';
import { pause, until } from '../e2e/until.ts';
import type { Case } from './corpus.ts';
import type { Report } from './site/main.tsx';

export type Result = Case & {
  verdict: 'found' | 'refused' | 'silent' | 'wrong' | 'alarm' | 'passed';
  optedOut: boolean;
  wrongClick: boolean;
  why?: string;
};

/** Longer than the 800 ms after which the extension believes a state that is not ON. */
const LONG_ENOUGH = 1500;
/** And than the 3 s in which Settings without a switch may still be on its way. */
const LATE_ENOUGH = 4500;
const BATCH = 30;

/** Plays all cases in one page. `tell` hears of each result. */
export async function run(
  page: Page,
  cases: Case[],
  tell: (result: Result) => void,
): Promise<void> {
  const loners = cases.filter((each) => each.truth !== 'nothing' || each.scene.path);
  const silent = cases.filter((each) => !loners.includes(each));
  for (const each of loners) tell(await play(page, each));
  // Where nothing is to be said, many at once: not a word means not a word about any.
  for (let at = 0; at < silent.length; at += BATCH) {
    const batch = silent.slice(at, at + BATCH);
    if (await saysNothing(page, batch)) for (const each of batch) tell(passed(each));
    else for (const each of batch) tell(await play(page, each));
  }
}

async function saysNothing(page: Page, batch: Case[]): Promise<boolean> {
  const scenes = batch.flatMap(({ scene }) => (scene.kind === 'markup' ? scene.scenes : []));
  await page.evaluate((all) => window.bench.show({ kind: 'markup', scenes: all }), scenes);
  await pause(LONG_ENOUGH - 400);
  const { count } = await hostState(page);
  const { others, presses } = await report(page);
  await clear(page);
  return count === 0 && others.length === 0 && presses.length === 0;
}

async function play(page: Page, each: Case): Promise<Result> {
  try {
    await page.evaluate((scene) => window.bench.show(scene), each.scene);
    return each.truth === 'nothing'
      ? await expectNothing(page, each)
      : await expectSomething(page, each);
  } catch (error) {
    return { ...each, verdict: 'wrong', optedOut: false, wrongClick: false, why: String(error) };
  } finally {
    await clear(page);
  }
}

async function expectNothing(page: Page, each: Case): Promise<Result> {
  await pause(LONG_ENOUGH);
  const { count, training } = await hostState(page);
  return count === 0
    ? passed(each)
    : { ...passed(each), verdict: 'alarm', why: `it says ${training}` };
}

async function expectSomething(page: Page, each: Case): Promise<Result> {
  const isOn = each.truth === 'on';
  // What a framework drew is changed a frame later: the first answer is about the old words.
  if (each.scene.kind !== 'markup' && each.scene.mutators) await pause(600);
  // Late data may turn a first answer round; ON is what the wait is for.
  const wait = until(
    'it says something',
    async () => {
      const now = await hostState(page);
      return now.count === 1 && (!isOn || now.training === 'on') ? now : undefined;
    },
    isOn ? LONG_ENOUGH : LATE_ENOUGH,
  );
  const { training } = await wait.catch(() => hostState(page));
  const result = { ...each, optedOut: false, wrongClick: false };
  if (training === null) return { ...result, verdict: 'silent' };
  if (training === 'unknown') return { ...result, verdict: 'refused' };
  if (training !== each.truth) return { ...result, verdict: 'wrong', why: `it says ${training}` };
  return training === 'on' ? turnOff(page, each) : { ...result, verdict: 'found' };
}

async function turnOff(page: Page, each: Case): Promise<Result> {
  // Nobody is faster; and what arrives late has arrived, what is put in anew is there.
  await pause(hasArrival(each) ? 500 : 100);
  const within = isInShadow(each) ? '[data-shadow] >>> ' : '';
  const aim = { selector: `${within}default-off >>> button`, text: 'Turn training off' };
  await click(page, aim, 3000);
  const { phase } = await until(
    'it has acted',
    async () => {
      const now = await hostState(page);
      return now.phase === 'idle' || now.phase === 'working' ? undefined : now;
    },
    6000,
  ).catch(() => hostState(page));
  const { training, others, presses } = await report(page);
  const wrongClick = others.length > 0 || presses.length > 0;
  const optedOut = phase === 'done' && training === false;
  const why = optedOut && !wrongClick ? {} : { why: `${phase}, ${[...others, ...presses].join()}` };
  return { ...each, verdict: 'found', optedOut, wrongClick, ...why };
}

function isInShadow({ scene }: Case): boolean {
  return scene.kind === 'markup' && scene.scenes[0]?.arrival === 'shadow';
}

function hasArrival({ scene }: Case): boolean {
  return scene.kind === 'markup' && scene.scenes[0]?.arrival !== undefined;
}

/** The extension's element in the page or in the bench's shadow root. */
function hostState(page: Page): Promise<HostState> {
  return page.evaluate(() => {
    const shadow = document.querySelector('[data-shadow]')?.shadowRoot;
    const hosts = [document, shadow].flatMap((root) => [
      ...(root?.querySelectorAll<HTMLElement>('default-off') ?? []),
    ]);
    const { surface = null, training = null, phase = null } = { ...hosts[0]?.dataset };
    return { count: hosts.length, surface, training, phase };
  });
}

function passed(each: Case): Result {
  return { ...each, verdict: 'passed', optedOut: false, wrongClick: false };
}

function report(page: Page): Promise<Report> {
  return page.evaluate(() => window.bench.report());
}

async function clear(page: Page): Promise<void> {
  await page.evaluate(() => window.bench.clear());
  await until('it has gone', async () => (await hostState(page)).count === 0, 3000);
}

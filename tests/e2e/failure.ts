// What a failed end-to-end test looked like: a screenshot and the markup of its pages, in
// `.cache/test/<project>/<file>/<test>/`. Best effort: it must never hide why the test failed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { root } from '../../scripts/setup.mjs';

/** A page that is gone, hangs or lies in the background gives no picture within this time. */
const MAX_PICTURE_MS = 4000;
const MAX_NAME_LENGTH = 80;

export interface TestName {
  /** `e2e-firefox` */
  project: string;
  /** The path of the test's file. */
  file: string;
  /** With the names of the groups that it is in, `the grace variant > is found`. */
  test: string;
}

/** Where a test's pictures are, from the project's root. */
export function folderOf({ project, file, test }: TestName): string {
  const slug = test
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, MAX_NAME_LENGTH);
  return join('.cache', 'test', project, basename(file).replace(/\.test\.tsx?$/, ''), slug);
}

/** Keeps what pages show now. Rejects never. */
export async function keepPages(name: TestName, pages: readonly Page[]): Promise<void> {
  const folder = join(root, folderOf(name));
  for (const [index, page] of pages.entries()) {
    try {
      mkdirSync(folder, { recursive: true });
      const at = join(folder, String(index + 1));
      writeFileSync(`${at}.html`, await soon(page.evaluate(markup)));
      writeFileSync(`${at}.png`, await soon(page.screenshot()));
    } catch {
      // Closed meanwhile, or never painted.
    }
  }
}

/** Runs in the page: its markup with that of the note, which lies in an open shadow root. */
function markup(): string {
  const roots = [...document.querySelectorAll('*')].flatMap((each) => each.shadowRoot ?? []);
  const html = document.documentElement.getHTML({ shadowRoots: roots });
  return `<!-- ${location.href} -->\n<html>${html}</html>\n`;
}

async function soon<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), MAX_PICTURE_MS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

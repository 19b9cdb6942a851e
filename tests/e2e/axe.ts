// The accessibility checker axe, put into a page by the driver.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { allowComplaint } from './complaints.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

interface AxeWindow {
  axe: {
    run(
      on: unknown,
      options?: object,
    ): Promise<{ violations: { id: string }[]; passes: unknown[] }>;
  };
}

/** The ids of axe's violations below a selector, and how many rules found something to check. */
export async function axe(
  page: Page,
  selector: string,
): Promise<{ violations: string[]; checked: number }> {
  allowComplaint(
    /inline style/,
    'axe measures with styles of its own, which the page’s policy blocks',
  );
  await page.evaluate(AXE);
  return page.evaluate(async (on) => {
    const { violations, passes } = await (window as unknown as AxeWindow).axe.run(on);
    return { violations: violations.map(({ id }) => id), checked: passes.length };
  }, selector);
}

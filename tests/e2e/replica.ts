// The replica of the site as the tests see it: its server, its scenarios, what it counts.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { root } from '../../scripts/setup.mjs';
import type { Counts } from '../site/recorder';

export interface SiteRequest {
  method: string;
  path: string;
  host: string;
  /** In ms since 1970. */
  at: number;
}

export interface Replica {
  port: number;
  /** What the server was asked for, oldest first. */
  requests: SiteRequest[];
  /** Serves a page of the test's own at `/fixture/<name>`. */
  setFixture(name: string, body: string): void;
  close(): Promise<void>;
}

/** Serves .output/site as https://claude.ai on a free port of loopback. */
export async function startReplica(): Promise<Replica> {
  const dir = join(root, '.output', 'site');
  if (!existsSync(dir))
    throw new Error('The replica is not built: run `node scripts/replica.mjs`.');
  // By its address: the server is plain JavaScript without types, so that scripts can run it.
  const server = pathToFileURL(join(root, 'tests', 'site', 'server.mjs')).href;
  const { startSite } = await import(/* @vite-ignore */ server);
  return startSite({ dir });
}

/** How often what was pressed in the replica since the page was loaded, by the replica's own count. */
export function counts(page: Page): Promise<Counts> {
  return page.evaluate(() => ({ ...window.replica.counts }));
}

// The types of setup.mjs, which must stay plain JavaScript: it runs before TypeScript is there.
export type BrowserName = 'chromium' | 'firefox';
export const root: string;
export const alias: { '@': string };
export const browserNames: readonly BrowserName[];
export class SetupError extends Error {}
export function ensureDependencies(): void;
export function findBrowser(name: BrowserName): string | undefined;
export function ensureBrowser(name: BrowserName): string;

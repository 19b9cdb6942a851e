// What is compared: the same browser and page, with one extension or none.
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { launch, type RunningBrowser } from '../e2e/browser.ts';
import { packedExtension } from '../e2e/extension.ts';

export type SubjectName = 'none' | 'default-off' | 'autoconsent' | 'burner';

/** A running browser with the extension that is being measured. */
export interface Subject {
  name: SubjectName;
  running: RunningBrowser;
}

/** Starts a Chromium with the packed extension of that name, or with the one in `folder`. */
export async function startSubject(
  name: SubjectName,
  sitePort: number,
  { folder, jsFlags = [] }: { folder?: string; jsFlags?: string[] } = {},
): Promise<Subject> {
  const extension = folder ?? extensionOf(name);
  const running = await launch({
    browser: 'chromium',
    sitePort,
    ...(extension ? { extension } : {}),
    args: jsFlags.length > 0 ? [`--js-flags=${jsFlags.join(' ')}`] : [],
  });
  return { name, running };
}

function extensionOf(name: SubjectName): string | undefined {
  if (name === 'default-off') return packedExtension('chromium');
  if (name === 'autoconsent') {
    return join(root, 'node_modules', '@duckduckgo', 'autoconsent', 'dist', 'addon-mv3');
  }
  return undefined;
}

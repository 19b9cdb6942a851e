// `npm run example-report`: makes assets/example-report.html from the rehearsal, as a person would: the
// toolbar button, the capture, the report, every passage cleared (the reconstruction holds no one's), saved.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyFile } from '../utils/evidence/verify.mjs';
import { loadRemake } from './remake.mjs';
import { ensureDependencies, root, SetupError } from './setup.mjs';
import { load, runTool } from './tools.mjs';

const SETUP = 'rehearsal.html?variant=grace';
const FILE = join(root, 'assets', 'example-report.html');

try {
  process.exitCode = await make();
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}

/** @returns {Promise<number>} the exit code */
async function make() {
  ensureDependencies();
  if (!runTool('wxt zip', { quiet: true })) return 1;
  const { launch } = await load('tests/e2e/browser.ts');
  const { packedExtension } = await load('tests/e2e/extension.ts');
  const steps = await load('tests/e2e/evidence-capture.ts');
  const { pause, until } = await load('tests/e2e/until.ts');
  const { click } = await load('tests/e2e/pointer.ts');
  const { waitForHost } = await load('tests/e2e/note.ts');

  const running = await launch({ browser: 'chromium', extension: packedExtension('chromium') });
  try {
    const own = await running.extensionPage('options.html');
    const page = await running.extensionPage(SETUP);
    // Afresh and left alone: to a page, a question of the driver's is a press of the person's.
    await page.reload();
    await pause(2000);
    await waitForHost(page, { training: 'on' });
    await steps.pressToolbarButton(running, page);
    const why = await steps.askForCapture(own);
    if (why) throw new Error(`There is no capture: ${why}.`);
    const report = await steps.openedReport(running);
    await click(report, { selector: 'button', text: 'Clear all passages' });
    await until('nothing is masked and it can be saved', () =>
      report.evaluate(
        () =>
          document.querySelector('.masked') === null && document.querySelector('.hash') !== null,
      ),
    );
    const bytes = await steps.savedFile(report, 'Save as HTML');
    const { remake, build } = await loadRemake();
    const verdict = await verifyFile(bytes, remake, build);
    if (verdict.kind !== 'intact') throw new Error('The report does not verify.');
    writeFileSync(FILE, bytes);
    console.log(`${FILE}: ${bytes.length} bytes, manifest ${verdict.manifestHash}`);
    return 0;
  } finally {
    await running.close();
  }
}

// `npm run check`: what is worth running before each commit. Types, lint, the unit tests of what
// changed since the last commit, and the main job once in Chromium. `npm test` is the whole.
import { ensureBrowser, ensureDependencies } from './setup.mjs';
import { runSteps } from './steps.mjs';

const WALK = 'is found, and one click|first press on Accept is held|the proof is whole';

process.exitCode = await runSteps([
  { name: 'packages', setup: ensureDependencies, wide: true },
  { name: 'Chromium', setup: () => ensureBrowser('chromium'), wide: true },
  { name: 'types', run: ['wxt prepare', 'tsc --noEmit'], needs: ['packages'] },
  { name: 'lint', run: ['biome ci .'], needs: ['packages'] },
  { name: 'build', run: ['wxt zip'], needs: ['packages', 'types'] },
  { name: 'replica', run: ['node scripts/replica.mjs'], needs: ['packages'] },
  {
    name: 'unit',
    vitest: ['--project=unit', '--changed', '--passWithNoTests'],
    needs: ['packages'],
    wide: true,
  },
  {
    name: 'walk',
    vitest: [
      '--project=e2e-chromium',
      `--testNamePattern=${WALK}`,
      'tests/e2e/main-job.test.ts',
      'tests/e2e/proof.test.ts',
    ],
    needs: ['Chromium', 'build', 'replica'],
  },
]);

// `npm run check`: what is worth running before each commit. Types, lint, the unit tests of what
// changed since the last commit, and the main job once in Chromium. `npm test` is the whole.
import { ensureBrowser, ensureDependencies } from './setup.mjs';
import { runSteps, TYPES } from './steps.mjs';

const WALK = 'is found, and one click|first press on Accept is held|the proof is whole';

process.exitCode = await runSteps([
  { name: 'packages', setup: ensureDependencies, wide: true },
  { name: 'Chromium', setup: () => ensureBrowser('chromium'), wide: true },
  { name: 'prepare', run: ['wxt prepare'], needs: ['packages'], wide: true },
  { name: 'types', run: [TYPES], needs: ['prepare'] },
  { name: 'lint', run: ['biome ci .'], needs: ['packages'] },
  { name: 'replica', run: ['node scripts/replica.mjs'], needs: ['packages'] },
  // WXT writes anew what the types are read from.
  { name: 'build', run: ['wxt zip'], needs: ['prepare'], after: ['types'] },
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

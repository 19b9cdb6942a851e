// `npm test`: sets up what it needs, then runs every check of the project, the two browsers side by
// side, and goes on after a failure. The last line is always `N passed, N failed`.
import { ensureBrowser, ensureDependencies } from './setup.mjs';
import { runSteps, TYPES } from './steps.mjs';

process.exitCode = await runSteps([
  { name: 'packages', setup: ensureDependencies, wide: true },
  { name: 'Chromium', setup: () => ensureBrowser('chromium'), wide: true },
  { name: 'Firefox', setup: () => ensureBrowser('firefox'), wide: true },
  { name: 'prepare', run: ['wxt prepare'], needs: ['packages'], wide: true },
  { name: 'types', run: [TYPES], needs: ['prepare'] },
  { name: 'lint', run: ['biome ci .'], needs: ['packages'] },
  {
    name: 'replica',
    run: ['node scripts/replica.mjs', 'node tests/conformance/build.mjs'],
    needs: ['packages'],
  },
  // WXT writes anew what the types are read from.
  { name: 'build', run: ['wxt zip', 'wxt zip -b firefox'], needs: ['prepare'], after: ['types'] },
  { name: 'unit', vitest: ['--project=unit'], needs: ['packages'], wide: true },
  { name: 'package', vitest: ['--project=package'], needs: ['build'] },
  { name: 'lint:firefox', run: ['node scripts/lint-firefox.mjs'], needs: ['build'] },
  { name: 'size', run: ['node scripts/size.mjs'], needs: ['build'] },
  {
    name: 'e2e-chromium',
    vitest: ['--project=e2e-chromium'],
    needs: ['Chromium', 'build', 'replica'],
  },
  {
    name: 'e2e-firefox',
    vitest: ['--project=e2e-firefox'],
    needs: ['Firefox', 'build', 'replica'],
  },
]);

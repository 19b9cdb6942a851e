// `npm test`: sets up what it needs, then runs every check of the project, the two browsers side by
// side, and goes on after a failure. The last line is always `N passed, N failed`.
import { ensureBrowser, ensureDependencies } from './setup.mjs';
import { runSteps } from './steps.mjs';

process.exitCode = await runSteps([
  { name: 'packages', setup: ensureDependencies, wide: true },
  { name: 'Chromium', setup: () => ensureBrowser('chromium'), wide: true },
  { name: 'Firefox', setup: () => ensureBrowser('firefox'), wide: true },
  { name: 'types', run: ['wxt prepare', 'tsc --noEmit'], needs: ['packages'] },
  { name: 'lint', run: ['biome ci .'], needs: ['packages'] },
  // After the types: WXT writes the same folder for them.
  { name: 'build', run: ['wxt zip', 'wxt zip -b firefox'], needs: ['packages', 'types'] },
  {
    name: 'replica',
    run: ['node scripts/replica.mjs', 'node tests/conformance/build.mjs'],
    needs: ['packages'],
  },
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

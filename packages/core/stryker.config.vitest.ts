import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Runs quick tests first and property tests last, because the first failing test kills a mutant. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification): number => (/laws/.test(moduleId) ? 1 : 0);
    return files.toSorted((one, another) => isSlow(one) - isSlow(another));
  }
}

/** Runs the tests of the rules on each mutant. Slow tests and tests of the package or the laws are excluded. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      ...configDefaults.exclude,
      'test/{testing/explore*,faults/faults,browser/browser,size,public-api/*,pressure/figures}.test.ts',
    ],
    setupFiles: ['stryker.config.setup.ts'],
    sequence: { sequencer: QuickFirst },
  },
});

import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The quick tests first, and last those that draw stories: a mutant is done with at the first that fails. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const drawn = ({ moduleId }: TestSpecification): number => (/laws/.test(moduleId) ? 1 : 0);
    return files.toSorted((one, another) => drawn(one) - drawn(another));
  }
}

/** The tests that mutants meet: all but those that take long, or test the package or the laws, not the rules. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      ...configDefaults.exclude,
      'test/{testing/explore*,faults/faults,browser/browser,size,public-api/*,pressure/labelled-notes}.test.ts',
    ],
    setupFiles: ['stryker.config.setup.ts'],
    sequence: { sequencer: QuickFirst },
  },
});

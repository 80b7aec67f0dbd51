/**
 * Mutation testing: `npm run mutation`, or for some files `npm run mutation -- --mutate 'src/couple/*.ts'`.
 * It takes minutes and is not part of `npm test`.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'stryker.config.vitest.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: ['src/**/*.ts', '!src/index.ts', '!src/testing/**', '!src/messages/**', '!src/pressure/*.en.ts'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 5_000,
  tempDirName: 'coverage',
  // Stryker reads tsconfig.json with an API that TypeScript 7 no longer has. No test needs the file.
  tsconfigFile: 'none',
  ignorePatterns: ['dist', 'tsconfig.json'],
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  jsonReporter: { fileName: 'coverage/mutation/mutation.json' },
  htmlReporter: { fileName: 'coverage/mutation/mutation.html' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
};

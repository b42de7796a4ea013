/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['src/{rules,cells,plan,functions}/**/*.ts'],
  testRunner: 'jest',
  // The tests of the functions load the bundle: no import leads from them to the changed file.
  jest: { configFile: 'tools/mutation/jest.config.js', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  // What is worked out when a file is loaded would need every test again for each change.
  ignoreStatic: true,
  disableTypeChecks: false,
  // The functions that the tests call are a bundle: it is made of the changed source, with every change in it.
  buildCommand: 'npx webpack --mode development',
  concurrency: 1,
  // A change that makes a test slow on a busy machine is not noticed by that.
  timeoutMS: 60_000,
  reporters: ['clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: 'test-results/stryker',
}

const { join } = require('node:path')
const { projects } = require('../../jest.config.js')

const [{ setupFiles, ...quick }] = projects

/** The quick tests of what is changed on trial; what is measured of the bundle itself, or runs it in a page, is no answer. */
module.exports = {
  ...quick,
  rootDir: join(__dirname, '..', '..'),
  testMatch: ['<rootDir>/test/{rules,wording,cells,plan,functions}/**/*.test.ts'],
  testPathIgnorePatterns: ['<rootDir>/test/functions/(metadata|excel-runtime).test.ts'],
  setupFiles: [
    ...setupFiles,
    '<rootDir>/tools/mutation/first-failure.js',
    '<rootDir>/tools/mutation/switch-in-contexts.js',
  ],
}

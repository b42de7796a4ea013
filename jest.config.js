const everyProject = {
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/support/property-seed.ts'],
  transform: { '^.+\\.(ts|js|mjs)$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/no-style.ts' },
  // Packages that exist only as ES modules.
  transformIgnorePatterns: ['/node_modules/(?!(hucre|@odoo|lit|lit-html|lit-element|@lit|@lit-labs)/)'],
  // Pictures of failures, and the copies of the sources that a mutation run makes.
  modulePathIgnorePatterns: ['<rootDir>/test-results/'],
}

/** @type {import('jest').Config} */
module.exports = {
  // What a test waits for comes late on a busy machine.
  testTimeout: 30_000,
  projects: [
    {
      ...everyProject,
      displayName: 'quick',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/browser/'],
    },
    // What a person does in the built add-in, in the built preview, in a browser.
    { ...everyProject, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
  ],
}

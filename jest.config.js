const everyProject = {
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/support/property-seed.ts'],
  transform: { '^.+\\.(ts|js|mjs)$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/no-style.ts' },
  // Packages that exist only as ES modules.
  transformIgnorePatterns: ['/node_modules/(?!(hucre|@odoo|lit|lit-html|lit-element|@lit|@lit-labs)/)'],
}

/** @type {import('jest').Config} */
module.exports = {
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

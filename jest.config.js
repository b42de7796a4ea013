/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/support/property-seed.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.(ts|js|mjs)$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
  // The build makes the second; the tests make it the same way.
  moduleNameMapper: {
    '\\.css$': '<rootDir>/test/support/no-style.ts',
    '/dutch-texts\\.json$': '<rootDir>/test/support/dutch-texts.ts',
  },
  // Packages that exist only as ES modules.
  transformIgnorePatterns: ['/node_modules/(?!(hucre|@odoo|lit|lit-html|lit-element|@lit|@lit-labs)/)'],
}

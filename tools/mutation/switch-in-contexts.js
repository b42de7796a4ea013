const vm = require('node:vm')

// Stryker chooses a change by a global of the test. A bundle that a test starts in an engine of its own has to see it too.
const { createContext } = vm
vm.createContext = (globals, options) =>
  createContext(
    Object.defineProperty({ ...globals }, '__stryker__', { get: () => globalThis.__stryker__, enumerable: true }),
    options,
  )

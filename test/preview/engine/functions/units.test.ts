import { valueOf } from './formula-value'

// As an Excel saved them in the public workbooks of vinci1it2000/formulas and IronCalc.
test.each([
  ['CONVERT(1,"km","m")', 1000],
  ['CONVERT(1,"kbyte","byte")', 1000],
  ['CONVERT(1,"kibyte","byte")', 1024],
  ['CONVERT(20,"C","F")', 68],
  ['CONVERT(1,"kmi","m")', '#N/A'],
  ['CONVERT(1,"kday","sec")', '#N/A'],
  ['CONVERT(1,"kim","m")', '#N/A'],
  ['CONVERT(1,"kly3","L")', '#N/A'],
  ['CONVERT(1,"x","m")', '#N/A'],
  ['CONVERT(1,"g","m")', '#N/A'],
  ['CONVERT("x","g","g")', '#VALUE!'],
])('%s is %s', (formula, expected) => {
  expect(valueOf(formula)).toBe(expected)
})

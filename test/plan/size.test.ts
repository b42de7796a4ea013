import { isSize, isSizeLabel } from '../../src/plan'

test.each([
  ['klein', true],
  ['maatwerk middelgroot', true],
  ['reusachtig', false],
  ['', false],
  [null, false],
  [3, false],
])('%j is a size: %s', (cell, answer) => {
  expect(isSize(cell)).toBe(answer)
})

test.each([
  ['Grootte', true],
  ['grootte onderneming:', true],
  ['Grootte van de onderneming', true],
  ['Company_size', true],
  ['Grootteorde', false],
  ['', false],
])('%j says that the size stands there: %s', (text, answer) => {
  expect(isSizeLabel(text)).toBe(answer)
})

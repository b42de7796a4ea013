import { valueOf } from './formula-value'

test.each([
  ['INDIRECT("A2")', 7],
  ['SUM(INDIRECT("A1:A2"))', 12],
  ['INDIRECT("$A$"&2)', 7],
  ['INDIRECT("Blad!A2")', 7],
  ['INDIRECT("Kosten")', 'kept'],
  ['INDIRECT("Plan[Kost]")', 'kept'],
  ['INDIRECT("R2C1",FALSE)', 'kept'],
  ['INDIRECT("")', 'kept'],
])('%s is %s', (formula, expected) => {
  expect(valueOf(formula, { cells: { A1: 5, A2: 7 } })).toBe(expected)
})

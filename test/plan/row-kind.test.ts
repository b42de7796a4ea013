import { passedOver, rowKind } from '../../src/plan'
import { columnsUnder } from '../builders/columns'

const headers = ['Opleiding', 'Start', 'Kost', 'Nota']
const { columns } = columnsUnder(headers)

test.each([
  ['blank cells', ['', null, '  ', ''], 'empty'],
  ['zeros, as some platforms read blank cells', ['', 0, 0, ''], 'empty'],
  ['a note in a column that is not recognised', ['', '', '', 'nog te bespreken'], 'empty'],
  ['the headers once more', ['Opleiding', 'Start', 'Kost', ''], 'repeated-headers'],
  ['most of the headers once more', ['Opleiding', 'Start', '', ''], 'project'],
  ['a sum', ['Totaal', '', 2500, ''], 'total'],
  ['a sum of a year', ['Subtotaal 2026:', '', 2500, ''], 'total'],
  ['a sum that says so further on', ['', '', 2500, 'TOTAL'], 'project'],
  ['a sum that says so in its first text', [{ type: 'Error', basicValue: '#N/A' }, '', 'Totaal', ''], 'total'],
  ['a course with a day that is called a total', ['Totaal', 46_000, 2500, ''], 'project'],
  ['a course that only begins like a total', ['Total quality management', '', 2500, ''], 'project'],
  ['a course', ['Excel', 46_000, 1000, ''], 'project'],
])('%s', (_, cells, kind) => {
  expect(rowKind(cells, columns, passedOver.onSheet)).toBe(kind)
})

test('a formula answers every row of its range that is not empty', () => {
  const kinds = [
    ['', 0, 0],
    ['Opleiding', 'Start', 'Kost'],
    ['Totaal', '', 2500],
  ].map((cells) => rowKind(cells, columns, passedOver.inFormula))
  expect(kinds).toEqual(['empty', 'project', 'project'])
})

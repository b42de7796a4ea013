import {
  columnWithHeader,
  tableColumn,
  tableWithHeaders,
  thisRow,
  wholeTable,
} from '../../src/workbook/structured-reference'

test.each([
  ['Kost', '[@Kost]'],
  ['Thème', '[@Thème]'],
  ['Kost2', '[@Kost2]'],
  ['2026', '[@[2026]]'],
  ['Prijs excl. btw', '[@[Prijs excl. btw]]'],
  ['Prijs\nexcl. btw', '[@[Prijs\nexcl. btw]]'],
  [' Kost ', '[@[ Kost ]]'],
  ['Steun %', '[@[Steun %]]'],
  ['#', "[@['#]]"],
  ['Kost [€]', "[@[Kost '[€']]]"],
  ["Prijs '26", "[@[Prijs ''26]]"],
  ['E-mail @werk', "[@[E-mail '@werk]]"],
  ["#[]'@", "[@['#'[']'''@]]"],
  ['Kost, totaal: {x} "y"', '[@[Kost, totaal: {x} "y"]]'],
])('the cell under %j is %s', (header, reference) => {
  expect(thisRow(header)).toBe(reference)
})

test('a column, and a whole table', () => {
  expect(tableColumn('Plan', 'Kost')).toBe('Plan[Kost]')
  expect(tableColumn('Plan', 'Kost [€]')).toBe("Plan[Kost '[€']]")
  expect(wholeTable('Plan_2026')).toBe('Plan_2026[#All]')
})

test('with headers, and without totals', () => {
  expect(tableWithHeaders('Plan')).toBe('Plan[[#Headers],[#Data]]')
  expect(columnWithHeader('Plan', 'Kost [€]')).toBe("Plan[[#Headers],[#Data],[Kost '[€']]]")
})

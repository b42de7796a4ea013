import { columnTerm, headersOf, paneColumns, paneHeadersOf, plainHeader, planColumns } from '../../src/wording'

test('no header stands in the list twice', () => {
  const all = paneColumns.flatMap((column) => paneHeadersOf(column))
  expect(all.filter((header, index) => all.indexOf(header) !== index)).toEqual([])
})

test('no header leads to two columns', () => {
  const plain = paneColumns.flatMap((column) => [...new Set(paneHeadersOf(column).map(plainHeader))])
  expect(plain.filter((header, index) => plain.indexOf(header) !== index)).toEqual([])
})

test('the pane knows the headers of KMO.PLAN before its own, and calls the column by the first', () => {
  for (const column of paneColumns) {
    expect(paneHeadersOf(column).slice(0, headersOf(column).length)).toEqual(headersOf(column))
    expect(columnTerm(column, 'nl')).toBe(headersOf(column)[0])
    expect(columnTerm(column, 'en')).toMatch(/\w/)
  }
})

test('what says what a project is comes before what keeps track of it', () => {
  expect(paneColumns.slice(0, planColumns.length)).toEqual(planColumns)
  expect(paneColumns.slice(planColumns.length)).toEqual([
    'enrolledOn',
    'participants',
    'hours',
    'depositedOn',
    'paymentOrderedOn',
    'certifiedOn',
    'projectNumber',
  ])
})

import {
  columnTerm,
  isResultHeader,
  paneHeaders,
  plainHeader,
  planHeaders,
  saysOtherThing,
  saysWithVat,
  type PaneColumn,
} from '../../src/wording'

test('no header leads to two columns of the pane', () => {
  const headers = Object.values<readonly string[]>(paneHeaders).flatMap((spellings) => [
    ...new Set(spellings.map(plainHeader)),
  ])
  expect(headers.filter((header, index) => headers.indexOf(header) !== index)).toEqual([])
})

test('the pane knows every header of KMO.PLAN, and calls the column alike', () => {
  for (const [column, headers] of Object.entries(planHeaders)) {
    expect(paneHeaders[column as PaneColumn]).toEqual(expect.arrayContaining([...headers]))
    expect(columnTerm(column as PaneColumn, 'nl')).toBe(headers[0])
    expect(columnTerm(column as PaneColumn, 'en')).toMatch(/\w/)
  }
})

test.each([
  ['Prijs incl. btw', true],
  ['Kost inclusief BTW', true],
  ['Prix TVAC', true],
  ['Prijs (incl.)', true],
  ['Totaal incl. 21 % btw', true],
  ['Prijs met btw', true],
  ['Prix TTC', true],
  ['Prijs excl. btw, incl. catering', false],
  ['Inclusief lunch', false],
  ['Prijs excl. btw', false],
  ['Prix HTVA', false],
  ['Kost', false],
])('"%s" says that VAT is inside: %s', (header, answer) => {
  expect(saysWithVat(header)).toBe(answer)
})

test.each<readonly [PaneColumn, string, boolean]>([
  ['cost', 'Bedrag subsidie', true],
  ['cost', 'Prijs per deelnemer', true],
  ['cost', 'Cursusprijs', false],
  ['appliedOn', 'Uiterste datum aanvraag', true],
  ['appliedOn', 'Datum van de aanvraag', false],
  ['title', 'Bedrag subsidie', false],
])('for the column %s "%s" speaks of something else: %s', (column, header, answer) => {
  expect(saysOtherThing(column, header)).toBe(answer)
})

test.each([
  ['Controle', true],
  ['Controle 2', true],
  ['Volgende stap', true],
  ['SUBSIDIE PER RIJ', true],
  ['Controleur', false],
  ['Kost', false],
  ['', false],
])('"%s" is a result of ours: %s', (header, answer) => {
  expect(isResultHeader(header)).toBe(answer)
})

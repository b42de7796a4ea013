import { plainHeader, planHeaders, planResultHeaders } from '../../src/wording'

test('no header leads to two columns', () => {
  const headers = Object.values<readonly string[]>(planHeaders).flatMap((spellings) => [
    ...new Set(spellings.map(plainHeader)),
  ])
  expect(headers.filter((header, index) => headers.indexOf(header) !== index)).toEqual([])
})

test.each([
  ['Prijs excl. btw', 'prijsexclbtw'],
  ['  PRIJS (excl. BTW) ', 'prijsexclbtw'],
  ['Begindátum', 'begindatum'],
  ['DV-nummer:', 'dvnummer'],
  ['Steun %', 'steun'],
])('"%s" is compared as "%s"', (header, plain) => {
  expect(plainHeader(header)).toBe(plain)
})

test('the columns of KMO.PLAN', () => {
  expect(Object.values(planResultHeaders)).toEqual([
    'Subsidiabel',
    'Steun %',
    'Subsidie',
    'Eigen aandeel',
    'Plafond over',
    'Uiterste aanvraag',
    'Controle',
    'Gebruikt',
  ])
})

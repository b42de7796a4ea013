import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  columnsOfHeader,
  columnTerm,
  isNeverTheCost,
  isResultHeader,
  planColumns,
  planHeadersOf,
} from '../../src/wording'

const [first = '', ...lines] = readFileSync(join(__dirname, 'plan-headers.csv'), 'utf8').trim().split('\n')

test('the list of headers is closed: these, in this order, on these conditions, and no others', () => {
  expect(first).toBe('column,rank,header,when')
  expect(
    planColumns.flatMap((column) =>
      planHeadersOf(column).map(({ header, when = '' }, rank) => `${column},${rank + 1},${header},${when}`),
    ),
  ).toEqual(lines)
})

test('a header stands for one column, but for the one that holds numbers or names', () => {
  const several = planColumns.flatMap((column) =>
    planHeadersOf(column)
      .map(({ header }) => header)
      .filter((header) => new Set(columnsOfHeader(header).map((one) => one.column)).size > 1),
  )
  expect(several).toEqual(['Deelnemers', 'Participants', 'Deelnemers', 'Participants'])
})

test.each([
  ['PRIJS (EXCL. BTW)', 'cost'],
  ['prijs\u00A0excl.\u202Fbtw', 'cost'],
  ['Prijs\r\n（excl. BTW）', 'cost'],
  ['Start\u00ADdatum', 'startsOn'],
  ['Début', 'startsOn'],
  ['Numéro d’agrément', 'number'],
  ["Numero d'agrement", 'number'],
  ['Thème', 'theme'],
])('"%s" stands for %s, however it is written', (header, column) => {
  expect(columnsOfHeader(header).map((one) => one.column)).toEqual([column])
})

test.each([
  // What may mean two things.
  'Betaald',
  'Betaald op',
  'Extra kosten',
  'Vestiging',
  // A part of a header is none.
  'Geschatte kost',
  'Kostenplaats',
  'Startuur',
  // Another language.
  'Kosten netto',
  'Preis',
  'Beginn',
  'Teilnehmer',
  '',
  '2026',
  // What other layouts call other things.
  'Anders gerecupereerde kost',
  'Brutokosten',
  'Instructor cost',
  'Kost lesgever',
  'Organisator extern',
  'Employee number',
  'Soort van de opleiding',
  'Training ID',
  'Prijs incl. btw',
])('"%s" stands for no column', (header) => {
  expect(columnsOfHeader(header)).toEqual([])
})

test.each([
  ['Niet in aanmerking komende kosten', 'deduction'],
  ['Naam van de werkende', 'participants'],
  ['Aantal werknemers', 'persons'],
  ['Type dienstverlening', 'service'],
  ['Opérateur (de formation)', 'provider'],
  ['Opérateur', 'provider'],
  ['Instelling', 'provider'],
  ['Eigen aandeel betaald op', 'depositedOn'],
  ['Aanvang', 'startsOn'],
  ['Klant', 'enterprise'],
])('"%s" of another layout stands for %s', (header, column) => {
  expect(columnsOfHeader(header)).toMatchObject([{ column }])
})

test('no header of the list is a result of ours, or never the cost', () => {
  const all = planColumns.flatMap((column) => planHeadersOf(column).map(({ header }) => ({ column, header })))
  expect(all.filter(({ header }) => isResultHeader(header))).toEqual([])
  expect(all.filter(({ column, header }) => column === 'cost' && isNeverTheCost(header))).toEqual([])
})

test('each column has a name in both languages', () => {
  expect(planColumns.map((column) => columnTerm(column, 'nl'))).toEqual(
    planColumns.map((column) => planHeadersOf(column)[0]?.header),
  )
  const english = planColumns.map((column) => columnTerm(column, 'en'))
  expect(english.every((term) => /^[A-Z]/.test(term))).toBe(true)
  expect(new Set(english).size).toBe(english.length)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { invalid, kmo } from '../../tools/shipped/bundle'
import { dayInBelgium, serial } from '../builders/serial'

// Plans as people keep them, each row of which was calculated by hand.

const csv = (name: string) => readFileSync(join(__dirname, 'plans', `${name}.csv`), 'utf8').trimEnd()
const cells = (name: string) =>
  Papa.parse<unknown[]>(csv(name), { dynamicTyping: true }).data.map((row) => row.map((cell) => cell ?? ''))
const expected = Papa.parse<readonly string[]>(csv('expected')).data.slice(1)

const shown = 'Gelezen als;Subsidiabel;Steun %;Subsidie;Eigen aandeel;Plafond over;Uiterste aanvraag;Status;Controle'
const lookedAt = serial('2026-11-28')

/** A row of an answer as a table says it: amounts and days as text, and of the findings their codes. */
function inWords(answer: readonly unknown[]): string[] {
  const [readAs, eligible, rate, subsidy, own, left, lastDay, status, findings] = answer
  const codes = String(findings)
    .split('; ')
    .map((finding) => finding.split(' ')[0])
    .join(' ')
  const amounts = [eligible, rate, subsidy, own, left].map(String)
  return [String(readAs), ...amounts, typeof lastDay === 'number' ? dayInBelgium(lastDay) : '', String(status), codes]
}

const answersTo = (name: string, headers: string | null = null, asOf: number | null = lookedAt) =>
  (kmo('PLAN', cells(name), 'klein', shown, asOf, headers) as unknown[][]).slice(1)

describe('plans as people keep them', () => {
  test.each<[says: string, name: string, headers: string | null]>([
    ['of a bakery, with a number that is missing and a theme of its own', 'bakery', 'Dienstverlener=Opleidingscentrum'],
    [
      'of a metal works, with two rows of headers, quarters, subtotals and texts for days and amounts',
      'metal',
      'Dienstverlener=Gegeven door; Erkenningsnummer=Nr. kmo-portefeuille; Aantal deelnemers=Aant. pers.; Thema=Thema kmo-p',
    ],
    ['at the edges of the rules', 'edge-cases', null],
    ['of two rows, of which nobody applied for the first', 'two-rows', null],
  ])('%s', (_, name, headers) => {
    const rows = expected.filter(([plan]) => plan === name).map(([, row, ...answer]) => ({ row: Number(row), answer }))
    const answers = answersTo(name, headers)
    expect(answers.map((answer, index) => ({ row: index + 2, answer: inWords(answer) }))).toEqual(rows)
  })

  test('an empty sheet', () =>
    expect(kmo('PLAN', [['', ''], ['']], 'klein', shown, lookedAt)).toEqual(
      invalid('Argument "plan" heeft geen kolom met de kost: verwacht een hoofding zoals Kost, Kostprijs of Prijs.'),
    ))
})

describe('two rows, each of which would take most of the ceiling', () => {
  const figures = (asOf: number | null) => answersTo('two-rows', null, asOf).map((row) => [row[3], row[5], row[8]])
  test('looked at on a day when it is too late for the first: it gets nothing, and takes nothing', () =>
    expect(figures(lookedAt)).toEqual([
      [0, 1500, 'T1 te laat: kon tot en met 15/06/2026'],
      [6000, 1500, 'OK'],
    ]))
  test('without a day: the second was applied for, and comes first', () =>
    expect(figures(null)).toEqual([
      [1500, 0, 'B3 plafond bijna op: 1.500,00 euro in plaats van 6.000,00 euro'],
      [6000, 1500, 'OK'],
    ]))
})

import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { inputHeaders } from '../../tools/oracle/applications'
import { calculateGoldenPlan, goldenFile } from '../../tools/oracle/golden-plan'
import { libreOfficeIsExpected, libreOfficeProgram, sayWithoutLibreOffice } from '../support/libreoffice'
import { kmo } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'

/** A row of the golden plan by header; null where a cell is empty. */
type Row = Record<string, string | number | null>

const golden = readFileSync(goldenFile, 'utf8')
const rows = Papa.parse<Row>(golden.trimEnd(), { header: true, dynamicTyping: true }).data
const spill = (id: string, ...cells: unknown[]) => kmo(id, ...cells) as unknown[][]

const number = (row: Row, header: string) => Number(row[header])
const yearOf = (serial: unknown) => new Date(Date.UTC(1899, 11, 30) + Number(serial) * 86_400_000).getUTCFullYear()
const hasCost = (row: Row) => row['Kost'] !== null
const isOnTime = (row: Row) => row['Te laat'] === 0
const enterprises = [...new Set(rows.map((row) => row['Onderneming']))]
const column = (of: readonly Row[], header: string) => of.map((row) => [row[header]])

/** Every place where KMO and LibreOffice differ, by the row of the workbook. */
function differences(of: readonly Row[], header: string, answers: readonly unknown[]): object[] {
  return of.flatMap((row, index) => {
    const expected = row[header] ?? ''
    return answers[index] === expected
      ? []
      : [{ row: rows.indexOf(row) + 2, header, expected, answered: answers[index] }]
  })
}

describe('the golden plan', () => {
  test('holds a thousand rows without an error', () => {
    expect(rows).toHaveLength(1_000)
    expect(golden).not.toMatch(/#|Err:/)
  })

  test.each<[number, string, (row: Row) => boolean]>([
    [50, 'were applied for too late', (row) => !isOnTime(row)],
    [20, 'were applied for on the fourteenth day', (row) => row['Aanvraagdatum'] === row['Uiterste aanvraag']],
    [10, 'have no application date yet', (row) => row['Aanvraagdatum'] === null],
    [
      30,
      'were stopped in the year of the application',
      (row) => row['Stopzetting'] !== null && yearOf(row['Stopzetting']) <= number(row, 'Jaar'),
    ],
    [30, 'were stopped in a later year', (row) => yearOf(row['Stopzetting']) > number(row, 'Jaar')],
    [30, 'were granted another amount', (row) => row['Toegekend'] !== null],
    [5, 'were granted more than was left', (row) => number(row, 'Toegekend') > number(row, 'Plafond vooraf')],
    [
      15,
      'are cut at what was left',
      (row) => number(row, 'Toegewezen') > 0 && number(row, 'Toegewezen') < number(row, 'Berekend'),
    ],
    [50, 'come after the ceiling was used up', (row) => row['Plafond vooraf'] === 0 && number(row, 'Berekend') > 0],
    [
      100,
      'have another size than the first of their year',
      (row) => row['Eigen grootte'] !== row['Grootte van het jaar'],
    ],
    [
      100,
      'end in half a cent',
      (row) => Math.round(number(row, 'Subsidiabel') * number(row, 'Steun %') * 1_000) % 10 === 5,
    ],
    [50, 'stay under the minimum', (row) => isOnTime(row) && row['Berekend'] === 0 && number(row, 'Steun %') > 0],
    [30, 'get 45 %', (row) => row['Steun %'] === 0.45],
    [30, 'get 35 %', (row) => row['Steun %'] === 0.35],
    [
      10,
      'are advice that is refused since 1 February 2026',
      (row) =>
        number(row, 'Dag') >= serial('2026-02-01') && row['Soort dienst'] === 'advies' && row['Gerechtigd'] === 0,
    ],
    [
      20,
      'were applied for in December 2019',
      (row) => number(row, 'Dag') >= serial('2019-12-01') && row['Jaar'] === 2019,
    ],
    [
      10,
      'are of a large sheltered-work company that is entitled',
      (row) => row['Grootte van het jaar'] === 'maatwerk groot' && number(row, 'Steun %') > 0,
    ],
    [5, 'have no cost', (row) => !hasCost(row)],
  ])('has at least %i rows that %s', (least, _, holds) => {
    expect(rows.filter(holds).length).toBeGreaterThanOrEqual(least)
  })
})

describe('the shipped functions agree with LibreOffice to the cent', () => {
  const results = [
    'Subsidiabel',
    'Steun %',
    'Subsidie',
    'Eigen aandeel',
    'Plafond over',
    'Uiterste aanvraag',
    'Gebruikt',
  ]
  const planOf = (of: readonly Row[], blank: unknown) => [
    [...inputHeaders],
    ...of.map((row) => inputHeaders.map((header) => row[header] ?? blank)),
  ]
  const plan = spill('PLAN', planOf(rows, null), 'klein', [results])
  // Later days first; rows of one day keep their order, which decides between them.
  const turnedRows = [...rows].sort((a, b) => number(b, 'Dag') - number(a, 'Dag'))
  const turnedPlan = spill('PLAN', planOf(turnedRows, ''), 'klein', [results])

  test.each(results.map((header, index) => [header, index] as const))('KMO.PLAN, column %s', (header, index) => {
    expect(plan.length).toBe(1_001)
    expect(plan[0]![index]).toBe(header)
    expect(
      differences(
        rows,
        header,
        plan.slice(1).map((cells) => cells[index]),
      ),
    ).toEqual([])
  })

  test.each(results.map((header, index) => [header, index] as const))(
    'KMO.PLAN of the rows in another order, column %s',
    (header, index) => {
      expect(turnedPlan.length).toBe(1_001)
      expect(
        differences(
          turnedRows,
          header,
          turnedPlan.slice(1).map((cells) => cells[index]),
        ),
      ).toEqual([])
    },
  )

  test.each(enterprises)('KMO.ALLOCATE for %s', (enterprise) => {
    const own = rows.filter((row) => row['Onderneming'] === enterprise && isOnTime(row) && hasCost(row))
    const arguments_ = ['Subsidiabel', 'Dag', 'Grootte van het jaar', 'Thema', 'Dienst'].map((header) =>
      column(own, header),
    )
    expect(own.length).toBeGreaterThan(200)
    expect(
      differences(
        own,
        'Verdeeld',
        spill('ALLOCATE', ...arguments_).map(([share]) => share),
      ),
    ).toEqual([])
  })

  test.each<[id: string, result: string, inputs: readonly (string | null)[], at: (row: Row) => boolean, least: number]>(
    [
      ['DEADLINE', 'Uiterste aanvraag', ['Startdatum'], () => true, 1_000],
      ['SUBSIDY_RATE', 'Steun %', ['Grootte van het jaar', 'Dag', 'Thema', 'Dienst'], hasCost, 900],
      [
        'SUBSIDY',
        'Toegewezen',
        ['Subsidiabel', 'Grootte van het jaar', 'Dag', 'Thema', 'Dienst', 'Plafond vooraf'],
        (row) => hasCost(row) && isOnTime(row) && row['Toegekend'] === null,
        700,
      ],
      [
        'ELIGIBLE_COST',
        'Subsidiabel',
        ['Kost', 'Catering', 'Deelnemers', 'Dagen', null, null, 'Aftrek'],
        // A plan takes catering without participants or days as none; the function refuses it.
        (row) => hasCost(row) && (row['Catering'] === null || (row['Deelnemers'] !== null && row['Dagen'] !== null)),
        800,
      ],
    ],
  )('KMO.%s gives %s', (id, result, inputs, at, least) => {
    const own = rows.filter(at)
    const answers = own.map((row) => kmo(id, ...inputs.map((header) => (header === null ? null : row[header]))))
    expect(own.length).toBeGreaterThanOrEqual(least)
    expect(differences(own, result, answers)).toEqual([])
  })

  test.each(enterprises)('KMO.PLAFOND_LEFT for every year of %s', (enterprise) => {
    const own = rows.filter((row) => row['Onderneming'] === enterprise && hasCost(row))
    const [subsidies, days, stops] = ['Toegewezen', 'Dag', 'Stopzetting'].map((header) => column(own, header))
    const years = new Map(own.map((row) => [row['Jaar'], row]))
    for (const row of own)
      if (number(row, 'Sleutel') > number(years.get(row['Jaar'])!, 'Sleutel')) years.set(row['Jaar'], row)
    const lastOfYears = [...years.values()]
    expect(lastOfYears).toHaveLength(11)
    const left = lastOfYears.map((last) =>
      kmo('PLAFOND_LEFT', subsidies, days, last['Jaar'], last['Grootte van het jaar'], stops),
    )
    expect(differences(lastOfYears, 'Plafond over', left)).toEqual([])
  })
})

describe('LibreOffice', () => {
  sayWithoutLibreOffice('the golden plan is not calculated again.')
  const whenThere = libreOfficeIsExpected ? test : test.skip

  whenThere(
    'calculates the golden plan as it is committed (to renew it: npx tsx tools/oracle/refresh-oracle.ts)',
    async () => {
      expect((await calculateGoldenPlan(libreOfficeProgram())).split('\n')).toEqual(golden.split('\n'))
    },
    120_000,
  )
})

import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { inputHeaders } from '../../tools/oracle/applications'
import { calculateGoldenPlan, goldenPlan, goldenPlanOnDay, type GoldenPlan } from '../../tools/oracle/golden-plan'
import { libreOfficeIsExpected, libreOfficeProgram, sayWithoutLibreOffice } from '../support/libreoffice'
import { kmo } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'

/** A row of the golden plan by header; null where a cell is empty. */
type Row = Record<string, string | number | null>

const textOf = ({ file }: GoldenPlan) => readFileSync(file, 'utf8')
const rowsOf = (plan: GoldenPlan) => Papa.parse<Row>(textOf(plan).trimEnd(), { header: true, dynamicTyping: true }).data
const rows = rowsOf(goldenPlan)
const rowsOnDay = rowsOf(goldenPlanOnDay)
const spill = (id: string, ...cells: unknown[]) => kmo(id, ...cells) as unknown[][]

const number = (row: Row, header: string) => Number(row[header])
const yearOf = (serial: unknown) => new Date(Date.UTC(1899, 11, 30) + Number(serial) * 86_400_000).getUTCFullYear()
const hasCost = (row: Row) => row['Kost'] !== null
const isOnTime = (row: Row) => row['Te laat'] === 0 && row['Vervallen'] === 0
const counts = (row: Row) => row['Buiten telling'] === 0
const enterprises = [...new Set(rows.map((row) => row['Onderneming']))]
const column = (of: readonly Row[], header: string) => of.map((row) => [row[header]])

/** Every place where KMO and LibreOffice differ, by the row of the workbook. */
function differences(of: readonly Row[], header: string, answers: readonly unknown[]): object[] {
  return of.flatMap((row, index) => {
    const expected = row[header] ?? ''
    return answers[index] === expected
      ? []
      : [{ row: Math.max(rows.indexOf(row), rowsOnDay.indexOf(row)) + 2, header, expected, answered: answers[index] }]
  })
}

describe('the golden plan', () => {
  test('holds a thousand rows without an error', () => {
    expect(rows).toHaveLength(1_000)
    expect(textOf(goldenPlan)).not.toMatch(/#|Err:/)
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
    [1, 'were granted an amount without a cost', (row) => !hasCost(row) && row['Toegekend'] !== null],
  ])('has at least %i rows that %s', (least, _, holds) => {
    expect(rows.filter(holds).length).toBeGreaterThanOrEqual(least)
  })
})

describe('the golden plan on a day', () => {
  const asOf = goldenPlanOnDay.asOf
  test('holds a thousand rows without an error', () => {
    expect(rowsOnDay).toHaveLength(1_000)
    expect(textOf(goldenPlanOnDay)).not.toMatch(/#|Err:/)
  })
  const isPlanned = (row: Row) => row['Gepland'] === 1
  test.each<[number, string, (row: Row) => boolean]>([
    [300, 'were applied for', (row) => !isPlanned(row)],
    [300, 'are planned', isPlanned],
    [100, 'are planned with an application to come', (row) => number(row, 'Aanvraagdatum') > asOf],
    [50, 'have lapsed', (row) => row['Vervallen'] === 1],
    [20, 'are planned and stopped', (row) => isPlanned(row) && row['Stopzetting'] !== null],
    [20, 'have the day itself as their day', (row) => row['Aanvraagdatum'] === null && row['Dag'] === asOf],
    [
      2,
      'have it in another year than their start',
      (row) => row['Dag'] === asOf && row['Aanvraagdatum'] === null && yearOf(row['Startdatum']) < yearOf(asOf),
    ],
    [10, 'were granted an amount, though nothing says when', (row) => !isPlanned(row) && row['Aanvraagdatum'] === null],
  ])('has at least %i rows that %s', (least, _, holds) => {
    expect(rowsOnDay.filter(holds).length).toBeGreaterThanOrEqual(least)
  })
})

describe.each<[when: string, plan: GoldenPlan, rows: readonly Row[]]>([
  ['', goldenPlan, rows],
  [', on a day', goldenPlanOnDay, rowsOnDay],
])('the shipped functions agree with LibreOffice to the cent%s', (_, { asOf }, rows) => {
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
  const plan = spill('PLAN', planOf(rows, null), 'klein', [results], asOf)
  // Later days first; rows of one day keep their order, which decides between them.
  const turnedRows = [...rows].sort((a, b) => number(b, 'Dag') - number(a, 'Dag'))
  const turnedPlan = spill('PLAN', planOf(turnedRows, ''), 'klein', [results], asOf)

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
    expect(own.length).toBeGreaterThan(100)
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
      [
        'SUBSIDY_RATE',
        'Steun %',
        ['Grootte van het jaar', 'Dag', 'Thema', 'Dienst'],
        (row) => hasCost(row) && row['Vervallen'] === 0,
        700,
      ],
      [
        'SUBSIDY',
        'Toegewezen',
        ['Subsidiabel', 'Grootte van het jaar', 'Dag', 'Thema', 'Dienst', 'Plafond vooraf'],
        (row) => hasCost(row) && counts(row) && row['Toegekend'] === null,
        500,
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
    const own = rows.filter((row) => row['Onderneming'] === enterprise && row['Zonder cijfers'] === 0)
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
    'calculates the golden plans as they are committed (to renew them: npx tsx tools/oracle/refresh-oracle.ts)',
    async () => {
      for (const plan of [goldenPlan, goldenPlanOnDay])
        expect((await calculateGoldenPlan(libreOfficeProgram(), plan)).split('\n')).toEqual(textOf(plan).split('\n'))
    },
    120_000,
  )
})

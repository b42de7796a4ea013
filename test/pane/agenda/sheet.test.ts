import type { CellContent } from '../../../src/workbook/workbook'
import { agendaSheet, stepCells } from '../../../src/pane/features/agenda/sheet'
import { row, tableXml } from '../../../tools/workbook/xlsx-builder'
import { planWith } from '../../builders/plan'
import { serial } from '../../builders/serial'
import { calculator, formulaXml } from '../../builders/workbook'

const headers = [
  'Opleiding',
  'Start',
  'Einde',
  'Kost',
  'Aanvraag',
  'Gestort op',
  'Betaalopdracht',
  'Attest',
  'Stopgezet',
]
const day = serial
const rows: readonly (readonly (string | number | null)[])[] = [
  ['Excel', day('2026-06-10'), null, 1000, null, null, null, null, null],
  ['Word', day('2026-06-01'), null, 1000, day('2026-06-02'), null, null, null, null],
  [null, null, null, null, null, null, null, null, null],
  [
    'Access',
    day('2026-06-01'),
    null,
    1000,
    day('2026-06-02'),
    day('2026-06-03'),
    day('2026-06-04'),
    day('2026-06-05'),
    null,
  ],
  ['Gestopt', day('2026-06-01'), null, 1000, day('2026-06-02'), null, null, null, day('2026-06-05')],
  ['Te laat', day('2026-05-01'), null, 1000, null, null, null, null, null],
  ['Te laat gevraagd', day('2026-05-01'), null, 1000, day('2026-05-16'), null, null, null, null],
]
const today = '2026-06-15'

describe('the sheet', () => {
  test('holds one day, a note, headers, and a formula for every step', () => {
    const { name, cells, numberFormats, boldRows } = agendaSheet(
      planWith(headers.slice(0, 5), rows.slice(0, 1)),
      today,
      'nl',
    )
    const applied = 'INDEX(Plan[Aanvraag],$A4)'
    const inTime = `IF(LEFT(KMO.CHECK(INDEX(Plan[Start],$A4),INDEX(Plan[Kost],$A4),${applied}),2)="T1","",${applied})`
    const afterLastDay = (step: string) => `IF(${applied}="","",KMO.DEADLINE(${applied},"${step}",${applied})+1)`
    expect(name).toBe('Agenda')
    expect(cells).toEqual([
      ['Peildatum', serial(today)],
      ['Vul in B1 een andere dag in, of =VANDAAG(): alles hieronder rekent mee.'],
      ['Nr.', 'Opleiding', 'Volgende stap', 'Uiterlijk', 'Dagen'],
      [
        1,
        { formula: '=INDEX(Plan[Opleiding],$A4)&""' },
        {
          formula: `=KMO.NEXT_STEP($B$1,INDEX(Plan[Start],$A4),${inTime},${afterLastDay('storting')},${afterLastDay('einde')},,"actie")`,
        },
        {
          formula: `=KMO.NEXT_STEP($B$1,INDEX(Plan[Start],$A4),${inTime},${afterLastDay('storting')},${afterLastDay('einde')},,"datum")`,
        },
        {
          formula: `=KMO.NEXT_STEP($B$1,INDEX(Plan[Start],$A4),${inTime},${afterLastDay('storting')},${afterLastDay('einde')},,"dagen")`,
        },
      ],
    ])
    expect(numberFormats).toEqual([[null, 'dd/mm/yyyy'], [], [], [null, null, null, 'dd/mm/yyyy', '0']])
    expect(boldRows).toEqual([2])
  })
  test('refers by place to a plan that is no table, and escapes what headers hold', () => {
    const onSheet = agendaSheet(
      planWith(["Opleiding '26", 'Start', 'Kost'], rows.slice(0, 2), { isTable: false, row: 4, column: 1 }),
      today,
      'nl',
    )
    expect(onSheet.cells[3]?.[1]).toEqual({ formula: `=INDEX('Blad 1'!$B$6:$B$7,$A4)&""` })
    const inTable = agendaSheet(planWith(["Opleiding '26 [kort]", 'Start', 'Kost'], rows.slice(0, 1)), today, 'en')
    expect(inTable.cells[3]?.[1]).toEqual({ formula: `=INDEX(Plan[Opleiding ''26 '[kort']],$A4)&""` })
    expect(inTable.cells[2]).toEqual(['No.', 'Course', 'Next step', 'Last day', 'Days'])
  })
  test('takes along the amounts that the plan already shows', () => {
    const { cells } = agendaSheet(
      planWith([...headers.slice(0, 5), 'Subsidie', 'eigen aandeel'], rows.slice(0, 1)),
      today,
      'nl',
    )
    expect(cells[2]?.slice(5)).toEqual(['Eigen aandeel', 'Subsidie'])
    expect(cells[3]?.slice(5)).toEqual([
      { formula: '=INDEX(Plan[eigen aandeel],$A4)' },
      { formula: '=INDEX(Plan[Subsidie],$A4)' },
    ])
  })
  test('colours the steps and nothing else', () => {
    expect(stepCells('Agenda 2', planWith(headers, rows))).toEqual({
      sheet: 'Agenda 2',
      row: 3,
      column: 2,
      rows: 6,
      columns: 1,
    })
  })
})

test('the shipped functions give every row its step, its last day and the days left, and follow the day in B1', () => {
  const shown = calculator()
  const cell = (content: CellContent | undefined) =>
    typeof content === 'object' && content !== null
      ? `><f>${formulaXml(content.formula)}</f>`
      : typeof content === 'boolean'
        ? null
        : (content ?? null)
  const { cells } = agendaSheet(planWith(headers, rows), today, 'nl')

  function calculated(asOf: string): unknown[][] {
    const lines = cells.map((contents, index) =>
      row(
        index + 1,
        contents.map((content, column) => (index === 0 && column === 1 ? serial(asOf) : cell(content))),
      ),
    )
    const plan = [row(1, [...headers]), ...rows.map((values, index) => row(index + 2, [...values]))]
    const at = shown([
      { name: 'Blad 1', rows: plan.join(''), tables: [tableXml(1, 'Plan', `A1:I${rows.length + 1}`, headers)] },
      { name: 'Agenda', rows: lines.join('') },
    ])
    return cells.slice(3).map((contents, index) => contents.slice(1).map((_, column) => at(1, index + 3, column + 1)))
  }
  expect(calculated('2026-06-15')).toEqual([
    ['Excel', 'aanvragen', day('2026-06-24'), 9],
    ['Word', 'eigen aandeel storten', day('2026-07-02'), 17],
    ['Access', 'klaar', '', ''],
    ['Gestopt', 'stopgezet', '', ''],
    ['Te laat', 'vervallen', day('2026-05-15'), -31],
    ['Te laat gevraagd', 'vervallen', day('2026-05-15'), -31],
  ])
  expect(calculated('2026-06-25').map((values) => values[1])).toEqual([
    'vervallen',
    'eigen aandeel storten',
    'klaar',
    'stopgezet',
    'vervallen',
    'vervallen',
  ])
})

import { areaOfAddress } from '../../../preview/host/address'
import { officeWorkbook } from '../../../src/workbook/office/office-workbook'
import { newTableColumns } from '../../../src/pane/features/plan-check/columns/row-formulas'
import { spillEdit } from '../../../src/pane/features/plan-check/columns/beside'
import { findPlans } from '../../../src/pane/plan/plan-source'
import { planOf } from '../../builders/plan'
import { ownWork } from '../../../src/pane/features/plan-check/restore/own-work'
import { recordedWorkbook, type JournalTrouble } from '../../../src/workbook/journal/recorded-workbook'
import { reviewJournal, takeBack } from '../../../src/workbook/journal/take-back'
import { openPane, type Pane } from '../../support/office-in-jsdom'

// What the pane writes and takes back, on the real office.js in our Excel on the web.

let pane: Pane
beforeEach(async () => {
  pane = await openPane()
  Object.assign(globalThis, { Excel: pane.excel, DOMParser: pane.window.DOMParser as unknown })
})
afterEach(() => {
  expect(pane.host.unhandled).toEqual([])
  expect(troubles).toEqual([])
  pane.close()
  Object.assign(globalThis, { Excel: undefined, DOMParser: undefined })
})

const plan = [
  ['Naam vorming', "Start\n'26", 'Prijs [€] excl. btw', 'Nummer dienstverlener'],
  ['Excel', 46_280, 1000, 'DV.0105080'],
  ['Word', 46_290, 605.5, ''],
]
function typePlan(isTable: boolean): void {
  pane.grid.enter('B2:E4', plan)
  if (isTable) pane.grid.makeTable('B2:E4', 'Plan')
}
const cells = () => {
  const [{ id } = { id: '' }] = pane.model.sheets.all()
  return pane.model.cells
    .read({ sheetId: id, area: areaOfAddress('B2:H4')! })
    .map((row) => row.map(({ formula, value }) => formula ?? value))
}
const troubles: JournalTrouble[] = []
const workbook = recordedWorkbook(officeWorkbook, '2026-11-24', (trouble) => troubles.push(trouble))
const reviewsOf = async () => (await reviewJournal(workbook, ownWork())).reviews
async function readPlan() {
  const { chosen } = await findPlans(workbook)
  const { area } = chosen!
  return planOf(chosen!, await workbook.read({ ...area, row: area.row + 1, rows: area.rows - 1 }), 'small')
}

test('columns of a table, with their colours, come and go', async () => {
  typePlan(true)
  const before = cells()
  const { source } = await readPlan()
  const columns = newTableColumns(['applicationDeadline', 'findings'], source, { applicant: 'small', asOf: '' })
  const areas = await workbook.addTableColumns('Plan', columns)
  await workbook.addTrafficLights({ ...areas[1]!, row: 2, rows: 2 }, [{ beginsWith: 'OK', light: 'good' }])
  expect(cells()[2]!.slice(4, 6)).toEqual(["=KMO.DEADLINE([@[Start\n''26]])", columns[1]!.formula])
  const reviews = await reviewsOf()
  expect(reviews.map(({ possible, stays }) => [possible, stays])).toEqual([[2, []]])
  await takeBack(workbook, ownWork(), reviews)
  expect(cells()).toEqual(before)
  expect(pane.model.conditionalFormats.all()).toEqual([])
  expect(await reviewsOf()).toEqual([])
})

test('a spilled plan and a repaired number come and go; what was changed since stays', async () => {
  typePlan(false)
  const before = cells()
  const read = await readPlan()
  const { source } = read
  await workbook.write([spillEdit(read, { ...source.area, column: 6, columns: 2 }, ['rate', 'findings'])])
  await workbook.write([
    {
      area: { ...source.area, row: 2, column: 4, rows: 1, columns: 1 },
      before: [['DV.0105080']],
      after: [['DV.O105080']],
    },
  ])
  await workbook.write([
    { area: { ...source.area, row: 3, column: 3, rows: 1, columns: 1 }, before: [[605.5]], after: [[500]] },
  ])
  expect(cells()[0]![5]).toBe('=KMO.PLAN($B$2:$E$4,"klein","Steun %;Controle",,{"Startdatum","Start \'26"})')
  pane.grid.enter('D4', [[450]])
  const reviews = await reviewsOf()
  expect(reviews.map(({ possible, stays }) => [possible, stays.length])).toEqual([
    [0, 1],
    [1, 0],
    [1, 0],
  ])
  await takeBack(
    workbook,
    ownWork(),
    reviews.filter(({ possible }) => possible > 0),
  )
  expect(cells()).toEqual(before.map((row, r) => row.map((value, c) => (r === 2 && c === 2 ? 450 : value))))
})

test('a sheet carries its mark, hidden, and goes again', async () => {
  const name = await workbook.addSheet({ name: 'Agenda', cells: [['Dag'], [46_000]] })
  const mark = await officeWorkbook.sheetMark(name)
  const [kept] = pane.model.names.all()
  expect(mark).toMatch(/^[\da-f-]{36}$/)
  expect(kept).toMatchObject({ name: '_kmo_for_excel', formula: `="${mark}"`, hidden: true })
  expect(await officeWorkbook.names()).toEqual([])
  await takeBack(workbook, ownWork(), await reviewsOf())
  expect(pane.model.sheets.all().map((sheet) => sheet.name)).toEqual(['Blad1'])
  expect(pane.model.names.all()).toEqual([])
})

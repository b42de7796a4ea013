import { areaOfAddress } from '../../../preview/host/address'
import { readdirSync, readFileSync } from 'node:fs'
import { createEvents } from '../../../preview/host/events'
import { ColumnIds } from '../../../preview/host/objects/column-ids'
import { workbook } from '../../../preview/host/objects/workbook'
import { nullObject } from '../../../preview/host/server-object'
import { keptCharts } from '../../builders/charts'
import { gridWorkbook } from '../../builders/grid-workbook'
import { answeredMembers } from './answered-members'
import { askedMembers } from './asked-members'

// The host plays what the add-in asks, and refuses the rest as an Excel that has not got it.

/** What later pages of the add-in will ask. */
const kept =
  /^(?:DataValidation|WorksheetFreezePanes|WorksheetProtection|AutoFilter|Chart|ChartTitle|ChartCollection)\.|^Range\.dataValidation$|^Worksheet\.freezePanes$/
/** What office.js asks by itself: how custom functions start, and how it sends a large table in parts. */
const ofOfficeJs = [
  'Range._ValidateArraySize',
  'Range.getBoundingRect',
  'Range.getRow',
  'Workbook.createAndOpenWorkbook',
  'Workbook.customFunctions',
]
/** How the wire calls what the add-in asks by another name; undefined where it is asked without the server. */
const onTheWire: Readonly<Record<string, readonly string[]>> = {
  'WorksheetCollection.onChanged': [
    'WorksheetCollection._RegisterDataChangedEvent',
    'WorksheetCollection._UnregisterDataChangedEvent',
  ],
  // A message of its own, see events.
  'Workbook.onSelectionChanged': [],
  // Found by the key of an item.
  'TableCollection.getItem': [],
  'WorksheetCollection.getItem': [],
}
/** What never leaves the pane. */
const inThePane = /^RequestContext\.|\.load$|^ConditionalTextComparisonRule\./

const sourceFiles = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.ts') && /Excel\b/.test(readFileSync(file, 'utf8')))
const everyAsked = askedMembers(sourceFiles)
const asked = everyAsked.filter((member) => !inThePane.test(member)).flatMap((member) => onTheWire[member] ?? [member])

/** A workbook with one of everything. */
function answered(): string[] {
  const grid = gridWorkbook()
  grid.enter('B2:C3', [
    ['Opleiding', 'Kost'],
    ['Excel', 1000],
  ])
  grid.makeTable('B2:C3', 'Plan')
  const { dispatch, getters } = grid.model
  dispatch('CREATE_NAMED_RANGE', { name: 'Kost', ranges: [getters.getRangeDataFromXc('sheet-1', 'A1')] })
  dispatch('ADD_MERGE', { sheetId: 'sheet-1', target: [{ top: 0, left: 0, bottom: 0, right: 1 }] })
  grid.workbook.document.settings.set('urn:kmo', 1)
  grid.workbook.document.xmlParts.set('{1}', '<part xmlns="urn:kmo"/>')
  const model = { ...grid.workbook, charts: keptCharts() }
  const place = { sheetId: 'sheet-1', area: areaOfAddress('A1')! }
  model.charts.add('sheet-1', 'ColumnStacked', place, 'Auto')
  const events = createEvents({ model, send: () => undefined, fireDocumentSelection: () => undefined })
  const root = workbook(
    { model, events, locale: 'nl-BE', columnIds: new ColumnIds() },
    { customFunctions: () => nullObject, openNewWorkbook: () => undefined },
  )
  return answeredMembers(root)
}

test('every member that the source asks of Excel is answered', () => {
  const known = new Set(answered())
  expect(asked.filter((member) => !known.has(member))).toEqual([])
})

test('every member that is answered is asked', () => {
  const wanted = new Set([...asked, ...ofOfficeJs])
  expect(answered().filter((member) => !wanted.has(member) && !kept.test(member))).toEqual([])
})

test('the list of asked members sees what is read, set, called, loaded and taken apart', () => {
  const [read, set, called, onlyLoaded, takenApart] = [
    'Range.values',
    'Range.formulas =',
    'Range.select',
    'CustomXmlPart.id',
    'Workbook.application',
  ]
  expect(everyAsked).toEqual(expect.arrayContaining([read, set, called, onlyLoaded, takenApart]))
  expect(everyAsked).not.toContain('Range.values =')
})

import type { CellStyle, DataValidation } from 'hucre'
import { columnName } from '../../preview/engine/address'
import { serviceWords, themeWords } from '../../src/wording'
import { daySerial } from '../workbook/day-serial'
import { DraftSheet } from '../workbook/draft-sheet'
import { colours, edge, formats, ground, look, signalOver, signals } from '../workbook/look'
import { sheetNames } from './names'
import {
  columnOf,
  firstRow,
  headerRow,
  isCalculated,
  lastDressedRow,
  planColumns,
  planGroups,
  resultColumnOf,
  resultColumns,
} from './plan-columns'
import { planRows } from './plan-rows'
import { print } from './print'

export const lastPlanRow = firstRow + planRows.length - 1

/** Findings that cost the subsidy, and findings to look into. */
const costly = 'T1|T2|T3|I2|I4|B1|B3|D1|D3|D5|M1|M2|F1'

export function planSheet(): DraftSheet {
  const firstResult = resultColumnOf('Subsidiabel')
  const lastResult = resultColumnOf('Controle')
  const sheet = new DraftSheet(
    sheetNames.plan,
    [...planColumns.map(({ width }) => width), 2.5, ...resultColumns.map(({ width }) => width)],
    {
      freezePane: { rows: headerRow, columns: 3 },
      view: { showGridLines: false, zoomScale: 90, tabColor: { rgb: colours.accent } },
      ...print({ repeatedRows: `$${headerRow}:$${headerRow}`, repeatedColumns: '$A:$C', pagesWide: 2 }),
      tables: [
        {
          name: 'Plan',
          range: `A${headerRow}:${columnName(planColumns.length - 1)}${lastPlanRow}`,
          columns: planColumns.map(({ header }) => ({ name: header })),
          style: 'TableStyleLight1',
        },
      ],
    },
  )

  sheet
    .height(1, 34)
    .put('A1', 'Opleidingsplan 2025–2026', look.title)
    .height(2, 18)
    .calculate(
      'A2',
      '="Peildatum: "&TEXT(DAY(Peildatum),"00")&"/"&TEXT(MONTH(Peildatum),"00")&"/"&YEAR(Peildatum)&"  ·  grootte: "&Grootte',
      look.subtitle,
    )
    .put(
      'D2',
      'Groene hoofding: vult u in. Grijze hoofding: rekent Excel uit. Blauwgroene hoofding: het hele plan in één formule, met het plafond verdeeld over alle rijen.',
      look.subtitle,
    )
    .height(3, 6)
    .height(4, 20)
    .height(headerRow, 36)

  bands(sheet)
  planColumns.forEach((column, index) => {
    const letter = columnName(index)
    sheet.put(`${letter}${headerRow}`, column.header, isCalculated(column) ? look.calculatedHeader : look.inputHeader)
    if (isCalculated(column)) sheet.note(`${letter}${headerRow}`, column.meaning)
    planRows.forEach((row, rowIndex) => {
      const address = `${letter}${firstRow + rowIndex}`
      const style = { ...column.style, border: { bottom: edge() } }
      const typed = isCalculated(column) ? column.typed?.(row) : (column.value(row, rowIndex) ?? null)
      if (isCalculated(column) && typed === undefined) sheet.calculate(address, column.formula, style)
      else sheet.put(address, typed ?? null, style)
    })
  })
  for (let row = firstRow; row <= lastPlanRow; row++) sheet.height(row, 31)

  const shownColumns = resultColumns.map(({ header }) => header).join(';')
  sheet.spill(
    `${firstResult}${headerRow}:${lastResult}${lastPlanRow}`,
    `=KMO.PLAN(Plan[#All],Grootte,"${shownColumns}",Peildatum)`,
    (row, column) => (row === 0 ? resultHeader(column) : (resultColumns[column]?.style ?? look.cell)),
  )
  resultColumns.forEach(({ style }, index) => {
    const letter = columnName(planColumns.length + 1 + index)
    sheet.dress(`${letter}${lastPlanRow + 1}:${letter}${lastDressedRow}`, style)
  })
  sheet.note(
    `${firstResult}${headerRow}`,
    'Eén formule voor het hele plan: KMO.PLAN leest de tabel met haar hoofdingen, kijkt op de peildatum en groeit mee met elke rij die u toevoegt.',
  )

  colour(sheet, firstResult, lastResult)
  choices(sheet)
  return sheet
}

/** Amounts have their header on the right, above the figures. */
function resultHeader(column: number): CellStyle {
  const { numFmt, alignment } = (resultColumns[column]?.style ?? look.cell) as CellStyle
  const horizontal = numFmt === formats.euro ? 'right' : (alignment?.horizontal ?? 'left')
  return {
    ...look.spillHeader,
    alignment: {
      ...look.spillHeader.alignment,
      horizontal,
      ...(alignment?.indent !== undefined && { indent: alignment.indent }),
    },
  }
}

function bands(sheet: DraftSheet): void {
  for (const group of planGroups) {
    const indexes = planColumns.flatMap((column, index) => (column.group === group ? [index] : []))
    const [first = 0] = indexes
    const last = indexes[indexes.length - 1] ?? first
    const style = look.band(group === 'Wat nu?' ? colours.slate : colours.accent)
    sheet.dress(`${columnName(first)}4:${columnName(last)}4`, style).put(`${columnName(first)}4`, group, style)
  }
  const style = look.band(colours.wallet)
  sheet
    .dress(`${resultColumnOf('Subsidiabel')}4:${resultColumnOf('Controle')}4`, style)
    .put(`${resultColumnOf('Subsidiabel')}4`, 'Berekend met =KMO.PLAN(Plan[#Alles];Grootte;…;Peildatum)', style)
}

function colour(sheet: DraftSheet, firstResult: string, lastResult: string): void {
  const rows = (letter: string, lastLetter = letter) => `${letter}${firstRow}:${lastLetter}${lastDressedRow}`
  const findings = resultColumnOf('Controle')
  const [step, until, theme] = [columnOf('Volgende stap'), columnOf('Uiterlijk'), columnOf('Thema')]
  const finding = `$${findings}${firstRow}`
  const found = (codes: string) => `AND(LEN(${finding})>2,ISNUMBER(SEARCH(LEFT(${finding},2),"${codes}")))`
  const filled: CellStyle = { border: { bottom: edge() } }
  sheet
    .highlight(rows(findings), `${finding}="OK"`, signalOver(signals.good))
    .highlight(rows(findings), found(costly), signalOver(signals.bad))
    .highlight(rows(findings), `LEN(${finding})>2`, signalOver(signals.caution))
    .highlight(rows(step), `$${step}${firstRow}="klaar"`, signalOver(signals.good))
    .highlight(rows(step), `$${step}${firstRow}="vervallen"`, signalOver(signals.bad))
    .highlight(rows(step), `$${step}${firstRow}="stopgezet"`, signalOver(signals.idle))
    .highlight(
      rows(step, until),
      `AND(ISNUMBER($${until}${firstRow}),$${until}${firstRow}>=Peildatum,$${until}${firstRow}<=Peildatum+40)`,
      signalOver(signals.caution),
    )
    .highlight(
      rows(theme),
      `AND($${columnOf('Opleiding')}${firstRow}<>"",$${theme}${firstRow}="")`,
      ground(signals.caution.ground),
    )
    .highlight(rows(firstResult, lastResult), `${finding}<>""`, filled)
}

function choices(sheet: DraftSheet): void {
  const range = (header: string) => `${columnOf(header)}${firstRow}:${columnOf(header)}${lastDressedRow}`
  const list = (header: string, words: readonly string[], inputMessage: string): DataValidation => ({
    type: 'list',
    range: range(header),
    values: [...words],
    allowBlank: true,
    inputTitle: header,
    inputMessage,
    errorTitle: header,
    errorMessage: 'Kies een woord uit de lijst.',
  })
  sheet
    .validate(
      list(
        'Dienst',
        Object.values(serviceWords).map(([word]) => word),
        'opleiding of advies. Sinds 1 februari 2026 is advies enkel nog subsidiabel over cybersecurity.',
      ),
    )
    .validate(
      list(
        'Thema',
        Object.values(themeWords).map(([word]) => word),
        'Kies een thema. Nodig voor aanvragen sinds 1 januari 2023.',
      ),
    )
  for (const header of [
    'Startdatum',
    'Einddatum',
    'Aanvraagdatum',
    'Storting',
    'Betaalopdracht',
    'Attest',
    'Stopzetting',
  ]) {
    sheet.validate({
      type: 'date',
      operator: 'between',
      formula1: String(daySerial('2016-04-01')),
      formula2: String(daySerial('2099-12-31')),
      range: range(header),
      allowBlank: true,
      errorStyle: 'warning',
      errorTitle: header,
      errorMessage: 'Vul een datum in als dd/mm/jjjj, vanaf 01/04/2016.',
    })
  }
  for (const header of [
    'Prijs excl. btw',
    'Catering',
    'Niet-subsidieerbaar',
    'Toegekend',
    'Factuurbedrag',
    'Creditnota',
  ]) {
    sheet.validate({
      type: 'decimal',
      operator: 'greaterThanOrEqual',
      formula1: '0',
      range: range(header),
      allowBlank: true,
      errorTitle: header,
      errorMessage: 'Vul een bedrag in euro in, zonder btw en niet negatief.',
    })
  }
  sheet.validate({
    type: 'whole',
    operator: 'greaterThan',
    formula1: '0',
    range: range('Aantal deelnemers'),
    allowBlank: true,
    errorTitle: 'Aantal deelnemers',
    errorMessage: 'Vul een geheel aantal in.',
  })
  sheet.validate({
    type: 'decimal',
    operator: 'greaterThan',
    formula1: '0',
    range: range('Dagen'),
    allowBlank: true,
    errorTitle: 'Dagen',
    errorMessage: 'Vul een aantal dagen in, bijvoorbeeld 1 of 2,5.',
  })
}

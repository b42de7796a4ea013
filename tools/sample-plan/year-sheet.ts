import { lapsedTerm, stepTerms, themeWords } from '../../src/wording'
import { DraftSheet } from '../workbook/draft-sheet'
import { colours, edge, formats, look, shown, signalOver, signals } from '../workbook/look'
import { sheetNames } from './names'
import { planResult } from './plan-columns'
import { print } from './print'

const years = [2025, 2026]
const appliedOn = 'Plan[[#All],[Aanvraagdatum]]'

/** What of the ceiling of a year is left, from what every row of the plan uses of it. */
export const ceilingLeft = (year: string): string =>
  `KMO.PLAFOND_LEFT(${planResult('Gebruikt')},${appliedOn},${year},Grootte)`

/** A stopped row has no subsidy any more: what was granted then says what its year got back or lost. */
const granted = `IF(Plan[[#All],[Stopzetting]]="",${planResult('Subsidie')},Plan[[#All],[Toegekend]])`

/** The sheet with the ceiling and the totals of each year. */
export function yearSheet(): DraftSheet {
  const sheet = new DraftSheet(sheetNames.year, [2.5, 34, 17, 17, 17, 17, 19, 3], {
    view: { showGridLines: false, tabColor: { rgb: colours.wallet } },
    ...print({ onePage: true }),
  })
  sheet
    .height(2, 34)
    .put('B2', 'Jaaroverzicht', look.title)
    .put('B3', 'Het kalenderjaar van de aanvraag bepaalt welk plafond betaalt.', look.subtitle)

  section(sheet, 5, 'Het plafond per jaar')
  const euro = shown(look.figure, formats.euro)
  sheet.spill('B6:G8', `=KMO.OVERVIEW(${appliedOn},${granted},Grootte,Plan[[#All],[Stopzetting]])`, (row, column) =>
    row === 0
      ? { ...look.spillHeader, alignment: { vertical: 'center', horizontal: column === 0 ? 'left' : 'right' } }
      : column === 0
        ? { ...look.value, numFmt: formats.whole }
        : euro,
  )
  sheet
    .height(6, 22)
    .dress('B9:B11', { ...look.cell, numFmt: formats.whole, alignment: { horizontal: 'left' } })
    .dress('C9:G11', shown(look.cell, formats.euro))
  sheet
    .highlight('B7:G11', '$B7<>""', { border: { bottom: edge() } })
    .note('E6', 'Steun van aanvragen die in hetzelfde jaar zijn stopgezet: die komt weer bij het plafond.')
    .note('G6', 'Kost van opleidingen die met het saldo nog volledig steun krijgt, aan het gewone percentage.')

  section(sheet, 12, 'Stand op de peildatum')
  const rows: readonly (readonly [string, string, string, string])[] = [
    [
      'Plafond van dit jaar',
      '=KMO.PLAFOND(Grootte,YEAR(Peildatum))',
      formats.euro,
      'Eén bedrag per onderneming en per kalenderjaar, voor opleiding en advies samen.',
    ],
    [
      'Nog over na alle aanvragen',
      `=${ceilingLeft('YEAR(Peildatum)')}`,
      formats.euro,
      'Plafond min wat de ingediende aanvragen van dit jaar gebruiken.',
    ],
    [
      'Gepland, nog niet aangevraagd',
      `=SUMIFS(${planResult('Subsidie')},Plan[[#All],[Jaar]],YEAR(Peildatum),${appliedOn},"")`,
      formats.euro,
      'Steun van de rijen van dit jaar zonder aanvraagdatum.',
    ],
    [
      'Nog over na het hele plan',
      '=C14-C15',
      formats.euro,
      'Wie voor 31 december nog aanvraagt, gebruikt het plafond van dit jaar.',
    ],
    [
      'Cursuskost die dat nog dekt',
      '=ROUNDDOWN(C16/KMO.SUBSIDY_RATE(Grootte,Peildatum),2)',
      formats.euro,
      'Aan het gewone percentage.',
    ],
    [
      'Idem, met verhoging',
      '=ROUNDDOWN(C16/KMO.SUBSIDY_RATE(Grootte,Peildatum,"cybersecurity"),2)',
      formats.euro,
      'Opleidingen over cybersecurity of energie-efficiëntie, advies over cybersecurity.',
    ],
  ]
  rows.forEach(([name, formula, format, remark], index) => {
    const row = 13 + index
    sheet
      .put(`B${row}`, name, look.label)
      .calculate(`C${row}`, formula, shown(look.keyFigure, format))
      .dress(`D${row}:G${row}`, look.value)
      .put(`D${row}`, remark, look.remark)
  })

  section(sheet, 20, 'Per thema')
  const right = { ...look.calculatedHeader, alignment: { vertical: 'center', horizontal: 'right' } } as const
  sheet.height(21, 22).put('B21', 'Thema', look.calculatedHeader).put('G21', 'Subsidie samen', right)
  years.forEach((year, index) => {
    sheet
      .put(`${'CD'[index]}21`, year, shown(right, '"Kost "0'))
      .put(`${'EF'[index]}21`, year, shown(right, '"Subsidie "0'))
  })
  const euroOrDash = shown(look.figure, formats.euroOrDash)
  const themes = Object.values(themeWords).map(([word]) => word)
  const sums = (result: 'Subsidiabel' | 'Subsidie', column: string, theme: string) =>
    `=SUMIFS(${planResult(result)},${theme}Plan[[#All],[Jaar]],${column}$21)`
  const noTheme = 22 + themes.length
  const total = noTheme + 1
  themes.forEach((theme, index) => {
    const row = 22 + index
    sheet.put(`B${row}`, theme, look.value)
    for (const column of 'CDEF')
      sheet.calculate(
        `${column}${row}`,
        sums(column < 'E' ? 'Subsidiabel' : 'Subsidie', column, `Plan[[#All],[Thema]],$B${row},`),
        euroOrDash,
      )
    sheet.calculate(`G${row}`, `=E${row}+F${row}`, shown(look.keyFigure, formats.euro))
  })
  sheet
    .put(`B${noTheme}`, 'zonder thema', { ...look.value, font: { ...look.subtitle.font, italic: true } })
    .put(`B${total}`, 'Samen', look.total)
  for (const column of 'CDEF') {
    sheet
      .calculate(`${column}${noTheme}`, `=${column}${total}-SUM(${column}22:${column}${noTheme - 1})`, euroOrDash)
      .calculate(
        `${column}${total}`,
        sums(column < 'E' ? 'Subsidiabel' : 'Subsidie', column, ''),
        shown(look.total, formats.euro),
      )
  }
  sheet
    .calculate(`G${noTheme}`, `=E${noTheme}+F${noTheme}`, shown(look.keyFigure, formats.euro))
    .calculate(`G${total}`, `=E${total}+F${total}`, shown(look.total, formats.euro))

  const stepsAt = total + 2
  section(sheet, stepsAt, 'Wat er nog moet gebeuren')
  sheet
    .height(stepsAt + 1, 22)
    .put(`B${stepsAt + 1}`, 'Volgende stap', look.calculatedHeader)
    .put(`C${stepsAt + 1}`, 'Aantal', right)
    .put(`D${stepsAt + 1}`, 'Eerste uiterste dag', right)
  const steps = [
    stepTerms.apply,
    stepTerms.deposit,
    stepTerms['order-payment'],
    stepTerms['obtain-certificate'],
    lapsedTerm,
    'stopgezet',
    stepTerms.done,
  ]
  steps.forEach((step, index) => {
    const row = stepsAt + 2 + index
    sheet
      .put(`B${row}`, step, look.value)
      .calculate(`C${row}`, `=COUNTIFS(Plan[Volgende stap],$B${row})`, shown(look.figure, formats.whole))
      .calculate(
        `D${row}`,
        `=IF(COUNTIFS(Plan[Volgende stap],$B${row},Plan[Uiterlijk],">0")=0,"",MINIFS(Plan[Uiterlijk],Plan[Volgende stap],$B${row}))`,
        shown(look.figure, formats.day),
      )
  })
  const [first, last] = [stepsAt + 2, stepsAt + 1 + steps.length]
  sheet
    .highlight(`B${first}:D${last}`, `AND($B${first}="${lapsedTerm}",$C${first}>0)`, signalOver(signals.bad))
    .highlight(
      `B${first}:D${last}`,
      `AND(ISNUMBER($D${first}),$D${first}>=Peildatum,$D${first}<=Peildatum+40)`,
      signalOver(signals.caution),
    )
  return sheet
}

function section(sheet: DraftSheet, row: number, title: string): void {
  sheet.dress(`B${row}:G${row}`, look.section).put(`B${row}`, title, look.section)
}

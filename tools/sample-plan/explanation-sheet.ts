import { DraftSheet } from '../workbook/draft-sheet'
import { colours, edge, formats, look, shown, signalOver, signals } from '../workbook/look'
import { sheetNames } from './names'
import { firstRow, planResult } from './plan-columns'
import { lastPlanRow } from './plan-sheet'
import { print } from './print'

/** The row that is explained when the workbook is opened: the one that the ceiling cuts. */
const explainedNumber = 13

/** Rows 19 to 32 are dressed: more than the longest explanation has. */
const explained = { first: 19, last: 32 }

/** The sheet that takes one row of the plan and shows every step from cost to subsidy. */
export function explanationSheet(): DraftSheet {
  const sheet = new DraftSheet(sheetNames.explanation, [2.5, 30, 32, 66, 14, 80], {
    view: { showGridLines: false, tabColor: { rgb: colours.slate } },
    ...print({ onePage: true }),
  })
  sheet
    .height(2, 34)
    .put('B2', 'Waar komt dit bedrag vandaan?', look.title)
    .put(
      'B3',
      'Kies een nummer uit het plan. Elke stap hieronder noemt de regel, de dag waarop die begon en de bron.',
      look.subtitle,
    )
    .height(5, 24)
    .put('B5', 'Nummer in het plan', look.label)
    .put('C5', explainedNumber, {
      ...shown(look.input, formats.whole),
      font: { ...look.cell.font, size: 14, bold: true },
    })
    .note('C5', 'Kies hier een ander nummer uit het plan.')
    .validate({
      type: 'list',
      range: 'C5',
      formula1: `Plan!$A$${firstRow}:$A$${lastPlanRow}`,
      inputTitle: 'Nummer in het plan',
      inputMessage: 'Kies het nummer van de rij die u wilt zien.',
      errorTitle: 'Nummer in het plan',
      errorMessage: 'Dit nummer staat niet in het plan.',
    })

  const at = (column: string) => `INDEX(Plan[${column}],MATCH($C$5,Plan[Nr],0))`
  const result = (column: Parameters<typeof planResult>[0]) =>
    planResult(column).replace(',0,', ',MATCH($C$5,Plan[Nr],0)+1,')
  const facts: readonly (readonly [string, string, string?])[] = [
    ['Opleiding', `=${at('Opleiding')}`],
    ['Dienstverlener', `=${at('Dienstverlener')}`],
    ['Dienst', `=${at('Dienst')}&""`],
    ['Thema', `=${at('Thema')}&""`],
    [
      'Dag van de aanvraag',
      `=IF(${at('Aanvraagdatum')}<>"",${at('Aanvraagdatum')},MAX(${at('Startdatum')},Peildatum))`,
      formats.day,
    ],
    ['Subsidiabele kost', `=${result('Subsidiabel')}`, formats.euro],
    ['Plafond voor deze rij', `=${result('Plafond over')}+${result('Gebruikt')}`, formats.euro],
    ['Subsidie in het plan', `=${result('Subsidie')}`, formats.euro],
  ]
  facts.forEach(([name, formula, format], index) => {
    const row = 6 + index
    const isSubsidy = index === facts.length - 1
    const style = isSubsidy ? { ...look.keyFigure, alignment: look.value.alignment } : look.value
    sheet
      .height(row, 20)
      .put(`B${row}`, name, look.label)
      .calculate(`C${row}`, formula, format === undefined ? style : shown(style, format))
  })
  sheet
    .put('B14', 'Controle', look.label)
    .calculate('C14', `=${result('Controle')}`, look.value)
    .dress('D14', look.value)
  sheet
    .put('B15', 'Plan en uitleg', look.label)
    .calculate(
      'C15',
      `=IF($C$13=KMO.SUBSIDY($C$11,Grootte,$C$10,$C$9,$C$8,$C$12),"Gelijk: de uitleg komt uit op de subsidie van het plan.",IF(${at('Stopzetting')}<>"","Stopgezet: het plan geeft enkel wat er gebruikt is. De uitleg toont wat de rij anders zou krijgen.","Het plan geeft minder, zie Controle. De uitleg toont wat de rij anders zou krijgen."))`,
      look.value,
    )
    .dress('D15', look.value)

  sheet.dress('B17:F17', look.section).put('B17', 'Stap voor stap', look.section)
  sheet.height(14, 20).height(15, 20).height(18, 6).height(explained.first, 22)
  for (let row = explained.first + 1; row <= explained.last; row++) sheet.height(row, 40)
  sheet.spill(
    `B${explained.first}:F${explained.last}`,
    '=KMO.EXPLAIN($C$11,Grootte,$C$10,$C$9,$C$8,$C$12)',
    (row, column) => {
      if (row === 0) return look.spillHeader
      if (column === 1)
        return { ...shown(look.fine, formats.euro), alignment: { ...look.fine.alignment, horizontal: 'left' } }
      return column === 3 ? { ...shown(look.fine, formats.day), alignment: look.centred.alignment } : look.fine
    },
  )
  const [top, bottom] = [explained.first + 1, explained.last]
  const step = `$B${top}`
  sheet
    .highlight(`C${top}:C${bottom}`, `${step}="Aanvraagdatum"`, { numFmt: formats.day, border: { bottom: edge() } })
    .highlight(`C${top}:C${bottom}`, `${step}="Gewoon percentage"`, {
      numFmt: formats.percent,
      border: { bottom: edge() },
    })
    .highlight(`B${top}:F${bottom}`, `${step}="Subsidie"`, {
      ...signalOver(signals.good),
      font: { bold: true, color: { rgb: signals.good.ink } },
    })
    .highlight(`B${top}:F${bottom}`, `${step}<>""`, { border: { bottom: edge() } })
    .highlight('C14:D14', 'AND($C$14<>"",$C$14<>"OK")', signalOver(signals.caution))
  return sheet
}

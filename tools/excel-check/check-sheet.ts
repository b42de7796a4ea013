import { DraftSheet } from '../workbook/draft-sheet'
import { colours, look, signalOver, signals } from '../workbook/look'
import { checks } from './checks'
import { checkSheetName } from './names'

/** The row of the first check. */
export const firstCheckRow = 9
const lastCheckRow = firstCheckRow + checks.length - 1

/** The words of the comparison. */
export const verdicts = { same: 'gelijk', other: 'verschilt' } as const

/** A text or formula with the rows that it names. */
export const atRow = (text: string, row: number): string =>
  text.replaceAll('{row}', String(row)).replaceAll('{row-1}', String(row - 1))

/** The sheet that a person goes through, row by row. */
export function checkSheet(): DraftSheet {
  const sheet = new DraftSheet(checkSheetName, [2.5, 5, 54, 54, 22, 16, 13, 16, 38], {
    freezePane: { rows: firstCheckRow - 1 },
    view: { showGridLines: false, tabColor: { rgb: colours.accent } },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${firstCheckRow - 1}:$${firstCheckRow - 1}`,
    },
  })
  sheet
    .height(2, 34)
    .put('B2', 'Wat alleen Excel kan vertellen', look.title)
    .put(
      'B3',
      'What only Excel can tell. Tien minuten, één keer per Excel: Windows, Mac, web. Ten minutes, once for each Excel. Stappen, steps: docs/excel-check.md.',
      look.subtitle,
    )
  const facts = [
    'Excel: Windows, Mac of web, en versie (version)',
    'Taal van Excel, language',
    'Naam en dag, name and day',
  ]
  facts.forEach((fact, index) => sheet.put(`C${4 + index}`, fact, look.label).dress(`D${4 + index}`, look.input))
  sheet
    .put('E4', 'Verschillen', look.label)
    .calculate('F4', `=COUNTIF($G$${firstCheckRow}:$G$${lastCheckRow},"${verdicts.other}")`, look.keyFigure)
    .put('E5', 'Nog open, still open', look.label)
    .calculate('F5', `=COUNTIF($G$${firstCheckRow}:$G$${lastCheckRow},"")`, look.keyFigure)

  const headers = [
    'Nr',
    'Wat u nakijkt',
    'What to look at',
    'Excel toont, Excel shows',
    'Verwacht, expected',
    'Gelijk, same?',
    'Wat u zag, what you saw',
    'Antwoord komt in, answer goes into',
  ]
  sheet.height(firstCheckRow - 1, 34)
  headers.forEach((header, index) =>
    sheet.put(
      `${'BCDEFGHI'[index]!}${firstCheckRow - 1}`,
      header,
      index === 3 ? look.calculatedHeader : index === 6 ? look.spillHeader : look.inputHeader,
    ),
  )

  checks.forEach(({ nl, en, formula, expected, by, answerIn }, index) => {
    const row = firstCheckRow + index
    const [shown, wanted, seen] = [`E${row}`, `F${row}`, `H${row}`]
    sheet
      .height(row, nl.length > 110 ? 50 : 34)
      .put(`B${row}`, index + 1, look.number)
      .put(`C${row}`, atRow(nl, row), look.text)
      .put(`D${row}`, atRow(en, row), { ...look.text, font: { ...look.text.font, color: { rgb: colours.quiet } } })
      .put(wanted, expected, look.value)
      .dress(seen, by === 'formula' ? look.value : look.input)
      .put(`I${row}`, answerIn, look.fine)
    if (formula === undefined) sheet.dress(shown, look.result)
    else sheet.calculate(shown, atRow(formula, row), look.result)
    const compared = (cell: string) =>
      `IFERROR(IF(${cell}=${wanted},"${verdicts.same}","${verdicts.other}"),"${verdicts.other}")`
    const verdict = by === 'formula' ? compared(shown) : `IF(${seen}="","",${compared(by === 'eye' ? seen : shown)})`
    sheet.calculate(`G${row}`, `=${verdict}`, look.centred)
    if (by === 'eye') {
      sheet.validate({
        type: 'list',
        range: seen,
        values: ['ja', 'nee'],
        allowBlank: true,
        errorTitle: 'ja of nee',
        errorMessage: 'Kies ja of nee. Choose ja (yes) or nee (no).',
      })
    }
  })
  const verdictCells = `G${firstCheckRow}:G${lastCheckRow}`
  return sheet
    .highlight(verdictCells, `$G${firstCheckRow}="${verdicts.same}"`, signalOver(signals.good))
    .highlight(verdictCells, `$G${firstCheckRow}="${verdicts.other}"`, signalOver(signals.bad))
}

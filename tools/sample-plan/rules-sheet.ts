import { DraftSheet } from './draft-sheet'
import { colours, edge, formats, look, shown } from './look'
import { sheetNames } from './names'
import { print } from './print'

/** The sheet with every rule in force on the reference day. `ruleCount` is how many rows KMO.RULES answers, its headers included. */
export function rulesSheet(rowCount: number): DraftSheet {
  const sheet = new DraftSheet(sheetNames.rules, [2.5, 13, 48, 36, 72, 72], {
    freezePane: { rows: 5 },
    view: { showGridLines: false, tabColor: { rgb: colours.slate } },
    ...print({ repeatedRows: '$5:$5' }),
  })
  sheet
    .height(2, 34)
    .put('B2', 'De regels op de peildatum', look.title)
    .put('B3', 'Elke regel met de dag waarop hij begon, zijn bron en wat er onzeker aan is. Verander de peildatum en u ziet de regels van die dag.', look.subtitle)
    .height(5, 22)
  const wrapped = { ...look.topWrapped, border: {} }
  sheet.spill(`B5:F${5 + rowCount - 1}`, '=KMO.RULES(Peildatum)', (row, column) => {
    if (row === 0) return look.spillHeader
    if (column === 0) return { ...shown(wrapped, formats.day), alignment: { vertical: 'top', horizontal: 'center' } }
    if (column === 2) return { ...shown(wrapped, '#,##0'), alignment: { vertical: 'top', horizontal: 'left', wrapText: true } }
    return wrapped
  })
  sheet
    .highlight(`D6:D${5 + rowCount + 20}`, 'AND(ISNUMBER($D6),$D6>0,$D6<1)', { numFmt: formats.percent })
    .highlight(`B6:F${5 + rowCount + 20}`, '$B6<>""', { border: { bottom: edge() } })
  return sheet
}

import { DraftSheet } from '../workbook/draft-sheet'
import { colours, edge, formats, look, shown } from '../workbook/look'
import { sheetNames } from './names'
import { print } from './print'

/** Rows 5 to 70 are dressed: more than there are rules on any day. */
const dressed = { first: 5, last: 70 }

/** The sheet with every rule in force on the reference day. */
export function rulesSheet(): DraftSheet {
  const sheet = new DraftSheet(sheetNames.rules, [2.5, 13, 46, 60, 70, 140], {
    freezePane: { rows: 5 },
    view: { showGridLines: false, tabColor: { rgb: colours.slate } },
    ...print({ repeatedRows: '$5:$5' }),
  })
  sheet
    .height(2, 34)
    .put('B2', 'De regels op de peildatum', look.title)
    .put(
      'B3',
      'Elke regel met de dag waarop hij begon, zijn bron en wat er onzeker aan is. Verander de peildatum en u ziet de regels van die dag.',
      look.subtitle,
    )
    .height(5, 22)
  for (let row = dressed.first + 1; row <= dressed.last; row++) sheet.height(row, 52)
  sheet.spill(`B${dressed.first}:F${dressed.last}`, '=KMO.RULES(Peildatum)', (row, column) => {
    if (row === 0) return look.spillHeader
    if (column === 0) return { ...shown(look.fine, formats.day), alignment: look.centred.alignment }
    if (column === 2) return { ...shown(look.fine, '#,##0'), alignment: { ...look.fine.alignment, horizontal: 'left' } }
    return look.fine
  })
  sheet
    .highlight(`D${dressed.first + 1}:D${dressed.last}`, 'OR(LEFT($C6,15)="Steunpercentage",LEFT($C6,8)="Deel van")', {
      numFmt: formats.percent,
      border: { bottom: edge() },
    })
    .highlight(`B${dressed.first + 1}:F${dressed.last}`, '$B6<>""', { border: { bottom: edge() } })
  return sheet
}

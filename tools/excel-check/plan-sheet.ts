import { daySerial } from '../workbook/day-serial'
import { DraftSheet } from '../workbook/draft-sheet'
import { colours, formats, look, shown } from '../workbook/look'
import { planSheetName } from './names'

const headers = ['Opleiding', 'Kost', 'Startdatum', 'Aanvraagdatum', 'Thema', 'Grootte'] as const
/** The second row was applied for too late. */
const rows = [
  ['Excel voor gevorderden', 1000, '2026-09-03', '2026-09-01', 'digitalisering', 'klein'],
  ['Lassen', 2400, '2026-03-02', '2026-04-01', 'innovatie', 'klein'],
  ['Phishing herkennen', 800, '2026-10-05', '2026-10-05', 'cybersecurity', 'klein'],
] as const

/** A plan in a table, for what the task pane writes. */
export function planSheet(): DraftSheet {
  const sheet = new DraftSheet(planSheetName, [28, 14, 14, 18, 18, 12], {
    view: { tabColor: { rgb: colours.amber } },
    tables: [
      {
        name: planSheetName,
        range: `A1:F${rows.length + 1}`,
        columns: headers.map((name) => ({ name })),
        style: 'TableStyleLight1',
      },
    ],
  })
  headers.forEach((header, column) => sheet.put(`${'ABCDEF'[column]!}1`, header, look.inputHeader))
  rows.forEach(([title, cost, start, applied, theme, size], index) => {
    const row = index + 2
    const day = shown(look.cell, formats.day)
    sheet
      .put(`A${row}`, title, look.cell)
      .put(`B${row}`, cost, shown(look.cell, formats.euro))
      .put(`C${row}`, daySerial(start), day)
      .put(`D${row}`, daySerial(applied), day)
      .put(`E${row}`, theme, look.cell)
      .put(`F${row}`, size, look.cell)
  })
  return sheet
}

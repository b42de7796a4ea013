import { DraftSheet } from '../workbook/draft-sheet'
import { colours, formats, look, shown } from '../workbook/look'
import { courseStart, halfCentCases } from './checks'
import { dataSheetName } from './names'

/** The first row of the half cents. */
export const firstHalfCent = 22

/** The cells that the checks refer to. */
export function dataSheet(): DraftSheet {
  const sheet = new DraftSheet(dataSheetName, [2.5, 16, 16, 16, 18, 44], {
    view: { showGridLines: false, tabColor: { rgb: colours.slate } },
  })
  const day = shown(look.value, formats.day)
  sheet
    .height(2, 30)
    .put('B2', 'Gegevens', look.title)
    .put('B3', 'Niets in te vullen: de formules op Nakijken verwijzen hierheen. Nothing to fill in.', look.subtitle)
    .put('F5', 'B5 blijft leeg. B5 stays blank.', look.remark)
    .dress('B5', look.value)
    .put('F7', 'B8 blijft leeg. B8 stays blank.', look.remark)
    .put('B7', 1000, look.value)
    .put('C7', courseStart, day)
    .dress('B8', look.value)
    .put('C8', courseStart, day)
  for (const [index, cost] of [1000, 2000, 3000].entries()) sheet.put(`B${10 + index}`, cost, look.value)
  sheet
    .put('F14', 'Een plan met een fout in de eerste rij. A plan with an error in its first row.', look.remark)
    .put('B14', 'Kost', look.inputHeader)
    .put('C14', 'Startdatum', look.inputHeader)
    .calculate('B15', '=1/0', look.value)
    .put('C15', courseStart, day)
    .put('B16', 1000, look.value)
    .put('C16', courseStart, day)
    // Without a format of its own: the one that comes with the result must show.
    .spill('E14:E16', '=KMO.PLAN(B14:C16,"klein","Uiterste aanvraag")', (row) =>
      row === 0 ? look.spillHeader : look.cell,
    )
    .height(20, 22)
    .put('B20', 'Halve centen', look.section)
    .dress('C20:E20', look.section)
    .put('B21', 'Bedrag', look.inputHeader)
    .put('C21', 'Percentage', look.inputHeader)
    .put('D21', 'AFRONDEN', look.calculatedHeader)
    .put('E21', 'Verwacht', look.inputHeader)
  halfCentCases().forEach(({ amount, rate, rounded }, index) => {
    const row = firstHalfCent + index
    sheet
      .put(`B${row}`, amount, look.cell)
      .put(`C${row}`, rate, shown(look.cell, formats.percent))
      .calculate(`D${row}`, `=ROUND(B${row}*C${row},2)`, look.calculated)
      .put(`E${row}`, rounded, look.cell)
  })
  sheet
    .height(60, 22)
    .put('B60', 'Samengevoegde cellen', look.section)
    .dress('C60:E60', look.section)
    .put('F61', 'B62 en B63 zijn samengevoegd. B62 and B63 are merged.', look.remark)
    .put('B61', 'Onderneming', look.inputHeader)
    .put('C61', 'Projectkost', look.inputHeader)
    .put('D61', 'Startdatum', look.inputHeader)
    .put('E61', 'Aanvraagdatum', look.inputHeader)
    .across('B62:B63', 'Noord bv', look.value)
    .put('C62', 1000, look.value)
    .put('D62', courseStart, day)
    .put('E62', courseStart, day)
    .put('C63', 2000, look.value)
    .put('D63', courseStart, day)
    .dress('E63', look.value)
    .put('F65', 'Welke kolom wat is. Which column is which.', look.remark)
    .put('B65', 'Kost', look.value)
    .put('C65', 'Projectkost', look.value)
  return sheet
}

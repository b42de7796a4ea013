import ExcelJS from 'exceljs'

/** The values of each sheet by the address of their cell, as a reader from another maker has them; throws what it throws at a file that it cannot open. */
export async function readElsewhere(bytes: Uint8Array): Promise<Map<string, Map<string, unknown>>> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
  const sheets = new Map<string, Map<string, unknown>>()
  for (const sheet of workbook.worksheets) {
    const values = new Map<string, unknown>()
    sheet.eachRow((row) => row.eachCell((cell) => values.set(cell.address, cell.value)))
    sheets.set(sheet.name, values)
  }
  return sheets
}

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkWorkbook } from './excel-check/check-workbook'

/** Where the workbook for a person with Excel is kept. */
export const excelCheckFile = (root: string): string => join(root, 'docs', 'excel-check.xlsx')

async function writeExcelCheck(): Promise<void> {
  const bytes = await checkWorkbook()
  writeFileSync(excelCheckFile(join(__dirname, '..')), bytes)
  console.log(`docs/excel-check.xlsx: ${bytes.length} bytes`)
}

if (process.argv[1]?.endsWith('make-excel-check.ts')) void writeExcelCheck()

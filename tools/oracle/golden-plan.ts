import { join } from 'node:path'
import { randomApplications } from './applications'
import { LibreOffice } from './libreoffice'
import { planWorkbook } from './plan-workbook'

export const goldenFile = join(__dirname, '..', '..', 'test', 'oracle', 'plan-1000.csv')

const rowCount = 1_000
const seed = 20_160_403

/** The golden plan as LibreOffice calculates it now: the inputs and every result, as CSV. */
export async function calculateGoldenPlan(program: string): Promise<string> {
  const libreOffice = new LibreOffice(program)
  try {
    return libreOffice.calculate(await planWorkbook(randomApplications(rowCount, seed)))
  } finally {
    libreOffice.close()
  }
}

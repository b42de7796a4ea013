import { join } from 'node:path'
import { randomApplications } from './applications'
import { LibreOffice } from './libreoffice'
import { planWorkbook } from './plan-workbook'
import { daySerial } from '../workbook/day-serial'

const rowCount = 1_000

/** A plan that LibreOffice calculated, and the day on which it is looked at. */
export type GoldenPlan = { readonly file: string; readonly seed: number; readonly asOf?: number }

const golden = (name: string) => join(__dirname, '..', '..', 'test', 'oracle', `${name}.csv`)

/** Every application date is a fact. */
export const goldenPlan: GoldenPlan = { file: golden('plan-1000'), seed: 20_160_403 }

/** Looked at between two years, when the ceiling had just become one for small and medium. */
export const goldenPlanOnDay = {
  file: golden('plan-1000-on-2020-01-06'),
  seed: 20_200_106,
  asOf: daySerial('2020-01-06'),
} satisfies GoldenPlan

/** A golden plan as LibreOffice calculates it now: the inputs and every result, as CSV. */
export async function calculateGoldenPlan(program: string, { seed, asOf }: GoldenPlan): Promise<string> {
  const libreOffice = new LibreOffice(program)
  try {
    return libreOffice.calculate(await planWorkbook(randomApplications(rowCount, seed, asOf), asOf))
  } finally {
    libreOffice.close()
  }
}

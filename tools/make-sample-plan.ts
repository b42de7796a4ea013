import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calculatedWorkbook } from './sample-plan/calculated-workbook'
import { sampleWorkbook } from './sample-plan/sample-workbook'

/** Where the sample workbook is kept. */
export const samplePlanFile = (root: string): string => join(root, 'assets', 'opleidingsplan.xlsx')

/** The sample workbook, calculated by the functions that the build made. */
export const samplePlan = async (root: string): Promise<Uint8Array> =>
  calculatedWorkbook(await sampleWorkbook(), join(root, 'dist'))

async function writeSamplePlan(): Promise<void> {
  const root = join(__dirname, '..')
  const bytes = await samplePlan(root)
  writeFileSync(samplePlanFile(root), bytes)
  console.log(`assets/opleidingsplan.xlsx: ${bytes.length} bytes`)
}

if (process.argv[1]?.endsWith('make-sample-plan.ts')) void writeSamplePlan()

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sampleWorkbook } from './sample-plan/sample-workbook'

/** Where the sample workbook is kept. */
export const samplePlanFile = (root: string): string => join(root, 'assets', 'opleidingsplan.xlsx')

async function makeSamplePlan(): Promise<void> {
  const file = samplePlanFile(join(__dirname, '..'))
  const bytes = await sampleWorkbook()
  writeFileSync(file, bytes)
  console.log(`${file}: ${bytes.length} bytes`)
}

if (process.argv[1]?.endsWith('make-sample-plan.ts')) void makeSamplePlan()

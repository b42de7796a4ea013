import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { findLibreOffice } from './libreoffice'
import { calculateGoldenPlan, goldenPlan, goldenPlanOnDay } from './golden-plan'

async function refresh(): Promise<void> {
  const program = findLibreOffice()
  if (program === undefined)
    throw new Error('LibreOffice (soffice) is not installed: the golden plans stay as they are.')
  for (const plan of [goldenPlan, goldenPlanOnDay]) {
    writeFileSync(plan.file, await calculateGoldenPlan(program, plan))
    console.log(`LibreOffice wrote ${basename(plan.file)}.`)
  }
}

void refresh()

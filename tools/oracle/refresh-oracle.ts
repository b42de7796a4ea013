import { writeFileSync } from 'node:fs'
import { findLibreOffice } from './libreoffice'
import { calculateGoldenPlan, goldenFile } from './golden-plan'

async function refresh(): Promise<void> {
  const program = findLibreOffice()
  if (program === undefined) throw new Error('LibreOffice (soffice) is not installed: the golden plan stays as it is.')
  writeFileSync(goldenFile, await calculateGoldenPlan(program))
  console.log('LibreOffice wrote test/oracle/plan-1000.csv.')
}

void refresh()

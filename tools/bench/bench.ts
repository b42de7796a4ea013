import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addInSize } from './add-in-size'
import { bestYear } from './best-year'
import { bundleSize, bundleStart } from './bundle'
import { circumstances } from './circumstances'
import { firstAnswer } from './first-answer'
import { headlessCalculation } from './headless-calculation'
import { planAgainstLibreOffice } from './plan-against-libreoffice'
import { planAgainstSubsidy } from './plan-against-subsidy'
import { planByLength } from './plan-by-length'
import { previewPage } from './preview-page'
import { reportWith, type Measured } from './report'
import { markdownOf, type Section } from './section'
import { subsidyAgainstDecimal } from './subsidy-against-decimal'

const reportFile = join(__dirname, '..', '..', 'docs', 'benchmarks.md')

/** What can be measured by name: `npm run bench -- preview size`. */
const parts: Readonly<Record<string, () => Section | Section[] | Promise<Section | Section[]>>> = {
  subsidy: subsidyAgainstDecimal,
  plan: () => [planAgainstSubsidy(), planByLength()],
  'best-year': bestYear,
  libreoffice: planAgainstLibreOffice,
  functions: () => [bundleSize(), bundleStart()],
  headless: headlessCalculation,
  preview: previewPage,
  size: addInSize,
  tests: firstAnswer,
}

async function bench(asked: readonly string[]): Promise<void> {
  const unknown = asked.filter((name) => !(name in parts))
  if (unknown.length > 0) {
    console.error(`There is no ${unknown.join(', ')} to measure; there is ${Object.keys(parts).join(', ')}.`)
    process.exitCode = 1
    return
  }

  const measured: Measured[] = []
  for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
    const when = circumstances()
    for (const section of [await parts[name]!()].flat()) {
      console.log(markdownOf(section))
      measured.push({ section, circumstances: when })
    }
  }
  // A whole run leaves nothing of the one before.
  const before = asked.length > 0 && existsSync(reportFile) ? readFileSync(reportFile, 'utf8') : ''
  writeFileSync(reportFile, reportWith(before, measured))
}

void bench(process.argv.slice(2))

import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { bestYear } from './best-year'
import { bundleSize, bundleStart } from './bundle'
import { headlessCalculation } from './headless-calculation'
import { planAgainstLibreOffice } from './plan-against-libreoffice'
import { planByLength } from './plan-by-length'
import { markdownOf } from './section'
import { subsidyAgainstDecimal } from './subsidy-against-decimal'

const introduction = `# Benchmarks

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${process.platform} ${process.arch}, ${String(cpus().length)} cores, Node ${process.versions.node}.
What is compared ran in turns in one process; every figure is a median. The times are of this machine on that day; the ratios are what to compare.
`

async function bench(): Promise<void> {
  const sections = [
    subsidyAgainstDecimal(),
    planByLength(),
    bestYear(),
    await planAgainstLibreOffice(),
    bundleSize(),
    bundleStart(),
    await headlessCalculation(),
  ]
  const report = [introduction, ...sections.map(markdownOf)].join('\n')
  writeFileSync(join(__dirname, '..', '..', 'docs', 'benchmarks.md'), report)
  console.log(report)
}

void bench()

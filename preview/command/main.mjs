import { fileURLToPath } from 'node:url'
import { runWithin } from './within-limits.mjs'

/** Longer than the budget of a workbook, which says more; as much heap as leaves the process below 1 GB. */
const limits = { seconds: 30, megabytes: 800 }
const command = fileURLToPath(new URL('calculate.ts', import.meta.url))

process.exitCode = await runWithin(limits, ['-r', 'tsx/cjs', command, ...process.argv.slice(2)])

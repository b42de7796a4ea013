import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { inputHeaders, randomApplications } from '../oracle/applications'
import { medians } from './medians'
import { rounded, type Section } from './section'

const root = join(__dirname, '..', '..')
const command = join(root, 'preview', 'command', 'calculate.ts')
const sample = join(root, 'assets', 'opleidingsplan.xlsx')

/** A plan with two row functions beside each row, named as Excel stores them. */
function planOf(length: number): Promise<Uint8Array> {
  const applications = randomApplications(length, 17)
  const firstFormula = inputHeaders.length
  const cells = new Map<string, { formula: string }>()
  applications.forEach((_, index) => {
    const row = String(index + 2)
    cells.set(`${String(index + 1)},${String(firstFormula)}`, {
      formula: `_xldudf_KMO_SUBSIDY(B${row},"klein",K${row},I${row},H${row})`,
    })
    cells.set(`${String(index + 1)},${String(firstFormula + 1)}`, { formula: `_xldudf_KMO_DEADLINE(J${row})` })
  })
  return writeXlsx({
    sheets: [{ name: 'Plan', rows: [[...inputHeaders, 'Subsidie', 'Uiterste aanvraag'], ...applications], cells }],
  })
}

/** Whole workbooks calculated without Excel. */
export async function headlessCalculation(): Promise<Section> {
  const section = {
    title: 'Workbooks calculated without Excel',
    how: '`npm run calculate -- plan.xlsx --out result.xlsx` as a process of its own, from file to file. The first row is mostly its start. Goal: 2 s for the last.',
    headers: ['workbook', 'time'],
  }
  if (!existsSync(command))
    return { ...section, rows: [['preview/command/calculate.ts does not exist: not measured', '']] }

  const folder = mkdtempSync(join(tmpdir(), 'kmo-bench-'))
  const calculate = (file: string) => {
    const files = [join(folder, file), '--out', join(folder, `calculated-${file}`)]
    const { status, stderr } = spawnSync(process.execPath, ['-r', 'tsx/cjs', command, ...files], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    if (status !== 0) throw new Error(`Calculating ${file} failed: ${stderr}`)
  }
  try {
    writeFileSync(join(folder, 'one-row.xlsx'), await planOf(1))
    writeFileSync(join(folder, 'long.xlsx'), await planOf(10_000))
    const hasSample = existsSync(sample)
    if (hasSample) copyFileSync(sample, join(folder, 'sample.xlsx'))
    const times = medians(
      {
        start: () => calculate('one-row.xlsx'),
        sample: () => hasSample && calculate('sample.xlsx'),
        long: () => calculate('long.xlsx'),
      },
      { turns: 3, warmUp: 1 },
    )
    const seconds = (time: number) => `${rounded(time / 1_000)} s`
    return {
      ...section,
      rows: [
        ['one row, two KMO cells', seconds(times.start)],
        ['assets/opleidingsplan.xlsx', hasSample ? seconds(times.sample) : 'does not exist: not measured'],
        ['10,000 rows, 20,000 KMO cells', seconds(times.long)],
      ],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

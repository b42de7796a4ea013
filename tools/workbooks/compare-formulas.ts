import * as o from '@odoo/o-spreadsheet'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { addressOf } from '../../preview/engine/address'
import { isCellError } from '../../preview/engine/cell-value'
import { readFormulas, type FormulaCell } from '../../preview/engine/formula-cells'
import { prepareSpreadsheet } from '../../preview/engine/spreadsheet'
import { formulasWithValue } from '../../preview/engine/stored-values'
import { verifyFormulas, type Difference } from '../../preview/engine/verification'
import { readWorkbookFile } from '../../preview/xlsx/workbook-file'

/**
 * Compares the engine with the values that Excel stored: every formula of the workbooks in a folder, each alone, its inputs as stored.
 * `npx tsx tools/workbooks/compare-formulas.ts FOLDER [--show FUNCTION]` prints the differences by function.
 */
type Kind =
  'same' | 'value' | 'value to error' | 'error to value' | 'other error' | 'decimal sign' | 'not known' | 'by chance'
type Count = Record<Kind, number>

const kinds: readonly Kind[] = [
  'same',
  'value',
  'value to error',
  'error to value',
  'other error',
  'decimal sign',
  'not known',
  'by chance',
]
const [folder, ...options] = process.argv.slice(2)
const shown = options[0] === '--show' ? options[1]?.toUpperCase() : undefined
const spreadsheet = prepareSpreadsheet(o, 'KMO', { functions: [] }, () => ({ value: { error: '#NAME?' } }))
const byFunction = new Map<string, Count>()

const kindOf = ({ stored, found }: Difference): Kind => {
  if (found === undefined) return 'not known'
  if (isCellError(stored)) return isCellError(found) ? 'other error' : 'error to value'
  if (isCellError(found)) return 'value to error'
  if (
    typeof stored === 'string' &&
    typeof found === 'string' &&
    stored.replaceAll('.', ',') === found.replaceAll('.', ',')
  )
    return 'decimal sign'
  return 'value'
}

const asksForChance = ({ functions }: FormulaCell): boolean =>
  functions.some((name) => /^RAND(?:BETWEEN|ARRAY)?$/.test(name))

const nameOf = ({ plain, functions, unknown }: FormulaCell): string =>
  plain === undefined && functions.length === 0 ? unknown : (functions[0] ?? '(none)')

function count(name: string, kind: Kind): void {
  const counts = byFunction.get(name) ?? (Object.fromEntries(kinds.map((each) => [each, 0])) as Count)
  counts[kind]++
  byFunction.set(name, counts)
}

function compareFile(path: string): void {
  const { workbook } = readWorkbookFile(readFileSync(path))
  const read = readFormulas(workbook, spreadsheet)
  const withValue = formulasWithValue(workbook, read.formulas)
  const known = read.formulas.filter((one) => withValue.has(one) && one.plain !== undefined)
  const { distrusted } = verifyFormulas(read, known)
  for (const one of withValue) {
    const difference = one.plain === undefined ? { stored: one.cell.value, found: undefined } : distrusted.get(one)
    const kind = difference === undefined ? 'same' : asksForChance(one) ? 'by chance' : kindOf(difference)
    count(nameOf(one), kind)
    if (difference !== undefined && (shown === 'ALL' || nameOf(one) === shown)) {
      const { stored, found } = difference
      console.log(
        `${path} ${workbook.sheets[one.sheet]?.name}!${addressOf(one)} =${one.formula.text} stored ${JSON.stringify(stored)} found ${JSON.stringify(found)}`,
      )
    }
  }
}

function filesIn(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.xls[xm]$/i.test(name))
    .sort()
    .map((name) => join(path, name))
}

function main(): void {
  if (folder === undefined) throw new Error('Give a folder of workbooks.')
  let [opened, refused] = [0, 0]
  for (const path of filesIn(resolve(folder))) {
    try {
      compareFile(path)
      opened++
    } catch (problem) {
      refused++
      if (!(problem instanceof Error && problem.name === 'WorkbookProblem')) console.log(path, problem)
    }
  }
  const total = [...byFunction.values()].reduce<Count>(
    (sum, counts) => Object.fromEntries(kinds.map((kind) => [kind, sum[kind] + counts[kind]])) as Count,
    Object.fromEntries(kinds.map((kind) => [kind, 0])) as Count,
  )
  const differing = (counts: Count): number => kinds.reduce((sum, kind) => sum + counts[kind], 0) - counts.same
  console.table(
    Object.fromEntries(
      [...byFunction]
        .filter(([, counts]) => differing(counts) > 0)
        .sort((one, other) => differing(other[1]) - differing(one[1]))
        .slice(0, 80),
    ),
  )
  const all = differing(total) + total.same
  const compared = all - total['not known'] - total['by chance']
  const share = (count: number): string => `${((100 * total.same) / count).toFixed(2)} %`
  console.log(
    `${opened} opened, ${refused} refused; ${all} formulas with a value, ${total.same} found again: ${share(compared)} of the ${compared} that the engine knows and chance has no part in, ${share(all)} of all`,
  )
  console.log(JSON.stringify(total))
}

main()

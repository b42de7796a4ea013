import type { CellContent, Edit } from '../../../../workbook'
import { findRegistrationNumbers, type Finding } from '../../../../rules'
import { nearWord, serviceWords, themeWords, type PlanColumn } from '../../../../wording'
import { primitiveValue, applicantWords } from '../../../../cells'
import { cellOf, type Plan, type PlanLine } from '../../../plan/plan'

/** A cell with one right answer: what stands there, what would stand there, and the edit that does it. */
export type Fix = {
  readonly column: PlanColumn
  readonly line: PlanLine
  readonly from: string | number
  readonly to: string | number
  readonly edit: Edit
}

const words = {
  theme: themeWords,
  service: serviceWords,
  applicant: applicantWords,
} as const satisfies { readonly [C in PlanColumn]?: Readonly<Record<string, readonly string[]>> }

/** What can be repaired of one item; nothing where a person has to decide, or where a formula stands. */
export function fixesOf(
  plan: Plan,
  { line, trouble }: { readonly line: PlanLine; readonly trouble: Finding | { readonly code: 'lapsed' } },
): readonly Fix[] {
  switch (trouble.code) {
    case 'number-repaired':
      return fixTo(plan, line, 'number', isOnlyANumber(cellText(plan, line, 'number')) ? trouble.number : undefined)
    case 'vat-included':
      return fixTo(plan, line, 'cost', trouble.withoutVat.toNumber())
    case 'unreadable':
      return nearWords(plan, line)
    default:
      return []
  }
}

/** Whether a repair writes this word where that stood. */
export const isNearWord = (word: string, before: CellContent): boolean =>
  typeof before === 'string' && Object.values(words).some((known) => nearWord<string>(known, before) === word)

const nearWords = (plan: Plan, line: PlanLine): readonly Fix[] =>
  (['theme', 'service', 'applicant'] as const)
    .filter((column) => line.row.unreadable.some(({ field }) => field === column))
    .flatMap((column) => fixTo(plan, line, column, nearWord<string>(words[column], cellText(plan, line, column))))

function fixTo(plan: Plan, line: PlanLine, column: PlanColumn, to: string | number | undefined): readonly Fix[] {
  const index = plan.source.mapping[column]
  const before = index === undefined ? undefined : plan.formulas[line.index]?.[index]
  if (index === undefined || before === undefined || to === undefined) return []
  // A formula is somebody's reckoning, not a slip of the pen.
  if (typeof before === 'string' && before.startsWith('=') && before !== line.cells[index]) return []
  return [
    {
      column,
      line,
      from: typeof before === 'boolean' ? String(before) : before,
      to,
      edit: { area: cellOf(plan.source, line.index, column), before: [[before]], after: [[to]] },
    },
  ]
}

function cellText(plan: Plan, line: PlanLine, column: PlanColumn): string {
  return String(primitiveValue(line.cells[plan.source.mapping[column] ?? -1]) ?? '')
}

/** Nothing else may stand in the cell: it would be lost. */
function isOnlyANumber(text: string): boolean {
  const [only] = findRegistrationNumbers(text)
  const bare = (written: string) =>
    written
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '')
      .replace(/^DV0/, 'DVO')
  return only !== undefined && bare(text) === bare(only.number)
}

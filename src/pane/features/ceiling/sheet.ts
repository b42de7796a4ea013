import { columnLetters, type CellContent, type NewSheet } from '../../../workbook'
import { isBlankOrZero, primitiveValue, type Cell } from '../../../cells'
import { dayNoted, type IsoDate } from '../../../rules'
import { applicantTerm, bestYearHeaders, planResultHeaders, type Language } from '../../../wording'
import type { Plan } from '../../plan/plan'
import {
  call,
  headersArgument,
  knowsSizes,
  planColumnReference,
  planReference,
  quoted,
  renamings,
  sizeArgument,
  type Renaming,
} from '../../plan/plan-formula'
import type { Ceilings, YearCeiling } from './model'
import { caveats } from './sentences'
import { texts } from './texts'

/** What can be put on a sheet of its own. */
export const sheetKinds = ['overview', 'best-year'] as const
export type SheetKind = (typeof sheetKinds)[number]

/** Why a sheet cannot be made of a plan as it stands. */
export type Hindrance =
  | { readonly kind: 'headers'; readonly renamings: readonly Renaming[] }
  | { readonly kind: 'sizes' }
  | { readonly kind: 'companies' | 'days' }
  | { readonly kind: 'too-many-years' }

/** A title, a note and an empty row stand above the headers. */
const headerRow = 3
const money = '#,##0.00'
const chartRows = 18
/** A row and a few formulas each: a chart of more says nothing any more. */
const mostYears = 200

export function hindranceOf(kind: SheetKind, plan: Plan, ceilings: Ceilings): Hindrance | undefined {
  const wrong = renamings(plan)
  if (wrong.length > 0) return { kind: 'headers', renamings: wrong }
  if (!knowsSizes(plan)) return { kind: 'sizes' }
  if (kind === 'best-year') return undefined
  if (!namesEveryCompany(plan)) return { kind: 'companies' }
  if (!datesEveryApplication(plan)) return { kind: 'days' }
  return yearsOf(ceilings).length > mostYears ? { kind: 'too-many-years' } : undefined
}

/** Whether the cells alone tell what was applied for and when, for every row that uses something of a ceiling. */
const datesEveryApplication = ({ source: { mapping }, lines }: Plan): boolean =>
  lines.every(({ row, answer, cells }) => {
    if (dayNoted(row.appliedOn) !== undefined || !answer.used?.greaterThan(0)) return true
    return !answer.wasAppliedFor && isBlankOrZero(cells[mapping.appliedOn ?? -1])
  })

/** Whether the cells alone tell the companies apart, as a formula compares texts: every row by one name, and no two by the same. */
function namesEveryCompany({ source: { mapping }, lines }: Plan): boolean {
  const nameIn = (cells: readonly Cell[]) =>
    String(primitiveValue(cells[mapping.enterprise ?? -1]) ?? '')
      .trim()
      .replace(/ {2,}/g, ' ')
      .toLowerCase()
  const names = new Map<string, string>()
  const owners = new Map<string, string>()
  return lines.every(({ row: { enterprise }, cells }) => {
    const name = nameIn(cells)
    const [known, owner] = [names.get(enterprise) ?? name, owners.get(name) ?? enterprise]
    names.set(enterprise, known)
    owners.set(name, owner)
    return known === name && owner === enterprise
  })
}

const yearsOf = ({ companies }: Ceilings): { company: string; year: YearCeiling }[] =>
  companies.flatMap(({ company, current, past }) =>
    [...[...past].reverse(), ...current].map((year) => ({ company, year })),
  )

/** The columns of the overview, without the company that a plan may lack. */
const columns = ['year', 'filed', 'planned', 'free', 'ceiling', 'coversOrdinary', 'coversHigher'] as const
type Column = (typeof columns)[number]

/**
 * A row for each company and year, every figure alive, and the chart of Excel that belongs to it. What the rows of the plan use is asked of
 * KMO.PLAN once, at the right; KMO.PLAFOND_LEFT counts it by day and company.
 */
export function overviewSheet(plan: Plan, ceilings: Ceilings, language: Language): NewSheet {
  const companies = planColumnReference(plan, 'enterprise')
  const first = companies === undefined ? 0 : 1
  const usedColumn = first + columns.length + 1
  const used = `$${columnLetters(usedColumn)}$${headerRow + 1}#`
  const [filedOn, plannedOn] = [planColumnReference(plan, 'appliedOn'), daysOfOpenRows(plan)]
  const years = yearsOf(ceilings)

  const rows = years.map(({ company, year: { year, applicant } }, index): CellContent[] => {
    const row = headerRow + 2 + index
    const at = (column: Column) => `$${columnLetters(first + columns.indexOf(column))}${row}`
    const size = quoted(applicantTerm(applicant))
    const ofCompany = companies === undefined ? used : `IF(TRIM(${companies})=$A${row},${used},"")`
    const usedOn = (days: string | undefined) =>
      days === undefined
        ? 0
        : { formula: `=${at('ceiling')}-KMO.PLAFOND_LEFT(${ofCompany},${days},${at('year')},${size})` }
    const covers = (theme: string) => {
      const rate = `KMO.SUBSIDY_RATE(${size},DATE(${at('year')},12,31),${quoted(theme)})`
      return { formula: `=IF(${rate}=0,0,ROUNDDOWN(${at('free')}/${rate},2))` }
    }
    const cells: Readonly<Record<Column, CellContent>> = {
      // A text, so that the chart takes it for a name and not for an amount.
      year: { formula: `="${year}"` },
      filed: usedOn(filedOn),
      planned: usedOn(plannedOn),
      free: { formula: `=MAX(0,${at('ceiling')}-${at('filed')}-${at('planned')})` },
      ceiling: { formula: `=KMO.PLAFOND(${size},${at('year')})` },
      coversOrdinary: covers('innovatie'),
      coversHigher: covers('cybersecurity'),
    }
    return [...(companies === undefined ? [] : [company]), ...columns.map((column) => cells[column])]
  })
  const headers = [
    ...(companies === undefined ? [] : [texts[language].company]),
    ...columns.map((column) => texts[language].columns[column]),
  ]
  const usedOfRows = {
    formula: `=${call('PLAN', [planReference(plan), sizeArgument(plan), quoted(planResultHeaders.used), undefined, headersArgument(plan)])}`,
  }
  const formats = [...Array.from({ length: first + 1 }, () => null), ...columns.slice(1).map(() => money)]
  return {
    name: texts[language].overviewName,
    cells: [[texts[language].overviewTitle], [texts[language].overviewNote], [], [...headers, '', usedOfRows], ...rows],
    numberFormats: [[], [], [], [], ...rows.map(() => formats)],
    columnWidths: [...(companies === undefined ? [] : [140]), 50, 100, 100, 100, 90, 130, 130, 20, 80],
    boldRows: [0, headerRow],
    charts: [
      {
        kind: 'ColumnStacked',
        title: texts[language].overviewTitle,
        data: { row: headerRow, column: 0, rows: rows.length + 1, columns: first + columns.indexOf('free') + 1 },
        at: { row: headerRow + rows.length + 2, column: 0, rows: chartRows, columns: first + columns.length },
      },
    ],
  }
}

/** The day under which KMO.PLAN counts a row that is not applied for: its start. */
function daysOfOpenRows(plan: Plan): string | undefined {
  const [startsOn, appliedOn] = [planColumnReference(plan, 'startsOn'), planColumnReference(plan, 'appliedOn')]
  return startsOn === undefined || appliedOn === undefined ? startsOn : `IF(${appliedOn}="",${startsOn},"")`
}

/** The best year of every row, alive, beside the names of the courses. */
export function bestYearSheet(plan: Plan, today: IsoDate, language: Language): NewSheet {
  const titles = planColumnReference(plan, 'title')
  const names: CellContent[] = titles === undefined ? [] : [{ formula: `=IF(${titles}="","",${titles})` }]
  const answers = {
    formula: `=${call('BEST_YEAR', [planReference(plan), sizeArgument(plan), undefined, headersArgument(plan)])}`,
  }
  const formats = [...names.map(() => null), '0', '0', 'dd/mm/yyyy', 'dd/mm/yyyy', money, money]
  return {
    name: texts[language].bestYearName,
    cells: [[texts[language].bestYearTitle], [caveats(language, today).join(' ')], [], [...names, answers]],
    numberFormats: [[], [], [], [], ...Array.from({ length: plan.source.area.rows - 1 }, () => formats)],
    columnWidths: [...names.map(() => 240), ...bestYearHeaders.map(() => 95)],
    boldRows: [0, headerRow],
  }
}

/** What a preview shows of a sheet: each header with what stands below it in the first row. */
export function previewOf({ cells }: NewSheet): { header: string; content: string }[] {
  const [headers = [], first = []] = cells.slice(headerRow)
  return headers.flatMap((header, index) => {
    if (typeof header === 'object' && header !== null) return [{ header: '', content: header.formula }]
    const cell = first[index]
    return header === ''
      ? []
      : [
          {
            header: String(header),
            content: typeof cell === 'object' && cell !== null ? cell.formula : String(cell ?? ''),
          },
        ]
  })
}

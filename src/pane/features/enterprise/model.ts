import { readAmount, readCount, readNotNegative, type Reader } from '../../../cells'
import {
  classChecks,
  Decimal,
  enterpriseSizes,
  groupDoubts,
  groupFigures,
  groupSize,
  lastDayOfYear,
  type ClassCheck,
  type EnterpriseSize,
  type GroupFigures,
  type GroupSizeAnswer,
  type Money,
  type SizeDoubt,
  type YearFigures,
} from '../../../rules'

export const figureNames = [
  'headcount',
  'turnover',
  'balanceSheetTotal',
] as const satisfies readonly (keyof YearFigures)[]
export type FigureName = (typeof figureNames)[number]

/** The last closed financial year, and the one before it. */
export const closedYears = ['last', 'previous'] as const
export type ClosedYear = (typeof closedYears)[number]

export type FiguresWritten = { readonly [F in FigureName]: string }
export type EnterpriseWritten = {
  readonly name: string
  readonly share: string
  readonly last: FiguresWritten
  readonly previous: FiguresWritten
}

/** The form as it is filled in; this travels with the workbook. */
export type Form = {
  /** The calendar year of the applications. */
  readonly year: number
  readonly own: Pick<EnterpriseWritten, ClosedYear>
  readonly related: readonly EnterpriseWritten[]
  readonly publicShare: string
  readonly isSheltered: boolean
  readonly isNew: boolean
  readonly takenOver: boolean
  readonly sizeBefore: EnterpriseSize | ''
}

const noFigures: FiguresWritten = { headcount: '', turnover: '', balanceSheetTotal: '' }
export const emptyEnterprise: EnterpriseWritten = { name: '', share: '', last: noFigures, previous: noFigures }
export const emptyForm = (year: number): Form => ({
  year,
  own: { last: noFigures, previous: noFigures },
  related: [],
  publicShare: '',
  isSheltered: false,
  isNew: false,
  takenOver: false,
  sizeBefore: '',
})

export const mostRelated = 50

/** A share in percent, written with or without its sign. */
const readPercentage: Reader<Money> = (cell) => {
  const reading = readNotNegative()(typeof cell === 'string' ? cell.replace(/ ?%$/, '') : cell)
  if (reading.kind !== 'value') return reading
  return reading.value.greaterThan(100)
    ? { kind: 'unreadable', expected: reading.value.toFixed() }
    : { kind: 'value', value: Decimal.div(reading.value, 100) }
}
const readFigure: Reader<Money> = (cell) => {
  const reading = readAmount(cell)
  return reading.kind === 'value' && reading.value.isNegative()
    ? { kind: 'unreadable', expected: reading.value.toFixed() }
    : reading
}

/** The name of a field: `own.last.turnover`, `0.share`. */
export type FieldName = string
export type FieldProblem = 'absent' | 'unreadable'

/** One closed year with the group counted in. */
export type ExplainedYear = {
  readonly closedYear: ClosedYear
  readonly own: YearFigures
  readonly group: GroupFigures
  readonly checks: readonly ClassCheck[]
  readonly size: EnterpriseSize
}

export type Reasoning = {
  readonly problems: ReadonlyMap<FieldName, FieldProblem>
  /** Undefined while something is missing or cannot be read. */
  readonly outcome:
    | {
        readonly answer: GroupSizeAnswer
        readonly years: readonly ExplainedYear[]
        readonly doubts: readonly SizeDoubt[]
      }
    | undefined
}

/** Which closed years the form asks for. */
export const askedYears = ({ isNew, takenOver }: Form): readonly ClosedYear[] =>
  isNew || takenOver ? ['last'] : closedYears

/** Reads a form and reasons about it, line by line. */
export function reason(form: Form): Reasoning {
  const problems = new Map<FieldName, FieldProblem>()
  const read = (field: FieldName, reader: Reader<Money>, text: string): Money => {
    const reading = reader(text)
    if (reading.kind === 'value') return reading.value
    problems.set(field, reading.kind)
    return new Decimal(0)
  }
  const figures = (owner: string, year: ClosedYear, written: FiguresWritten): YearFigures => ({
    headcount: read(`${owner}.${year}.headcount`, readCount, written.headcount),
    turnover: read(`${owner}.${year}.turnover`, readFigure, written.turnover),
    balanceSheetTotal: read(`${owner}.${year}.balanceSheetTotal`, readFigure, written.balanceSheetTotal),
  })

  const on = lastDayOfYear(form.year)
  const shares = form.related.map(({ share }, index) => read(`${index}.share`, readPercentage, share))
  const publicShare = form.publicShare.trim() === '' ? undefined : read('publicShare', readPercentage, form.publicShare)
  const years = askedYears(form).map((closedYear) => {
    const own = figures('own', closedYear, form.own[closedYear])
    const related = form.related.map((one, index) => ({
      share: shares[index] as Money,
      figures: figures(String(index), closedYear, one[closedYear]),
    }))
    return { closedYear, own, group: groupFigures(own, related) }
  })
  if (problems.size > 0) return { problems, outcome: undefined }

  const [last, previous] = years.map(({ group }) => group.total) as [YearFigures, YearFigures?]
  const answer = groupSize(
    {
      years: previous === undefined ? [last] : [last, previous],
      sizeBefore: form.sizeBefore === '' ? undefined : form.sizeBefore,
      takenOver: form.takenOver,
      publicShare,
      isSheltered: form.isSheltered,
    },
    on,
  )
  const explained = years.map((year, index) => ({
    ...year,
    checks: classChecks(year.group.total, on),
    size: answer.yearSizes[index] as EnterpriseSize,
  }))
  return { problems, outcome: { answer, years: explained, doubts: [...answer.doubts, ...groupDoubts(shares)] } }
}

const textIn = (value: unknown, name: string): string => {
  const text = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
  return typeof text === 'string' ? text.slice(0, longestText) : ''
}
const longestText = 200
const partOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
const figuresIn = (value: unknown): FiguresWritten => ({
  headcount: textIn(value, 'headcount'),
  turnover: textIn(value, 'turnover'),
  balanceSheetTotal: textIn(value, 'balanceSheetTotal'),
})
const yearsIn = (value: unknown): Pick<EnterpriseWritten, ClosedYear> => ({
  last: figuresIn(partOf(value, 'last')),
  previous: figuresIn(partOf(value, 'previous')),
})

/** A form as a workbook kept it, whatever became of it: what is not understood is empty. */
export function formOf(kept: unknown, year: number): Form {
  const related = partOf(kept, 'related')
  return {
    year,
    own: yearsIn(partOf(kept, 'own')),
    related: (Array.isArray(related) ? related : [])
      .slice(0, mostRelated)
      .map((one: unknown) => ({ name: textIn(one, 'name'), share: textIn(one, 'share'), ...yearsIn(one) })),
    publicShare: textIn(kept, 'publicShare'),
    isSheltered: partOf(kept, 'isSheltered') === true,
    isNew: partOf(kept, 'isNew') === true,
    takenOver: partOf(kept, 'takenOver') === true,
    sizeBefore: enterpriseSizes.find((size) => size === partOf(kept, 'sizeBefore')) ?? '',
  }
}

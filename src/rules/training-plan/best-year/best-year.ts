import { allocate, byTurn, fixesSize, type Application, type Share } from '../allocation'
import { alikeDays, filingDays, nearestDay, subsidyOn, type Days } from './filing-days'
import { filingOf } from '../filing'
import type { PlanRow } from '../row'
import type { Applicant } from '../../scheme/parameters'
import { subsidyCeiling } from '../../application/subsidy-ceiling'
import { grouped } from '../../values/grouped'
import { addDays, yearOf, type IsoDate } from '../../values/iso-date'
import { zero, type Money } from '../../values/money'
import { bestChoices, bestOfAll, combinations, type YearChoice } from './year-choice'

/** Which year is best for one row of a plan. A figure is undefined where the row does not say enough to know it. */
export type BestYear = {
  /** Calendar year in which the plan has the application. */
  readonly yearNow?: number | undefined
  readonly bestYear?: number | undefined
  /** When to file for that: days that bring the same. Undefined for a row without a choice. */
  readonly days?: Days | undefined
  /** The subsidy when every row is filed in its best year. */
  readonly subsidy?: Money | undefined
  /** That, less the subsidy in the plan as it is. Below 0 for a row that makes room for another; all rows together never are. */
  readonly gain?: Money | undefined
}

/** A day to file on, and what it brings without a ceiling. */
type Option = { readonly day: IsoDate; readonly amount: Money }

/** A row that takes part in the ceiling. */
type Filing = {
  readonly index: number
  readonly row: PlanRow
  readonly application: Application
  /** In the plan as it is; undefined where its size is not known. */
  readonly share: Share | undefined
  /** On which it may be filed; none for a row that is fixed. */
  readonly days: readonly Days[]
}
type FilingWithOptions = Filing & {
  /** The plan as it is, and what may be chosen instead. */ readonly options: readonly [Option, ...Option[]]
}

/** So many combinations are calculated in full where the order of filing matters. */
const mostCombinations = 64

/**
 * Chooses, for every application that is not filed yet and may be filed in more than one calendar year, the year in which the plan as a whole
 * gets the most subsidy. A row may be filed on its `filingDays`, from `asOf` when given; within a year on the days that bring the row most.
 *
 * The subsidies are those of `trainingPlan`, and all rows together never get less than in the plan as it is. Of equal answers the one that
 * changes least is given, then the earlier year. Exact for each enterprise and chain of years, but for the one case in which the order of
 * filing matters within a year, and not only its sum: rows that say different sizes, of which the first in turn decides. There every
 * combination is calculated as long as there are at most 64; with more, the sizes are held as the plan has them.
 */
export function bestYears(rows: readonly PlanRow[], planApplicant?: Applicant, asOf?: IsoDate): BestYear[] {
  const applications = rows.map((row) => filingOf(row, asOf).application)
  const taking = rows.flatMap((row, index) => {
    const application = applications[index]
    if (application === undefined || (application.isUnclear === true && row.granted === undefined)) return []
    return [{ index, row, application }]
  })
  const shares = shareOut(
    taking.map(({ application }) => application),
    planApplicant,
  )
  const filings = taking.map((one, place): Filing => ({
    ...one,
    share: shares[place],
    days: filingDays(one.row, asOf),
  }))

  const answers = rows.map((): BestYear => ({}))
  for (const { index, row, application, share } of filings) {
    const year = yearOf(application.appliedOn)
    answers[index] = { yearNow: year, bestYear: year, ...figures(row, share, share) }
  }
  for (const enterprise of grouped(filings, ({ application }) => application.enterprise).values()) {
    for (const chain of chainsOf(enterprise, planApplicant)) {
      const filed = filedOn(chain, bestDays(chain, planApplicant))
      const best = shareOut(filed, planApplicant)
      const days = daysToFile(chain, filed, best, planApplicant)
      chain.forEach(({ index, row, share }, place) => {
        const bestYear = yearOf((filed[place] as Application).appliedOn)
        answers[index] = { ...answers[index], bestYear, days: days[place], ...figures(row, share, best[place]) }
      })
    }
  }
  return answers
}

const shareOut = (applications: readonly Application[], planApplicant: Applicant | undefined): (Share | undefined)[] =>
  allocate(applications, planApplicant).map((share) => (share.ok ? share.value : undefined))

const totalOf = (shares: readonly (Share | undefined)[]): Money =>
  shares.reduce((total, share) => (share === undefined ? total : total.plus(share.subsidy)), zero)

function figures(
  { cost, granted }: PlanRow,
  now: Share | undefined,
  best: Share | undefined,
): Pick<BestYear, 'subsidy' | 'gain'> {
  const isKnown = cost !== undefined || granted !== undefined
  if (!isKnown || (now === undefined && best === undefined)) return {}
  return { subsidy: best?.subsidy, gain: (best?.subsidy ?? zero).minus(now?.subsidy ?? zero) }
}

/** The applications of a chain, each on the day chosen for its row, else as the plan has it. */
const filedOn = (chain: readonly Filing[], days: ReadonlyMap<number, IsoDate>): Application[] =>
  chain.map(({ index, application }) => ({ ...application, appliedOn: days.get(index) ?? application.appliedOn }))

const hasChoice = ({ options }: FilingWithOptions) => options.length > 1
const optionYears = ({ options }: FilingWithOptions) => options.map(({ day }) => yearOf(day))

/** The rows of one enterprise whose choices bear on the same years, with the other rows of those years, in the order of the plan. */
function chainsOf(enterprise: readonly Filing[], planApplicant: Applicant | undefined): FilingWithOptions[][] {
  const applicants = new Map<number, Applicant>()
  for (const { application, share } of enterprise)
    if (share?.applicant !== undefined) applicants.set(yearOf(application.appliedOn), share.applicant)
  const sizesVary = sizesOf(enterprise, planApplicant).size > 1
  const filings = enterprise.map((one): FilingWithOptions => {
    const applicantIn = (year: number) => applicants.get(year) ?? one.application.applicant ?? planApplicant
    return { ...one, options: optionsOf(one, applicantIn, sizesVary) }
  })

  const chainOf = new Map<number, FilingWithOptions[]>()
  let last = -Infinity
  let chain: FilingWithOptions[] = []
  const spans = filings
    .filter(hasChoice)
    .map((one) => optionYears(one))
    .sort((a, b) => Math.min(...a) - Math.min(...b))
  for (const years of spans) {
    if (Math.min(...years) > last) chain = []
    last = Math.max(last, ...years)
    for (const year of years) chainOf.set(year, chain)
  }
  for (const one of filings) chainOf.get(yearOf(one.application.appliedOn))?.push(one)
  return [...new Set(chainOf.values())]
}

/** The sizes that rows say, of which the first filed of a year decides. */
const sizesOf = (
  filings: readonly Filing[],
  planApplicant: Applicant | undefined,
): ReadonlySet<Applicant | undefined> =>
  new Set(
    filings
      .filter(({ application }) => fixesSize(application))
      .map(({ application }) => application.applicant ?? planApplicant),
  )

/**
 * The plan as it is, and for each year in which the row may be filed a day that brings it most, if that is more than nothing and more than the
 * plan as it is. Where sizes vary, what brings most is not known beforehand, and every part of a year is an option.
 */
function optionsOf(
  { row, application, share, days }: Filing,
  applicantIn: (year: number) => Applicant | undefined,
  sizesVary: boolean,
): FilingWithOptions['options'] {
  const { appliedOn } = application
  const optionOn = (day: IsoDate): Option => ({ day, amount: subsidyOn(row, day, applicantIn(yearOf(day))) })
  const asItIs = optionOn(appliedOn)
  if (share === undefined || row.cost === undefined) return [asItIs]
  const others = days
    .map((part) => nearestDay(part, appliedOn))
    .filter((day) => day !== appliedOn)
    .map(optionOn)
  if (sizesVary) return [asItIs, ...others]
  const best = new Map<number, Option>()
  for (const option of others) {
    const year = yearOf(option.day)
    const known = best.get(year)
    const least = year === yearOf(appliedOn) ? asItIs.amount : zero
    const isBetter = known === undefined ? option.amount.greaterThan(least) : option.amount.greaterThan(known.amount)
    // Of days that bring the same, those nearest to the start.
    if (isBetter || (known?.amount.equals(option.amount) && option.day < appliedOn)) best.set(year, option)
  }
  return [asItIs, ...best.values()]
}

/** The day on which each row with a choice is best filed, by its place in the plan. */
function bestDays(
  chain: readonly FilingWithOptions[],
  planApplicant: Applicant | undefined,
): ReadonlyMap<number, IsoDate> {
  const movable = chain.filter(hasChoice)
  const chosen = (picks: readonly number[]) =>
    new Map(movable.map(({ index, options }, place) => [index, (options[picks[place] ?? 0] as Option).day]))
  const worth = (picks: readonly number[]) => inCents(totalOf(shareOut(filedOn(chain, chosen(picks)), planApplicant)))

  const orderMatters = sizesOf(chain, planApplicant).size > 1
  const options = movable.map((one) => one.options)
  if (orderMatters && combinations(options) <= mostCombinations) return chosen(bestOfAll(options, worth))
  const picks = bestChoices(
    options.map(([first, ...others]): YearChoice => [yearOption(first), ...others.map(yearOption)]),
    roomBeside(chain, planApplicant),
  )
  return chosen(orderMatters && worth(picks) < worth([]) ? [] : picks)
}

const inCents = (amount: Money): number => Math.floor(amount.times(100).toNumber())
/** Far above any ceiling, and low enough for sums of amounts to stay whole numbers. */
const mostCents = 1e11
const yearOption = ({ day, amount }: Option) => ({ year: yearOf(day), cents: Math.min(mostCents, inCents(amount)) })

/** What the rows without a choice leave of each year in which a row has one, in cents. */
function roomBeside(chain: readonly FilingWithOptions[], planApplicant: Applicant | undefined): Map<number, number> {
  const room = new Map<number, number>()
  for (const one of chain.filter(hasChoice)) {
    const applicant = one.application.applicant ?? planApplicant ?? one.share?.applicant
    for (const year of optionYears(one)) {
      const ceiling = applicant && subsidyCeiling(applicant, year)
      room.set(year, ceiling?.ok ? inCents(ceiling.value) : 0)
    }
  }
  const fixed = chain.filter((one) => !hasChoice(one)).map(({ application }) => application)
  shareOut(fixed, planApplicant).forEach((share, place) => {
    const year = yearOf((fixed[place] as Application).appliedOn)
    if (share !== undefined) room.set(year, Math.min(room.get(year) ?? 0, inCents(share.left)))
  })
  return room
}

/**
 * For each row with a choice the days on which it may be filed for what it was given. Where the rows of a year say different sizes, the first
 * in turn must stay the first.
 */
function daysToFile(
  chain: readonly FilingWithOptions[],
  filed: readonly Application[],
  shares: readonly (Share | undefined)[],
  planApplicant: Applicant | undefined,
): (Days | undefined)[] {
  const firsts = firstsWhereSizesDiffer(filed, planApplicant)
  return chain.map((one, place) => {
    const { appliedOn } = filed[place] as Application
    const alike = hasChoice(one) ? alikeDays(one.row, one.days, appliedOn, shares[place]?.applicant) : undefined
    const first = firsts.get(yearOf(appliedOn))
    if (alike === undefined || first === undefined) return alike
    if (place === first) return { from: alike.from, to: appliedOn }
    const { appliedOn: dayOfFirst, isPlanned } = filed[first] as Application
    if (isPlanned !== true) return alike
    const earliest = place > first ? dayOfFirst : (addDays(dayOfFirst, 1) ?? dayOfFirst)
    return { from: earliest > alike.from ? earliest : alike.from, to: alike.to }
  })
}

/** Of each year whose rows say different sizes the place of the one whose size holds. */
function firstsWhereSizesDiffer(
  filed: readonly Application[],
  planApplicant: Applicant | undefined,
): ReadonlyMap<number, number> {
  const years = new Map<number, { sizes: Set<Applicant | undefined>; first: number | undefined }>()
  filed.forEach((application, place) => {
    if (!fixesSize(application)) return
    const year = yearOf(application.appliedOn)
    const known = years.get(year) ?? { sizes: new Set(), first: undefined }
    const size = application.applicant ?? planApplicant
    const isFirst =
      size !== undefined && (known.first === undefined || byTurn(application, filed[known.first] as Application) < 0)
    years.set(year, { sizes: known.sizes.add(size), first: isFirst ? place : known.first })
  })
  return new Map(
    [...years].flatMap(([year, { sizes, first }]) => (sizes.size < 2 || first === undefined ? [] : [[year, first]])),
  )
}

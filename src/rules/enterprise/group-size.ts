import { enterpriseSize, type YearFigures } from './size'
import { checkedOn } from '../scheme/amendments'
import { originOf, termsOn } from '../scheme/in-force'
import { enterpriseSizes, type Applicant, type EnterpriseSize } from '../scheme/parameters'
import { partnerLimitsOn } from '../scheme/partner-limits'
import type { IsoDate } from '../values/iso-date'
import { Decimal, figure, zero, type Money } from '../values/money'

/** Another enterprise with a share in ours, or ours in it: the higher of capital and votes, as a fraction. */
export type RelatedFigures = { readonly share: Money; readonly figures: YearFigures }

/** Onafhankelijk, partneronderneming of verbonden onderneming. */
export type Relation = 'independent' | 'partner' | 'linked'

export function relationOf(share: Money, on: IsoDate = checkedOn): Relation {
  const { partnerFrom, linkedAbove } = partnerLimitsOn(on)
  if (share.greaterThan(linkedAbove)) return 'linked'
  return share.greaterThanOrEqualTo(partnerFrom) ? 'partner' : 'independent'
}

/** How much of another enterprise counts. Partners count "deels", linked ones "volledig" (VLAIO); in proportion is the rule of Annex I, article 6. */
function weightOf(share: Money, relation: Relation): Money {
  return relation === 'linked' ? new Decimal(1) : relation === 'partner' ? share : zero
}

export type CountedPart = { readonly relation: Relation; readonly weight: Money; readonly counted: YearFigures }
export type GroupFigures = { readonly parts: readonly CountedPart[]; readonly total: YearFigures }

const figuresOf = (combine: (name: keyof YearFigures) => Money): YearFigures => ({
  headcount: combine('headcount'),
  turnover: combine('turnover'),
  balanceSheetTotal: combine('balanceSheetTotal'),
})

/** The figures of an enterprise with its partner and linked enterprises: what of each counts, and the total. */
export function groupFigures(
  own: YearFigures,
  related: readonly RelatedFigures[],
  on: IsoDate = checkedOn,
): GroupFigures {
  const parts = related.map(({ share, figures }): CountedPart => {
    const relation = relationOf(share, on)
    const weight = weightOf(share, relation)
    return { relation, weight, counted: figuresOf((name) => figures[name].times(weight)) }
  })
  return { parts, total: figuresOf((name) => parts.reduce((sum, { counted }) => sum.plus(counted[name]), own[name])) }
}

export type GroupSizeQuestion = {
  /** Group figures of the last closed year, and of the one before it where there is one. */
  readonly years: readonly [last: YearFigures, previous?: YearFigures]
  /** The class that counted until then, where it is known. */
  readonly sizeBefore?: EnterpriseSize | undefined
  /** A take-over or merger since: only the last closed year counts, with the new group. */
  readonly takenOver: boolean
  /** Share of an administrative authority, as a fraction. */
  readonly publicShare?: Money | undefined
  /** Maatwerkbedrijf. */
  readonly isSheltered: boolean
}

/** Why the class is what it is. */
export type SizeReason =
  'public-share' | 'taken-over' | 'only-year' | 'two-equal-years' | 'class-kept' | 'class-changed'

export type SizeDoubt =
  | 'partner-at-limit'
  | 'partner-pro-rata'
  | 'investors'
  | 'public-share-at-limit'
  | 'public-share-of-sheltered'
  | 'two-year-rule'
  | 'size-before-unknown'

export type GroupSizeAnswer = {
  readonly applicant: Applicant
  /** The class of each year by itself, in the order given. */
  readonly yearSizes: readonly EnterpriseSize[]
  readonly reason: SizeReason
  readonly doubts: readonly SizeDoubt[]
}

const rank = (size: EnterpriseSize): number => enterpriseSizes.indexOf(size)

/** Whether the amendment that set the limit left open what the limit itself does. A doubt ends with its figure. */
const isPublicShareLimitDoubted = (on: IsoDate): boolean =>
  originOf(on, ({ publicShareLimit }) => publicShareLimit)?.doubts?.some(({ about }) => about === 'publicShareLimit') ??
  false

/**
 * Grootte of an enterprise with its group. A class changes only after two closed years in a row outside it (regel van twee boekjaren);
 * after a take-over only the last closed year counts. Told of another subsidy with the same European definition (Annex I, article 4).
 */
export function groupSize(question: GroupSizeQuestion, on: IsoDate): GroupSizeAnswer {
  const { years, publicShare, isSheltered, takenOver, sizeBefore } = question
  const yearSizes = years.flatMap((figures) => (figures === undefined ? [] : [enterpriseSize(figures, on)]))
  const limit = figure(termsOn(on).publicShareLimit)
  const isDoubtful = publicShare?.equals(limit) && isPublicShareLimitDoubted(on)
  if (publicShare?.greaterThanOrEqualTo(limit)) {
    return {
      applicant: 'large',
      yearSizes,
      reason: 'public-share',
      doubts: [
        ...(isDoubtful ? (['public-share-at-limit'] as const) : []),
        ...(isSheltered ? (['public-share-of-sheltered'] as const) : []),
      ],
    }
  }
  const { size, reason } = decide(yearSizes, takenOver, sizeBefore)
  const isOfTwoYears = reason === 'class-kept' || reason === 'class-changed'
  const doubts: SizeDoubt[] = [
    ...(isOfTwoYears ? (['two-year-rule'] as const) : []),
    ...(reason === 'class-kept' && sizeBefore === undefined ? (['size-before-unknown'] as const) : []),
  ]
  return { applicant: isSheltered ? `sheltered-${size}` : size, yearSizes, reason, doubts }
}

function decide(
  [last = 'large', previous]: readonly EnterpriseSize[],
  takenOver: boolean,
  sizeBefore: EnterpriseSize | undefined,
): { size: EnterpriseSize; reason: SizeReason } {
  if (takenOver) return { size: last, reason: 'taken-over' }
  if (previous === undefined) return { size: last, reason: 'only-year' }
  if (last === previous)
    return { size: last, reason: sizeBefore === undefined || sizeBefore === last ? 'two-equal-years' : 'class-changed' }
  // One year outside a class changes nothing yet: what counted before it still does.
  if (sizeBefore === undefined) return { size: previous, reason: 'class-kept' }
  const [low, high] = rank(last) < rank(previous) ? [last, previous] : [previous, last]
  if (rank(low) > rank(sizeBefore)) return { size: low, reason: 'class-changed' }
  if (rank(high) < rank(sizeBefore)) return { size: high, reason: 'class-changed' }
  return { size: sizeBefore, reason: 'class-kept' }
}

/** What the sources leave open about the group itself. */
export function groupDoubts(shares: readonly Money[], on: IsoDate = checkedOn): readonly SizeDoubt[] {
  const { partnerFrom } = partnerLimitsOn(on)
  const partners = shares.filter((share) => relationOf(share, on) === 'partner')
  if (partners.length === 0) return []
  return [
    ...(partners.some((share) => share.equals(partnerFrom)) ? (['partner-at-limit'] as const) : []),
    'partner-pro-rata',
    'investors',
  ]
}

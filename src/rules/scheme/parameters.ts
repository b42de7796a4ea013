import type { DecimalText } from '../values/money'
import type { IsoDate } from '../values/iso-date'

/** Dienst. */
export const services = ['training', 'advice'] as const
export type Service = (typeof services)[number]

/** Grootte van de onderneming. */
export const enterpriseSizes = ['small', 'medium', 'large'] as const
export type EnterpriseSize = (typeof enterpriseSizes)[number]

/** Who applies: an ordinary enterprise or a sheltered-work company (maatwerkbedrijf), of a size. */
export type Applicant = EnterpriseSize | `sheltered-${EnterpriseSize}`
export const applicants = [
  'small',
  'medium',
  'large',
  'sheltered-small',
  'sheltered-medium',
  'sheltered-large',
] as const satisfies readonly Applicant[]

/** Thema: the eight themes of 2023, and the two topics inside them that have had a rate of their own. */
export const themes = [
  'business-strategy',
  'job-specific-skills',
  'digitalisation',
  'sustainability',
  'financial-literacy',
  'innovation',
  'internationalisation',
  'human-resources',
  'cybersecurity',
  'energy-efficiency',
] as const
export type Theme = (typeof themes)[number]

/** The limits of one size class: headcount below `headcount`, and turnover or balance sheet total at most this. */
export type SizeThreshold = {
  readonly headcount: DecimalText
  readonly turnover: DecimalText
  readonly balanceSheetTotal: DecimalText
}

/** Everything in the scheme that can change on a date. Decided by the application date, unless it says otherwise. */
export type Parameters = {
  /** Steunpercentage, as a fraction of the eligible cost. Who is not named is not entitled. */
  readonly subsidyRate: { readonly [A in Applicant]?: DecimalText }
  /** Verhoging van het steunpercentage, in percentage points, per theme and service. Two increases never add up. */
  readonly rateIncrease: { readonly [T in Theme]?: { readonly [S in Service]?: DecimalText } }
  /** Steunplafond, euro per enterprise and calendar year. Changes on 1 January only. */
  readonly subsidyCeiling: { readonly [A in Applicant]?: DecimalText }
  /** Extra plafond "werkbaar werk", euro, or 'unknown' where no source tells it. Information only: a separate application at another department. */
  readonly extraCeiling: DecimalText | 'unknown'
  /** Themes a service must be about; 'any' where the scheme asks for none. */
  readonly eligibleThemes: { readonly [S in Service]: 'any' | readonly Theme[] }
  /** Minimumkost of one application, euro without VAT. */
  readonly minimumCost: { readonly [S in Service]: DecimalText }
  /** Catering that counts, euro per person per day. */
  readonly cateringLimit: DecimalText
  /** Aanvraagtermijn: calendar days after the first lesson, whose day decides; the last one still counts. */
  readonly applicationTerm: number
  /** Stortingstermijn: calendar days after the application in which the own share must arrive. */
  readonly depositTerm: number
  /** Einde: 31 December of this many years after the application. */
  readonly completionTerm: number
  /** Stopzetting: frees the ceiling until 31 December of this many years after the application. */
  readonly releaseTerm: number
  /** Bewaartermijn: years after the start, whose day decides. */
  readonly retentionTerm: number
  /** Grootte: limits of the small and the medium class. */
  readonly sizeThresholds: { readonly small: SizeThreshold; readonly medium: SizeThreshold }
  /** Share of an administrative authority from which an enterprise is excluded, as a fraction. */
  readonly publicShareLimit: DecimalText
}

export type Source<Key = keyof Parameters> = {
  /** An act binds, the agency explains, others only hint. */
  readonly kind: 'act' | 'agency' | 'other'
  readonly name: string
  readonly url: `https://${string}` | `http://${string}`
  readonly readOn: IsoDate
  /** The values it speaks of, where an amendment has several sources. */
  readonly on?: readonly Key[]
}

/** What the sources leave open, in Dutch, and how we read it until they close it. */
export type Doubt<Key = keyof Parameters> = { readonly about: Key | 'scope'; readonly text: string }

type Change<T> = T extends readonly unknown[] | string | number ? T : { readonly [K in keyof T]?: Change<T[K]> }

/** What changes from one day on. */
export type Amendment = {
  readonly inForce: IsoDate
  readonly title: string
  readonly sources: readonly [Source, ...Source[]]
  readonly sets: Change<Parameters>
  readonly doubts?: readonly Doubt[]
}

/** The first entry sets every parameter; the compiler refuses it otherwise. */
export type Opening = Amendment & { readonly sets: Parameters }

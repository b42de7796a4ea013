/** One course or piece of advice of the sample. Days are written `2026-11-24`, amounts are euro without VAT. */
export type PlanRow = {
  readonly title: string
  readonly audience: string
  readonly service: 'opleiding' | 'advies'
  readonly theme?: string
  readonly number: string
  /** Typed over the name that belongs to the number. */
  readonly provider?: string
  readonly start: string
  readonly end: string
  readonly applied?: string
  readonly price: number
  readonly catering?: number
  readonly persons?: number
  readonly days?: number
  readonly deduction?: number
  readonly deposited?: string
  readonly ordered?: string
  readonly certified?: string
  /** A day, or `ja` where nobody wrote it down. */
  readonly stopped?: string
  /** What was granted: only typed where the calculation cannot know it any more, after a stop. */
  readonly granted?: number
  /** The eligible part of the invoices, and of the credit notes on them. */
  readonly invoiced?: number
  readonly credited?: number
}

import { termsOn } from '../scheme/in-force'
import type { IsoDate } from '../values/iso-date'
import { Decimal, figure, toCents, zero, type Money } from '../values/money'

/** The parts of a price, euro without VAT, none negative. What is left out counts as 0. */
export type CostParts = {
  readonly fee: Money
  readonly catering?: Money | undefined
  readonly persons?: Money | undefined
  readonly days?: Money | undefined
  readonly materials?: Money | undefined
  /** Verplaatsing van de lesgever. */
  readonly trainerTravel?: Money | undefined
  /** What the user takes off: other support, exams, whatever does not count. */
  readonly deduction?: Money | undefined
}

/** In aanmerking komende kosten: fee, catering up to its limit, materials and the trainer's travel, less the deduction; never below 0. */
export function eligibleCost(parts: CostParts, on: IsoDate): Money {
  const {
    fee,
    catering = zero,
    persons = zero,
    days = zero,
    materials = zero,
    trainerTravel = zero,
    deduction = zero,
  } = parts
  const cateringLimit = figure(termsOn(on).cateringLimit).times(persons).times(days)
  const total = fee.plus(Decimal.min(catering, cateringLimit)).plus(materials).plus(trainerTravel).minus(deduction)
  return toCents(Decimal.max(zero, total))
}

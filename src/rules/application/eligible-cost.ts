import { termsOn } from '../scheme/in-force'
import type { IsoDate } from '../values/iso-date'
import { figure, lesser, notNegative, toCents, zero, type Money } from '../values/money'

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
  const { fee, catering, persons = zero, days = zero, materials, trainerTravel, deduction } = parts
  let total = fee
  if (catering !== undefined) {
    const cateringLimit = figure(termsOn(on).cateringLimit).times(persons).times(days)
    total = total.plus(lesser(catering, cateringLimit))
  }
  if (materials !== undefined) total = total.plus(materials)
  if (trainerTravel !== undefined) total = total.plus(trainerTravel)
  if (deduction !== undefined) total = total.minus(deduction)
  return toCents(notNegative(total))
}

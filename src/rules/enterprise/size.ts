import { termsOn } from '../scheme/in-force'
import type { EnterpriseSize, SizeThreshold } from '../scheme/parameters'
import type { IsoDate } from '../values/iso-date'
import { figure, type Money } from '../values/money'

export type EnterpriseFigures = {
  /** Werkzame personen in annual work units, group included. */
  readonly headcount: Money
  /** Euro per year, group included. */
  readonly turnover: Money
  readonly balanceSheetTotal: Money
  /** Share of an administrative authority, as a fraction. */
  readonly publicShare?: Money | undefined
}

/** Grootte: small or medium by headcount and (turnover or balance sheet total); else large, which also stands for "not a kmo". */
export function enterpriseSize(
  { headcount, turnover, balanceSheetTotal, publicShare }: EnterpriseFigures,
  on: IsoDate,
): EnterpriseSize {
  const { sizeThresholds, publicShareLimit } = termsOn(on)
  const fits = (limit: SizeThreshold) =>
    headcount.lessThan(limit.headcount) &&
    (turnover.lessThanOrEqualTo(limit.turnover) || balanceSheetTotal.lessThanOrEqualTo(limit.balanceSheetTotal))

  if (publicShare?.greaterThanOrEqualTo(figure(publicShareLimit))) return 'large'
  if (fits(sizeThresholds.small)) return 'small'
  return fits(sizeThresholds.medium) ? 'medium' : 'large'
}

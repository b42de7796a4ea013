import { termsOn } from '../scheme/in-force'
import type { EnterpriseSize, SizeThreshold } from '../scheme/parameters'
import type { IsoDate } from '../values/iso-date'
import { figure, type Money } from '../values/money'

/** What one enterprise shows at the end of a closed financial year. */
export type YearFigures = {
  /** Werkzame personen in annual work units, group included. */
  readonly headcount: Money
  /** Euro per year, group included. */
  readonly turnover: Money
  readonly balanceSheetTotal: Money
}

export type EnterpriseFigures = YearFigures & {
  /** Share of an administrative authority, as a fraction. */
  readonly publicShare?: Money | undefined
}

/** Whether the figures fit in one class, limit by limit. */
export type ClassCheck = { readonly size: 'small' | 'medium'; readonly limit: SizeThreshold } & {
  readonly [F in keyof YearFigures]: boolean
}

/** The limits of the small and the medium class on a day, and which of them the figures keep. */
export function classChecks(figures: YearFigures, on: IsoDate): readonly ClassCheck[] {
  const { sizeThresholds } = termsOn(on)
  return (['small', 'medium'] as const).map((size) => {
    const limit = sizeThresholds[size]
    return {
      size,
      limit,
      headcount: figures.headcount.lessThan(limit.headcount),
      turnover: figures.turnover.lessThanOrEqualTo(limit.turnover),
      balanceSheetTotal: figures.balanceSheetTotal.lessThanOrEqualTo(limit.balanceSheetTotal),
    }
  })
}

/** Grootte: small or medium by headcount and (turnover or balance sheet total); else large, which also stands for "not a kmo". */
export function enterpriseSize(figures: EnterpriseFigures, on: IsoDate): EnterpriseSize {
  if (figures.publicShare?.greaterThanOrEqualTo(figure(termsOn(on).publicShareLimit))) return 'large'
  const fits = ({ headcount, turnover, balanceSheetTotal }: ClassCheck) => headcount && (turnover || balanceSheetTotal)
  return classChecks(figures, on).find(fits)?.size ?? 'large'
}

import { checkedOn, type RateQuestion, type SubsidyQuestion } from '../../rules'
import { optional, required, readAmount, readDay, type Cell, readApplicant, readService, readTheme } from '../../cells'

type RateCells = { readonly size: Cell; readonly application_date: Cell; readonly theme: Cell; readonly service: Cell }
type SubsidyCells = RateCells & { readonly cost: Cell; readonly plafond_left: Cell }

/** The arguments of SUBSIDY_RATE. Without a day the rules of the day they were last checked. */
export const readRateQuestion = ({ size, application_date, theme, service }: RateCells): RateQuestion => ({
  applicant: required('size', size, readApplicant),
  appliedOn: optional('application_date', application_date, readDay) ?? checkedOn,
  theme: optional('theme', theme, readTheme),
  service: optional('service', service, readService) ?? 'training',
})

/** The arguments of SUBSIDY and EXPLAIN. */
export const readSubsidyQuestion = (cells: SubsidyCells): SubsidyQuestion => ({
  eligibleCost: required('cost', cells.cost, readAmount),
  ...readRateQuestion(cells),
  room: optional('plafond_left', cells.plafond_left, readAmount),
})

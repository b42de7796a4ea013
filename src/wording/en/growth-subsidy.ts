import type { GrowthTexts } from '../vocabulary'

export const growthTexts: GrowthTexts = {
  scheme: 'SME growth subsidy',
  estimate: 'an estimate',
  subsidyRate: 'Rate of each cost',
  ceiling: { advice: 'At most for advice, in euro', hire: 'At most for a hire, in euro' },
  minimumCost: 'Minimum cost of advice and hire together, in euro',
  calls: 'Apply',
  anyDay: 'on any day',
  noCall: 'no call on this day',
  inCall: 'in a call',
  call: (opens, closes) => (closes === undefined ? `from ${opens} (its end unknown)` : `from ${opens} to ${closes}`),
}

import type { GrowthTexts } from '../vocabulary'

export const growthTexts: GrowthTexts = {
  scheme: 'Kmo-groeisubsidie',
  estimate: 'een schatting',
  subsidyRate: 'Steunpercentage van elke kost',
  ceiling: { advice: 'Hoogstens voor advies, in euro', hire: 'Hoogstens voor een aanwerving, in euro' },
  minimumCost: 'Minimumkost van advies en aanwerving samen, in euro',
  calls: 'Aanvragen',
  anyDay: 'op elke dag',
  noCall: 'geen oproep op deze dag',
  inCall: 'in een oproep',
  call: (opens, closes) =>
    closes === undefined ? `vanaf ${opens} (einde onbekend)` : `van ${opens} tot en met ${closes}`,
}

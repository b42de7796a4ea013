import { Decimal, eligibleCost } from '../../../src/rules'
import { eligibleCostCases } from '../cases/eligible-cost'

const money = (text: string | undefined) => (text === undefined ? undefined : new Decimal(text))

describe('eligibleCost (in aanmerking komende kosten)', () => {
  test.each(eligibleCostCases)('$says', ({ given, expected }) => {
    const { fee, catering, persons, days, materials, trainerTravel, deduction } = given
    const parts = {
      fee: new Decimal(fee),
      catering: money(catering),
      persons: money(persons),
      days: money(days),
      materials: money(materials),
      trainerTravel: money(trainerTravel),
      deduction: money(deduction),
    }
    expect(eligibleCost(parts, '2026-03-02').toFixed(2)).toBe(expected)
  })
})

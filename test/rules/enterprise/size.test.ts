import { Decimal, enterpriseSize } from '../../../src/rules'
import { enterpriseSizeCases } from '../cases/enterprise-size'

describe('enterpriseSize (grootte)', () => {
  test.each(enterpriseSizeCases)('$says', ({ given, expected }) => {
    const figures = {
      headcount: new Decimal(given.headcount),
      turnover: new Decimal(given.turnover),
      balanceSheetTotal: new Decimal(given.balanceSheetTotal),
      publicShare: given.publicShare === undefined ? undefined : new Decimal(given.publicShare),
    }
    expect(enterpriseSize(figures, '2026-11-22')).toBe(expected)
  })
})

import {
  coveredCost,
  Decimal,
  freesCeiling,
  remainingCeiling,
  yearBalance,
  type Grant,
  type IsoDate,
} from '../../../src/rules'
import { pages } from '../cases/case'

const grant = (subsidy: string, appliedOn: IsoDate, cancelledOn?: IsoDate): Grant => ({
  subsidy: new Decimal(subsidy),
  appliedOn,
  cancelledOn,
})

function balance(year: number, applicant: Parameters<typeof yearBalance>[1], grants: Grant[]) {
  const answer = yearBalance(year, applicant, grants)
  if (!answer.ok) return answer.refusal.code
  const { ceiling, granted, freed, left } = answer.value
  return [ceiling, granted, freed, left].map((amount) => amount.toFixed(2)).join(' ')
}

describe('freesCeiling (stopzetting)', () => {
  test.each([
    ['stopped on the last day of its own calendar year', '2026-01-15', '2026-12-31', true],
    ['stopped on the first day of the next', '2026-01-15', '2027-01-01', false],
    ['stopped before it was filed counts as in that year', '2026-01-15', '2025-12-01', true],
    ['not stopped', '2026-01-15', undefined, false],
  ] as const)(`%s (${pages.stopping})`, (_says, appliedOn, cancelledOn, frees) => {
    expect(freesCeiling(appliedOn, cancelledOn)).toBe(frees)
  })
})

describe('yearBalance (resterend steunplafond)', () => {
  test('ceiling, granted, freed and left', () => {
    const grants = [
      grant('3000', '2026-01-01'),
      grant('1500', '2026-12-31'),
      grant('700', '2026-03-01', '2026-11-30'),
      grant('900', '2025-12-31'),
    ]
    expect(balance(2026, 'small', grants)).toBe('7500.00 4500.00 700.00 3000.00')
  })

  test('stopped in a later year still uses the ceiling of its own', () => {
    expect(balance(2025, 'small', [grant('3000', '2025-06-01', '2026-01-02')])).toBe('7500.00 3000.00 0.00 4500.00')
  })

  test('more granted than there was leaves 0', () => {
    expect(balance(2026, 'small', [grant('7500.01', '2026-06-01')])).toBe('7500.00 7500.01 0.00 0.00')
  })

  test('a credit note gives room back, never more than the ceiling', () => {
    expect(balance(2026, 'small', [grant('3000', '2026-06-01'), grant('-1000', '2026-07-01')])).toBe(
      '7500.00 2000.00 0.00 5500.00',
    )
    expect(balance(2026, 'small', [grant('-1000', '2026-07-01')])).toBe('7500.00 -1000.00 0.00 7500.00')
  })

  test('2019 keeps its own ceiling, December included', () => {
    expect(balance(2019, 'medium', [grant('14000', '2019-12-31')])).toBe('15000.00 14000.00 0.00 1000.00')
  })

  test('no grants, no right, no rules', () => {
    expect(balance(2026, 'small', [])).toBe('7500.00 0.00 0.00 7500.00')
    expect(balance(2026, 'large', [])).toBe('0.00 0.00 0.00 0.00')
    expect(balance(2015, 'small', [])).toBe('before-first-rules')
  })
})

test.each([
  ['10', '0', '10'],
  ['10', '10', '0'],
  ['10', '4.5', '5.5'],
  ['10', '11', '0'],
  ['10', '-1', '10'],
])('of a ceiling of %s, after %s is left %s', (ceiling, used, left) => {
  expect(remainingCeiling(new Decimal(ceiling), new Decimal(used)).toFixed()).toBe(left)
})

describe('coveredCost (kost nog gedekt)', () => {
  test.each([
    ['7500', 'small', 2026, '25000.00'],
    ['7500', 'medium', 2026, '37500.00'],
    ['10000', 'small', 2016, '25000.00'],
    ['10000', 'small', 2019, '33333.33'], // 30 % on the last day of 2019, rounded down
    ['100', 'sheltered-large', 2026, '500.00'],
    ['100', 'large', 2026, '0.00'],
  ] as const)('%s euro covers, %s in %i, %s', (left, applicant, year, cost) => {
    expect(coveredCost(new Decimal(left), applicant, year).toFixed(2)).toBe(cost)
  })
})

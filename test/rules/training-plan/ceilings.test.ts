import { coveredCosts, Decimal, planCeilings, trainingPlan, type Applicant, type IsoDate } from '../../../src/rules'
import { rowOf, type Row } from '../../builders/row'

/** `enterprise year: ceiling | filed | planned | freed | left | free` */
function ceilings(
  rows: readonly Row[],
  applicant: Applicant | undefined = 'small',
  today: IsoDate = '2026-11-24',
): string[] {
  const planRows = rows.map(rowOf)
  const answers = trainingPlan(planRows, applicant)
  const answered = planRows.map((row, index) => ({ row, answer: answers[index] as (typeof answers)[number] }))
  return planCeilings(answered, today).map(
    ({ enterprise, year, ceiling, filed, planned, freed, left, free }) =>
      `${enterprise} ${year}: ${[ceiling, filed, planned, freed, left, free].map((amount) => amount.toFixed(2)).join(' | ')}`,
  )
}

describe('planCeilings', () => {
  test('what was applied for, and what is still to be', () =>
    expect(
      ceilings(
        [
          { cost: '10000', appliedOn: '2025-03-02' },
          { cost: '5000', startsOn: '2025-12-07' },
          { cost: '1000', startsOn: '2025-12-14', appliedOn: '2025-12-01' },
          { cost: '2000', startsOn: '2026-01-11' },
        ],
        'small',
        '2025-11-24',
      ),
    ).toEqual([
      ' 2025: 7500.00 | 3000.00 | 1800.00 | 0.00 | 4500.00 | 2700.00',
      ' 2026: 7500.00 | 0.00 | 600.00 | 0.00 | 7500.00 | 6900.00',
    ]))

  test('a stop in its own year gives back, a later one does not', () =>
    expect(
      ceilings([
        { cost: '10000', appliedOn: '2026-03-02', cancelledOn: '2026-06-01' },
        { cost: '1000', appliedOn: '2026-03-03', granted: '250', cancelledOn: '2026-06-01' },
        { cost: '2000', appliedOn: '2025-12-01', cancelledOn: '2026-01-05' },
      ]),
    ).toEqual([
      ' 2025: 7500.00 | 600.00 | 0.00 | 0.00 | 6900.00 | 6900.00',
      ' 2026: 7500.00 | 0.00 | 0.00 | 3250.00 | 7500.00 | 7500.00',
    ]))

  test('a granted amount is what the ceiling loses, and nothing is left below 0', () =>
    expect(ceilings([{ cost: '30000', appliedOn: '2026-03-02', granted: '8000' }])).toEqual([
      ' 2026: 7500.00 | 8000.00 | 0.00 | 0.00 | 0.00 | 0.00',
    ]))

  test('each enterprise in the order of the plan, the years ascending, with the ceiling of their size', () =>
    expect(
      ceilings([
        { enterprise: 'b', cost: '1000', appliedOn: '2026-03-02' },
        { enterprise: 'a', applicant: 'medium', cost: '1000', appliedOn: '2019-03-02' },
        { enterprise: 'b', cost: '1000', appliedOn: '2019-03-02' },
      ]),
    ).toEqual([
      'b 2019: 10000.00 | 400.00 | 0.00 | 0.00 | 9600.00 | 9600.00',
      'b 2026: 7500.00 | 300.00 | 0.00 | 0.00 | 7200.00 | 7200.00',
      'a 2019: 15000.00 | 300.00 | 0.00 | 0.00 | 14700.00 | 14700.00',
    ]))

  test('rows that say too little count nowhere', () =>
    expect(
      ceilings([
        { cost: '1000' },
        { startsOn: '2026-03-02' },
        { cost: '1000', startsOn: '2026-03-02', unreadable: [{ field: 'cost', name: 'Kost' }] },
      ]),
    ).toEqual([]))
})

describe('coveredCosts', () => {
  const covered = (amount: string, applicant: Applicant, on: `${number}-${number}-${number}`) =>
    coveredCosts(new Decimal(amount), applicant, on).map(({ rate, themes, cost }) =>
      `${rate.toFixed(2)} ${cost.toFixed(2)} ${themes.join(' ')}`.trim(),
    )

  test('at the ordinary rate and at the higher one, rounded down', () => {
    expect(covered('7500', 'small', '2026-11-24')).toEqual([
      '0.30 25000.00',
      '0.45 16666.66 cybersecurity energy-efficiency',
    ])
    expect(covered('7500', 'medium', '2026-11-24')).toEqual([
      '0.20 37500.00',
      '0.35 21428.57 cybersecurity energy-efficiency',
    ])
  })
  test('as the rates were on the day', () => {
    expect(covered('10000', 'small', '2019-11-30')).toEqual(['0.40 25000.00'])
    expect(covered('7500', 'small', '2021-09-14')).toEqual(['0.30 25000.00', '0.45 16666.66 cybersecurity'])
  })
  test('none for who is not entitled, or before there were rules', () => {
    expect(covered('7500', 'large', '2026-11-24')).toEqual([])
    expect(covered('7500', 'small', '2016-03-31')).toEqual([])
  })
})

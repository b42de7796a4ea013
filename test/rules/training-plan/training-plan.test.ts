import { Decimal, trainingPlan, type Applicant, type PlanAnswer } from '../../../src/rules'
import { rowOf, type Row } from '../../builders/row'

const answersTo = (rows: readonly Row[], applicant: Applicant | undefined = 'small') =>
  trainingPlan(rows.map(rowOf), applicant)

/** `eligible cost | rate | subsidy | own share | left | codes`, with `-` for what is not known. */
const textOf = ({ eligibleCost, rate, subsidy, ownShare, left, findings }: PlanAnswer) =>
  [eligibleCost, rate, subsidy, ownShare, left].map((figure) => figure?.toFixed(2) ?? '-').join(' | ') +
  ` | ${findings.map(({ code }) => code).join(' ')}`
const plan = (rows: readonly Row[], applicant?: Applicant) => answersTo(rows, applicant).map(textOf)

describe('trainingPlan (opleidingsplan)', () => {
  test('a plan of two courses', () => {
    expect(
      plan([
        { cost: '20000', startsOn: '2026-09-03', appliedOn: '2026-09-01' },
        { cost: '10000', startsOn: '2026-10-01' },
      ]),
    ).toEqual([
      '20000.00 | 0.30 | 6000.00 | 14000.00 | 1500.00 | ',
      '10000.00 | 0.30 | 1500.00 | 8500.00 | 0.00 | above-ceiling',
    ])
  })

  test('the start is the day of an application that is not filed yet', () => {
    expect(
      plan([
        { cost: '1000', startsOn: '2026-01-31', service: 'advice' },
        { cost: '1000', startsOn: '2026-02-01', service: 'advice' },
        { cost: '1000', startsOn: '2026-02-01', appliedOn: '2026-01-31', service: 'advice' },
      ]),
    ).toEqual([
      '1000.00 | 0.30 | 300.00 | 700.00 | 6900.00 | ',
      '1000.00 | 0.00 | 0.00 | 1000.00 | 6900.00 | theme-not-eligible',
      '1000.00 | 0.30 | 300.00 | 700.00 | 7200.00 | ',
    ])
  })

  test('the parts of a price, and catering that lacks its numbers', () => {
    expect(
      plan([
        {
          cost: '800',
          catering: '200',
          persons: '4',
          days: '1',
          materials: '50',
          trainerTravel: '25',
          deduction: '75',
          startsOn: '2026-09-03',
        },
        { cost: '800', catering: '200', persons: '4', startsOn: '2026-09-03' },
        { cost: '800', catering: '0', startsOn: '2026-09-03' },
      ]),
    ).toEqual([
      '900.00 | 0.30 | 270.00 | 630.00 | 7230.00 | ',
      '800.00 | 0.30 | 240.00 | 560.00 | 6990.00 | catering-not-counted',
      '800.00 | 0.30 | 240.00 | 560.00 | 6750.00 | ',
    ])
  })

  test('the minimum looks at what counts, VAT at the price', () => {
    expect(
      plan([
        { cost: '150', deduction: '60', startsOn: '2026-09-03' },
        { cost: '671.55', deduction: '71.55', startsOn: '2026-09-03' },
        { cost: '50', deduction: '100', startsOn: '2026-09-03' },
      ]),
    ).toEqual([
      '90.00 | 0.30 | 0.00 | 90.00 | 7500.00 | below-minimum',
      '600.00 | 0.30 | 180.00 | 420.00 | 7320.00 | vat-included',
      '0.00 | 0.30 | 0.00 | 0.00 | 7320.00 | below-minimum',
    ])
  })

  test('each enterprise has its own ceiling and its own size', () => {
    expect(
      plan([
        { enterprise: 'a', cost: '25000', startsOn: '2025-09-03', applicant: 'small' },
        { enterprise: 'b', cost: '25000', startsOn: '2025-09-03', applicant: 'medium' },
        { enterprise: 'a', cost: '25000', startsOn: '2026-09-03', applicant: 'medium' },
      ]),
    ).toEqual([
      '25000.00 | 0.30 | 7500.00 | 17500.00 | 0.00 | ',
      '25000.00 | 0.20 | 5000.00 | 20000.00 | 2500.00 | ',
      '25000.00 | 0.20 | 5000.00 | 20000.00 | 2500.00 | ',
    ])
  })

  test('a row that says another size than the first application of its year is told so', () => {
    const answers = answersTo([
      { cost: '1000', startsOn: '2025-05-01', applicant: 'medium' },
      { cost: '1000', startsOn: '2025-04-01', applicant: 'small' },
      { cost: '1000', startsOn: '2025-06-01' },
      { cost: '1000', startsOn: '2026-05-01', applicant: 'medium' },
    ])
    expect(answers.map(textOf)).toEqual([
      '1000.00 | 0.30 | 300.00 | 700.00 | 6900.00 | other-size',
      '1000.00 | 0.30 | 300.00 | 700.00 | 7200.00 | ',
      '1000.00 | 0.30 | 300.00 | 700.00 | 6600.00 | ',
      '1000.00 | 0.20 | 200.00 | 800.00 | 7300.00 | ',
    ])
    expect(answers[0]?.findings).toEqual([{ code: 'other-size', applicant: 'small' }])
  })

  test('the size of a first application without a cost holds too, that of a late or unreadable one does not', () => {
    expect(
      plan([
        { startsOn: '2026-01-05', applicant: 'medium' },
        { cost: '1000', startsOn: '2026-02-05', applicant: 'small' },
      ]),
    ).toEqual(['- | - | - | - | - | no-cost', '1000.00 | 0.20 | 200.00 | 800.00 | 7300.00 | other-size'])
    expect(
      plan([
        { cost: '1000', startsOn: '2026-01-05', appliedOn: '2026-01-20', applicant: 'medium' },
        { startsOn: '2026-01-05', applicant: 'medium', unreadable: [{ field: 'cost', name: 'Kost' }] },
        { cost: '1000', startsOn: '2026-02-05', applicant: 'small' },
      ]),
    ).toEqual([
      '1000.00 | 0.30 | 0.00 | 1000.00 | 7500.00 | applied-too-late other-size',
      '- | - | - | - | - | unreadable other-size',
      '1000.00 | 0.30 | 300.00 | 700.00 | 7200.00 | ',
    ])
  })

  test('applied too late: no subsidy, and no part in the ceiling', () => {
    expect(
      plan([
        { cost: '20000', startsOn: '2026-03-02', appliedOn: '2026-03-17' },
        { cost: '20000', startsOn: '2026-03-02', appliedOn: '2026-03-16' },
      ]),
    ).toEqual([
      '20000.00 | 0.30 | 0.00 | 20000.00 | 1500.00 | applied-too-late',
      '20000.00 | 0.30 | 6000.00 | 14000.00 | 1500.00 | ',
    ])
  })

  test('a project that ends too late is a finding only', () => {
    expect(plan([{ cost: '1000', startsOn: '2026-03-02', appliedOn: '2026-03-02', endsOn: '2028-01-01' }])).toEqual([
      '1000.00 | 0.30 | 300.00 | 700.00 | 7200.00 | ends-too-late',
    ])
  })

  test('stopped rows: free in their own year, used in a later one', () => {
    const answers = answersTo([
      { cost: '20000', appliedOn: '2026-01-05', cancelledOn: '2026-12-31' },
      { cost: '20000', appliedOn: '2026-02-05', cancelledOn: '2027-01-01' },
      { cost: '20000', appliedOn: '2026-03-05' },
      { cost: '40000', appliedOn: '2026-04-05', cancelledOn: '2026-04-06' },
    ])
    expect(answers.map(textOf)).toEqual([
      '20000.00 | 0.30 | 0.00 | 20000.00 | 7500.00 | ',
      '20000.00 | 0.30 | 0.00 | 20000.00 | 1500.00 | ',
      '20000.00 | 0.30 | 1500.00 | 18500.00 | 0.00 | above-ceiling',
      '40000.00 | 0.30 | 0.00 | 40000.00 | 0.00 | ',
    ])
    expect(answers.map(({ used }) => used?.toFixed(2))).toEqual(['0.00', '6000.00', '1500.00', '0.00'])
  })

  test('a granted amount takes the place of the calculated one', () => {
    const answers = answersTo([
      { cost: '1000', appliedOn: '2026-01-05', granted: '299.5' },
      { cost: '1000', appliedOn: '2026-02-05', granted: '7201' },
      { cost: '1000', appliedOn: '2026-03-05', granted: '100', service: 'advice' },
    ])
    expect(answers.map(textOf)).toEqual([
      '1000.00 | 0.30 | 299.50 | 700.50 | 7200.50 | ',
      '1000.00 | 0.30 | 7201.00 | -6201.00 | 0.00 | above-ceiling',
      '1000.00 | 0.00 | 100.00 | 900.00 | 0.00 | theme-not-eligible above-ceiling',
    ])
    expect(answers[1]?.findings).toEqual([
      { code: 'above-ceiling', wanted: new Decimal('7201'), room: new Decimal('7200.5'), granted: true },
    ])
  })

  test('no day: what counts is known, the rest is not', () => {
    expect(plan([{ cost: '1000', granted: '300' }])).toEqual(['1000.00 | - | - | - | - | no-day'])
  })

  test('no cost: nothing is known, and nothing is used', () => {
    expect(plan([{ startsOn: '2026-01-05' }, { cost: '1000', startsOn: '2026-02-05' }])).toEqual([
      '- | - | - | - | - | no-cost',
      '1000.00 | 0.30 | 300.00 | 700.00 | 7200.00 | ',
    ])
  })

  test.each([
    'cost',
    'catering',
    'persons',
    'days',
    'materials',
    'trainerTravel',
    'deduction',
    'service',
    'theme',
    'applicant',
    'appliedOn',
    'enterprise',
  ])('a row whose %s cannot be read has no figures and uses no ceiling', (field) => {
    expect(
      plan([
        {
          startsOn: '2026-01-05',
          ...(field === 'cost' ? {} : { cost: '25000' }),
          unreadable: [{ field, name: 'Kolom' }],
        },
        { cost: '25000', startsOn: '2026-02-05' },
      ]),
    ).toEqual(['- | - | - | - | - | unreadable', '25000.00 | 0.30 | 7500.00 | 17500.00 | 0.00 | '])
  })

  test('a start that cannot be read matters only where it is the day of the application', () => {
    expect(
      plan([
        { cost: '1000', unreadable: [{ field: 'startsOn', name: 'Start' }] },
        { cost: '1000', appliedOn: '2026-01-05', unreadable: [{ field: 'startsOn', name: 'Start' }] },
        {
          cost: '1000',
          startsOn: '2026-01-05',
          unreadable: [
            { field: 'endsOn', name: 'Einde' },
            { field: 'title', name: 'Titel' },
          ],
        },
      ]),
    ).toEqual([
      '- | - | - | - | - | unreadable',
      '1000.00 | 0.30 | 300.00 | 700.00 | 7200.00 | unreadable',
      '1000.00 | 0.30 | 300.00 | 700.00 | 6900.00 | unreadable',
    ])
  })

  test('the last day to apply, where there is a start', () => {
    const rows: Row[] = [
      { cost: '1000', startsOn: '2026-09-03' },
      { cost: '1000', appliedOn: '2026-09-03' },
      { cost: '1000', startsOn: '9999-12-31' },
    ]
    expect(answersTo(rows).map(({ applicationDeadline }) => applicationDeadline)).toEqual([
      '2026-09-17',
      undefined,
      undefined,
    ])
  })

  test('a large enterprise, and a sheltered-work company', () => {
    expect(plan([{ cost: '1000', startsOn: '2026-09-03' }], 'large')).toEqual([
      '1000.00 | 0.00 | 0.00 | 1000.00 | 0.00 | applicant-not-entitled',
    ])
    expect(
      plan(
        [
          { cost: '1000', startsOn: '2025-12-31' },
          { cost: '1000', startsOn: '2026-01-01', theme: 'energy-efficiency' },
        ],
        'sheltered-large',
      ),
    ).toEqual([
      '1000.00 | 0.00 | 0.00 | 1000.00 | 0.00 | applicant-not-entitled',
      '1000.00 | 0.35 | 350.00 | 650.00 | 7150.00 | ',
    ])
  })

  test('numbers of providers are judged in a plan too', () => {
    expect(plan([{ cost: '1000', startsOn: '2026-09-03', service: 'training', number: 'DV.0104813' }])).toEqual([
      '1000.00 | 0.30 | 300.00 | 700.00 | 7200.00 | number-repaired',
    ])
  })

  test('the same row twice is two rows', () => {
    const row = rowOf({ cost: '20000', startsOn: '2026-09-03' })
    expect(trainingPlan([row, row], 'small').map(textOf)).toEqual([
      '20000.00 | 0.30 | 6000.00 | 14000.00 | 1500.00 | ',
      '20000.00 | 0.30 | 1500.00 | 18500.00 | 0.00 | above-ceiling',
    ])
  })

  test('no rows', () => {
    expect(trainingPlan([], 'small')).toEqual([])
  })

  test('time grows with the rows, not with their square: 50 000 rows, in one year of one enterprise', () => {
    const row = rowOf({ cost: '1000', startsOn: '2026-09-03', number: 'DV.0104813' })
    const rows = Array.from({ length: 50_000 }, () => row)
    const started = performance.now()
    expect(trainingPlan(rows, 'small')).toHaveLength(50_000)
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})

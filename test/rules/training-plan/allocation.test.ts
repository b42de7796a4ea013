import { allocate, Decimal, type Applicant, type Application } from '../../../src/rules'

type Row = Partial<Omit<Application, 'eligibleCost' | 'granted'>> & {
  readonly eligibleCost: string
  readonly granted?: string
}

const applicationOf = ({ eligibleCost, granted, ...row }: Row): Application => ({
  enterprise: '',
  appliedOn: '2026-03-02',
  service: 'training',
  applicant: 'small',
  ...row,
  eligibleCost: new Decimal(eligibleCost),
  granted: granted === undefined ? undefined : new Decimal(granted),
})

/** Of each row: subsidy, used, left. */
const sharesOf = (rows: readonly Row[], planApplicant?: Applicant) =>
  allocate(rows.map(applicationOf), planApplicant).map((share) =>
    share.ok
      ? [share.value.subsidy, share.value.used, share.value.left].map((amount) => amount.toFixed(2)).join(' ')
      : share.refusal.code,
  )

describe('allocate (verdeling van het plafond)', () => {
  test('the last subsidy is cut at what is left, and the next gets nothing', () => {
    expect(sharesOf([{ eligibleCost: '20000' }, { eligibleCost: '10000' }, { eligibleCost: '100' }])).toEqual([
      '6000.00 6000.00 1500.00',
      '1500.00 1500.00 0.00',
      '0.00 0.00 0.00',
    ])
  })

  test('first filed, first served, answered in the order of the question', () => {
    expect(
      sharesOf([
        { eligibleCost: '20000', appliedOn: '2026-03-03' },
        { eligibleCost: '20000', appliedOn: '2026-03-02' },
      ]),
    ).toEqual(['1500.00 1500.00 0.00', '6000.00 6000.00 1500.00'])
  })

  test('filed on the same day: the upper row goes first', () => {
    expect(sharesOf([{ eligibleCost: '20000' }, { eligibleCost: '20000' }])).toEqual([
      '6000.00 6000.00 1500.00',
      '1500.00 1500.00 0.00',
    ])
  })

  test('each calendar year and each enterprise has a ceiling of its own', () => {
    expect(
      sharesOf([
        { eligibleCost: '25000', enterprise: 'a', appliedOn: '2025-12-31' },
        { eligibleCost: '25000', enterprise: 'a', appliedOn: '2026-01-01' },
        { eligibleCost: '25000', enterprise: 'b', appliedOn: '2026-01-01' },
      ]),
    ).toEqual(['7500.00 7500.00 0.00', '7500.00 7500.00 0.00', '7500.00 7500.00 0.00'])
  })

  test('2019: 40 % until November, 30 % in December, under one ceiling of 10 000', () => {
    expect(
      sharesOf([
        { eligibleCost: '20000', appliedOn: '2019-11-30' },
        { eligibleCost: '20000', appliedOn: '2019-12-01' },
      ]),
    ).toEqual(['8000.00 8000.00 2000.00', '2000.00 2000.00 0.00'])
  })

  test('the size of the first application of a year holds for that year', () => {
    expect(
      sharesOf([
        { eligibleCost: '1000', applicant: 'small', appliedOn: '2025-05-01' },
        { eligibleCost: '1000', applicant: 'medium', appliedOn: '2025-04-01' },
        { eligibleCost: '1000', applicant: 'small', appliedOn: '2026-01-01' },
      ]),
    ).toEqual(['200.00 200.00 7100.00', '200.00 200.00 7300.00', '300.00 300.00 7200.00'])
  })

  test('where the first application names no size, that of the plan holds', () => {
    expect(
      sharesOf(
        [
          { eligibleCost: '1000', applicant: undefined },
          { eligibleCost: '1000', applicant: 'small' },
        ],
        'medium',
      ),
    ).toEqual(['200.00 200.00 7300.00', '200.00 200.00 7100.00'])
  })

  test('no size anywhere is refused', () => {
    expect(sharesOf([{ eligibleCost: '1000', applicant: undefined }])).toEqual(['size-unknown'])
  })

  test('but what was granted stands, where one ceiling holds for small and medium', () => {
    const granted = { eligibleCost: '1000', applicant: undefined, granted: '250' }
    expect(sharesOf([{ ...granted, appliedOn: '2026-03-02' }])).toEqual(['250.00 250.00 7250.00'])
    expect(sharesOf([{ ...granted, appliedOn: '2019-03-02' }])).toEqual(['size-unknown'])
  })

  test('an application that is too late takes no part, not even in the size', () => {
    expect(
      sharesOf([
        { eligibleCost: '20000', applicant: 'medium', appliedOn: '2026-01-05', isLate: true },
        { eligibleCost: '20000', applicant: 'small', appliedOn: '2026-02-05' },
      ]),
    ).toEqual(['0.00 0.00 7500.00', '6000.00 6000.00 1500.00'])
  })

  test('stopped in the year of its application: no subsidy, and the ceiling is free again', () => {
    expect(sharesOf([{ eligibleCost: '20000', cancelledOn: '2026-12-31' }, { eligibleCost: '20000' }])).toEqual([
      '0.00 0.00 7500.00',
      '6000.00 6000.00 1500.00',
    ])
  })

  test('stopped in a later year: no subsidy, and the ceiling stays used', () => {
    expect(sharesOf([{ eligibleCost: '20000', cancelledOn: '2027-01-01' }, { eligibleCost: '20000' }])).toEqual([
      '0.00 6000.00 1500.00',
      '1500.00 1500.00 0.00',
    ])
  })

  test('a stopped application still fixes the size of its year', () => {
    expect(
      sharesOf([
        { eligibleCost: '1000', applicant: 'medium', appliedOn: '2026-01-05', cancelledOn: '2026-01-06' },
        { eligibleCost: '1000', applicant: 'small', appliedOn: '2026-02-05' },
      ]),
    ).toEqual(['0.00 0.00 7500.00', '200.00 200.00 7300.00'])
  })

  test('a granted amount is what the ceiling loses, also above what is left', () => {
    expect(
      sharesOf([
        { eligibleCost: '1000', granted: '250.5' },
        { eligibleCost: '1000', granted: '9000' },
        { eligibleCost: '1000' },
      ]),
    ).toEqual(['250.50 250.50 7249.50', '9000.00 9000.00 0.00', '0.00 0.00 0.00'])
  })

  test('granted and stopped: as any stop', () => {
    expect(
      sharesOf([
        { eligibleCost: '1000', granted: '250', cancelledOn: '2026-09-01' },
        { eligibleCost: '1000', granted: '250', cancelledOn: '2027-09-01' },
      ]),
    ).toEqual(['0.00 0.00 7500.00', '0.00 250.00 7250.00'])
  })

  test('who has no right gets 0 and leaves the ceiling alone', () => {
    expect(
      sharesOf([
        { eligibleCost: '1000', service: 'advice', theme: 'innovation' },
        { eligibleCost: '99.99' },
        { eligibleCost: '0' },
        { eligibleCost: '1000', enterprise: 'large one', applicant: 'large' },
      ]),
    ).toEqual(['0.00 0.00 7500.00', '0.00 0.00 7500.00', '0.00 0.00 7500.00', '0.00 0.00 0.00'])
  })

  test('a day before the scheme is refused and takes no part', () => {
    expect(
      sharesOf([
        { eligibleCost: '20000', appliedOn: '2016-03-31' },
        { eligibleCost: '25000', appliedOn: '2016-04-01' },
      ]),
    ).toEqual(['before-first-rules', '10000.00 10000.00 0.00'])
  })

  test('sheltered-work companies share under their own ceiling from 2026', () => {
    expect(
      sharesOf([
        { eligibleCost: '1000', applicant: 'sheltered-large', appliedOn: '2025-12-31' },
        { eligibleCost: '1000', applicant: 'sheltered-large', theme: 'cybersecurity', appliedOn: '2026-01-01' },
      ]),
    ).toEqual(['0.00 0.00 0.00', '350.00 350.00 7150.00'])
  })

  test('nothing to share out', () => {
    expect(allocate([])).toEqual([])
  })
})

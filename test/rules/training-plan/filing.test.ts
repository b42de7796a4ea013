import { trainingPlan, type Applicant, type Finding, type IsoDate, type PlanAnswer } from '../../../src/rules'
import { rowOf, type Row } from '../../builders/row'

const answersTo = (rows: readonly Row[], asOf?: IsoDate, applicant: Applicant = 'small') =>
  trainingPlan(rows.map(rowOf), applicant, asOf)
const codesOf = (findings: readonly Finding[]) => findings.map(({ code }) => code).join(' ')

/** `rate | subsidy | used | left | status | codes`, with `-` for what is not known. */
const textOf = ({ rate, subsidy, used, left, status, findings }: PlanAnswer) =>
  [...[rate, subsidy, used, left].map((figure) => figure?.toFixed(2) ?? '-'), status ?? '-', codesOf(findings)].join(
    ' | ',
  )
const plan = (rows: readonly Row[], asOf?: IsoDate) => answersTo(rows, asOf).map(textOf)

describe('what was applied for comes first', () => {
  const planned: Row = { cost: '20000', startsOn: '2026-06-01' }
  const filed: Row = { cost: '20000', startsOn: '2026-11-16', appliedOn: '2026-11-20' }

  test('a row that was never applied for takes nothing from one that was, whatever its day and place', () => {
    for (const rows of [
      [planned, filed],
      [filed, planned],
    ]) {
      const answers = answersTo(rows)
      expect(answers[rows.indexOf(filed)]?.subsidy?.toFixed(2)).toBe('6000.00')
      expect(answers[rows.indexOf(planned)]?.subsidy?.toFixed(2)).toBe('1500.00')
    }
  })

  test.each<[says: string, row: Row]>([
    ['it says so without a day', { appliedOn: 'day-unknown' }],
    ['its own share was deposited', { depositedOn: '2026-11-27' }],
    ['its deposit is noted without a day', { depositedOn: 'day-unknown' }],
    ['its payment was ordered', { paymentOrderedOn: '2026-11-28' }],
    ['it has a granted amount', { granted: '6000' }],
    ['it has an invoice', { invoiced: '20000' }],
  ])('a row without a day was applied for when %s', (_, row) => {
    const [first, second] = answersTo(
      [
        { cost: '20000', startsOn: '2026-12-01' },
        { cost: '20000', startsOn: '2026-12-10', ...row },
      ],
      '2026-11-28',
    )
    expect(second && textOf(second)).toBe('0.30 | 6000.00 | 6000.00 | 1500.00 | applied-for | application-day-unknown')
    expect(first && textOf(first)).toBe('0.30 | 1500.00 | 1500.00 | 0.00 | planned | above-ceiling')
  })

  test.each<[says: string, row: Row]>([
    ['its application is still to come', { appliedOn: '2026-12-12' }],
    ['its deposit is still to come', { depositedOn: '2026-12-12' }],
    ['its deposit cannot be read', { depositedOn: 'unreadable' }],
    ['its plan keeps no deposits', { depositedOn: 'not-kept' }],
    ['it has only a certificate', { certifiedOn: '2026-11-01' }],
  ])('it is planned when %s', (_, row) => {
    const [, second] = answersTo(
      [
        { cost: '20000', startsOn: '2026-12-01' },
        { cost: '20000', startsOn: '2026-12-10', ...row },
      ],
      '2026-11-28',
    )
    expect(second?.subsidy?.toFixed(2)).toBe('1500.00')
    expect(second?.status).toBe('planned')
  })

  test('without a day every application, deposit and payment order in the plan is a fact', () => {
    expect(
      plan([
        { cost: '20000', startsOn: '2026-03-02' },
        { cost: '20000', appliedOn: '2099-01-02' },
      ]),
    ).toEqual([
      '0.30 | 6000.00 | 6000.00 | 1500.00 | planned | ',
      '0.30 | 6000.00 | 6000.00 | 1500.00 | applied-for | ',
    ])
    expect(answersTo([{ cost: '1000', startsOn: '2026-03-02', depositedOn: '2099-01-02' }])[0]?.status).toBe(
      'applied-for',
    )
  })

  test('the size of what was applied for holds, not that of what is planned earlier', () => {
    const [first, second] = answersTo([
      { cost: '1000', startsOn: '2026-01-05', applicant: 'medium' },
      { cost: '1000', appliedOn: '2026-09-01', applicant: 'small' },
    ])
    expect(first && textOf(first)).toBe('0.30 | 300.00 | 300.00 | 6900.00 | planned | other-size')
    expect(second && textOf(second)).toBe('0.30 | 300.00 | 300.00 | 7200.00 | applied-for | ')
  })
})

describe('a plan that is looked at on a day', () => {
  const asOf = '2026-11-28'
  const row: Row = { cost: '1000' }

  test('the last day to apply itself is in time, the day after it has lapsed', () => {
    expect(plan([{ ...row, startsOn: '2026-11-14' }], asOf)).toEqual(['0.30 | 300.00 | 300.00 | 7200.00 | planned | '])
    expect(answersTo([{ ...row, startsOn: '2026-11-13' }], asOf)[0]).toMatchObject({
      status: 'lapsed',
      findings: [{ code: 'applied-too-late', lastDay: '2026-11-27', wasAppliedFor: false }],
    })
  })

  test('a lapsed row has no rate and no subsidy, uses nothing, and says what is left when its turn comes', () =>
    expect(
      plan(
        [
          { cost: '20000', startsOn: '2026-06-01' },
          { cost: '20000', startsOn: '2026-11-16', appliedOn: '2026-11-20' },
        ],
        asOf,
      ),
    ).toEqual([
      '0.00 | 0.00 | 0.00 | 1500.00 | lapsed | applied-too-late',
      '0.30 | 6000.00 | 6000.00 | 1500.00 | applied-for | ',
    ]))

  test('it never fixes the size, and is told nothing about sizes', () =>
    expect(
      plan(
        [
          { ...row, startsOn: '2026-01-05', applicant: 'large' },
          { ...row, startsOn: '2026-12-05', applicant: 'small' },
        ],
        asOf,
      ),
    ).toEqual([
      '0.00 | 0.00 | 0.00 | 7500.00 | lapsed | applied-too-late',
      '0.30 | 300.00 | 300.00 | 7200.00 | planned | ',
    ]))

  test('started, and still in time: the day itself is the day of its application, its rules and its year', () => {
    const advice: Row = { cost: '1000', service: 'advice', startsOn: '2026-01-25' }
    expect(plan([advice], '2026-01-31')).toEqual(['0.30 | 300.00 | 300.00 | 7200.00 | planned | '])
    expect(plan([advice], '2026-02-01')).toEqual(['0.00 | 0.00 | 0.00 | 7500.00 | planned | theme-not-eligible'])
    const [full, open] = answersTo(
      [
        { cost: '25000', appliedOn: '2026-03-02' },
        { cost: '1000', startsOn: '2026-12-28' },
      ],
      '2027-01-04',
    )
    expect(full?.left?.toFixed(2)).toBe('0.00')
    expect(open).toMatchObject({ applicationDay: '2027-01-04', applicationDeadline: '2027-01-11' })
    expect(open?.subsidy?.toFixed(2)).toBe('300.00')
  })

  test('what was applied for without a day never lapses', () =>
    expect(plan([{ ...row, startsOn: '2026-01-05', appliedOn: 'day-unknown' }], asOf)).toEqual([
      '0.30 | 300.00 | 300.00 | 7200.00 | applied-for | application-day-unknown',
    ]))

  test('an application to come after the last day is late and not lapsed', () =>
    expect(plan([{ ...row, startsOn: '2026-11-20', appliedOn: '2026-12-20' }], asOf)).toEqual([
      '0.30 | 0.00 | 0.00 | 7500.00 | planned | applied-too-late',
    ]))

  test('a later day never makes a lapsed row count again', () => {
    const rows: Row[] = [
      { ...row, startsOn: '2026-11-01' },
      { ...row, startsOn: '2026-12-20', applicant: 'medium' },
    ]
    const lapsedOn = (day: IsoDate) => answersTo(rows, day).map(({ status }) => status === 'lapsed')
    expect(lapsedOn('2026-11-15')).toEqual([false, false])
    expect(lapsedOn('2026-11-16')).toEqual([true, false])
    expect(lapsedOn('2027-01-04')).toEqual([true, true])
    expect(lapsedOn('2099-01-01')).toEqual([true, true])
  })
})

describe('stopped', () => {
  const applied: Row = { cost: '20000', appliedOn: '2026-03-02' }
  const next: Row = { cost: '20000', appliedOn: '2026-04-01' }

  test('partly used: what was invoiced keeps its part of the subsidy, the rest is freed in its own year', () => {
    const [one, two] = plan([{ ...applied, invoiced: '5000', cancelledOn: '2026-10-01' }, next])
    expect(one).toBe('0.30 | 1500.00 | 1500.00 | 6000.00 | stopped | ')
    expect(two).toBe('0.30 | 6000.00 | 6000.00 | 0.00 | applied-for | ')
  })

  test('partly used and stopped in a later year: the ceiling stays used', () =>
    expect(plan([{ ...applied, invoiced: '5000', creditNote: '1000', cancelledOn: '2027-01-02' }, next])).toEqual([
      '0.30 | 1200.00 | 6000.00 | 1500.00 | stopped | ',
      '0.30 | 1500.00 | 1500.00 | 0.00 | applied-for | above-ceiling',
    ]))

  test('of what the ceiling cut, the part that was invoiced', () =>
    expect(
      plan([
        { cost: '20000', appliedOn: '2026-01-05' },
        { ...applied, invoiced: '10000', cancelledOn: '2026-10-01' },
      ])[1],
    ).toBe('0.30 | 750.00 | 750.00 | 750.00 | stopped | above-ceiling'))

  test('on a day that nobody wrote: no subsidy, and the ceiling counts as used', () =>
    expect(plan([{ ...applied, cancelledOn: 'day-unknown' }, next])).toEqual([
      '0.30 | 0.00 | 6000.00 | 1500.00 | stopped | stop-day-unknown',
      '0.30 | 1500.00 | 1500.00 | 0.00 | applied-for | above-ceiling',
    ]))

  test('a stop that cannot be read has the same figures, and is told as unreadable only', () =>
    expect(plan([{ ...applied, unreadable: [{ field: 'cancelledOn', name: 'Stop' }] }, next])[0]).toBe(
      '0.30 | 0.00 | 6000.00 | 1500.00 | - | unreadable',
    ))

  test('on a day that nobody wrote, and invoiced: what the invoices leave', () =>
    expect(plan([{ ...applied, invoiced: '5000', cancelledOn: 'day-unknown' }])).toEqual([
      '0.30 | 1500.00 | 6000.00 | 1500.00 | stopped | stop-day-unknown',
    ]))

  test('more granted than there is cost, partly used: no subsidy, and the ceiling loses what was granted', () =>
    expect(
      plan([{ cost: '1000', appliedOn: '2026-03-02', granted: '1200', invoiced: '500', cancelledOn: '2026-04-01' }]),
    ).toEqual(['0.30 | 0.00 | 1200.00 | 6300.00 | stopped | ']))

  test.each<[says: string, stop: Partial<Row>, status: string]>([
    ['in its own year', { cancelledOn: '2026-11-01' }, 'stopped'],
    ['in a later year, still to come', { cancelledOn: '2028-11-01' }, 'planned'],
    ['on a day that nobody wrote', { cancelledOn: 'day-unknown' }, 'stopped'],
  ])('a planned row that is stopped %s uses nothing, fixes no size, and never lapses', (_, stop, status) =>
    expect(
      plan(
        [
          { cost: '20000', startsOn: '2026-05-01', applicant: 'medium', ...stop },
          { cost: '20000', startsOn: '2026-12-10', applicant: 'small' },
        ],
        '2026-12-12',
      ),
    ).toEqual([
      `0.30 | 0.00 | 0.00 | 7500.00 | ${status} | other-size`,
      '0.30 | 6000.00 | 6000.00 | 1500.00 | planned | ',
    ]),
  )

  test('a stop after the day that is looked at: its figures as if it had come, its status not yet', () => {
    const stopped: Row = { ...applied, cancelledOn: '2026-12-15' }
    expect(answersTo([stopped], '2026-12-14').map(textOf)).toEqual(['0.30 | 0.00 | 0.00 | 7500.00 | applied-for | '])
    expect(answersTo([stopped], '2026-12-15')[0]?.status).toBe('stopped')
    expect(answersTo([stopped])[0]?.status).toBe('stopped')
  })
})

describe('a granted amount is a fact', () => {
  test('on a late row, on one that has no right, and on one without a cost', () => {
    const answers = answersTo([
      { cost: '1000', startsOn: '2026-01-05', appliedOn: '2026-02-20', granted: '300' },
      { cost: '1000', appliedOn: '2026-03-02', service: 'advice', granted: '200' },
      { appliedOn: '2026-04-02', granted: '100' },
    ])
    expect(answers.map(textOf)).toEqual([
      '0.30 | 300.00 | 300.00 | 7200.00 | applied-for | applied-too-late',
      '0.00 | 200.00 | 200.00 | 7000.00 | applied-for | theme-not-eligible',
      '- | 100.00 | 100.00 | 6900.00 | applied-for | no-cost',
    ])
    expect(answers[2]?.ownShare).toBeUndefined()
    expect(answers[2]?.eligibleCost).toBeUndefined()
  })

  test('beside a cell that cannot be read, but for the company and the day of the application', () => {
    const granted: Row = { cost: '1000', appliedOn: '2026-03-02', granted: '250' }
    const withUnreadable = (field: string) => plan([{ ...granted, unreadable: [{ field, name: field }] }])[0]
    for (const field of ['cost', 'catering', 'service', 'theme', 'applicant'])
      expect([field, withUnreadable(field)]).toEqual([field, '- | 250.00 | 250.00 | 7250.00 | - | unreadable'])
    for (const field of ['enterprise', 'appliedOn'])
      expect([field, withUnreadable(field)]).toEqual([field, '- | - | - | - | - | unreadable'])
  })

  test('the size of such a row does not hold for the year', () =>
    expect(
      plan([
        {
          cost: '1000',
          appliedOn: '2026-03-02',
          granted: '250',
          applicant: 'medium',
          unreadable: [{ field: 'theme', name: 'Thema' }],
        },
        { cost: '1000', appliedOn: '2026-04-02', applicant: 'small' },
      ])[1],
    ).toBe('0.30 | 300.00 | 300.00 | 6950.00 | applied-for | '))
})

describe('settled', () => {
  const settledOf = (row: Row) => answersTo([{ cost: '1000', appliedOn: '2026-03-02', ...row }])[0]?.settled?.toFixed(2)

  test('what the invoices leave of the subsidy, also of a project that was stopped', () => {
    expect(settledOf({ invoiced: '800' })).toBe('240.00')
    expect(settledOf({ invoiced: '800', creditNote: '300' })).toBe('150.00')
    expect(settledOf({ invoiced: '800', granted: '250' })).toBe('200.00')
    expect(settledOf({ invoiced: '800', cancelledOn: '2026-05-01' })).toBe('240.00')
  })

  test('nothing without an invoice, without a cost, or with more granted than there is cost', () => {
    expect(settledOf({})).toBeUndefined()
    expect(settledOf({ invoiced: '800', granted: '1200' })).toBeUndefined()
    expect(answersTo([{ appliedOn: '2026-03-02', invoiced: '800', granted: '100' }])[0]?.settled).toBeUndefined()
  })
})

describe('findings beside a cell that cannot be read', () => {
  test('stand where they do not need it', () => {
    const codes = (row: Row) => codesOf(answersTo([row])[0]?.findings ?? [])
    const theme = { unreadable: [{ field: 'theme', name: 'Thema' }] }
    expect(codes({ cost: '80', startsOn: '2026-03-02', ...theme })).toBe('below-minimum unreadable')
    expect(codes({ cost: '121.00', startsOn: '2026-03-02', endsOn: '2026-03-01', number: '?', ...theme })).toBe(
      'number-unreadable unreadable ends-before-start',
    )
    const service = { unreadable: [{ field: 'service', name: 'Dienst' }] }
    expect(codes({ cost: '80', startsOn: '2026-03-02', ...service })).toBe('unreadable')
    expect(answersTo([{ startsOn: '2026-03-02', ...theme }])[0]?.applicationDeadline).toBe('2026-03-16')
  })
})

import fc from 'fast-check'
import {
  allocate,
  dayNoted,
  addDays,
  applicationDeadline,
  bestYears,
  completionDeadline,
  dayBefore,
  daysBetween,
  Decimal,
  firstDay,
  services,
  timeline,
  toCents,
  trainingPlan,
  yearOf,
  zero,
  type Applicant,
  type BestYear,
  type PlanRow,
  type IsoDate,
  type Money,
} from '../../../../src/rules'
import { filingOf } from '../../../../src/rules/training-plan/filing'
import { rowOf, type Row } from '../../../builders/row'

/** `year now > best year | first day .. last day | subsidy | gain`, with `-` for what is not there. */
const textOf = ({ yearNow, bestYear, days, subsidy, gain }: BestYear) =>
  `${yearNow ?? '-'} > ${bestYear ?? '-'} | ${days === undefined ? '-' : `${days.from} .. ${days.to}`} | ${subsidy?.toFixed(2) ?? '-'} | ${gain?.toFixed(2) ?? '-'}`
const best = (rows: readonly Row[], applicant: Applicant | undefined = 'small', asOf?: IsoDate) =>
  bestYears(rows.map(rowOf), applicant, asOf).map(textOf)

describe('bestYears (beste jaar)', () => {
  test('a course that no longer fits under this year goes to the next', () =>
    expect(
      best([
        { cost: '24000', startsOn: '2025-09-07', appliedOn: '2025-09-01' },
        { cost: '5000', startsOn: '2025-12-21', enrolledOn: '2025-12-01' },
      ]),
    ).toEqual(['2025 > 2025 | - | 7200.00 | 0.00', '2025 > 2026 | 2026-01-01 .. 2026-01-04 | 1500.00 | 1200.00']))

  test('a course of January is filed in December, when this year has room and the next has none', () =>
    expect(
      best([
        { cost: '25000', startsOn: '2026-03-01', appliedOn: '2026-02-01' },
        { cost: '5000', startsOn: '2026-01-05', enrolledOn: '2025-11-20' },
      ]),
    ).toEqual(['2026 > 2026 | - | 7500.00 | 0.00', '2026 > 2025 | 2025-11-20 .. 2025-12-31 | 1500.00 | 1500.00']))

  test('an application that came too late does not fix the size, so the days before it stay open', () =>
    expect(
      best([
        { cost: '1000', startsOn: '2025-12-01', appliedOn: '2025-12-25', applicant: 'medium' },
        { cost: '5000', startsOn: '2025-12-28', enrolledOn: '2025-12-20', applicant: 'small' },
      ])[1],
    ).toContain('| 2025-12-20 .. 2025-12-31 |'))

  test('what was granted takes its turn before a choice, also when it was filed later', () =>
    expect(
      best([
        { cost: '5000', startsOn: '2025-12-30' },
        { cost: '5000', startsOn: '2025-12-20' },
        { cost: '25000', startsOn: '2025-12-25', appliedOn: '2025-12-25', granted: '7500' },
        { cost: '20000', startsOn: '2026-03-01', appliedOn: '2026-03-01' },
      ]).map((text) =>
        text
          .split(' | ')
          .filter((_, index) => index !== 1)
          .join(' | '),
      ),
    ).toEqual([
      '2025 > 2025 | 0.00 | 0.00',
      '2025 > 2026 | 1500.00 | 1500.00',
      '2025 > 2025 | 7500.00 | 0.00',
      '2026 > 2026 | 6000.00 | 0.00',
    ]))

  test('where both years have room nothing changes, and the days are those of the year it stands in', () =>
    expect(best([{ cost: '1000', startsOn: '2025-12-28', enrolledOn: '2025-12-01' }])).toEqual([
      '2025 > 2025 | 2025-12-01 .. 2025-12-31 | 300.00 | 0.00',
    ]))

  test('without an enrolment nobody may apply before the start', () => {
    const full: Row = { cost: '25000', startsOn: '2026-03-01', appliedOn: '2026-02-01' }
    expect(best([full, { cost: '1000', startsOn: '2026-01-05' }])).toEqual([
      '2026 > 2026 | - | 7500.00 | 0.00',
      '2026 > 2026 | - | 0.00 | 0.00',
    ])
    expect(best([full, { cost: '1000', startsOn: '2026-01-05', enrolledOn: '2025-12-30' }])[1]).toBe(
      '2026 > 2025 | 2025-12-30 .. 2025-12-31 | 300.00 | 300.00',
    )
  })

  test('the course must end by 31 December of the year after the year of the application', () => {
    const full: Row = { cost: '25000', startsOn: '2026-03-01', appliedOn: '2026-02-01' }
    const course: Row = { cost: '1000', startsOn: '2026-01-05', enrolledOn: '2025-12-01' }
    expect(best([full, { ...course, endsOn: '2026-12-31' }])[1]).toBe(
      '2026 > 2025 | 2025-12-01 .. 2025-12-31 | 300.00 | 300.00',
    )
    expect(best([full, { ...course, endsOn: '2027-01-01' }])[1]).toBe('2026 > 2026 | - | 0.00 | 0.00')
  })

  test('a course is never filed so early that it starts after the last day to end', () =>
    expect(
      best([
        { cost: '25000', startsOn: '2026-02-01', appliedOn: '2026-01-15' },
        { cost: '1000', startsOn: '2026-02-01', enrolledOn: '2024-06-01' },
      ])[1],
    ).toBe('2026 > 2025 | 2025-01-01 .. 2025-12-31 | 300.00 | 300.00'))

  test('three years to choose from', () => {
    const course: Row = { cost: '10000', startsOn: '2025-12-20', enrolledOn: '2024-12-10' }
    const full = (year: number): Row => ({ cost: '25000', appliedOn: `${year}-03-02` as IsoDate })
    expect(best([full(2025), course])[1]).toBe('2025 > 2024 | 2024-12-10 .. 2024-12-31 | 3000.00 | 3000.00')
    expect(best([full(2025), full(2024), course])[2]).toBe('2025 > 2026 | 2026-01-01 .. 2026-01-03 | 3000.00 | 3000.00')
    expect(best([full(2025), full(2024), full(2026), course])[3]).toBe(
      '2025 > 2025 | 2025-01-01 .. 2025-12-31 | 0.00 | 0.00',
    )
  })

  test('the rate of December 2019 stands under the ceiling of 2019', () =>
    expect(best([{ cost: '40000', startsOn: '2020-01-02', enrolledOn: '2019-11-15' }])).toEqual([
      '2020 > 2019 | 2019-11-15 .. 2019-11-30 | 10000.00 | 2500.00',
    ]))

  test('within one year the days that bring most: advice, before February 2026', () => {
    const advice: Row = { cost: '2000', service: 'advice', startsOn: '2026-02-10' }
    expect(best([{ ...advice, enrolledOn: '2026-01-20' }])).toEqual([
      '2026 > 2026 | 2026-01-20 .. 2026-01-31 | 600.00 | 600.00',
    ])
    expect(best([{ ...advice, enrolledOn: '2026-02-01' }])).toEqual(['2026 > 2026 | - | 0.00 | 0.00'])
  })

  test('an increase that begins within the days', () =>
    expect(best([{ cost: '2000', theme: 'cybersecurity', startsOn: '2021-09-10', enrolledOn: '2021-08-01' }])).toEqual([
      '2021 > 2021 | 2021-09-14 .. 2021-09-24 | 900.00 | 300.00',
    ]))

  test.each<[says: string, row: Row, answer: string]>([
    ['applied for', { appliedOn: '2025-12-20' }, '2025 > 2025 | - | 300.00 | 0.00'],
    ['stopped', { cancelledOn: '2025-12-23' }, '2025 > 2025 | - | 0.00 | 0.00'],
    ['granted', { granted: '250' }, '2025 > 2025 | - | 250.00 | 0.00'],
    [
      'an end that cannot be read',
      { unreadable: [{ field: 'endsOn', name: 'Einde' }] },
      '2025 > 2025 | - | 300.00 | 0.00',
    ],
    [
      'a stop that cannot be read',
      { unreadable: [{ field: 'cancelledOn', name: 'Stopzetting' }] },
      '2025 > 2025 | - | 0.00 | 0.00',
    ],
    ['a cost that cannot be read', { cost: '0', unreadable: [{ field: 'cost', name: 'Kost' }] }, '- > - | - | - | -'],
    ['no start', { startsOn: undefined, appliedOn: undefined }, '- > - | - | - | -'],
    ['no cost', { cost: undefined as never }, '2025 > 2025 | - | - | -'],
    ['a cost that brings nothing', { cost: '99' }, '2025 > 2025 | - | 0.00 | 0.00'],
  ])('fixed: %s', (_, row, answer) =>
    expect(best([{ cost: '1000', startsOn: '2025-12-28', enrolledOn: '2025-12-01', ...row }])).toEqual([answer]),
  )

  test('a project of another company is not touched', () =>
    expect(
      best([
        { enterprise: 'a', cost: '25000', startsOn: '2025-12-01', appliedOn: '2025-12-01' },
        { enterprise: 'a', cost: '1000', startsOn: '2025-12-28' },
        { enterprise: 'b', cost: '1000', startsOn: '2025-12-28' },
      ]),
    ).toEqual([
      '2025 > 2025 | - | 7500.00 | 0.00',
      '2025 > 2026 | 2026-01-01 .. 2026-01-11 | 300.00 | 300.00',
      '2025 > 2025 | 2025-12-28 .. 2025-12-31 | 300.00 | 0.00',
    ]))

  test('days before the one that is asked from are over', () => {
    const rows: Row[] = [
      { cost: '25000', appliedOn: '2026-02-01' },
      { cost: '1000', startsOn: '2026-01-05', enrolledOn: '2025-11-20' },
    ]
    expect(best(rows, 'small', '2025-12-10')[1]).toBe('2026 > 2025 | 2025-12-10 .. 2025-12-31 | 300.00 | 0.00')
    expect(best(rows, 'small', '2026-01-02')[1]).toBe('2026 > 2026 | - | 300.00 | 0.00')
  })

  describe('sizes that differ', () => {
    const small: Row = { applicant: 'small', cost: '1000', startsOn: '2025-12-28', enrolledOn: '2025-12-20' }
    const medium: Row = { applicant: 'medium', cost: '1000', appliedOn: '2025-01-15' }

    test('the first application of a year decides, so that a year of its own may bring more', () =>
      expect(best([medium, small])).toEqual([
        '2025 > 2025 | - | 200.00 | 0.00',
        '2025 > 2026 | 2026-01-01 .. 2026-01-11 | 300.00 | 100.00',
      ]))

    test('the first may not become the second: it is filed no later than planned, the others no earlier', () => {
      const later: Row = { applicant: 'medium', cost: '1000', startsOn: '2026-01-06', enrolledOn: '2026-01-02' }
      expect(best([medium, small, later])).toEqual([
        '2025 > 2025 | - | 200.00 | 0.00',
        '2025 > 2026 | 2026-01-01 .. 2026-01-01 | 300.00 | 100.00',
        '2026 > 2026 | - | 300.00 | 100.00',
      ])
    })
  })
})

// By hand: every plan that can be made of a plan, each shared out as a plan is.

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const dayFrom = (first: IsoDate, last: IsoDate) =>
  fc.integer({ min: 0, max: daysBetween(first, last) }).map((days) => addDays(first, days) as IsoDate)
const after = (day: IsoDate, days: number) => addDays(day, days) as IsoDate
const money = fc.integer({ min: 5_000, max: 2_500_000 }).map((cents) => new Decimal(cents).dividedBy(100))
/** Round each New Year, and round the days on which the law changed. */
const startDay = fc.oneof(
  dayFrom('2025-12-05', '2026-02-12'),
  dayFrom('2026-12-05', '2027-01-25'),
  dayFrom('2019-11-20', '2020-01-25'),
  dayFrom('2021-09-01', '2021-09-25'),
)
const toFile: fc.Arbitrary<PlanRow> = fc
  .record({
    enterprise: fc.constantFrom('a', 'a', 'b'),
    startsOn: startDay,
    enrolled: maybe(fc.oneof(fc.integer({ min: -10, max: 60 }), fc.integer({ min: 300, max: 400 }))),
    length: maybe(fc.integer({ min: 0, max: 420 })),
    cost: money,
    service: fc.constantFrom(...services),
    theme: fc.constantFrom('innovation' as const, 'cybersecurity' as const, 'energy-efficiency' as const),
  })
  .map(({ startsOn, enrolled, length, ...row }) => ({
    ...row,
    startsOn,
    enrolledOn: enrolled === undefined ? undefined : after(startsOn, -enrolled),
    endsOn: length === undefined ? undefined : after(startsOn, length),
    unreadable: [],
  }))
const filed = (facts: boolean): fc.Arbitrary<PlanRow> =>
  fc
    .record({
      enterprise: fc.constantFrom('a', 'b'),
      appliedOn: startDay,
      cost: money,
      stop: maybe(fc.integer({ min: -20, max: 400 })),
      granted: maybe(fc.integer({ min: 0, max: 800_000 }).map((cents) => new Decimal(cents).dividedBy(100))),
    })
    .map(({ stop, granted, ...row }) => ({
      ...row,
      theme: 'innovation' as const,
      unreadable: [],
      granted: facts ? granted : undefined,
      cancelledOn: facts && stop !== undefined ? after(row.appliedOn, stop) : undefined,
    }))

const sum = (amounts: readonly (Money | undefined)[]) =>
  amounts.reduce<Money>((total, amount) => total.plus(amount ?? zero), zero)
/** A row as the plan has it, or with the day on which it is to be filed. */
type Chosen = { readonly row: PlanRow; readonly toFileOn?: IsoDate }
/** What is still to be filed has its turn after what was. */
function totalOf(rows: readonly Chosen[], applicant: Applicant | undefined): Money {
  const applications = rows.flatMap(({ row, toFileOn }) => {
    const { application } = filingOf(row)
    return application === undefined ? [] : [{ ...application, appliedOn: toFileOn ?? application.appliedOn }]
  })
  return sum(allocate(applications, applicant).map((share) => (share.ok ? share.value.subsidy : undefined)))
}
const isFixed = ({ appliedOn, cancelledOn, granted }: PlanRow) =>
  appliedOn !== undefined || cancelledOn !== undefined || granted !== undefined

const enrolmentOf = ({ enrolledOn }: PlanRow) => dayNoted(enrolledOn)

/** Every day that could matter: the ends of the days to file, of each year in it, and the days on which the law changes, with the day before. */
function daysThatMatter(row: PlanRow): IsoDate[] {
  const startsOn = row.startsOn as IsoDate
  if (isFixed(row)) return []
  const [first, last] = [
    [[enrolmentOf(row) ?? startsOn, startsOn].sort()[0] as IsoDate, firstDay].sort().pop() as IsoDate,
    applicationDeadline(startsOn) as IsoDate,
  ]
  const end = [startsOn, row.endsOn ?? startsOn].sort().pop() as IsoDate
  const days = [first, last, startsOn, ...timeline.flatMap(({ inForce }) => [dayBefore(inForce), inForce])]
  for (let year = yearOf(first); year <= yearOf(last); year++)
    days.push(`${year}-01-01` as IsoDate, `${year}-12-31` as IsoDate)
  return [...new Set(days)].filter((day) => day >= first && day <= last && (completionDeadline(day) as IsoDate) >= end)
}

/** Of the days of each year the one on which the row alone would get most. */
function bestDayOfEachYear(row: PlanRow, applicant: Applicant | undefined): IsoDate[] {
  const best = new Map<number, { day: IsoDate; alone: Money; distance: number }>()
  for (const day of daysThatMatter(row)) {
    // So small a part of the cost that no ceiling comes in between, and none of the minimum is lost: rates compare as amounts do.
    const alone = sum(
      trainingPlan([{ ...row, appliedOn: day, cost: Decimal.min(row.cost as Money, 5_000) }], applicant).map(
        ({ subsidy }) => subsidy,
      ),
    )
    const distance = Math.abs(daysBetween(row.startsOn as IsoDate, day))
    const known = best.get(yearOf(day))
    if (
      known === undefined ||
      alone.greaterThan(known.alone) ||
      (alone.equals(known.alone) && distance < known.distance)
    )
      best.set(yearOf(day), { day, alone, distance })
  }
  return [...best.values()].map(({ day }) => day)
}

function mostOfAll(
  rows: readonly PlanRow[],
  daysOf: (row: PlanRow) => readonly IsoDate[],
  applicant: Applicant | undefined,
): Money {
  let plans: Chosen[][] = [[]]
  for (const row of rows)
    plans = plans.flatMap((plan) => [
      [...plan, { row }],
      ...daysOf(row).map((toFileOn) => [...plan, { row, toFileOn }]),
    ])
  return plans.reduce((most, plan) => Decimal.max(most, totalOf(plan, applicant)), zero)
}
const plansOf = (rows: readonly PlanRow[], daysOf: (row: PlanRow) => readonly IsoDate[]) =>
  rows.reduce((product, row) => product * (1 + daysOf(row).length), 1)

const plan = (toFileMost: number, facts: boolean) =>
  fc
    .tuple(fc.array(toFile, { minLength: 1, maxLength: toFileMost }), fc.array(filed(facts), { maxLength: 4 }))
    .map(([one, other]) => [...one, ...other])

/** The plan when every row is filed on a day that is answered. */
const asAnswered = (
  rows: readonly PlanRow[],
  answers: readonly BestYear[],
  pick: (days: NonNullable<BestYear['days']>) => IsoDate,
) =>
  rows.map((row, index) => {
    const { days, bestYear, yearNow } = answers[index] as BestYear
    const stays =
      days === undefined ||
      (bestYear === yearNow && row.startsOn !== undefined && days.from <= row.startsOn && row.startsOn <= days.to)
    return stays ? { row } : { row, toFileOn: pick(days) }
  })

describe('against every plan that could be made', () => {
  test('no choice of days brings more than the best years', () => {
    fc.assert(
      fc.property(plan(5, false), fc.constantFrom<Applicant>('small', 'medium'), (rows, applicant) => {
        fc.pre(plansOf(rows, daysThatMatter) <= 400)
        const answers = bestYears(rows, applicant)
        expect(sum(answers.map(({ subsidy }) => subsidy)).toFixed(2)).toBe(
          mostOfAll(rows, daysThatMatter, applicant).toFixed(2),
        )
      }),
      { numRuns: 120 },
    )
  })

  test('up to eight rows with a choice', () => {
    fc.assert(
      fc.property(plan(8, false), (rows) => {
        const daysOf = (row: PlanRow) => bestDayOfEachYear(row, 'small')
        fc.pre(plansOf(rows, daysOf) <= 1_500)
        const answers = bestYears(rows, 'small')
        expect(sum(answers.map(({ subsidy }) => subsidy)).toFixed(2)).toBe(mostOfAll(rows, daysOf, 'small').toFixed(2))
      }),
      { numRuns: 40 },
    )
  })

  test('with granted amounts and stopped projects among the rows', () => {
    fc.assert(
      fc.property(plan(4, true), (rows) => {
        const daysOf = (row: PlanRow) => bestDayOfEachYear(row, 'small')
        fc.pre(plansOf(rows, daysOf) <= 64)
        const answers = bestYears(rows, 'small')
        expect(sum(answers.map(({ subsidy }) => subsidy)).toFixed(2)).toBe(mostOfAll(rows, daysOf, 'small').toFixed(2))
      }),
      { numRuns: 120 },
    )
  })

  test('with rows that say different sizes', () => {
    const sized = fc.tuple(
      plan(3, true),
      fc.array(fc.constantFrom<Applicant | undefined>('small', 'medium', 'large', undefined), {
        minLength: 7,
        maxLength: 7,
      }),
    )
    fc.assert(
      fc.property(sized, ([plain, sizes]) => {
        const rows = plain.map((row, index): PlanRow => ({ ...row, applicant: sizes[index] }))
        const sizesOf = (enterprise: string) =>
          new Set(rows.filter((row) => row.enterprise === enterprise).map(({ applicant = 'small' }) => applicant))
        // Where the sizes differ, the day nearest to the start, of each year and each part of it under one law.
        const daysOf = (row: PlanRow) => {
          if (sizesOf(row.enterprise).size === 1) return bestDayOfEachYear(row, row.applicant ?? 'small')
          const days = daysThatMatter(row)
          const part = (day: IsoDate) => `${yearOf(day)} ${timeline.filter(({ inForce }) => inForce <= day).length}`
          const distance = (day: IsoDate) => Math.abs(daysBetween(row.startsOn as IsoDate, day))
          return days.filter((day) =>
            days.every((other) => part(other) !== part(day) || distance(other) >= distance(day)),
          )
        }
        fc.pre(plansOf(rows, daysOf) <= 64)
        const answers = bestYears(rows, 'small')
        expect(sum(answers.map(({ subsidy }) => subsidy)).toFixed(2)).toBe(mostOfAll(rows, daysOf, 'small').toFixed(2))
      }),
      { numRuns: 120 },
    )
  })
})

describe('whatever the plan', () => {
  const sizes = fc.array(fc.constantFrom<Applicant | undefined>('small', 'small', 'medium', undefined), {
    minLength: 34,
    maxLength: 34,
  })
  const anyPlan = fc
    .tuple(plan(30, true), sizes, fc.boolean())
    .map(([rows, each, vary]) => (vary ? rows.map((row, index) => ({ ...row, applicant: each[index] })) : rows))

  test('a row that is fixed never changes, and all together never get less', () => {
    fc.assert(
      fc.property(anyPlan, maybe(fc.constantFrom<Applicant>('small', 'medium')), (rows, applicant) => {
        const [answers, now] = [bestYears(rows, applicant), trainingPlan(rows, applicant)]
        const gain = sum(answers.map((one) => one.gain))
        expect(gain.isNegative() && !gain.isZero()).toBe(false)
        expect(
          sum(answers.map(({ subsidy }) => subsidy))
            .minus(gain)
            .toFixed(2),
        ).toBe(sum(now.map(({ subsidy }) => subsidy)).toFixed(2))
        answers.forEach(({ yearNow, bestYear, days }, index) => {
          if (isFixed(rows[index] as PlanRow)) expect([bestYear, days]).toEqual([yearNow, undefined])
          else if (bestYear !== yearNow) expect(days).toBeDefined()
        })
      }),
      { numRuns: 150 },
    )
  })

  test('the days lie between the enrolment and the last day to apply, in the best year', () => {
    fc.assert(
      fc.property(anyPlan, (rows) => {
        bestYears(rows, 'small').forEach(({ bestYear, days }, index) => {
          if (days === undefined) return
          const { startsOn, enrolledOn, endsOn } = rows[index] as PlanRow
          expect(days.from <= days.to).toBe(true)
          expect([yearOf(days.from), yearOf(days.to)]).toEqual([bestYear, bestYear])
          expect(days.from >= ([dayNoted(enrolledOn) ?? '9999-12-31', startsOn as IsoDate].sort()[0] as IsoDate)).toBe(
            true,
          )
          expect(days.to <= (applicationDeadline(startsOn as IsoDate) as IsoDate)).toBe(true)
          expect(((endsOn ?? startsOn) as IsoDate) <= (completionDeadline(days.from) as IsoDate)).toBe(true)
        })
      }),
      { numRuns: 150 },
    )
  })

  test.each<[which: string, pick: (days: NonNullable<BestYear['days']>) => IsoDate]>([
    ['first', ({ from }) => from],
    ['last', ({ to }) => to],
  ])(
    'filed on the %s of the days answered, a plan without granted and stopped rows gets what was answered',
    (_, pick) => {
      const plain = fc
        .tuple(plan(12, false), sizes, fc.boolean())
        .map(([rows, each, vary]) => (vary ? rows.map((row, index) => ({ ...row, applicant: each[index] })) : rows))
      fc.assert(
        fc.property(plain, (rows) => {
          const answers = bestYears(rows, 'small')
          expect(totalOf(asAnswered(rows, answers, pick), 'small').toFixed(2)).toBe(
            sum(answers.map(({ subsidy }) => subsidy)).toFixed(2),
          )
        }),
        { numRuns: 150 },
      )
    },
  )

  test('amounts are whole cents', () => {
    fc.assert(
      fc.property(anyPlan, (rows) => {
        for (const { subsidy } of bestYears(rows, 'small'))
          if (subsidy !== undefined) expect(subsidy.equals(toCents(subsidy))).toBe(true)
      }),
    )
  })
})

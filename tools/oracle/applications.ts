import fc from 'fast-check'
import { daySerial } from '../workbook/day-serial'

/** What stands in a cell of the plan; null is an empty cell. Days are Excel serials. */
export type PlanCell = string | number | null

/** The columns that a user fills in, with headers that KMO.PLAN knows. */
export const inputHeaders = [
  'Onderneming',
  'Kost',
  'Catering',
  'Deelnemers',
  'Dagen',
  'Aftrek',
  'Grootte',
  'Dienst',
  'Thema',
  'Startdatum',
  'Aanvraagdatum',
  'Stopzetting',
  'Toegekend',
] as const

const millisecondsPerDay = 86_400_000
const yearOf = (day: number) => new Date(Date.UTC(1899, 11, 30) + day * millisecondsPerDay).getUTCFullYear()

const firstDay = daySerial('2016-04-01')
const lastDay = daySerial('2026-12-31')

/** The last day under one rule and the first under the next, the ends of years, and a leap day. */
const boundaryDays = [
  '2016-04-01',
  '2016-12-31',
  '2017-01-01',
  '2018-12-31',
  '2019-11-30',
  '2019-12-01',
  '2019-12-31',
  '2020-01-01',
  '2020-02-29',
  '2020-12-31',
  '2021-09-13',
  '2021-09-14',
  '2022-12-31',
  '2023-01-01',
  '2023-03-14',
  '2023-03-15',
  '2024-02-29',
  '2025-12-31',
  '2026-01-01',
  '2026-01-31',
  '2026-02-01',
  '2026-12-31',
].map(daySerial)

const oneIn = (times: number, arbitrary: fc.Arbitrary<PlanCell>): fc.Arbitrary<PlanCell> =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })
const between = (min: number, max: number) => fc.noBias(fc.integer({ min, max }))
const cents = (min: number, max: number) => between(min * 100, max * 100).map((amount) => amount / 100)

const shelteredCompany = 'Gamma Maatwerk vzw'
const company = fc.constantFrom('Alfa bv', 'Bêta & Zonen nv', shelteredCompany)

const day = fc.oneof(
  { weight: 3, arbitrary: between(firstDay, lastDay) },
  { weight: 2, arbitrary: fc.constantFrom(...boundaryDays) },
)

const minimumCosts = [99.99, 99.994, 99.995, 100, 100.01, 499.99, 499.995, 500, 500.01]
const cost = fc.oneof(
  { weight: 8, arbitrary: cents(100, 900) },
  { weight: 4, arbitrary: cents(900, 4_000) },
  { weight: 1, arbitrary: cents(4_000, 40_000) },
  // Half a cent of subsidy: at 30 % and 45 % for these …
  { weight: 4, arbitrary: between(500, 20_000).map((steps) => (steps * 20 + 10) / 100) },
  // … and at 30 % for these; half a cent of cost.
  { weight: 4, arbitrary: between(1_000, 30_000).map((steps) => (steps * 10 + 5) / 100) },
  { weight: 1, arbitrary: between(10_000, 200_000).map((steps) => (steps * 10 + 5) / 1_000) },
  { weight: 2, arbitrary: fc.constantFrom(...minimumCosts) },
)

const words = (weighted: Record<string, number>): fc.Arbitrary<string> =>
  fc.oneof(...Object.entries(weighted).map(([word, weight]) => ({ weight, arbitrary: fc.constant(word) })))
const orEmpty = (arbitrary: fc.Arbitrary<string>) => arbitrary.map((word) => (word === '' ? null : word))

const ordinarySize = orEmpty(words({ klein: 45, middelgroot: 40, groot: 2, 'maatwerk klein': 1, '': 8 }))
const shelteredSize = words({ 'maatwerk groot': 8, 'maatwerk middelgroot': 1, 'maatwerk klein': 1 })
const service = orEmpty(words({ opleiding: 10, advies: 6, '': 2 }))
const theme = orEmpty(
  words({
    cybersecurity: 8,
    'energie-efficiëntie': 6,
    bedrijfsstrategie: 1,
    'beroepsspecifieke competenties': 2,
    digitalisering: 2,
    duurzaamheid: 1,
    'financiële geletterdheid': 1,
    innovatie: 1,
    internationalisering: 1,
    personeelsmanagement: 1,
    '': 3,
  }),
)

/** Days from start to application: mostly long before, often at the edge of the fourteen. */
const delay = fc.oneof(
  { weight: 3, arbitrary: between(-90, 13) },
  { weight: 2, arbitrary: fc.constantFrom(13, 14, 15, 16) },
)
/** Which of the two days the row has: a plan that is looked at on a day has many rows that nobody applied for. */
const daysGiven = (asOf: number | undefined) =>
  fc.constantFrom('start', 'application', ...new Array<'both'>(asOf === undefined ? 28 : 2).fill('both'))

const stop = (applied: number): fc.Arbitrary<PlanCell> => {
  const year = yearOf(applied)
  const soon = fc
    .oneof(between(1, 90), between(91, 700), fc.constantFrom(0, -10))
    .map((days) => Math.max(firstDay, applied + days))
  return oneIn(
    7,
    fc.oneof(soon, fc.constantFrom(daySerial(`${String(year)}-12-31`), daySerial(`${String(year + 1)}-01-01`))),
  )
}

const dayAround = (asOf: number) => fc.oneof(day, between(asOf - 40, asOf + 40))

const application = (asOf: number | undefined) =>
  fc.tuple(company, asOf === undefined ? day : dayAround(asOf)).chain(([enterprise, applied]) =>
    fc
      .record({
        cost: fc.oneof({ weight: 60, arbitrary: cost }, { weight: 1, arbitrary: fc.constant(null) }),
        catering: oneIn(8, cents(5, 300)),
        persons: oneIn(3, between(1, 6)),
        days: oneIn(2, between(1, 3)),
        deduction: oneIn(
          8,
          fc.oneof({ weight: 4, arbitrary: cents(1, 120) }, { weight: 1, arbitrary: cents(120, 3_000) }),
        ),
        size: enterprise === shelteredCompany && yearOf(applied) >= 2026 ? shelteredSize : ordinarySize,
        service,
        theme,
        delay,
        daysGiven: daysGiven(asOf),
        stopped: stop(applied),
        granted: oneIn(16, cents(20, 2_500)),
      })
      .map((row): PlanCell[] => [
        enterprise,
        row.cost,
        row.catering,
        row.persons,
        row.days,
        row.deduction,
        row.size,
        row.service,
        row.theme,
        row.daysGiven === 'start'
          ? applied
          : row.daysGiven === 'application'
            ? null
            : Math.max(firstDay, applied - row.delay),
        row.daysGiven === 'start' ? null : applied,
        row.stopped,
        row.granted,
      ]),
  )

/** Random applications of three enterprises over all years of the scheme, many around a day where there is one, in no order. Equal seeds give equal rows. */
export const randomApplications = (count: number, seed: number, asOf?: number): PlanCell[][] =>
  fc.sample(application(asOf), { numRuns: count, seed })

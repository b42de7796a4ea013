import { bestYearsOf, ceilingsOf } from '../../../src/pane/features/ceiling/model'
import type { Money } from '../../../src/rules'
import { planWith } from '../../builders/plan'
import { runToEnd } from '../../support/run-to-end'
import { serial } from '../../builders/serial'

const headers = [
  'Onderneming',
  'Opleiding',
  'Inschrijving',
  'Start',
  'Einde',
  'Kost',
  'Thema',
  'Aanvraag',
  'Stopzetting',
  'Betaalopdracht',
]
const today = '2025-11-24'
type Row = {
  company?: string
  title?: string
  enrolled?: string
  start?: string
  end?: string
  cost: number
  applied?: string
  stopped?: string
  paid?: string
}
const plan = (...rows: Row[]) =>
  planWith(
    headers,
    rows.map(({ company = '', title = '', enrolled, start, end, cost, applied, stopped, paid }) => {
      const [enrolment, first, last, filed, stop, payment] = [enrolled, start, end, applied, stopped, paid].map(
        (day) => (day === undefined ? '' : serial(day)),
      )
      return [company, title, enrolment, first, last, cost, 'innovatie', filed, stop, payment]
    }),
  )
const text = (...amounts: Money[]) => amounts.map((amount) => amount.toFixed(2)).join(' ')

describe('the ceilings', () => {
  const of = (day: `${number}-${number}-${number}`, ...rows: Row[]) => ceilingsOf(plan(...rows), day)

  test('from this year on, the years that are over apart, the last one first', () => {
    const { companies } = of(
      today,
      { cost: 1000, applied: '2023-05-06' },
      { cost: 1000, applied: '2024-05-06' },
      { cost: 1000, applied: '2025-05-06' },
      { cost: 1000, start: '2026-02-01' },
    )
    expect(
      companies.map(({ current, past }) => [current.map(({ year }) => year), past.map(({ year }) => year)]),
    ).toEqual([
      [
        [2025, 2026],
        [2024, 2023],
      ],
    ])
  })

  test('what is free covers so much at each rate; a year that is over covers nothing any more', () => {
    const { companies } = of(today, { cost: 10000, applied: '2025-05-06' }, { cost: 1000, applied: '2024-05-06' })
    expect(companies[0]?.current[0]?.covers.map(({ rate, cost }) => text(rate, cost))).toEqual([
      '0.30 15000.00',
      '0.45 10000.00',
    ])
    expect(companies[0]?.past[0]?.covers).toEqual([])
  })

  test('a company goes by the name its first row writes', () => {
    const { companies } = of(
      today,
      { company: 'Peeters', cost: 1000, applied: '2025-05-06' },
      { company: 'PEETERS ', cost: 1000, applied: '2025-05-07' },
      { company: 'De Smet', cost: 1000, applied: '2025-05-07' },
    )
    expect(companies.map(({ company, current }) => `${company} ${text(current[0]?.filed as Money)}`)).toEqual([
      'Peeters 600.00',
      'De Smet 300.00',
    ])
  })

  test('what is lost when the year ends, from 1 November on', () => {
    const rows: Row[] = [
      { company: 'A', cost: 10000, applied: '2025-05-06' },
      { company: 'B', cost: 30000, applied: '2025-05-06' },
    ]
    expect(of('2025-10-31', ...rows)).toMatchObject({ isYearEnd: false, unused: [], stops: [] })
    const { isYearEnd, unused } = of('2025-11-01', ...rows)
    expect(isYearEnd).toBe(true)
    expect(unused.map(({ company, free }) => `${company} ${text(free)}`)).toEqual(['A 4500.00'])
  })
})

describe('what may be stopped', () => {
  const stops = (row: Row, day: `${number}-${number}-${number}` = today) =>
    ceilingsOf(plan(row), day).stops.map(({ frees }) => text(frees))
  const running: Row = { cost: 1000, applied: '2025-05-06', start: '2025-05-04', end: '2025-12-18' }
  test.each<[says: string, row: Row, frees: string[]]>([
    ['a course that still runs', running, ['300.00']],
    ['one that has not started', { ...running, start: '2025-12-07', end: '2026-02-01' }, ['300.00']],
    [
      'one that has not started, without an end',
      { cost: 1000, applied: '2025-11-20', start: '2025-12-07' },
      ['300.00'],
    ],
    ['one that ends today', { ...running, end: today }, ['300.00']],
    ['over', { ...running, end: '2025-11-23' }, []],
    ['started, and nobody says until when', { cost: 1000, applied: '2025-05-06', start: '2025-05-04' }, ['300.00']],
    ['applied for in an earlier year', { ...running, applied: '2024-12-20', start: '2024-12-15' }, []],
    ['not applied for', { cost: 1000, start: '2025-12-07' }, []],
    ['stopped already', { ...running, stopped: '2025-11-01' }, []],
    ['paid', { ...running, paid: '2025-11-02' }, []],
    ['without a subsidy', { ...running, cost: 50 }, []],
  ])('%s', (_, row, frees) => expect(stops(row)).toEqual(frees))
  test('only in the last weeks of the year', () => expect(stops(running, '2025-10-31')).toEqual([]))
})

describe('the best years', () => {
  const full: Row = { title: 'Vol', cost: 25000, applied: '2025-05-06' }
  const changes = (day: `${number}-${number}-${number}`, ...rows: Row[]) => {
    const { changes: found, effects, gain } = runToEnd(bestYearsOf(plan(...rows), day))
    return {
      changes: found.map(
        ({ line, yearNow, bestYear, days, subsidyNow, subsidy }) =>
          `${line.title}: ${yearNow} > ${bestYear}, ${days.from} .. ${days.to}, ${text(subsidyNow, subsidy)}`,
      ),
      effects: effects.map(({ line, subsidyNow, subsidy }) => `${line.title}: ${text(subsidyNow, subsidy)}`),
      gain: text(gain),
    }
  }

  test('a course that goes to another year, and when', () =>
    expect(changes(today, full, { title: 'Excel', cost: 1000, start: '2025-12-28' })).toEqual({
      changes: ['Excel: 2025 > 2026, 2026-01-01 .. 2026-01-11, 0.00 300.00'],
      effects: [],
      gain: '300.00',
    }))

  test('one that makes room, and the one that gets it', () =>
    expect(
      changes(
        today,
        { title: 'Vol', cost: 25000, start: '2026-03-01' },
        { title: 'Excel', cost: 1000, enrolled: '2025-11-02', start: '2026-01-05' },
      ),
    ).toEqual({
      changes: ['Excel: 2026 > 2025, 2025-11-24 .. 2025-12-31, 300.00 300.00'],
      effects: ['Vol: 7200.00 7500.00'],
      gain: '300.00',
    }))

  test('days that are over are not proposed', () =>
    expect(
      changes(
        '2026-01-04',
        { title: 'Vol', cost: 25000, start: '2026-03-01' },
        { title: 'Excel', cost: 1000, enrolled: '2025-11-02', start: '2026-01-05' },
      ),
    ).toEqual({ changes: [], effects: [], gain: '0.00' }))

  test('nothing to change', () => {
    const {
      choices,
      gain,
      knowsEnrolment,
      changes: found,
    } = runToEnd(bestYearsOf(plan({ cost: 1000, start: '2025-12-28' }), today))
    expect([choices, gain.toFixed(2), knowsEnrolment, found]).toEqual([1, '0.00', true, []])
  })

  test('a plan without a column for the enrolment says so', () =>
    expect(
      runToEnd(bestYearsOf(planWith(['Start', 'Kost', 'Thema'], [[serial('2025-12-28'), 1000, 'innovatie']]), today))
        .knowsEnrolment,
    ).toBe(false))
})

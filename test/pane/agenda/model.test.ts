import { agendaGroups, openItems, type Agenda } from '../../../src/pane/features/agenda/model'
import { agendaOf } from '../../builders/agenda'
import type { IsoDate } from '../../../src/rules'
import { planWith } from '../../builders/plan'
import { serial } from '../../builders/serial'

const headers = [
  'Opleiding',
  'Thema',
  'Start',
  'Einde',
  'Kost',
  'Aanvraag',
  'Storting',
  'Betaalopdracht',
  'Attest',
  'Stopzetting',
  'Toegekend',
] as const
type Row = Partial<Record<(typeof headers)[number], string | number>>
const days = ['Start', 'Einde', 'Aanvraag', 'Storting', 'Betaalopdracht', 'Attest', 'Stopzetting']
/** A row of 1.000 euro for a small enterprise, so 300 euro of subsidy; days as `yyyy-mm-dd`. */
const cellsOf = (row: Row, columns: readonly string[] = headers) =>
  columns.map((header) => {
    const cell = ({ Opleiding: 'Excel', Thema: 'innovatie', Kost: 1000, ...row } as Record<string, string | number>)[
      header
    ]
    return days.includes(header) && typeof cell === 'string' && /^\d{4}-/.test(cell) ? serial(cell) : (cell ?? null)
  })
const agendaWith = (
  rows: readonly Row[],
  today: IsoDate = '2026-06-15',
  columns: readonly string[] = headers,
): Agenda =>
  agendaOf(
    planWith(
      columns,
      rows.map((row) => cellsOf(row, columns)),
    ),
    today,
  )

/** `group: step day amount` for everything that is due. */
function said(agenda: Agenda): string[] {
  const lines = agendaGroups.flatMap((group) => agenda.groups[group].map((item) => ({ group: group as string, item })))
  return [...lines, ...agenda.stops.map((item) => ({ group: 'stops', item }))].map(
    ({ group, item: { step, day, lapsed, amount } }) =>
      `${group}: ${step} ${day} ${amount?.toFixed(2) ?? '?'}${lapsed ? ' lapsed' : ''}`,
  )
}
const of = (row: Row, today?: IsoDate, columns?: readonly string[]) => said(agendaWith([row], today, columns))

describe('the next step of a row', () => {
  test.each<[string, Row, IsoDate, string[]]>([
    ['apply, until day 14', { Start: '2026-06-01' }, '2026-06-15', ['week: apply 2026-06-15 300.00']],
    [
      'a day later it has lapsed, and costs the subsidy',
      { Start: '2026-06-01' },
      '2026-06-16',
      ['lapsed: apply 2026-06-15 300.00 lapsed'],
    ],
    [
      'deposit within 30 days',
      { Start: '2026-06-01', Einde: '2026-06-02', Aanvraag: '2026-06-10' },
      '2026-06-15',
      ['month: deposit 2026-07-10 300.00'],
    ],
    [
      'a deposit that is late has lapsed',
      { Start: '2026-06-01', Einde: '2026-06-02', Aanvraag: '2026-06-10' },
      '2026-07-11',
      ['lapsed: deposit 2026-07-10 300.00 lapsed'],
    ],
    [
      'order the payment before the next year is over',
      { Start: '2026-06-01', Einde: '2026-06-02', Aanvraag: '2026-06-10', Storting: '2026-06-12' },
      '2026-06-15',
      ['later: order-payment 2027-12-31 300.00'],
    ],
    [
      'a certificate can be late, but does not lapse',
      {
        Start: '2024-06-01',
        Einde: '2024-06-02',
        Aanvraag: '2024-06-10',
        Storting: '2024-06-12',
        Betaalopdracht: '2024-07-01',
      },
      '2026-06-15',
      ['overdue: obtain-certificate 2025-12-31 300.00'],
    ],
    [
      'nothing after the certificate',
      {
        Start: '2026-06-01',
        Einde: '2026-06-02',
        Aanvraag: '2026-06-10',
        Storting: '2026-06-12',
        Betaalopdracht: '2026-06-13',
        Attest: '2026-06-14',
      },
      '2026-06-15',
      [],
    ],
    ['nothing for a project that was stopped', { Start: '2026-06-01', Stopzetting: '2026-06-05' }, '2026-06-15', []],
    [
      'a planned application is still to be filed',
      { Start: '2026-07-01', Aanvraag: '2026-07-02' },
      '2026-06-15',
      ['month: apply 2026-07-15 300.00'],
    ],
    [
      'what was granted is what is at stake',
      { Start: '2026-06-01', Einde: '2026-06-02', Aanvraag: '2026-06-10', Toegekend: 250 },
      '2026-06-15',
      ['month: deposit 2026-07-10 250.00'],
    ],
  ])('%s', (_, row, today, expected) => expect(of(row, today)).toEqual(expected))

  test('an application that was too late is lost, and says on which day', () => {
    const agenda = agendaWith([{ Start: '2026-05-01', Aanvraag: '2026-05-16' }])
    expect(said(agenda)).toEqual(['lapsed: apply 2026-05-15 300.00 lapsed'])
    expect(agenda.groups.lapsed[0]?.tooLate).toBe('2026-05-16')
  })
  test('a planned application that would be too late can still be saved', () => {
    const agenda = agendaWith([{ Start: '2026-06-10', Aanvraag: '2026-06-30' }])
    expect(said(agenda)).toEqual(['month: apply 2026-06-24 300.00'])
    expect(agenda.groups.month[0]?.tooLate).toBe('2026-06-30')
  })
  test('amounts are not known without a size, the days are', () => {
    const plan = planWith(headers, [cellsOf({ Start: '2026-06-10' })], { applicant: undefined })
    expect(said(agendaOf(plan, '2026-06-15'))).toEqual(['month: apply 2026-06-24 ?'])
  })
  test('days left count to the day itself', () => {
    expect(agendaWith([{ Start: '2026-06-02' }]).groups.week[0]?.daysLeft).toBe(1)
  })
})

describe('the end of a project', () => {
  const applied = { Start: '2026-06-01', Aanvraag: '2026-06-10', Storting: '2026-06-12', Betaalopdracht: '2026-06-13' }
  test.each<[string, Row, string[]]>([
    [
      'without a day in the plan: the last one',
      {},
      ['later: obtain-certificate 2027-12-31 300.00', 'later: end 2027-12-31 300.00'],
    ],
    [
      'in time: the planned one',
      { Einde: '2026-06-20' },
      ['week: end 2026-06-20 300.00', 'later: obtain-certificate 2027-12-31 300.00'],
    ],
    ['over: none', { Einde: '2026-06-14' }, ['later: obtain-certificate 2027-12-31 300.00']],
    [
      'too late: the last one',
      { Einde: '2028-01-01' },
      ['later: obtain-certificate 2027-12-31 300.00', 'later: end 2027-12-31 300.00'],
    ],
  ])('%s', (_, row, expected) => expect(of({ ...applied, ...row })).toEqual(expected))

  test('too late and over: the subsidy is lost', () => {
    const row = {
      Start: '2023-06-01',
      Aanvraag: '2023-06-10',
      Storting: '2023-06-12',
      Betaalopdracht: '2023-06-13',
      Einde: '2025-01-01',
    }
    expect(of(row)).toEqual(['lapsed: end 2024-12-31 300.00 lapsed', 'overdue: obtain-certificate 2024-12-31 300.00'])
  })
})

describe('stopping before the year ends', () => {
  const running = {
    Start: '2026-11-10',
    Einde: '2027-02-01',
    Aanvraag: '2026-11-12',
    Storting: '2026-11-13',
  }
  const stops = (row: Row, today: IsoDate) =>
    agendaWith([row], today).stops.map(({ day, amount }) => `${day} ${amount?.toFixed(2)}`)
  test.each<[string, Row, IsoDate, string[]]>([
    ['is no subject before November', { ...running, Aanvraag: '2026-10-12', Start: '2026-10-10' }, '2026-10-31', []],
    ['frees the subsidy of a course that runs on', running, '2026-11-24', ['2026-12-31 300.00']],
    ['until the last day', running, '2026-12-31', ['2026-12-31 300.00']],
    ['frees nothing in the next year', running, '2027-01-01', []],
    ['is no subject once the course is over', { ...running, Einde: '2026-11-23' }, '2026-11-24', []],
    ['is no subject once the payment is ordered', { ...running, Betaalopdracht: '2026-11-14' }, '2026-11-24', []],
    ['is no subject with a certificate', { ...running, Attest: '2026-11-20' }, '2026-11-24', []],
    ['is no subject for what was stopped', { ...running, Stopzetting: '2026-11-20' }, '2026-11-24', []],
    ['is no subject before there is an application', { Start: '2026-12-10' }, '2026-11-24', []],
    [
      'is no subject once the deposit has lapsed',
      { Start: '2026-08-10', Einde: '2027-02-01', Aanvraag: '2026-08-12' },
      '2026-11-24',
      [],
    ],
  ])('%s', (_, row, today, expected) => expect(stops(row, today)).toEqual(expected))
})

describe('what the plan keeps', () => {
  const short = ['Opleiding', 'Thema', 'Start', 'Einde', 'Kost', 'Aanvraag'] as const
  test('a step without a column counts as done once its last day is over', () => {
    const row: Row = { Start: '2026-06-01', Einde: '2026-06-02', Aanvraag: '2026-06-10' }
    expect(of(row, '2026-07-10', short)).toEqual(['week: deposit 2026-07-10 300.00'])
    expect(of(row, '2026-07-11', short)).toEqual(['later: order-payment 2027-12-31 300.00'])
    expect(of(row, '2028-01-01', short)).toEqual([])
    expect(agendaWith([row], '2026-07-10', short).missingColumns).toEqual([
      'depositedOn',
      'paymentOrderedOn',
      'certifiedOn',
    ])
  })
  test('without a column for applications nothing is called lapsed', () => {
    const columns = ['Opleiding', 'Thema', 'Start', 'Kost']
    expect(of({ Start: '2026-06-10' }, '2026-06-15', columns)).toEqual(['month: apply 2026-06-24 300.00'])
    expect(of({ Start: '2026-05-10' }, '2026-06-15', columns)).toEqual([])
  })
  /** Another row, with a day in every column, makes them columns of days. */
  const dated: Row = {
    Start: '2025-06-01',
    Einde: '2025-06-02',
    Aanvraag: '2025-06-10',
    Storting: '2025-06-11',
    Betaalopdracht: '2025-06-12',
    Attest: '2025-06-13',
  }
  test.each(['ja', 'x', 'OK', 'betaald'])('"%s" in the column of a step: it is done', (word) => {
    const row = { Start: '2026-06-01', Einde: '2026-06-02', Aanvraag: '2026-06-10', Storting: word }
    expect(said(agendaWith([row, dated], '2026-06-15'))).toEqual(['later: order-payment 2027-12-31 300.00'])
  })
  test.each(['nee', 'Neen', '-', 'nog niet'])('"%s" in the column of a step: it is not', (word) => {
    const row = { Start: '2026-06-01', Einde: '2026-06-02', Aanvraag: '2026-06-10', Storting: word }
    expect(said(agendaWith([row, dated], '2026-07-11'))).toEqual(['lapsed: deposit 2026-07-10 300.00 lapsed'])
  })
  test('what cannot be read is still told while there is time, and is never called lapsed', () => {
    const row = { Start: '2026-06-01', Einde: '2026-06-02', Aanvraag: '2026-06-10', Storting: 'betaald door Jan' }
    expect(said(agendaWith([row, dated], '2026-07-10'))).toEqual(['week: deposit 2026-07-10 300.00'])
    expect(said(agendaWith([row, dated], '2026-07-11'))).toEqual(['later: order-payment 2027-12-31 300.00'])
  })
  test('rows without subsidy, and rows without a day that can be read, are counted', () => {
    const agenda = agendaWith([
      { Start: '2026-06-10', Kost: 99 },
      { Start: 'in juni' },
      { Start: '2026-06-10', Aanvraag: 'ja' },
      { Start: '2026-06-10', Storting: '2026-06-11' },
      { Start: '2026-06-10' },
      dated,
    ])
    expect(said(agenda)).toEqual(['month: apply 2026-06-24 300.00'])
    expect([agenda.withoutSubsidy, agenda.withoutDay]).toEqual([1, 3])
  })
})

describe('the groups', () => {
  test('a week and a month count from today, both ends included', () => {
    const agenda = agendaWith([
      { Start: '2026-06-08' },
      { Start: '2026-06-09' },
      { Start: '2026-07-01' },
      { Start: '2026-07-02' },
    ])
    expect(said(agenda)).toEqual([
      'week: apply 2026-06-22 300.00',
      'month: apply 2026-06-23 300.00',
      'month: apply 2026-07-15 300.00',
      'later: apply 2026-07-16 300.00',
    ])
    expect([agenda.untilWeek, agenda.untilMonth]).toEqual(['2026-06-22', '2026-07-15'])
  })
  test('go by day, what lapsed last first; only what can be done in time goes into a calendar', () => {
    const agenda = agendaWith([
      { Start: '2026-06-09' },
      { Start: '2026-03-01' },
      { Start: '2026-06-08' },
      { Start: '2026-04-01' },
    ])
    expect(said(agenda)).toEqual([
      'lapsed: apply 2026-04-15 300.00 lapsed',
      'lapsed: apply 2026-03-15 300.00 lapsed',
      'week: apply 2026-06-22 300.00',
      'month: apply 2026-06-23 300.00',
    ])
    expect(openItems(agenda).map(({ day }) => day)).toEqual(['2026-06-22', '2026-06-23'])
  })
  test('ten thousand rows take less than a second', () => {
    const plan = planWith(
      headers,
      Array.from({ length: 10_000 }, (_, index) =>
        cellsOf({ Opleiding: `Cursus ${index}`, Start: '2026-06-08', Kost: 200 }),
      ),
    )
    const start = performance.now()
    agendaOf(plan, '2026-06-15')
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

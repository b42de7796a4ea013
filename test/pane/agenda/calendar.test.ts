import { calendarOf, type CalendarOptions } from '../../../src/pane/features/agenda/calendar'
import { openItems } from '../../../src/pane/features/agenda/model'
import { agendaOf } from '../../builders/agenda'
import type { Plan } from '../../../src/pane/plan/plan'
import { addDays, termsOn, type IsoDate } from '../../../src/rules'
import { planWith } from '../../builders/plan'
import { serial } from '../../builders/serial'
import { calendarText, readCalendar, type CalendarComponent } from '../../support/strict-calendar'

const headers = ['Onderneming', 'Opleiding', 'Namen', 'Thema', 'Start', 'Einde', 'Kost', 'Aanvraag', 'Storting']
type Course = {
  firm?: string
  title?: string
  names?: string
  start: string
  end?: string
  applied?: string
  deposited?: string
}
const cellsOf = ({
  firm = 'Peeters',
  title = 'Excel',
  names = 'An Claes',
  start,
  end = '',
  applied = '',
  deposited = '',
}: Course) => {
  const day = (text: string) => (text === '' ? '' : serial(text))
  return [firm, title, names, 'innovatie', day(start), day(end), 1000, day(applied), day(deposited)]
}
const planOfCourses = (courses: readonly Course[]): Plan => planWith(headers, courses.map(cellsOf))

const today = '2026-06-15'
const textOf = (plan: Plan, options: Partial<CalendarOptions> = {}) =>
  calendarOf(openItems(agendaOf(plan, options.today ?? today)), {
    plan,
    language: 'nl',
    today,
    workbookId: 'a',
    withNames: false,
    ...options,
  })
const eventsOf = async (plan: Plan, options?: Partial<CalendarOptions>) =>
  readCalendar(await textOf(plan, options)).components
const events = (courses: readonly Course[], options?: Partial<CalendarOptions>) =>
  eventsOf(planOfCourses(courses), options)
const property = (event: CalendarComponent | undefined, name: string) =>
  event?.properties.filter((one) => one.name === name).map(({ parameters, value }) => `${parameters}:${value}`)
/** Which UID each event has, by its day and title. */
const uids = (found: readonly CalendarComponent[]) =>
  Object.fromEntries(
    found.map((event) => [
      `${calendarText(event, 'DTSTART')} ${calendarText(event, 'SUMMARY')}`,
      calendarText(event, 'UID'),
    ]),
  )

describe('one event', () => {
  test('is a whole day that blocks nobody, with the amount to the cent', async () => {
    const [event, ...more] = await events([{ start: '2026-06-10', end: '2026-06-11', applied: '2026-06-12' }])
    expect(more).toEqual([])
    expect(property(event, 'DTSTART')).toEqual([';VALUE=DATE:20260712'])
    expect(property(event, 'DTEND')).toEqual([';VALUE=DATE:20260713'])
    expect(property(event, 'TRANSP')).toEqual([':TRANSPARENT'])
    expect(calendarText(event!, 'SUMMARY')).toBe('Eigen aandeel storten (€\u00A0700,00): Excel')
    expect(calendarText(event!, 'DESCRIPTION')).toBe(
      'uiterlijk 12/07/2026\nprecies €\u00A0700,00, die dag op de rekening\n€\u00A0300,00 subsidie staat op het spel\nPlan Plan, rij 2',
    )
  })
  test('reminds at nine in the morning, a week and a day before', async () => {
    const [event] = await events([{ start: '2026-06-10' }])
    expect(
      event?.components.map((alarm) => [
        alarm.name,
        calendarText(alarm, 'ACTION'),
        calendarText(alarm, 'TRIGGER'),
        calendarText(alarm, 'DESCRIPTION'),
      ]),
    ).toEqual([
      ['VALARM', 'DISPLAY', '-P6DT15H', 'Binnen een week'],
      ['VALARM', 'DISPLAY', '-PT15H', 'Morgen'],
    ])
  })
  test('speaks English in an English pane', async () => {
    const [event] = await events([{ start: '2026-06-10' }], { language: 'en' })
    expect(calendarText(event!, 'SUMMARY')).toBe('Apply: Excel')
    expect(calendarText(event!, 'DESCRIPTION')).toContain('€\u00A0300.00 of subsidy at stake')
  })
  test('names participants only when asked', async () => {
    expect(await textOf(planOfCourses([{ start: '2026-06-10' }]))).not.toContain('Claes')
    const [event] = await events([{ start: '2026-06-10' }], { withNames: true })
    expect(calendarText(event!, 'DESCRIPTION')).toMatch(/\nDeelnemers: An Claes$/)
  })
  test('the last day of our calendar has no day after it', async () => {
    const [event] = await events([{ start: addDays('9999-12-31', -termsOn('9999-12-31').applicationTerm) as IsoDate }])
    expect([property(event, 'DTSTART'), property(event, 'DTEND')]).toEqual([[';VALUE=DATE:99991231'], []])
  })
})

describe('a second import', () => {
  const courses: readonly Course[] = [
    { title: 'Excel', start: '2026-06-10' },
    { title: 'Excel', start: '2026-07-10' },
    { title: 'Word', start: '2026-06-12' },
  ]

  test('brings the same events under the same names', async () => {
    expect(uids(await events(courses))).toEqual(uids(await events(courses)))
    expect(new Set(Object.values(uids(await events(courses)))).size).toBe(3)
  })
  test('also when the plan was sorted, and another course was added', async () => {
    const again = uids(await events([courses[2]!, { title: 'Access', start: '2026-06-20' }, courses[1]!, courses[0]!]))
    expect(again).toMatchObject(uids(await events(courses)))
  })
  test('moves an event whose course starts later', async () => {
    const [before] = await events([{ start: '2026-06-10' }])
    const [after] = await events([{ start: '2026-06-17' }])
    expect(calendarText(after!, 'UID')).toBe(calendarText(before!, 'UID'))
    expect([property(before, 'DTSTART'), property(after, 'DTSTART')]).toEqual([
      [';VALUE=DATE:20260624'],
      [';VALUE=DATE:20260701'],
    ])
  })
  test('counts as newer on a later day', async () => {
    const sequence = async (day: CalendarOptions['today']) =>
      Number(calendarText((await events([{ start: '2026-07-10' }], { today: day }))[0]!, 'SEQUENCE'))
    expect((await sequence('2026-06-16')) - (await sequence('2026-06-15'))).toBe(1)
  })
  test('a row that is done keeps the names of the others', async () => {
    const done = { ...courses[0]!, applied: '2026-06-11' }
    const [first, second] = [uids(await events(courses)), uids(await events([done, ...courses.slice(1)]))]
    expect(second['20260724 Aanvragen: Excel']).toBe(first['20260724 Aanvragen: Excel'])
  })
  test('each step, firm and workbook has names of its own', async () => {
    const uid = async (course: Partial<Course>, workbookId = 'a') =>
      calendarText((await events([{ start: '2026-06-10', end: '2026-06-11', ...course }], { workbookId }))[0]!, 'UID')
    const all = [await uid({}), await uid({ applied: '2026-06-11' }), await uid({ firm: 'Claes' }), await uid({}, 'b')]
    expect(new Set(all).size).toBe(4)
  })
})

describe('hostile cells', () => {
  test.each([
    ['signs of the format', 'a,b;c\\d:"e"\\n'],
    ['line breaks', 'eerste\r\ntweede\nderde\rvierde'],
    ['an event inside', 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:hack'],
    ['control characters and half a character', 'a\u0000b\u001b\ud83d c\u2028d'],
    ['long, of more octets than signs', 'é€😀'.repeat(80)],
    ['right to left', 'תוכנית הדרכה של החברה '.repeat(6)],
    ['a hundred thousand signs', 'é'.repeat(100_000)],
    ['a formula and a tag', '=HYPERLINK("http://x")<script>alert(1)</script>'],
  ])('%s', async (_, title) => {
    const found = await events([{ title, start: '2026-06-10', names: title }], { withNames: true })
    expect(found).toHaveLength(1)
    const clean = title.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim()
    const summary = calendarText(found[0]!, 'SUMMARY') as string
    if (clean.length < 150) expect(summary).toBe(`Aanvragen: ${clean}`)
    else expect([clean.startsWith(summary.slice(11, 150)), summary.endsWith('…')]).toEqual([true, true])
  })
  test('a row without a title goes by its place', async () => {
    expect(calendarText((await events([{ title: '', start: '2026-06-10' }]))[0]!, 'SUMMARY')).toBe('Aanvragen: Rij 2')
  })
  test('nothing to do gives a calendar without events', async () => {
    expect(await events([])).toEqual([])
  })
})

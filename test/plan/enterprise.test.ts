import { array, assert, constantFrom, integer, oneof, property, record } from 'fast-check'
import type { PlanRow } from '../../src/rules'
import { planRows } from '../../src/plan'
import { planHead } from '../builders/plan-head'

const head = planHead({
  Bedrijf: 'enterprise',
  KBO: 'enterpriseNumber',
  Opleiding: 'title',
  Kost: 'cost',
  Start: 'startsOn',
})
const day = 46_083

/** A project with these two cells. */
const of = (name: unknown, number: unknown = '') => [name, number, 'Lassen', 1000, day]
/** A row of a heading, a sum or nothing: none of these is a project. */
const heading = (name: unknown, number: unknown = '') => [name, number, '', '', '']
const sum = ['', '', 'Totaal', 2000, '']
const empty = ['', '', '', '', '']

const projects = (...body: unknown[][]): PlanRow[] => planRows(body, head).rows.filter((row) => row !== undefined)
/** Which projects are of one enterprise: each by the first that is of the same. */
const same = (...body: unknown[][]): number[] => {
  const whose = projects(...body).map(({ enterprise }) => enterprise)
  return whose.map((one) => whose.indexOf(one))
}
const fromAbove = (...body: unknown[][]) => projects(...body).map(({ enterpriseFromAbove }) => enterpriseFromAbove)

describe('one company, written in two ways', () => {
  test.each([
    ['a no-break space', 'Noord\u00A0bv'],
    ['two spaces', 'Noord  bv'],
    ['a figure space', 'Noord\u2007bv'],
    ['an ideographic space', 'Noord\u3000bv'],
    ['a space of ogham', 'Noord\u1680bv'],
    ['a narrow space and a tab', 'Noord\u202F\tbv'],
    ['a line break', 'Noord\r\nbv'],
    ['capitals', 'NOORD BV'],
    ['spaces around', ' Noord bv \u2003'],
    ['marks nobody sees', '\u200ENo\u00ADord\u2060 bv\uFEFF'],
    ['letters of full width', 'Ｎｏｏｒｄ ｂｖ'],
  ])('%s', (_, other) => expect(same(of('Noord bv'), of(other))).toEqual([0, 0]))

  test('accents in one sign or in two, a ligature', () => {
    expect(same(of('Café Société'), of('Cafe\u0301 Socie\u0301te\u0301'))).toEqual([0, 0])
    expect(same(of('Oﬃce'), of('office'))).toEqual([0, 0])
  })

  test('another name is another company', () => {
    expect(same(of('Noord bv'), of('Noord nv'), of('Noordbv'), of('Noord b.v.'), of('Nóórd bv'))).toEqual([
      0, 1, 2, 3, 4,
    ])
  })

  test('companies called like a sum, a time or a word for what is not done', () => {
    expect(same(of('Som'), of('Week'), of('Total NV'), of('Niet'), of('Open'), of('Som'))).toEqual([0, 1, 2, 3, 4, 0])
  })
})

describe('the company number', () => {
  test.each<unknown>([
    '0123456789',
    '0123.456.789',
    'BE 0123.456.789',
    'be0123456789',
    'BE\u00A00123\u2009456\u2009789',
    '\u200E0123 456 789',
    '123456789',
    '123.456.789',
    123_456_789,
    '０１２３.４５６.７８９',
  ])('%j is read', (number) => {
    expect(same(of('Noord bv', '0123.456.789'), of('Andere naam', number))).toEqual([0, 0])
    expect(projects(of('Noord bv', number))[0]!.unreadable).toEqual([])
  })

  test('ten digits may begin with a 1', () => {
    expect(same(of('Noord bv', 'BE 1000.456.789'), of('', 1_000_456_789))).toEqual([0, 0])
  })

  test.each<unknown>([
    '012345678',
    '12345678',
    '01234567890',
    'BE 0123-456-789',
    'onbekend',
    123_456_789.5,
    true,
    { type: 'Error', basicValue: '#N/A' },
  ])('%j is not, and counts as blank', (number) => {
    const rows = projects(of('Noord bv', '0123.456.789'), of('Zuid bv', number), of('', number))
    expect(rows.map(({ unreadable }) => unreadable)).toEqual([
      [],
      [{ field: 'enterpriseNumber', name: 'KBO' }],
      [{ field: 'enterpriseNumber', name: 'KBO' }],
    ])
    expect(rows[1]!.enterprise).not.toBe(rows[0]!.enterprise)
    expect(rows[2]!.enterprise).toBe(rows[1]!.enterprise)
    expect(rows[2]!.enterpriseFromAbove).toEqual({ name: 'Zuid bv', rows: 1 })
  })

  test.each<unknown>(['', 0, null, '-', 'n.v.t.', 'nog te vragen', false])('%j is none', (number) => {
    expect(projects(of('Noord bv', number))[0]!.unreadable).toEqual([])
  })

  test('decides over names, wherever it stands', () => {
    expect(same(of('Noord bv', '0123456789'), of('Zuid bv', '0123456789'))).toEqual([0, 0])
    expect(same(of('Noord bv', '0123456789'), of('Noord bv', '0999999999'))).toEqual([0, 1])
    expect(same(of('', '0123456789'), of('BE 0123.456.789'), of(123_456_789))).toEqual([0, 0, 0])
  })

  test('a name with one number is that company, also where the number stands only further down', () => {
    expect(same(of('Noord bv'), of('NOORD BV', '0123456789'), of('', '0123456789'))).toEqual([0, 0, 0])
  })

  test('two spellings, each with the number once, are one company in every row', () => {
    expect(same(of('Noord'), of('Noord bv'), of('Noord', '0123456789'), of('Noord bv', 123_456_789))).toEqual([
      0, 0, 0, 0,
    ])
  })

  test('a name with two numbers goes by its name where the number is missing', () => {
    const rows = [of('Noord bv', '0123456789'), of('Noord bv'), of('Noord bv', '0999999999'), of('noord BV')]
    expect(same(...rows)).toEqual([0, 1, 2, 1])
  })

  test('the order of the rows changes nothing', () => {
    const cells = record({
      name: constantFrom('Noord bv', 'noord  bv', 'Zuid', 'Oost'),
      number: constantFrom<unknown>('', '0123456789', 123_456_789, '0999999999', 'x'),
    })
    const shuffled = array(cells, { minLength: 2, maxLength: 8 }).chain((rows) =>
      record({ rows: constantFrom(rows), turn: integer({ min: 1, max: rows.length - 1 }) }),
    )
    assert(
      property(shuffled, ({ rows, turn }) => {
        const body = rows.map(({ name, number }) => of(name, number))
        const whose = projects(...body).map(({ enterprise }) => enterprise)
        const turned = projects(...body.slice(turn), ...body.slice(0, turn)).map(({ enterprise }) => enterprise)
        expect([...turned.slice(-turn), ...turned.slice(0, -turn)]).toEqual(whose)
      }),
    )
  })
})

describe('rows that name no company', () => {
  test('are of the nearest row above that names one; the first of each run says so, and how many there are', () => {
    const rows = [of('Noord bv'), of(''), of('-'), of('Zuid bv'), of(null), of('Noord bv')]
    expect(same(...rows)).toEqual([0, 0, 0, 3, 3, 0])
    expect(fromAbove(...rows)).toEqual([
      undefined,
      { name: 'Noord bv', rows: 2 },
      undefined,
      undefined,
      { name: 'Zuid bv', rows: 1 },
      undefined,
    ])
  })

  test('rows that are no project do not break a run', () => {
    const rows = [of('Noord bv'), of(''), sum, empty, heading('1e kwartaal'), of(''), heading('2026'), of('')]
    expect(same(...rows)).toEqual([0, 0, 0, 0])
    expect(fromAbove(...rows)).toEqual([undefined, { name: 'Noord bv', rows: 3 }, undefined, undefined])
  })

  test('take the number of the row above as well, and say it where there is no name', () => {
    const rows = [of('', 123_456_789), of(''), of('Noord bv', '0123456789'), of('')]
    expect(same(...rows)).toEqual([0, 0, 0, 0])
    expect(fromAbove(...rows)[1]).toEqual({ name: '0123.456.789', rows: 1 })
    expect(fromAbove(...rows)[3]).toEqual({ name: 'Noord bv', rows: 1 })
  })

  test('with nothing above they are one company of their own, and nothing is said', () => {
    const rows = [of(''), of(0), of('Noord bv'), of('')]
    expect(same(...rows)).toEqual([0, 0, 2, 2])
    expect(fromAbove(...rows)).toEqual([undefined, undefined, undefined, { name: 'Noord bv', rows: 1 }])
  })

  test('in a plan that names nobody all are one', () => {
    expect(same(of(''), of(''), of(''))).toEqual([0, 0, 0])
    expect(fromAbove(of(''), of(''))).toEqual([undefined, undefined])
  })

  test('a company that cannot be read is named, and is nobody above', () => {
    const rows = [of('Noord bv'), of({ type: 'Error', basicValue: '#REF!' }), of('')]
    expect(projects(...rows)[1]!.unreadable).toEqual([{ field: 'enterprise', name: 'Bedrijf' }])
    expect(projects(...rows)[1]!.enterpriseFromAbove).toBeUndefined()
    expect(projects(...rows)[2]!.enterpriseFromAbove).toEqual({ name: 'Noord bv', rows: 1 })
  })
})

describe('a heading', () => {
  test.each<[unknown, unknown]>([
    ['Noord bv', ''],
    ['Noord bv', 'BE 0123.456.789'],
    ['Maartens nv', ''],
    ['Total-Energies', ''],
    ['Weekend 24', ''],
    ['', 123_456_789],
  ])('%j %j names the company of the rows below that name none', (name, number) => {
    const rows = [of('Zuid bv'), heading(name, number), of(''), of(''), of('Zuid bv')]
    expect(same(...rows)).toEqual([0, 1, 1, 0])
    expect(fromAbove(...rows)[1]).toEqual({ name: name === '' ? '0123.456.789' : name, rows: 2 })
  })

  test.each<unknown>([
    'Q1',
    '2e kwartaal',
    '2026-Q2',
    'Q3/2026',
    'maart',
    'Maart–april',
    'jan. – Februari',
    'Voorjaar\u00A02026',
    'NAJAAR',
    'Week 12',
    'week-12',
    'Zomer: reeks 2',
    '1e halfjaar',
    'half-jaar',
    'Schooljaar, trimester 1',
    'quarter 2',
    '2049',
    2026,
    '12',
    '1.',
    'W\u00ADeek 3',
  ])('%j names none', (text) => {
    const rows = [of('Noord bv'), heading(text), of('')]
    expect(same(...rows)).toEqual([0, 0])
    expect(fromAbove(...rows)[1]).toEqual({ name: 'Noord bv', rows: 1 })
  })

  test('a year outside the scheme is a name', () => {
    expect(same(of('Zuid bv'), heading('Studio 2050'), of(''))).toEqual([0, 1])
    expect(same(of('Zuid bv'), heading('Sinds 2015 bv'), of(''))).toEqual([0, 1])
  })

  test('gives its number to its name in every row', () => {
    expect(same(of('Noord bv'), heading('NOORD BV', '0123456789'), of('Zuid bv', '0123456789'))).toEqual([0, 0])
  })
})

test('a plan with its company cells merged is the plan written out', () => {
  const company = record({ name: constantFrom('Noord bv', 'Zuid nv', 'Oost'), rows: integer({ min: 1, max: 3 }) })
  const number: Readonly<Record<string, unknown>> = { 'Noord bv': '0123456789', 'Zuid nv': '', Oost: 999_999_999 }
  assert(
    property(array(oneof(company), { minLength: 1, maxLength: 6 }), (companies) => {
      const written = companies.flatMap(({ name, rows }) => Array.from({ length: rows }, () => of(name, number[name])))
      const merged = companies.flatMap(({ name, rows }) =>
        Array.from({ length: rows }, (_, index) => (index === 0 ? of(name, number[name]) : of('', ''))),
      )
      expect(projects(...merged).map(({ enterprise }) => enterprise)).toEqual(
        projects(...written).map(({ enterprise }) => enterprise),
      )
    }),
  )
})

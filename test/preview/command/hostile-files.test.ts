import { dirname } from 'node:path'
import { calculate } from '../../../preview/command/calculate'
import { row, tableXml, xlsx, type BookParts } from '../../../tools/workbook/xlsx-builder'
import { command, workFolder } from './command'

const folder = workFolder()
afterAll(() => folder.remove())

const headers = ['Opleiding', 'Start', 'Kost', 'Aanvraag', 'Thema']
const headerRow = row(1, headers)
/** A course of 1,000 euro on 1 September 2026, applied for in time: 300 euro for a small enterprise. */
const course = (number: number, title: string, start: number | string = 46266, cost: number | string = 1000) =>
  row(number, [title, start, cost, 46260, 'innovatie'])
const three = (second: string) => headerRow + course(2, 'Eerste') + second + course(4, 'Derde')

let files = 0
const calculated = (book: BookParts | string, ...choices: string[]) =>
  command([
    folder.write(
      `${String(++files)}.xlsx`,
      xlsx(typeof book === 'string' ? { styles: [0, 14], sheets: [{ name: 'Plan', rows: book }] } : book),
    ),
    ...choices,
  ])
type Shown = Readonly<Record<string, string | number>>
const rowsIn = (json: string) => (JSON.parse(json) as { readonly rows: readonly Shown[] }).rows
/** Title and subsidy of each row, or the sentence that refuses the file. */
function read(book: BookParts | string): unknown {
  const { code, out, err } = calculated(book, '--size', 'klein', '--format', 'json')
  if (code !== 0) return `${String(code)} ${err}`
  return rowsIn(out).map((shown) => [shown['Opleiding'], shown['Subsidie']])
}
const threeRows = [
  ['Eerste', 300],
  ['Tweede', 300],
  ['Derde', 300],
]
const refused = (what: string) => `1 Dit bestand is beschadigd: ${what}.\n`

describe('no row of a plan and no number is gone without a word', () => {
  const numbered = (number: string) => course(3, 'Tweede').replace('r="3"', `r="${number}"`)

  test.each<[string, rows: string, seen: unknown]>([
    ['as it should be', three(course(3, 'Tweede')), threeRows],
    ['in another order', headerRow + course(4, 'Derde') + course(3, 'Tweede') + course(2, 'Eerste'), threeRows],
    ['row 0', three(numbered('0')), refused('in blad Plan staat geen rijnummer van Excel (“0”)')],
    ['a row without a number in its number', three(numbered('')), refused('in blad Plan staat geen nummer (“”)')],
    [
      'a row past the last',
      three(numbered('1048577')),
      refused('in blad Plan staat geen rijnummer van Excel (“1048577”)'),
    ],
    ['two rows of one number', three(course(2, 'Tweede')), refused('rij 2 staat twee keer op blad Plan')],
    ['cells of another row', three(numbered('9')), refused('cel A3 staat in rij 9 van blad Plan')],
    [
      'a cost in words',
      three(course(3, 'Tweede', 46266, '><v>tweeduizend</v>')),
      refused('in Plan!C3 staat geen getal (“tweeduizend”)'),
    ],
    [
      'a cost in groups',
      three(course(3, 'Tweede', 46266, '><v>2\u00a0000</v>')),
      refused('in Plan!C3 staat geen getal (“2\u00a0000”)'),
    ],
    [
      'a day in words',
      three(course(3, 'Tweede', '><v>1 september</v>')),
      refused('in Plan!B3 staat geen getal (“1 september”)'),
    ],
    [
      '31 February',
      three(course(3, 'Tweede', ' t="d"><v>2026-02-31</v>')),
      refused('in Plan!B3 staat geen dag of uur (“2026-02-31”)'),
    ],
    [
      'a day that is not in ISO notation',
      three(course(3, 'Tweede', ' t="d"><v>1/9/2026</v>')),
      refused('in Plan!B3 staat geen dag of uur (“1/9/2026”)'),
    ],
    ['a day in ISO notation', three(course(3, 'Tweede', ' s="1" t="d"><v>2026-09-01</v>')), threeRows],
    [
      'a value in an extension beside the cost',
      three(course(3, 'Tweede', 46266, '><v>1000</v><extLst><ext uri="x"><v>7</v></ext></extLst>')),
      threeRows,
    ],
  ])('%s', (_, rows, seen) => {
    expect(read(rows)).toEqual(seen)
  })

  test.each([3, 10, 500])('%d blank rows in a plan', (blank) => {
    const rows = headerRow + course(2, 'Eerste') + course(3 + blank, 'Tweede') + course(4 + blank, 'Derde')
    expect(read(rows)).toEqual(threeRows)
  })

  test('what stands further below, and another list, is named', () => {
    const budget = row(20, ['Dienst', 'Jaar', 'Euro']) + row(21, ['Aankoop', 2026, 500]) + row(22, ['HR', 2026, 700])
    const below = (rows: string) => calculated(headerRow + course(2, 'Eerste') + rows, '--size', 'klein').err
    expect(below(budget)).toContain('Niet meegeteld: onder het plan staan nog cijfers, in rij 21 tot 22.\n')
    expect(below(course(5000, 'Tweede'))).toContain('Niet meegeteld: onder het plan staan nog cijfers, in rij 5000.\n')
    expect(below(row(40, ['Prijzen zonder btw']))).not.toContain('Niet meegeteld')
    const beside =
      row(1, [...headers, 'Subsidie']) +
      row(2, ['Eerste', 46266, 1000, 46260, 'innovatie', '><f>_xldudf_KMO_SUBSIDY(C2,"klein")</f>'])
    expect(calculated(beside + budget).err).toContain(
      'Niet meegeteld: onder het plan staan nog cijfers, in rij 21 tot 22.\n',
    )
  })
})

describe('what stands far away costs nothing', () => {
  const seen = [['Eerste', 300]]
  const plan = headerRow + course(2, 'Eerste')
  const sheetOf = (name: string, rows: string) => ({ name, rows })
  const lastCell = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'

  test.each<[string, BookParts | string, unknown]>([
    ['an empty last row', `${plan}<row r="1048576" ht="12.8"/>`, seen],
    ['an empty last cell', `${plan}<row r="1048576"><c r="XFD1048576" s="1"/></row>`, seen],
    ['an empty text far below', `${plan}<row r="900000"><c r="XFC900000" t="str"><v></v></c></row>`, seen],
    [
      'an empty last row on three sheets',
      { sheets: ['Plan', 'A', 'B'].map((name) => sheetOf(name, `${name === 'Plan' ? plan : ''}<row r="1048576"/>`)) },
      seen,
    ],
    [
      'a number in the last cell of twenty sheets',
      {
        sheets: Array.from({ length: 20 }, (_, index) =>
          sheetOf(`Blad ${String(index)}`, (index === 0 ? plan : '') + lastCell),
        ),
      },
      seen,
    ],
    [
      'no plan, and a number in the last cell',
      row(1, ['Nota']) + lastCell,
      '1 In deze werkmap staat geen plan: een rij met hoofdingen voor de kost (Kost, Prijs, Bedrag …) en voor de start of de aanvraag (Start, Aanvraag …) is nodig.\n',
    ],
    ['nothing but an empty last row', '<row r="1048576"/>', '1 Geen plan: blad Plan is leeg.\n'],
  ])('%s', (_, book, expected) => {
    expect(read(book)).toEqual(expected)
  })

  test('a sheet without a plan shows its filled rows and columns only', () => {
    const rows = row(1, ['Uitkomst', '><f>_xldudf_KMO_SUBSIDY(1000,"klein")</f>']) + lastCell
    expect(rowsIn(calculated(rows, '--format', 'json').out)).toEqual([
      { A: 'Uitkomst', B: 300, XFD: null },
      { A: null, B: null, XFD: 1 },
    ])
  })
})

describe('what a file says cannot steer a terminal', () => {
  const escapes = '_x001B_[2J_x001B_]8;;http://evil.example_x0007_klik_x0000__x009B_31m\u202eomgekeerd'
  const visible = '\\u001b[2J\\u001b]8;;http://evil.example\\u0007klik\\u0000\\u009b31m\\u202eomgekeerd'
  const book: BookParts = {
    sheets: [{ name: `Plan\u202e`, rows: row(1, ['Opleiding\u009b', ...headers.slice(1)]) + course(2, escapes) }],
  }

  test.each(['table', 'csv', 'json'])('%s', (format) => {
    const { out, err, code } = calculated(book, '--size', 'klein', '--format', format)
    expect(code).toBe(0)
    expect(out).toContain(visible)
    expect(out).toContain('Opleiding\\u009b')
    expect(err).toContain('Plan: blad Plan\\u202e, A1:E2.')
    // eslint would not have control characters in a pattern.
    expect([...out, ...err].filter((sign) => /(?![\n\r])\p{Cc}|\u202e/u.test(sign))).toEqual([])
    if (format === 'json') expect(rowsIn(out)[0]!['Opleiding\u009b']).toContain('\u001b[2J')
  })

  test('columns stand below each other, and a cell keeps its lines', () => {
    const { out } = calculated(headerRow + course(2, 'a_x001B_b') + course(3, 'een\ntwee'), '--size', 'klein')
    const lines = out.split('\n').slice(0, 5)
    expect(lines.map((line) => line.slice(3, 17))).toEqual([
      'Rij  Opleiding',
      '───  ─────────',
      '  2  a\\u001bb ',
      '  3  een      ',
      '     twee',
    ])
    expect(calculated(headerRow + course(2, 'een\ntwee'), '--size', 'klein', '--format', 'csv').out).toContain(
      '2;"een\ntwee";',
    )
  })

  test('sentences', () => {
    const name = 'Kost\u001b[31m'
    expect(read({ sheets: [{ name: 'Plan\u0085', rows: '<row r="1"><c r="A1"><v>\u200f9</v></c></row>' }] })).toBe(
      refused('in Plan\\u0085!A1 staat geen getal (“\\u200f9”)'),
    )
    expect(read({ sheets: [{ name: 'Plan', rows: '', tables: [tableXml(1, `T\u202e`, 'niets', ['Kost'])] }] })).toBe(
      refused('in tabel T\\u202e staat geen bereik (“niets”)'),
    )
    expect(calculated(headerRow + course(2, 'Eerste'), '--sheet', name).err).toContain(
      'Er is geen blad “Kost\\u001b[31m”',
    )
  })
})

describe('what goes wrong in the program itself', () => {
  /** The command with functions that do this while they are loaded. */
  const answer = (program: string) => {
    folder.write('functions.json', '{ "functions": [] }')
    const functions = folder.write('functions.js', program)
    let said = ''
    const terminal = { out: () => undefined, err: (text: string) => (said += text), width: Infinity }
    const file = folder.write('goed.xlsx', xlsx({ sheets: [{ name: 'Plan', rows: headerRow }] }))
    const code = calculate([file], terminal, { functionsFolder: dirname(functions), today: '2026-11-28' })
    return `${String(code)} ${said}`
  }

  test.each([
    ['a call of itself without end', 'const deeper = () => deeper() + 1; deeper()'],
    ['a list', 'new Array(-1)'],
    ['a text', `'x'.repeat(2 ** 28).padEnd(2 ** 30)`],
    ['a map', `throw new RangeError('Map maximum size exceeded')`],
  ])('more than the machine has room for is one sentence: %s', (_, program) => {
    expect(answer(program)).toBe('1 Deze werkmap is te groot of te ingewikkeld om te berekenen.\n')
  })

  test('any other fault is told whole', () => {
    expect(answer(`throw new TypeError('kapot\\u001b')`)).toBe(
      '2 Deze werkmap kan niet worden berekend, door een fout in dit programma: TypeError: kapot\\u001b\n',
    )
  })
})

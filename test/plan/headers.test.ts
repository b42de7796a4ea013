import { headersOf, isNamed } from '../../src/plan'
import { readTable } from '../../src/plan'

const texts = (...rows: readonly (readonly unknown[])[]) => {
  const { columns, rows: count } = headersOf(rows)
  return `${count}: ${columns.map(({ text }) => text).join(' | ')}`
}

describe('headers on two rows', () => {
  test.each([
    [
      'merged over two',
      ['Start', 'Kost', ''],
      ['', 'incl. btw', 'excl. btw'],
      '2: Start | Kost incl. btw | Kost excl. btw',
    ],
    [
      'merged over three',
      ['Kost', '', '', 'Start'],
      ['incl. btw', 'btw', 'excl. btw', ''],
      '2: Kost incl. btw | Kost btw | Kost excl. btw | Start',
    ],
    [
      'the one that is never the cost without a header',
      ['Start', 'Kost', ''],
      ['', 'excl. btw', 'incl. btw'],
      '2: Start | Kost excl. btw | Kost incl. btw',
    ],
    [
      'the lower one where both together are none',
      ['Wie', '', 'Kost'],
      ['Onderneming', 'Dienstverlener', ''],
      '2: Onderneming | Dienstverlener | Kost',
    ],
    [
      'the upper one over its own column',
      ['OPLEIDER', '', 'Kost'],
      ['Gegeven door', 'Thema', ''],
      '2: OPLEIDER | Thema | Kost',
    ],
    ['a group that nobody knows', ['Wanneer', '', 'Kost'], ['van dag', 'Tot', ''], '2: Wanneer van dag | Tot | Kost'],
    [
      'a column without either',
      ['Kost', '', '', 'Start'],
      ['incl. btw', 'excl. btw', '', ''],
      '2: Kost incl. btw | Kost excl. btw |  | Start',
    ],
    [
      'nothing above the first',
      ['', 'Kost', ''],
      ['Opleiding', 'incl. btw', 'excl. btw'],
      '2: Opleiding | Kost incl. btw | Kost excl. btw',
    ],
    [
      'a line break and a no-break space',
      ['Start', 'Kost', ''],
      [null, 'incl.\nbtw', 'excl.\u00A0btw'],
      '2: Start | Kost incl.\nbtw | Kost excl.\u00A0btw',
    ],
    ['German and French beside ours', ['Début', 'Prix', ''], ['', 'TVAC', 'HTVA'], '2: Début | Prix TVAC | Prix HTVA'],
  ])('%s', (_, upper, lower, expected) => {
    expect(texts(upper, lower).replace(/\s(?=btw)/g, ' ')).toBe(expected.replace(/\s(?=btw)/g, ' '))
  })

  test.each([
    ['a digit below', ['Kost', '', 'Start'], ['100', 'Thema', '']],
    ['a day below', ['Opleiding', '', 'Start'], ['Excel', 'Thema', 46_000]],
    ['every column with a header of its own', ['Opleiding', 'Kost'], ['Titel', 'Prijs']],
    ['nothing that says something below', ['Opleiding', '', 'Kost'], ['Excel', 'lokaal B', '']],
    ['units below', ['Start', 'Kost', ''], ['dd/mm/jjjj', 'EUR', 'EUR']],
    ['no row below', ['Kost', '', 'Start'], []],
  ])('are not read with %s', (_, upper, lower) => {
    expect(headersOf([upper, lower]).rows).toBe(1)
  })

  test('are known by the joined, the lower and the upper text', () => {
    const { columns } = headersOf([
      ['Kost', '', 'Start'],
      ['incl. btw', 'excl. btw', ''],
    ])
    const named = (name: string) => columns.findIndex((header) => isNamed(header, name))
    expect(['KOST EXCL BTW', 'excl. btw', 'Kost', 'start', '', 'btw'].map(named)).toEqual([1, 1, 0, 2, -1, -1])
  })

  test('in a range the second row is a row of the plan that repeats the headers; rows are counted on', () => {
    const { kinds, rows, layout } = readTable(
      [
        ['Opleiding', 'Start', 'Kost', ''],
        ['', '', 'incl. btw', 'excl. btw'],
        ['Excel', 46_000, 1210, 1000],
      ],
      { headerRow: 5 },
    )
    expect(kinds).toEqual(['repeated-headers', 'project'])
    expect(rows.map((row) => row && [row.rowNumber, String(row.cost)])).toEqual([undefined, [7, '1000']])
    expect(layout.mapping).toEqual({ title: 0, startsOn: 1, cost: 3 })
  })

  test('a column that is with VAT is not the cost, whatever stands above it', () => {
    const { layout } = readTable([
      ['Start', 'Kost', ''],
      ['', 'incl. btw', 'lokaal'],
    ])
    expect(layout.headerRows).toHaveLength(1)
    const onTwo = readTable([
      ['Start', 'Kost', ''],
      ['', 'incl. btw', 'Thema'],
      [46_000, 1210, 'innovatie'],
    ])
    expect(onTwo.layout.mapping).toEqual({ startsOn: 0, theme: 2 })
  })
})

test.each([
  ['numbers', [2026, 'Kost'], '1: 2026 | Kost'],
  ['blanks and errors', [null, '', { type: 'Error', basicValue: '#N/A' }], '1:  |  | '],
  ['data types', [{ type: 'String', basicValue: ' Kost ' }], '1: Kost'],
])('a header that is no plain text: %s', (_, row, expected) => {
  expect(texts(row)).toBe(expected)
})

import fc from 'fast-check'
import { decodeText } from '../../../../src/pane/features/provider-search/own-list/decode-text'
import { addedIn, notUnderstoodIn, proposalFor, proposalOfText, readList, rowsOf } from './list-file'

const cellsOf = (text: string) => rowsOf(text).map(({ cells }) => cells)

describe('the separator', () => {
  const headers = ['Erkenningsnummer', 'Naam', 'Campus', 'Programma', 'Website']
  const above = {
    nothing: [],
    'a title': ['Lijst van dienstverleners, versie 3; juli 2026'],
    'a title and blank lines': ['Dienstverleners | Gent, Brugge en Aalst', '', '   ', ''],
    'blank lines': ['', ''],
  }
  const record = (row: number, columns: number) =>
    [`DV.O${911_100 + row}`, `Centrum ${row}, vzw`, `Gent ${row}`, 'avond', `www.${row}.be`].slice(0, columns)

  test('is found for every number of columns and rows, whatever stands above and however lines end', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(';', '\t', '|', ','),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(...Object.values(above)),
        fc.boolean(),
        fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 20, maxLength: 20 }),
        fc.boolean(),
        (separator, columns, rows, before, hasHeaders, ends, endsLast) => {
          const quoted = (cell: string) => (cell.includes(separator) ? `"${cell}"` : cell)
          const records = Array.from({ length: rows }, (_, row) => record(row, columns))
          const table = [...(hasHeaders ? [headers.slice(0, columns)] : []), ...records]
          const lines = [...before, ...table.map((cells) => cells.map(quoted).join(separator))]
          const text = lines.map((line, at) => line + (at < lines.length - 1 || endsLast ? ends[at] : '')).join('')
          expect(cellsOf(text).slice(-table.length)).toEqual(table)
        },
      ),
      { numRuns: 400 },
    )
  })

  test.each([
    [
      'two columns of three rows, with a line end at the end',
      'Nummer;Naam\r\nDV.O911110;Centrum 0\r\nDV.O911111;Centrum 1\r\nDV.O911112;Centrum 2\r\n',
      3,
    ],
    [
      'two columns as Excel saves them',
      'Naam;Erkenningsnummer\r\nAcademie Noord;DV.O123456\r\nAcademie Zuid;DV.O654321\r\n',
      2,
    ],
    ['two columns pasted from Excel', 'Naam\tErkenningsnummer\r\nAcademie Noord\tDV.O123456\r\n', 1],
    ['one row without headers', 'Academie Noord, Oost en West|DV.O123456', 1],
    ['a comma in every name', 'Noord, vzw;DV.O123456\nZuid, vzw;DV.O654321\n', 2],
    ['a semicolon in every name, between commas', '"Noord; vzw",DV.O123456\n"Zuid; vzw",DV.O654321\n', 2],
  ])('%s', (_, text, rows) => {
    const proposal = proposalOfText(text)
    expect([proposal.added.length, proposal.notUnderstood]).toEqual([rows, []])
  })

  test.each([
    ['sep=|\r\n', 2],
    ['sep=|\n', 2],
    ['sep=|\r', 2],
    ['"sep=|"\r\n', 2],
    ['\uFEFFSEP=| \n', 2],
  ])('the line %j for Excel says which', (line, first) =>
    expect(rowsOf(`${line}a;b|DV.O123456\n`)).toEqual([{ line: first, cells: ['a;b', 'DV.O123456'] }]),
  )
  test('that line is no row either when a tab stands in it', () =>
    expect(cellsOf('sep=\t\na\tb')).toEqual([['a', 'b']]))
})

describe('line ends', () => {
  test('of three kinds in one text lose no row', () =>
    expect(
      addedIn(
        proposalOfText(
          'Naam;Campus;Erkenningsnummer\r\nNoord;Gent;DV.O123456\r\nZuid;Brugge;DV.O654321\nOost;Aalst;DV.O222222\nWest;Ieper;DV.O333333\rMidden;Lier;DV.O444444',
        ),
      ),
    ).toEqual([
      'DV.O123456 Noord Gent',
      'DV.O654321 Zuid Brugge',
      'DV.O222222 Oost Aalst',
      'DV.O333333 West Ieper',
      'DV.O444444 Midden Lier',
    ]))
  test('a row keeps the number of its line, blank ones counted', () =>
    expect(rowsOf('a;b\n\n;;\nc;d\n').map(({ line }) => line)).toEqual([1, 4]))
  test('inside quotes they belong to the cell', () =>
    expect(cellsOf('Naam;Nummer\n"Noord\r\nvzw";DV.O123456\nZuid;DV.O654321')).toEqual([
      ['Naam', 'Nummer'],
      ['Noord\nvzw', 'DV.O123456'],
      ['Zuid', 'DV.O654321'],
    ]))
})

describe('quotes', () => {
  const header = 'Nummer;Naam;Campus\n'
  const four = (first: string) =>
    `${header}${first}\nDV.O299997;Twee;Aalst\nDV.O299996;Drie;Namen\nDV.O299995;Vier;Luik\n`
  const others = ['DV.O299997 Twee Aalst', 'DV.O299996 Drie Namen', 'DV.O299995 Vier Luik']

  test.each([
    ['never closed', 'DV.O299998;"Een;Gent', 'DV.O299998 Een Gent (open-quote)'],
    ['never closed in the last cell', 'DV.O299998;Een;"Gent', 'DV.O299998 Een Gent (open-quote)'],
    ['never closed in the first', '"DV.O299998;Een;Gent', 'DV.O299998 Een Gent (open-quote)'],
    [
      'closed before the end of the cell',
      'DV.O299998;"Een" en ander;Gent',
      'DV.O299998 Een" en ander Gent (open-quote)',
    ],
    ['in the middle of a cell', 'DV.O299998;Een 12" scherm;Gent', 'DV.O299998 Een 12" scherm Gent'],
    ['doubled', 'DV.O299998;"Een ""echte""";Gent', 'DV.O299998 Een "echte" Gent'],
  ])('%s swallow no other row', (_, first, added) => {
    const proposal = proposalOfText(four(first))
    expect([addedIn(proposal), notUnderstoodIn(proposal)]).toEqual([[added, ...others], []])
  })

  test('one that opens in one row and closes in another swallows none between', () =>
    expect(
      addedIn(
        proposalOfText(
          `${header}DV.O299998;"Een;Gent\nDV.O299997;Twee;Aalst\nDV.O299996;Drie;Namen"\nDV.O299995;Vier;Luik`,
        ),
      ),
    ).toEqual([
      'DV.O299998 Een Gent (open-quote)',
      'DV.O299997 Twee Aalst',
      'DV.O299996 Drie Namen"',
      'DV.O299995 Vier Luik',
    ]))
  test('in thousands of rows, each of its own', () => {
    const rows = Array.from({ length: 3_000 }, (_, row) => `DV.O${300_000 + row};"Huis ${row};Gent`)
    expect(proposalOfText(header + rows.join('\n')).added).toHaveLength(3_000)
  })
  test.each([
    ['="A bv"', 'A bv'],
    ['"=""A bv"""', 'A bv'],
    ['="A ""echte"" bv"', 'A "echte" bv'],
    ["'=A bv", '=A bv'],
  ])('a name written as %s is %s', (written, name) =>
    expect(addedIn(proposalOfText(`Nummer;Naam\n="DV.O911111";${written}\n="DV.O922222";B\n`))).toEqual([
      `DV.O911111 ${name}`,
      'DV.O922222 B',
    ]),
  )
})

describe('code pages', () => {
  const bytes = (...parts: readonly (string | number)[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])))

  test('one bad byte in UTF-8 is one sign, and its row says so', async () =>
    expect(
      addedIn(
        proposalFor(
          await readList(
            bytes(
              'Nummer;Naam;Campus\nDV.O299998;Café René;Liège\nDV.O299997;Opleidingen',
              0xff,
              ' Twee;Gent\nDV.O299996;Één;Namen\n',
            ),
          ),
        ),
      ),
    ).toEqual([
      'DV.O299998 Café René Liège',
      'DV.O299997 Opleidingen\uFFFD Twee Gent (unreadable-sign)',
      'DV.O299996 Één Namen',
    ]))
  test.each([
    ['a sign that was cut in two', bytes('Café René; Li', 0xc3, 'ge'), 'Café René; Li\uFFFDge'],
    ['with a mark, whatever follows', bytes('\uFEFFCaf', 0xe9), 'Caf\uFFFD'],
    ['Windows-1252, two accents', bytes('Caf', 0xe9, ' Ren', 0xe9), 'Café René'],
    ['Windows-1252, one accent', bytes('Caf', 0xe9), 'Café'],
    ['nothing but ASCII', bytes('Cafe'), 'Cafe'],
  ])('%s', (_, given, text) => expect(decodeText(given)).toBe(text))
})

describe('what is no table', () => {
  test.each([
    [
      'html',
      '<html><head><meta charset="utf-8"></head><body><table><tr><th>Nummer</th></tr><tr><td>DV.O911111</td></tr></table></body></html>',
    ],
    ['html', '\uFEFF\n<!-- export -->\n<!DOCTYPE html>\n<p>DV.O911111'],
    ['html', '<TABLE border=1><tr><td>DV.O911111'],
    ['html', '<?xml version="1.0"?>\n<html xmlns="x">DV.O911111'],
    ['xml', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'],
    ['xml', '<lijst>\n<rij nummer="DV.O911111"/></lijst>'],
    ['json', '[{"nummer":"DV.O911111","naam":"A"},{"nummer":"DV.O922222","naam":"B"}]'],
    ['json', '{\n  "rijen": [["DV.O911111", "A"]]\n}'],
    ['json', '[\n["DV.O911111", "A"]]'],
    ['rtf', '{\\rtf1\\ansi DV.O911111\\par}'],
    ['binary', 'abc\u0000\u0001\u0002'],
    ['binary', '\u0001\u0002\u0003DV.O911111\u0004\u0005\u0006'],
  ])('%s is refused: %j', (problem, text) => {
    expect(() => rowsOf(text)).toThrow(expect.objectContaining({ problem }))
  })
  test.each(['<Academie> Noord;DV.O911111', '[Noord];DV.O911111', '{Noord};DV.O911111', 'BM Academie;DV.O911111'])(
    'a name such as %j is none of these',
    async (text) => expect((await readList(`Naam;Nummer\n${text}`)).rows).toHaveLength(2),
  )
  test.each(['<Academie> Noord;DV.O911111', '[Noord];DV.O911111', 'BM Academie;DV.O911111'])(
    '%j is none of these in the first line either',
    async (text) => expect((await readList(text)).rows).toHaveLength(1),
  )
})

describe('emptiness', () => {
  test('costs nothing: a million blank lines, and a million empty cells behind a name', () => {
    const text = `Naam;Nummer\n${'\n'.repeat(500_000)}${';;;;\r\n'.repeat(200_000)}A;DV.O911111${';'.repeat(1_000_000)}\n`
    expect(rowsOf(text)).toEqual([
      { line: 1, cells: ['Naam', 'Nummer'] },
      { line: 700_002, cells: ['A', 'DV.O911111'] },
    ])
  })
  test.each([
    ['more columns than a sheet has', `${';'.repeat(16_384)}DV.O911111;A`],
    ['more cells than can be held', `${`${';'.repeat(9_999)}DV.O911111\n`.repeat(401)}`],
  ])('%s is refused', (_, text) => expect(() => rowsOf(text)).toThrow(expect.objectContaining({ problem: 'too-much' })))
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { decodeText } from '../../../src/pane/features/provider-search/own-list/decode-text'
import { FileError } from '../../../src/pane/features/provider-search/own-list/file-error'
import { readFile } from '../../../src/pane/features/provider-search/own-list/read-file'
import { rowsOfText as reading } from '../../../src/pane/features/provider-search/own-list/read-text'
import { enterpriseNumberIn } from '../../../src/pane/features/provider-search/own-list/enterprise-number'
import { ownListCsv } from '../../../src/pane/features/provider-search/own-list/export-csv'
import { proposeLayout } from '../../../src/pane/features/provider-search/own-list/columns'
import { ownListAfter, propose, type Proposal } from '../../../src/pane/features/provider-search/own-list/proposal'
import { providerList, type Provider } from '../../../src/providers'
import { runToEnd } from '../../support/run-to-end'

const rowsOfText = (text: string) => runToEnd(reading(text))
const file = (name: string, content: string | Uint8Array) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name, size: bytes.length, arrayBuffer: async () => bytes.slice().buffer as ArrayBuffer }
}
const utf16 = (text: string, littleEndian: boolean) =>
  Uint8Array.from(
    [...text].flatMap((char) =>
      littleEndian
        ? [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]
        : [char.charCodeAt(0) >> 8, char.charCodeAt(0) & 255],
    ),
  )
const windows1252 = (text: string) => Uint8Array.from([...text].map((char) => char.charCodeAt(0)))

function proposalOf(text: string, known: readonly Provider[] = providerList.providers): Proposal {
  const rows = rowsOfText(text)
  return runToEnd(propose({ rows, source: 'lijst.csv' }, proposeLayout(rows), known, '2026-11-24'))
}

describe('the text of a file', () => {
  const text = 'Naam;Erkenningsnummer\r\nCafé Délifrance;DV.O299999\r\n'
  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['Windows-1252', windows1252(text)],
    ['UTF-16 LE with a mark', utf16(`\uFEFF${text}`, true)],
    ['UTF-16 BE with a mark', utf16(`\uFEFF${text}`, false)],
    ['UTF-16 LE', utf16(text, true)],
    ['UTF-16 BE', utf16(text, false)],
  ])('%s', (_, bytes) => expect(decodeText(bytes).replace('\uFEFF', '')).toBe(text))

  test.each([';', ',', '\t'])('cells between "%s"', (separator) => {
    const rows = rowsOfText(
      ['Naam', 'Erkenningsnummer', 'Campus'].join(separator) +
        '\n' +
        ['"A; B, C\tD"', 'DV.O299999', 'Gent'].join(separator),
    )
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Naam', 'Erkenningsnummer', 'Campus'],
      ['A; B, C\tD', 'DV.O299999', 'Gent'],
    ])
  })
  test('the line for Excel above it is no row', () =>
    expect(rowsOfText('sep=|\r\nA|B\r\n')).toEqual([{ line: 2, cells: ['A', 'B'] }]))
})

describe('which column is which', () => {
  const columnsOf = (text: string) => proposeLayout(rowsOfText(text))
  test('by Dutch headers, in any order, with a title above', () =>
    expect(
      columnsOf(
        'Lijst van dienstverleners\n\nWebsite;Geldig tot;Vestiging;Registratienr.;Naam dienstverlener\nhttps://a.be;01/01/2027;Gent;DV.O299999;A',
      ),
    ).toMatchObject({
      rowsBefore: 2,
      columns: { website: 0, validUntil: 1, campus: 2, number: 3, name: 4 },
    }))
  test('by English headers', () =>
    expect(columnsOf('Name,Registration number,Scope\nA,DV.O299999,B').columns).toEqual({
      name: 0,
      number: 1,
      programme: 2,
    }))
  test('a number of another kind under our header gives way to the column with our numbers', () =>
    expect(
      columnsOf(
        'ondernemingsNummer;ondernemingsNaam;kwaliteitslabelRegistratienummer;erkenningsnummer\n0824.677.865;A;DV.O299999;EO-1000091',
      ).columns,
    ).toEqual({
      number: 2,
      name: 1,
      enterpriseNumber: 0,
    }))
  test('without headers, by what stands in the cells', () =>
    expect(
      columnsOf('0824.677.865;VIVES;www.vives.be;nr. DV.O242799;Kortrijk;bachelors\n;A;https://a.be;DV.O299999;Gent;x'),
    ).toMatchObject({
      rowsBefore: 0,
      titles: ['A', 'B', 'C', 'D', 'E', 'F'],
      columns: { enterpriseNumber: 0, name: 1, website: 2, number: 3, campus: 4, programme: 5 },
    }))
  test('the same header twice: the first is taken', () =>
    expect(columnsOf('Naam;Naam;Nummer\nA;B;DV.O299999').columns).toEqual({ name: 0, number: 2 }))
  test('nothing at all', () => expect(columnsOf('')).toEqual({ titles: [], columns: {}, rowsBefore: 0 }))
})

describe('a proposal', () => {
  const header = 'Naam;Erkenningsnummer;Campus;Programma;Website;Ondernemingsnummer;Geldig vanaf;Geldig tot\n'

  test('new rows, with everything they say', () => {
    const { added, ...rest } = proposalOf(
      `${header}Nieuw huis;DV.O299999;Gent;avond;www.nieuw.be;BE 0824.677.865;31/08/2022;2027-09-01`,
    )
    expect(added).toEqual([
      {
        line: 2,
        remarks: [],
        provider: {
          number: 'DV.O299999',
          name: 'Nieuw huis',
          campus: 'Gent',
          programme: 'avond',
          website: 'www.nieuw.be',
          enterpriseNumber: '0824.677.865',
          validFrom: '2022-08-31',
          validUntil: '2027-09-01',
          source: 'lijst.csv',
          importedOn: '2026-11-24',
        },
      },
    ])
    expect(rest).toEqual({ changed: [], conflicts: [], known: [], notUnderstood: [] })
  })

  test('several numbers in one cell give one row each', () => {
    const { added } = proposalOf(`${header}Huis;DV.A299998 & DVO299999;;;;;;`)
    expect(added.map(({ line, provider, remarks }) => [line, provider.number, remarks])).toEqual([
      [2, 'DV.A299998', ['several-numbers']],
      [2, 'DV.O299999', ['repaired', 'several-numbers']],
    ])
  })
  test('a wrong spelling is repaired, told and kept', () =>
    expect(proposalOf(`${header}Huis;DV.0299999;;;;;;`).added).toMatchObject([
      { remarks: ['repaired'], provider: { number: 'DV.O299999', asWritten: 'DV.0299999' } },
    ]))
  test('days as Excel’s own numbers, and days that are none', () => {
    const { added } = proposalOf(`${header}A;DV.O299998;;;;;44804;\nB;DV.O299999;;;;;;ooit`)
    expect(added.map(({ provider, remarks }) => [provider.validFrom, provider.validUntil, remarks])).toEqual([
      ['2022-08-31', undefined, []],
      [undefined, undefined, ['unreadable-day']],
    ])
  })

  test('what is known already, with and without its scope', () => {
    const { known, changed, added, conflicts } = proposalOf(`${header}vives;DV.O242799;;;;;;\n;DV.O105728;;;;;;`)
    expect(conflicts).toEqual([])
    expect(added).toEqual([])
    expect(changed.map(({ fields }) => fields)).toEqual([[{ field: 'name', from: 'VIVES', to: 'vives' }]])
    expect(known.map(({ line, remarks }) => [line, remarks])).toEqual([[3, ['name-of-list']]])
  })
  test('a change names its field, from and to', () =>
    expect(proposalOf(`${header}Antwerp Management School;DV.O105728;;;https://ams.example;;;`).changed).toMatchObject([
      {
        line: 2,
        fields: [{ field: 'website', from: 'https://www.antwerpmanagementschool.be', to: 'https://ams.example' }],
        provider: { programme: 'study programs' },
      },
    ]))
  test('another scope of a known number stands beside it', () =>
    expect(proposalOf(`${header}VIVES;DV.O242799;Menen;;;;;`).added).toMatchObject([
      { remarks: ['new-scope'], provider: { campus: 'Menen' } },
    ]))
  test('another name for a known number is asked, also within the file', () => {
    const { conflicts, added } = proposalOf(
      `${header}VIVES Hogeschool;DV.O242799;;;;;;\nEen;DV.O299999;;;;;;\nTwee;DV.O299999;;;;;;`,
    )
    expect(conflicts.map(({ line, provider, known }) => [line, provider.name, known])).toEqual([
      [2, 'VIVES Hogeschool', ['VIVES']],
      [4, 'Twee', ['Een']],
    ])
    expect(added.map(({ provider }) => provider.name)).toEqual(['Een'])
  })
  test('the same row twice is known the second time', () => {
    const { added, known } = proposalOf(`${header}A;DV.O299999;;;;;;\nA;DV.O299999;;;;;;`)
    expect([added.map(({ line }) => line), known.map(({ line }) => line)]).toEqual([[2], [3]])
  })

  test('every row that is not understood is told, with its line and the reason', () => {
    const { notUnderstood, added } = proposalOf(
      `${header}----;----;;;;;;\nA;0824.677.865;;;;;;\nB;EO-1000091;;;;;;\n;;;;;;;\nC;DV.O1097236;;;;;;\n;DV.O299999;;;;;;\nD;;nummer DV.O299998 in de tekst;;;;;`,
    )
    expect(notUnderstood).toEqual([
      { line: 2, reason: 'no-number', text: '---- | ----' },
      { line: 3, reason: 'enterprise-number-only', text: 'A | 0824.677.865' },
      { line: 4, reason: 'no-number', text: 'B | EO-1000091' },
      { line: 6, reason: 'unusual-length', text: 'C | DV.O1097236' },
      { line: 7, reason: 'no-name', text: 'DV.O299999' },
    ])
    expect(added.map(({ line, provider }) => [line, provider.number])).toEqual([[8, 'DV.O299998']])
  })
})

describe('the own list after a proposal', () => {
  const own: Provider[] = [{ number: 'DV.O299999', name: 'Een', source: 'a', importedOn: '2026-01-01' }]
  const header = 'Naam;Erkenningsnummer;Website\n'
  test('holds what is new and what changed, and leaves conflicts alone until someone chooses', () => {
    const proposal = proposalOf(`${header}Een;DV.O299999;een.be\nTwee;DV.O299998;\nVIVES Kortrijk;DV.O242799;`, [
      ...own,
      ...providerList.providers,
    ])
    expect(ownListAfter(own, proposal, new Set()).map(({ name, website }) => [name, website])).toEqual([
      ['Een', 'een.be'],
      ['Twee', undefined],
    ])
    expect(ownListAfter(own, proposal, new Set(proposal.conflicts)).map(({ name }) => name)).toEqual([
      'Een',
      'Twee',
      'VIVES Kortrijk',
    ])
  })
  test('a chosen name replaces the other name of that number', () => {
    const proposal = proposalOf(`${header}Anders;DV.O299999;`, own)
    expect(ownListAfter(own, proposal, new Set(proposal.conflicts)).map(({ name }) => name)).toEqual(['Anders'])
  })
})

describe('a file', () => {
  test('.xlsx, whatever its name, with real days and numbers', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Leeg', rows: [] },
        {
          name: 'Lijst',
          rows: [
            ['Naam', 'Nummer', 'Geldig tot', 'KBO'],
            ['Huis <b>', 'DV.O299999', new Date(Date.UTC(2027, 0, 31)), 824677865],
          ],
        },
      ],
    })
    const read = await readFile(file('lijst.csv', bytes))
    const { added } = runToEnd(propose(read, proposeLayout(read.rows), [], '2026-11-24'))
    expect(added).toMatchObject([
      {
        line: 2,
        provider: {
          name: 'Huis <b>',
          number: 'DV.O299999',
          validUntil: '2027-01-31',
          enterpriseNumber: '0824.677.865',
          source: 'lijst.csv',
        },
      },
    ])
  })
  test.each([
    ['an old .xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'xls'],
    ['a locked .xlsx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...utf16('EncryptedPackage', true)]), 'locked'],
    ['a broken .xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 'damaged'],
  ])('%s is refused with its reason', async (_, bytes, problem) => {
    await expect(readFile(file('x.xlsx', bytes))).rejects.toEqual(new FileError(problem as 'locked'))
    await expect(readFile(file('x.xlsx', bytes))).rejects.toMatchObject({ problem })
  })
  test('one that is too large is refused before it is read', async () =>
    await expect(
      readFile({ name: 'x', size: 60e6, arrayBuffer: () => Promise.reject(new Error('read')) }),
    ).rejects.toMatchObject({ problem: 'too-large' }))
  test('the collected list itself is read back whole', async () => {
    const csv = readFileSync(join(__dirname, '../../../src/providers/providers.json'), 'utf8')
    const { providers } = JSON.parse(csv) as { providers: Provider[] }
    const proposal = proposalOf(ownListCsv(providers), [])
    expect(proposal.notUnderstood).toEqual([])
    expect(proposal.added.length + proposal.conflicts.length).toBe(providers.length)
  })
})

describe('the export', () => {
  const hostile: Provider[] = [
    {
      number: 'DV.O299999',
      name: '=HYPERLINK("http://evil")',
      campus: '+1;2',
      programme: '-x\n"y"',
      website: '@SUM(A1)',
      source: 'مركز',
      validUntil: '2027-01-31',
    },
  ]
  test('opens in a Belgian Excel and calculates nothing', () => {
    const csv = ownListCsv(hostile)
    expect(
      csv.startsWith(
        '\uFEFFErkenningsnummer;Naam;Campus;Programma;Website;Ondernemingsnummer;Geldig vanaf;Geldig tot;Bron;Opmerking\r\n',
      ),
    ).toBe(true)
    expect(csv).toContain('"\'=HYPERLINK(""http://evil"")";"\'+1;2";"\'-x\n""y""";"\'@SUM(A1)";;;31/01/2027;مركز;')
  })
  test('and comes back as it went', () =>
    expect(proposalOf(ownListCsv(hostile), []).added.map(({ provider }) => provider)).toEqual([
      { ...hostile[0], importedOn: '2026-11-24' },
    ]))
})

test.each([
  ['0824.677.865', '0824.677.865'],
  ['BE 0824677865', '0824.677.865'],
  ['BE0824.677.865 RPR Gent', '0824.677.865'],
  ['824677865', '0824.677.865'],
  ['0824.677.866', undefined],
  ['DV.O242799', undefined],
  ['09 123 45 67', undefined],
])('KBO number in "%s"', (text, number) => expect(enterpriseNumberIn(text)).toBe(number))

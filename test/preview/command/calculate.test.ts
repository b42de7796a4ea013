import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, linkSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { cellsOf } from '../../../preview/xlsx/workbook'
import { readWorkbookFile } from '../../../preview/xlsx/workbook-file'
import { readBySecondReader } from '../../support/second-reader'
import { bookParts, row, tableXml, xlsx, type BookParts } from '../../../tools/workbook/xlsx-builder'
import { command, workFolder } from './command'

const folder = workFolder()
afterAll(() => folder.remove())

const day = (serial: number) => ` s="1"><v>${serial}</v>`
const dynamic = (reference: string, formula: string, more = '') =>
  `${more} cm="1"><f t="array" ref="${reference}">${formula}</f><v>0</v>`
const headers = ['Opleiding', 'Thema', 'Startdatum', 'Aanvraagdatum', 'Kost']
/** 23 September 2024 and its neighbours. */
const planRows = [
  ['Excel', 'digitalisering', 45558, 45555, 1000],
  ['Veilig mailen', 'cybersecurity', 45600, 45590, 20000],
  ['Lean', 'innovatie', 45610, 45640, 500],
] as const
const bodyRows = (from: number, more: (number: number) => (string | number | null)[] = () => []) =>
  planRows
    .map(([title, theme, start, applied, cost], index) =>
      row(from + index, [title, theme, day(start), day(applied), cost, ...more(from + index)]),
    )
    .join('')

/** A plan as Excel saves it: a table with two of our columns, KMO.PLAN beside it, a total on another sheet. */
const excelBook: BookParts = {
  styles: [0, 14, 4, 9],
  sheets: [
    {
      name: 'Plan',
      rows:
        row(1, [
          ...headers,
          'Subsidie',
          'Uiterste aanvraag',
          null,
          dynamic('I1:O4', '_xldudf_KMO_PLAN(Plan[[#All],[Opleiding]:[Kost]],Grootte)'),
        ]) +
        bodyRows(2, (number) => [
          dynamic(
            `F${number}`,
            '_xldudf_KMO_SUBSIDY(Plan[[#This Row],[Kost]],Grootte,Plan[[#This Row],[Aanvraagdatum]],Plan[[#This Row],[Thema]])',
            ' s="2"',
          ),
          dynamic(`G${number}`, '[2]!_xldudf_KMO_DEADLINE(Plan[[#This Row],[Startdatum]])', ' s="1"'),
        ]),
      tables: [tableXml(1, 'Plan', 'A1:G4', [...headers, 'Subsidie', 'Uiterste aanvraag'])],
    },
    {
      name: 'Onderneming',
      rows: row(1, ['Grootte', 'klein']) + row(2, ['Samen', '><f>SUM(Plan[Subsidie])</f>', '><f>ROUND(B2/3,2)</f>']),
    },
  ],
  names: '<definedName name="Grootte">Onderneming!$B$1</definedName>',
  contentTypes: '<Default Extension="png" ContentType="image/png"/>',
  more: {
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
    'xl/media/logo.png': Uint8Array.of(1, 2, 3, 0, 255),
    'customXml/item1.xml': '<eigen>  spaties  </eigen>\n',
  },
}
const expectedTable = [
  'Opleiding      Thema           Startdatum  Aanvraagdatum       Kost  Subsidie  Uiterste aanvraag  Subsidiabel  Steun %  Subsidie (2)  Eigen aandeel  Plafond over  Uiterste aanvraag (2)  Controle',
  'Excel          digitalisering  23/09/2024     20/09/2024   1.000,00    300,00         07/10/2024     1.000,00     30 %        300,00         700,00      7.200,00             07/10/2024  OK',
  'Totaal                                                    21.500,00                                21.500,00                7.500,00      14.000,00',
]

describe('a plan as Excel saves it', () => {
  const input = folder.write('excel.xlsx', xlsx(excelBook))
  const before = folder.read('excel.xlsx')
  const answer = command([input, '--out', folder.path('excel-uit.xlsx')])
  const file = () => readWorkbookFile(folder.read('excel-uit.xlsx'))
  const valueAt = (sheet: number, row: number, column: number) =>
    cellsOf(file().workbook.sheets[sheet]!).find((cell) => cell.row === row && cell.column === column)?.value

  test('is shown as a table, with what spills beside it', () => {
    expect(answer.err).toBe(
      'Berekend, niet vergeleken met het bestand: 7 KMO-formules en 2 formules zonder waarde in het bestand (Onderneming!B2, Onderneming!C2).\n' +
        `Geschreven: ${folder.path('excel-uit.xlsx')}.\n`,
    )
    expect(answer.code).toBe(0)
    const lines = answer.out.trimEnd().split('\n')
    expect(lines).toHaveLength(7)
    expect(lines[0]).toBe(expectedTable[0])
    expect(lines[2]).toBe(expectedTable[1])
    // The second course would get 9,000 (45 %) and is cut by the ceiling; the third was applied for too late, which SUBSIDY cannot know.
    expect(lines[3]).toContain('B3')
    expect(lines[4]).toContain('T1')
  })

  test('is written with its values, each in its own kind', async () => {
    expect(Object.keys(await readBySecondReader(folder.read('excel-uit.xlsx')))).toEqual(
      file().workbook.sheets.map(({ name }) => name),
    )
    expect([1, 2, 3].map((row) => valueAt(0, row, 5))).toEqual([300, 7500, 150])
    expect([1, 2, 3].map((row) => valueAt(0, row, 6))).toEqual([45572, 45614, 45624])
    expect(valueAt(0, 0, 8)).toBe('Subsidiabel')
    expect(valueAt(0, 1, 14)).toBe('OK')
    expect(valueAt(1, 1, 1)).toBe(7950)
    expect(valueAt(1, 1, 2)).toBe(2650)
  })

  test('loses nothing: every other part is the same to the byte, and the sheets differ in what was calculated only', () => {
    const [old, now] = [unzipSync(before), unzipSync(folder.read('excel-uit.xlsx'))]
    expect(Object.keys(now)).toEqual(Object.keys(old))
    const changed = Object.keys(old).filter((name) => Buffer.compare(old[name]!, now[name]!) !== 0)
    expect(changed).toEqual(['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml', 'xl/styles.xml'])
    const text = (parts: Record<string, Uint8Array>, name: string) => new TextDecoder().decode(parts[name])
    const overview = 'xl/worksheets/sheet2.xml'
    expect(text(now, overview)).toBe(
      text(old, overview)
        .replace('</f></c><c r="C2"', '</f><v>7950</v></c><c r="C2"')
        .replace('2)</f></c>', '2)</f><v>2650</v></c>'),
    )
    // Without the spilled cells and the values of formulas the plan's sheet is what it was.
    const bare = (xml: string) =>
      xml
        .replace(/<c r="(?:[J-O]\d|I[2-4])".*?<\/c>/g, '')
        .replace(/ t="str"/g, '')
        .replace(/(<\/f>)<v>.*?<\/v>/g, '$1')
    expect(bare(text(now, 'xl/worksheets/sheet1.xml'))).toBe(bare(text(old, 'xl/worksheets/sheet1.xml')))
  })

  test('calculated again nothing changes any more, and the input never did', () => {
    expect(command([folder.path('excel-uit.xlsx'), '--out', folder.path('nogmaals.xlsx')]).code).toBe(0)
    expect(folder.read('nogmaals.xlsx')).toEqual(folder.read('excel-uit.xlsx'))
    expect(folder.read('excel.xlsx')).toEqual(before)
  })
})

describe('names of our functions in other files', () => {
  const simple = (formula: string) =>
    xlsx({
      styles: [0, 14],
      sheets: [
        {
          name: 'Plan',
          rows:
            row(1, [...headers, 'Subsidie']) +
            bodyRows(2, (number) => [`><f>${formula.replace(/#/g, String(number))}</f>`]),
        },
      ],
    })
  test.each([
    ['as typed', 'KMO.SUBSIDY(E#,"klein",D#,B#)'],
    ['as LibreOffice writes them', 'kmo.subsidy(E#,"klein",D#,B#)'],
    ['as Excel stores them', '_xldudf_KMO_SUBSIDY(E#,"klein",D#,B#)'],
    ['with the number of an add-in', '[1]!_xldudf_KMO_SUBSIDY(E#,"klein",D#,B#)'],
    ['inside another function', '_xlfn.IFS(E#&gt;0,_xldudf_KMO_SUBSIDY(E#,"klein",D#,B#))'],
  ])('%s', (_, formula) => {
    const { out, code } = command([folder.write('namen.xlsx', simple(formula)), '--format', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(out).rows.map((line: Record<string, unknown>) => line['Subsidie'])).toEqual([300, 7500, 150])
  })
})

describe('a plan without formulas of ours', () => {
  const plain = (more: Partial<BookParts> = {}, extra: string[] = [], cells: string[] = []): BookParts => ({
    styles: [0, 14],
    sheets: [
      {
        name: 'Mijn plan',
        rows:
          row(1, ['Opleidingsplan 2024']) +
          row(3, [...headers, ...extra]) +
          bodyRows(4, () => cells) +
          row(7, ['Totaal', null, null, null, '><f>SUM(E4:E6)</f>']) +
          row(9, ['Nota: prijzen zonder btw.']),
      },
    ],
    ...more,
  })
  const withCover = (rows: string): Partial<BookParts> => ({ sheets: [{ name: 'Voorblad', rows }, plain().sheets[0]!] })

  test('is calculated as KMO.PLAN does, with the size of the command line', () => {
    const { out, err, code } = command([
      folder.write('gewoon.xlsx', xlsx(plain())),
      '--size',
      'klein',
      '--format',
      'json',
    ])
    expect(err).toBe(
      [
        'Plan: blad Mijn plan, A3:E6.',
        'Peildatum: 28/11/2026 (vandaag).',
        'Kolommen: Opleiding; Thema; Startdatum; Aanvraagdatum; Kost; niet gevonden: onderneming (alles telt als één onderneming), erkenningsnummer, dienstverlener, einddatum, dienst.',
        'Overgeslagen: 1 som.',
        'Berekend, niet vergeleken met het bestand: 1 formule zonder waarde in het bestand (Mijn plan!E7).',
        '',
      ].join('\n'),
    )
    expect(code).toBe(0)
    const lines = JSON.parse(out).rows as Record<string, unknown>[]
    expect(lines).toHaveLength(3)
    expect(lines[0]).toEqual({
      Rij: 4,
      Opleiding: 'Excel',
      Thema: 'digitalisering',
      Startdatum: '2024-09-23',
      Aanvraagdatum: '2024-09-20',
      Kost: 1000,
      Subsidiabel: 1000,
      'Steun %': 0.3,
      Subsidie: 300,
      'Eigen aandeel': 700,
      'Plafond over': 7200,
      'Uiterste aanvraag': '2024-10-07',
      Status: 'aangevraagd',
      Controle: 'OK',
    })
    expect(lines.map((line) => line['Subsidie'])).toEqual([300, 7200, 0])
  })

  test.each([
    ['a column of the plan', plain({}, ['Grootte'], ['middelgroot']), [200, 7000, 0]],
    [
      'a cell beside a label',
      plain(withCover(row(1, ['Firma', 'Jansen']) + row(2, ['Grootte:', 'middelgroot']))),
      [200, 7000, 0],
    ],
    [
      'a cell below a label',
      plain(withCover(row(1, ['Grootte onderneming']) + row(2, ['Middelgrote onderneming']))),
      [200, 7000, 0],
    ],
    [
      'a name for a cell',
      plain({ ...withCover(row(5, [null, 'KO'])), names: '<definedName name="Grootte">Voorblad!$B$5</definedName>' }),
      [300, 7200, 0],
    ],
    [
      'a name for a word',
      plain({ names: '<definedName name="Ondernemingsgrootte">"middelgroot"</definedName>' }),
      [200, 7000, 0],
    ],
  ])('the size comes from %s', (_, book, expected) => {
    const { out, code } = command([folder.write('grootte.xlsx', xlsx(book)), '--format', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(out).rows.map((line: Record<string, unknown>) => line['Subsidie'])).toEqual(expected)
  })

  test('what the workbook says goes before the command line, and that is said', () => {
    const book = plain(withCover(row(2, ['Grootte', 'middelgroot'])))
    const { out, err } = command([folder.write('beide.xlsx', xlsx(book)), '--size', 'klein', '--format', 'json'])
    expect(JSON.parse(out).rows[0].Subsidie).toBe(200)
    expect(err).toMatch(
      /\nDe grootte \(middelgroot\) komt uit “Grootte” op blad Voorblad; --size is niet gebruikt\.\nBerekend, niet vergeleken met het bestand: 1 formule zonder waarde in het bestand \(Mijn plan!E7\)\.\n$/,
    )
  })

  test('a row of the plan that says no size gets that of the command line, not that of another row', () => {
    const book = plain({
      sheets: [
        {
          name: 'Plan',
          rows:
            row(3, [...headers, 'Grootte']) +
            row(4, ['Excel', 'digitalisering', day(45558), day(45555), 1000, 'klein']) +
            row(5, ['Lean', 'innovatie', day(45710), day(45700), 1000]),
        },
      ],
    })
    const input = folder.write('deels.xlsx', xlsx(book))
    const { out } = command([input, '--size', 'middelgroot', '--format', 'json'])
    expect(JSON.parse(out).rows.map((line: Record<string, unknown>) => line['Subsidie'])).toEqual([300, 200])
    expect(command([input]).err).toBe(
      'De kolom met de grootte is niet in elke rij ingevuld: vul ze aan, of geef --size klein of --size middelgroot.\n',
    )
  })

  test('without a size it asks for one', () => {
    const input = folder.write('zonder.xlsx', xlsx(plain()))
    expect(command([input])).toEqual({
      code: 1,
      out: '',
      err: 'De grootte van de onderneming staat niet in de werkmap: voeg een kolom Grootte toe, of geef --size klein of --size middelgroot.\n',
    })
    expect(command([input, '--size', 'reusachtig']).err).toBe(
      '--size is klein, middelgroot of groot, niet “reusachtig”.\n',
    )
  })

  test('the result goes on a sheet of its own; the plan keeps its place and its looks', async () => {
    const book = plain({ sheets: [...plain().sheets, { name: 'kmo', rows: '' }] })
    const { err, code } = command([
      folder.write('nieuw.xlsx', xlsx(book)),
      '--size',
      'klein',
      '--out',
      folder.path('nieuw-uit.xlsx'),
    ])
    expect(code).toBe(0)
    expect(err.split('\n').slice(-2)).toEqual([
      `Geschreven: ${folder.path('nieuw-uit.xlsx')}; het plan staat op het nieuwe blad KMO 2.`,
      '',
    ])
    await readBySecondReader(folder.read('nieuw-uit.xlsx'))
    const { workbook } = readWorkbookFile(folder.read('nieuw-uit.xlsx'))
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Mijn plan', 'kmo', 'KMO 2'])
    const cells = cellsOf(workbook.sheets[2]!)
    expect(cells.filter(({ row }) => row === 0).map(({ value }) => value)).toEqual([
      'Rij',
      ...headers,
      'Subsidiabel',
      'Steun %',
      'Subsidie',
      'Eigen aandeel',
      'Plafond over',
      'Uiterste aanvraag',
      'Status',
      'Controle',
    ])
    expect(
      cells.filter(({ row }) => row === 1).map(({ value, style }) => [value, workbook.numberFormats[style]]),
    ).toEqual([
      [4, '0'],
      ['Excel', 'General'],
      ['digitalisering', 'General'],
      [45558, 'dd/mm/yyyy'],
      [45555, 'dd/mm/yyyy'],
      [1000, 'General'],
      [1000, '#,##0.00'],
      [0.3, '0%'],
      [300, '#,##0.00'],
      [700, '#,##0.00'],
      [7200, '#,##0.00'],
      [45572, 'dd/mm/yyyy'],
      ['aangevraagd', 'General'],
      ['OK', 'General'],
    ])
    // The total of the plan's own sheet was calculated on the way.
    expect(cellsOf(workbook.sheets[0]!).find(({ row, column }) => row === 6 && column === 4)?.value).toBe(21500)
  })

  test('a workbook that counts from 1904 gives the same days and amounts', async () => {
    const earlier = planRows
      .map(([title, theme, start, applied, cost], index) =>
        row(4 + index, [title, theme, day(start - 1462), day(applied - 1462), cost]),
      )
      .join('')
    const book: BookParts = {
      date1904: true,
      styles: [0, 14],
      sheets: [{ name: 'Plan', rows: row(3, headers) + earlier }],
    }
    const input = folder.write('1904.xlsx', xlsx(book))
    const answer = command([input, '--size', 'klein', '--format', 'csv', '--out', folder.path('1904-uit.xlsx')])
    expect(answer.out).toBe(
      command([folder.write('1900.xlsx', xlsx(plain())), '--size', 'klein', '--format', 'csv']).out,
    )
    await readBySecondReader(folder.read('1904-uit.xlsx'))
    const { workbook } = readWorkbookFile(folder.read('1904-uit.xlsx'))
    expect(cellsOf(workbook.sheets[1]!).find(({ row, column }) => row === 1 && column === 11)?.value).toBe(45572 - 1462)
  })

  test('text dates and text amounts are read as KMO.PLAN reads them; inline, shared and rich texts alike', () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Kost</t></is></c></row>' +
      row(2, ['Excel', '23/9/2024', '€ 1.234,56'])
    const book: BookParts = {
      sheets: [{ name: 'Plan', rows }],
      sharedStrings: ['<t>Opleiding</t>', '<r><rPr><b/></rPr><t>Start</t></r><r><t>datum</t></r>'],
    }
    const input = folder.write('tekst.xlsx', xlsx(book))
    const { out } = command([input, '--size', 'klein', '--as-of', '2024-10-01', '--format', 'json'])
    expect(JSON.parse(out).rows[0]).toMatchObject({
      Startdatum: '23/9/2024',
      Subsidiabel: 1234.56,
      Subsidie: 370.37,
      'Uiterste aanvraag': '2024-10-07',
    })
  })

  test('10,000 rows', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      row(index + 2, [
        `Cursus ${index}`,
        'innovatie',
        day(45300 + (index % 300)),
        day(45290 + (index % 300)),
        150 + (index % 7),
      ]),
    ).join('')
    const book: BookParts = { styles: [0, 14], sheets: [{ name: 'Plan', rows: row(1, headers) + rows }] }
    const { out, code } = command([
      folder.write('groot.xlsx', xlsx(book)),
      '--size',
      'klein',
      '--format',
      'csv',
      '--out',
      folder.path('groot-uit.xlsx'),
    ])
    expect(code).toBe(0)
    const lines = out.trimEnd().split('\r\n')
    expect(lines).toHaveLength(10_001)
    expect(lines[1]).toBe(
      '2;Cursus 0;innovatie;09/01/2024;30/12/2023;150;150;30%;45;105;7455;23/01/2024;aangevraagd;OK',
    )
    expect(readWorkbookFile(folder.read('groot-uit.xlsx')).workbook.sheets[1]!.rows).toHaveLength(10_001)
  })
})

describe('what the engine does not know', () => {
  test('keeps its value in the file, and is named', async () => {
    const cells = (number: number) => [
      `><f>_xlfn.LET(_xlpm.x,E${number},_xlpm.x*2)</f><v>77</v>`,
      `><f>KMO.SUBSIDY(E${number},"klein",D${number})</f>`,
    ]
    const book: BookParts = {
      styles: [0, 14],
      sheets: [{ name: 'Plan', rows: row(1, [...headers, 'Dubbel', 'Subsidie']) + bodyRows(2, cells) }],
    }
    const { err, out } = command([
      folder.write('let.xlsx', xlsx(book)),
      '--out',
      folder.path('let-uit.xlsx'),
      '--format',
      'json',
    ])
    // Nothing that they rest on changed: their values are right.
    expect(err).not.toMatch('herberekend')
    expect(JSON.parse(out).rows[0]).toMatchObject({ Dubbel: 77, Subsidie: 300 })
    await readBySecondReader(folder.read('let-uit.xlsx'))
    const sheet = new TextDecoder().decode(unzipSync(folder.read('let-uit.xlsx'))['xl/worksheets/sheet1.xml'])
    expect(sheet).toContain('<c r="F2"><f>_xlfn.LET(_xlpm.x,E2,_xlpm.x*2)</f><v>77</v></c>')
  })

  test('a table function without room, and errors with their sentence', () => {
    const book: BookParts = {
      styles: [0, 14],
      sheets: [
        {
          name: 'Plan',
          rows:
            row(1, [...headers, '><f>KMO.PLAN(A1:E4,"klein")</f>', 'Fout']) +
            bodyRows(2, () => [null, '><f>KMO.SUBSIDY("veel","klein")</f>']),
        },
      ],
    }
    const { err } = command([folder.write('een.xlsx', xlsx(book))])
    expect(err).toContain('Toont enkel de eerste waarde van een tabel, zoals in Excel na =@: Plan!F1.')
    expect(err).toMatch(/^3 KMO-formules geven een fout: Plan!G2 #VALUE! \(Argument "kost"/m)
  })
})

describe('one sentence and no result', () => {
  const good = xlsx(excelBook)
  const sentence = (given: string[]) => {
    const { code, out, err } = command(given)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^[^\n]+[.:]?[^\n]*\n$/)
    return err.trimEnd()
  }
  const macro = zipSync(bookParts({ ...excelBook, mainType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }))
  test.each([
    ['damaged.xlsx', good.slice(0, good.length - 100), /^Dit bestand is onvolledig/],
    ['half.xlsx', good.slice(0, 2000), /^Dit bestand is onvolledig/],
    ['leeg.xlsx', new Uint8Array(), 'Dit bestand is leeg.'],
    ['plan.csv', strToU8('Kost;Start\n'), /^Dit is een tekstbestand/],
    ['oud.xls', Uint8Array.of(0x09, 0x04, 0x06, 0x00), /^Dit is een oud \.xls-bestand/],
    [
      'geheim.xlsx',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])),
      /wachtwoord/,
    ],
    ['macro.xlsm', macro, /^Dit is een werkmap met macro’s/],
    [
      'brief.docx',
      zipSync({ 'word/document.xml': strToU8('<w/>') }),
      'Dit is een zip-bestand, maar geen Excel-werkmap.',
    ],
    [
      'zonder-plan.xlsx',
      xlsx({ sheets: [{ name: 'Blad1', rows: row(1, ['Naam', 'Telefoon']) }] }),
      /^In deze werkmap staat geen plan: een rij met hoofdingen/,
    ],
  ])('%s', (name, bytes, expected) => {
    const input = folder.write(name, bytes)
    const err = sentence([input, '--out', folder.path('mag-niet.xlsx')])
    if (typeof expected === 'string') expect(err).toBe(expected)
    else expect(err).toMatch(expected)
    expect(folder.read(name)).toEqual(bytes)
    expect(existsSync(folder.path('mag-niet.xlsx'))).toBe(false)
  })

  test('a file that is not there, a folder, a sheet that is not there', () => {
    const input = folder.write('goed.xlsx', good)
    expect(sentence([folder.path('nergens.xlsx')])).toBe(
      `${folder.path('nergens.xlsx')} kan niet worden gelezen: het bestaat niet.`,
    )
    expect(sentence([folder.path('.')])).toMatch(/het is een map\.$/)
    expect(sentence([input, '--sheet', 'Blad9'])).toBe('Er is geen blad “Blad9”; deze werkmap heeft Plan, Onderneming.')
  })

  test('an output that is the input: by its name, by another name, by a link', () => {
    const input = folder.write('zelf.xlsx', good)
    mkdirSync(folder.path('map'))
    symlinkSync(input, folder.path('map/verwijzing.xlsx'))
    linkSync(input, folder.path('map/tweede-naam.xlsx'))
    for (const output of [
      input,
      join(folder.path('map'), '..', 'zelf.xlsx'),
      folder.path('map/verwijzing.xlsx'),
      folder.path('map/tweede-naam.xlsx'),
    ]) {
      expect(sentence([input, '--out', output])).toMatch(/^Het bestand achter --out is de werkmap zelf/)
    }
    expect(folder.read('zelf.xlsx')).toEqual(good)
  })

  test('an output that cannot be written leaves nothing behind', () => {
    const input = folder.write('goed.xlsx', good)
    const nowhere = folder.path('geen-map/uit.xlsx')
    const failing = (output: string) => {
      const { code, err } = command([input, '--out', output])
      expect(code).toBe(1)
      return err.trimEnd().split('\n').pop()
    }
    expect(failing(nowhere)).toBe(`${nowhere} kan niet worden geschreven: de map bestaat niet.`)
    mkdirSync(folder.path('bezet.xlsx'))
    expect(failing(folder.path('bezet.xlsx'))).toMatch(/kan niet worden geschreven: het is een map\.$/)
    expect(readdirSync(folder.path('.')).filter((name) => name.endsWith('.tmp'))).toEqual([])
    mkdirSync(folder.path('vast'))
    chmodSync(folder.path('vast'), 0o555)
    // Root may write anywhere.
    if (process.getuid?.() !== 0)
      expect(failing(folder.path('vast/uit.xlsx'))).toMatch(/u hebt er geen rechten voor\.$/)
  })

  test.each([
    [[], 'Geef de werkmap op, bijvoorbeeld: npm run calculate -- plan.xlsx'],
    [['a.xlsx', 'b.xlsx'], 'Geef één werkmap tegelijk op; b.xlsx is er te veel aan.'],
    [['a.xlsx', '--format', 'pdf'], '--format is table, csv of json, niet “pdf”.'],
    [['a.xlsx', '--uit', 'b.xlsx'], 'De keuze --uit bestaat niet; --help toont wat kan.'],
    [['a.xlsx', '--out'], 'Achter een keuze ontbreekt haar waarde; --help toont hoe het moet.'],
    [['a.xlsx', '--out', 'b.csv'], 'Het bestand achter --out moet op .xlsx eindigen.'],
  ])('%j', (given, expected) => {
    expect(sentence(given)).toBe(expected)
  })
})

test('csv: semicolons, decimal commas, no byte order mark, and no formulas in disguise', () => {
  const rows =
    row(1, headers) +
    row(2, ['=HYPERLINK("x")', '@cmd; "nu"', day(45558), day(45555), 1234.5]) +
    row(3, ['-5', '+32 9', day(45558), day(45555), 2000])
  const { out } = command([
    folder.write('csv.xlsx', xlsx({ styles: [0, 14], sheets: [{ name: 'Plan', rows }] })),
    '--size',
    'klein',
    '--format',
    'csv',
  ])
  const lines = out.split('\r\n')
  expect(lines[0]).toBe(
    'Rij;Opleiding;Thema;Startdatum;Aanvraagdatum;Kost;Subsidiabel;Steun %;Subsidie;Eigen aandeel;Plafond over;Uiterste aanvraag;Status;Controle',
  )
  expect(lines[1]).toMatch(/^2;"'=HYPERLINK\(""x""\)";"'@cmd; ""nu""";23\/09\/2024;20\/09\/2024;1234,5;/)
  expect(lines[2]).toMatch(/^3;'-5;'\+32 9;23\/09\/2024;20\/09\/2024;2000;/)
})

test('help is no mistake', () => {
  expect(command(['--help'])).toEqual({
    code: 0,
    out: expect.stringContaining('npm run calculate -- plan.xlsx'),
    err: '',
  })
})

test('a sheet for the result in a workbook of which each sheet declares its references itself', async () => {
  const bytes = bookParts({
    styles: [0, 14],
    sheets: [{ name: 'Plan', rows: row(1, headers) + bodyRows(2, () => []) }],
  })
  const prefix = / xmlns:r="[^"]*"/
  const xml = new TextDecoder().decode(bytes['xl/workbook.xml'])
  const own = xml.replace(prefix, '').replace(' r:id=', `${prefix.exec(xml)![0]} r:id=`)
  const input = folder.write('eigen.xlsx', zipSync({ ...bytes, 'xl/workbook.xml': strToU8(own) }))
  const output = folder.path('eigen-uit.xlsx')
  expect(command([input, '--size', 'klein', '--out', output]).code).toBe(0)
  expect(Object.keys(await readBySecondReader(folder.read('eigen-uit.xlsx')))).toEqual(['Plan', 'KMO'])
})

test('the command itself: table on the output, sentences on the side, and an exit code', () => {
  const root = join(__dirname, '..', '..', '..')
  const run = (...given: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'preview/command/calculate.ts', ...given], {
      cwd: root,
      encoding: 'utf8',
    })
  const good = run(folder.write('echt.xlsx', xlsx(excelBook)))
  expect(good.stderr).toBe(
    'Berekend, niet vergeleken met het bestand: 7 KMO-formules en 2 formules zonder waarde in het bestand (Onderneming!B2, Onderneming!C2).\n',
  )
  expect(good.stdout.split('\n')[0]).toBe(expectedTable[0])
  expect(good.status).toBe(0)
  const bad = run(folder.path('nergens.xlsx'))
  expect([bad.status, bad.stdout]).toEqual([1, ''])
  expect(bad.stderr).toMatch(/het bestaat niet\.\n$/)
})

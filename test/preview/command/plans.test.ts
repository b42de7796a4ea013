import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { row, xlsx, type SheetParts } from '../../../tools/workbook/xlsx-builder'
import { serial } from '../../builders/serial'
import { command, workFolder } from './command'

const folder = workFolder()
afterAll(() => folder.remove())

type Line = Readonly<Record<string, string | number | null>>
const stored = (name: string) => join(__dirname, 'plans', name)
const day = (iso: string) => ` s="1"><v>${serial(iso)}</v>`
const book = (...sheets: SheetParts[]) => folder.write('plan.xlsx', xlsx({ styles: [0, 14], sheets }))
type Cells = Parameters<typeof row>[1]
const sheet = (rows: readonly Cells[], name = 'Plan', firstRow = 1): SheetParts => ({
  name,
  rows: rows.map((cells, index) => row(firstRow + index, cells)).join(''),
})

/** What the command shows as data, and its sentences. */
function calculated(path: string, ...given: string[]): { lines: readonly Line[]; sentences: readonly string[] } {
  const { code, out, err } = command([path, '--size', 'klein', '--format', 'json', ...given])
  expect([code, err]).toEqual([0, expect.any(String)])
  return { lines: JSON.parse(out).rows as Line[], sentences: err.trimEnd().split('\n') }
}
const column = (lines: readonly Line[], ...headers: string[]) => lines.map((line) => headers.map((one) => line[one]))
const kinds = (lines: readonly Line[]) => column(lines, 'Rij', 'Gelezen als', 'Subsidie')

/** The one sentence of what cannot be calculated. */
function refused(...given: string[]): string {
  const { code, out, err } = command(given)
  expect([code, out]).toEqual([1, ''])
  return err
}

describe('real plans give what each row is worth', () => {
  const rowsOf = Papa.parse<Record<string, string>>(readFileSync(stored('expected.csv'), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data
  const number = (text = '') => (text === '' ? '' : Number(text))
  const expectedOf = (one: Record<string, string>) => ({
    Rij: Number(one['sheet_row']),
    'Gelezen als': one['gelezen_als'],
    Subsidiabel: number(one['subsidiabel']),
    'Steun %': number(one['steun']),
    Subsidie: number(one['subsidie']),
    'Eigen aandeel': number(one['eigen_aandeel']),
    'Plafond over': number(one['plafond_over']),
    'Uiterste aanvraag': (one['uiterste_aanvraag'] ?? '').split('/').reverse().join('-'),
    Status: one['status'],
    codes: one['codes'],
  })
  const codesIn = (findings: unknown) =>
    String(findings)
      .split('; ')
      .map((finding) => finding.split(' ')[0])
      .join(' ')

  test.each([
    ['1-bakkerij.xlsx', '2026-11-28', undefined],
    ['2-metaal-rommelig.xlsx', '28/11/2026', undefined],
    ['2-metaal-rommelig.xlsx', '28.11.2026', 'Dienstverlener=Gegeven door; '],
    ['6-randgevallen.xlsx', '28-11-2026', undefined],
    ['9-twee-rijen.xlsx', '28 november 2026', undefined],
  ])('%s on %s, without naming %s', (file, asOf, notNamed = '') => {
    const own = rowsOf.filter((one) => one['file'] === file)
    const headers = (own[0]?.['headers'] ?? '').replace(notNamed, '')
    const { lines } = calculated(stored(file), '--as-of', asOf, ...(headers === '' ? [] : ['--headers', headers]))
    const shown = own.filter((one) => !['leeg', 'hoofding'].includes(one['gelezen_als'] ?? ''))
    expect(shown.length).toBeGreaterThan(1)
    expect(
      lines.map((line) => ({
        ...Object.fromEntries(Object.keys(expectedOf({})).map((header) => [header, line[header] ?? 'project'])),
        codes: codesIn(line['Controle']),
      })),
    ).toEqual(shown.map(expectedOf))
  })

  test('say what they are, which day it is, which column is which, and what was skipped', () => {
    const { sentences } = calculated(stored('2-metaal-rommelig.xlsx'), '--headers', 'Thema=Thema kmo-p')
    expect(sentences).toEqual([
      'Plan: blad VORMING 2026, A5:K28.',
      'Peildatum: 28/11/2026 (vandaag).',
      'Kolommen: Opleiding = Naam opleiding; Thema = PRIJS Thema kmo-p; Dienstverlener = OPLEIDER; Startdatum = Van; Einddatum = Tot; Aanvraagdatum = Ingediend op; Kost = Prijs excl. btw; Deelnemers; niet gevonden: onderneming (alles telt als één onderneming), erkenningsnummer, dienst.',
      'Overgeslagen: 5 sommen, 4 tussentitels.',
    ])
  })

  test('the same course twice names the row of the sheet, wherever the plan stands', () => {
    const twice = ['Lassen', 'innovatie', day('2026-10-01'), day('2026-10-01'), 1000]
    const path = book(sheet([['Opleiding', 'Thema', 'Start', 'Aanvraag', 'Kost'], twice, twice], 'Plan', 41))
    const { lines } = calculated(path)
    expect(column(lines, 'Rij', 'Controle')).toEqual([
      [42, 'OK'],
      [43, 'X1 dubbel: zie rij 42'],
    ])
  })

  test('an empty workbook is one sentence', () => {
    expect(refused(stored('7-leeg.xlsx'))).toBe('Geen plan: blad Blad1 is leeg.\n')
    expect(refused(book(sheet([]), sheet([['', null]], 'Tweede')))).toBe('Geen plan: alle bladen zijn leeg.\n')
  })
})

describe('rows that are no projects', () => {
  test('a sum at the end, sums between, units, headers on two rows', () => {
    const totals = calculated(stored('totals-row.xlsx'))
    expect(column(totals.lines, 'Rij', 'Subsidie')).toEqual([
      [4, 3000],
      [5, 3600],
    ])
    expect(totals.sentences).toContain('Overgeslagen: 1 som.')
    const between = calculated(stored('subtotals.xlsx'))
    expect(kinds(between.lines)).toEqual([
      [2, 'project', 300],
      [3, 'som', ''],
      [4, 'project', 600],
      [5, 'som', ''],
    ])
    expect(between.sentences).toContain('Overgeslagen: 3 sommen.')
    const units = calculated(stored('units-row.xlsx'))
    expect(kinds(units.lines)).toEqual([
      [2, 'eenheden', ''],
      [3, 'project', 300],
      [4, 'project', 600],
    ])
    expect(units.sentences).toContain('Overgeslagen: 1 rij eenheden.')
    const twoRows = calculated(stored('two-header-rows.xlsx'))
    expect(column(twoRows.lines, 'Rij', 'Kost incl. btw', 'Kost excl. btw', 'Subsidie')).toEqual([[3, 1210, 1000, 300]])
    expect(twoRows.sentences.some((sentence) => sentence.startsWith('Overgeslagen'))).toBe(false)
  })

  const headers = ['Cursus', 'Thema', 'Start', 'Ingediend op', 'Prijs']
  const course = (cost: number, month = '03') => [
    'Lassen',
    'innovatie',
    day(`2026-${month}-02`),
    day(`2026-${month}-01`),
    cost,
  ]

  test.each<[string, readonly Cells[], readonly (readonly unknown[])[], string]>([
    [
      'sums in French and English, with a no-break space',
      [
        course(1000),
        ['Sous-total', null, null, null, 1000],
        course(2000),
        ['Grand\u00a0total', null, null, null, 3000],
        course(500),
      ],
      [
        [2, 'project', 300],
        [3, 'som', ''],
        [4, 'project', 600],
        [5, 'som', ''],
        [6, 'project', 150],
      ],
      'Overgeslagen: 2 sommen.',
    ],
    [
      'a sum that stands above its rows',
      [['Totaal 2026', null, null, null, 3000], course(1000), course(2000)],
      [
        [2, 'som', ''],
        [3, 'project', 300],
        [4, 'project', 600],
      ],
      'Overgeslagen: 1 som.',
    ],
    [
      'headings behind gaps, each with its rows, and the headers once more',
      [
        ['Voorjaar'],
        course(1000),
        [],
        ['Najaar'],
        headers,
        course(2000, '09'),
        [],
        ['Winter'],
        course(500, '11'),
        [],
        [],
        ['Nog te bekijken'],
      ],
      [
        [2, 'tussentitel', ''],
        [3, 'project', 300],
        [5, 'tussentitel', ''],
        [6, 'hoofding', ''],
        [7, 'project', 600],
        [9, 'tussentitel', ''],
        [10, 'project', 150],
      ],
      'Overgeslagen: 3 tussentitels, 1 herhaalde hoofding.',
    ],
    [
      'units in brackets, in small letters',
      [[null, null, '(dd/mm/jjjj)', '(dd/mm/jjjj)', '(euro)'], course(1000)],
      [
        [2, 'eenheden', ''],
        [3, 'project', 300],
      ],
      'Overgeslagen: 1 rij eenheden.',
    ],
  ])('%s', (_, rows, expected, skipped) => {
    const { lines, sentences } = calculated(book(sheet([headers, ...rows])))
    expect(kinds(lines)).toEqual(expected)
    expect(sentences).toContain(skipped)
  })

  test('the total counts projects only, of formulas too', () => {
    const rows = [
      course(1000),
      ['Subtotaal', null, null, null, 1000],
      course(2000),
      ['Som', null, null, null, 2000],
      course(500),
    ]
    const total = (path: string) =>
      command([path, '--size', 'klein'])
        .out.split('\n')
        .find((line) => line.includes('Totaal'))
    expect(total(book(sheet([headers, ...rows])))).toMatch(/^Totaal +3\.500,00 +3\.500,00 +1\.050,00 +2\.450,00$/)
    const formula = (number: number) => `><f>KMO.SUBSIDY(E${number},"klein",D${number},B${number})</f>`
    const withFormulas = rows.map((cells, index) => [...cells, cells[1] === null ? null : formula(index + 2)])
    expect(total(book(sheet([[...headers, 'Subsidie'], ...withFormulas])))).toMatch(/^Totaal +3\.500,00 +1\.050,00$/)
  })

  test('a list below the plan is none of it', () => {
    const rows = [
      headers,
      course(1000),
      [],
      ['Budget per dienst'],
      ['Dienst', 'Jaar', 'Budget'],
      ['Productie', 2026, 5000],
    ]
    expect(column(calculated(book(sheet(rows))).lines, 'Rij', 'Subsidie')).toEqual([[2, 300]])
  })
})

describe('the columns', () => {
  const rows = (cost: string, start: string): Cells[] => [
    ['Titel', start, cost, 'Leverancier'],
    ['Lassen', day('2026-12-07'), 1000, 'VIVES'],
  ]

  test('are named by --headers, and a cost of several adds up', () => {
    const named = calculated(
      book(sheet(rows('Projectkost', 'Wanneer'))),
      '--headers',
      ' kost = projectkost ;Start=WANNEER',
    )
    expect(column(named.lines, 'Rij', 'Subsidiabel', 'Subsidie')).toEqual([[2, 1000, 300]])
    expect(named.sentences[2]).toBe(
      'Kolommen: Opleiding = Titel; Dienstverlener = Leverancier; Startdatum = Wanneer; Kost = Projectkost; niet gevonden: onderneming (alles telt als één onderneming), erkenningsnummer, thema, aanvraagdatum, einddatum, dienst.',
    )
    const two = rows('Inkoop', 'Start').map((cells, index) => [...cells, index === 0 ? 'Zaalhuur' : 250])
    const { lines, sentences } = calculated(book(sheet(two)), '--headers', 'Kost=Inkoop+Zaalhuur')
    expect(column(lines, 'Subsidiabel')).toEqual([[1250]])
    expect(sentences[2]).toContain('; Kost = Inkoop + Zaalhuur; niet gevonden:')
  })

  test('with a known header that do not count say why', () => {
    const { sentences } = calculated(
      book(
        sheet([
          ['Opleiding', 'Opleider', 'Start', 'Kost', 'Bedrag', 'Aantal', 'Domein', 'Klant'],
          ['Lassen', 'VIVES', day('2026-12-07'), 1000, 1210, 'veel', null, 'Jansen bv'],
        ]),
      ),
    )
    expect(sentences[2]).toBe(
      'Kolommen: Onderneming = Klant; Opleiding; Dienstverlener = Opleider; Startdatum = Start; Kost; niet gevonden: erkenningsnummer, aanvraagdatum, einddatum, dienst, kost in kolom Bedrag (een andere kolom telt), aantal deelnemers in kolom Aantal (wat eronder staat, past daar niet bij), thema in kolom Domein (er staat niets onder).',
    )
  })

  test.each([
    [
      'Projectkost',
      'Start',
      [],
      'Geen kolom met de kost op blad Plan, rij 4: verwacht een hoofding zoals Kost; een andere naam zegt u met --headers "Kost=…".\n',
    ],
    [
      'Prijs incl. btw',
      'Start',
      [],
      'Geen kolom met de kost op blad Plan, rij 4: verwacht een hoofding zoals Kost; een andere naam zegt u met --headers "Kost=…".\n',
    ],
    [
      'Kost',
      'Wanneer',
      [],
      'Geen kolom met de startdatum of de aanvraagdatum op blad Plan, rij 4: verwacht een hoofding zoals Startdatum of Aanvraagdatum; een andere naam zegt u met --headers "Startdatum=…".\n',
    ],
    [
      'Kost',
      'Wanneer',
      ['--headers', 'Kost=Titel2'],
      'Argument "--headers" noemt "Titel2": verwacht na = een hoofding van het plan. Gezocht op blad Plan, rij 4.\n',
    ],
    [
      'Kost',
      'Start',
      ['--headers', 'Prijskaartje=Kost'],
      'Argument "--headers" noemt "Prijskaartje": verwacht vóór = een kolom die een plan kan hebben, zoals Kost, Startdatum of Onderneming. Gezocht op blad Plan, rij 4.\n',
    ],
    [
      'Prijs incl. btw',
      'Start',
      ['--headers', 'Kost=Prijs incl. btw'],
      'Argument "--headers" noemt "Prijs incl. btw" als kost: verwacht de kolom met de hele kost zonder btw, geen steun, loon of prijs per persoon. Gezocht op blad Plan, rij 4.\n',
    ],
    [
      'Kost',
      'Start',
      ['--headers', 'Projectkost'],
      '--headers is een lijst zoals “Kost=Projectkost; Onderneming=Klant”, niet “Projectkost”.\n',
    ],
    [
      'Kost',
      'Start',
      ['--as-of', '31/02/2026'],
      '--as-of is een dag, zoals 28/11/2026 of 2026-11-28, niet “31/02/2026”.\n',
    ],
    ['Kost', 'Start', ['--as-of', 'morgen'], '--as-of is een dag, zoals 28/11/2026 of 2026-11-28, niet “morgen”.\n'],
  ])('%s, %s, %j: one sentence', (cost, start, given, sentence) => {
    expect(refused(book(sheet(rows(cost, start), 'Plan', 4)), '--size', 'klein', ...given)).toBe(sentence)
  })

  test('a list of expenses is a plan only when its sheet is asked for', () => {
    const expenses = [
      ['Datum', 'Omschrijving', 'Bedrag'],
      [day('2026-10-05'), 'Treinticket', 1000],
    ]
    const path = book(sheet(expenses, 'Onkosten'))
    expect(refused(path, '--size', 'klein')).toBe(
      'De rijen op blad Onkosten, rij 1, lijken een lijst van uitgaven en geen plan: er is geen kolom voor de aanvraag, het thema, de dienstverlener, het erkenningsnummer of de dienst. Is het toch een plan, kies het dan met --sheet "Onkosten".\n',
    )
    const { lines } = calculated(path, '--sheet', 'onkosten', '--as-of', '2026-10-06')
    expect(column(lines, 'Rij', 'Subsidie', 'Status')).toEqual([[2, 300, 'gepland']])
  })
})

describe('the day', () => {
  const path = () =>
    book(
      sheet([
        ['Opleiding', 'Opleider', 'Start', 'Kost'],
        ['Lassen', 'VIVES', day('2026-11-16'), 1000],
      ]),
    )

  test.each([
    ['2026-11-30', 300, 'gepland', 'Peildatum: 30/11/2026.'],
    ['1/12/2026', 0, 'vervallen', 'Peildatum: 01/12/2026.'],
    [undefined, 300, 'gepland', 'Peildatum: 28/11/2026 (vandaag).'],
  ])('%s', (asOf, subsidy, status, sentence) => {
    const { lines, sentences } = calculated(path(), ...(asOf === undefined ? [] : ['--as-of', asOf]))
    expect(column(lines, 'Subsidie', 'Status')).toEqual([[subsidy, status]])
    expect(sentences[1]).toBe(sentence)
  })

  test('is not asked of formulas in the workbook, and that is said', () => {
    const rows = [
      ['Opleiding', 'Opleider', 'Start', 'Kost', 'Subsidie'],
      ['Lassen', 'VIVES', day('2026-11-16'), 1000, '><f>KMO.SUBSIDY(D2,"middelgroot",C2)</f>'],
    ]
    const { lines, sentences } = calculated(book(sheet(rows)), '--as-of', '1/12/2026', '--headers', 'Kost=Nergens')
    expect(column(lines, 'Subsidie')).toEqual([[200]])
    expect(sentences).toEqual([
      'Niet gebruikt, want hier staan KMO-formules: --size, --as-of, --headers.',
      'Berekend, niet vergeleken met het bestand: 1 KMO-formule.',
    ])
  })
})

test('a narrow screen shows what tells projects apart, and names the other columns; no line is wider', () => {
  const path = stored('6-randgevallen.xlsx')
  const { out, err } = command([path, '--size', 'klein'], 120)
  const lines = [...out.split('\n'), ...err.split('\n')]
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(120)
  expect(lines[0]).toBe(
    'Rij  Opleiding               Startdatum  Aanvraagdatum  Prijs excl. btw  Subsidiabel  Steun %  Subsidie  Eigen aandeel',
  )
  expect(err).toContain('\nNiet op dit scherm: Dienst, Thema, Opleider,')
  expect(command([path, '--size', 'klein']).err).not.toContain('Niet op dit scherm')
  expect(command([path, '--size', 'klein', '--format', 'csv'], 120).out.split(';').length).toBeGreaterThan(25 * 13)
})

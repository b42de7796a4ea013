import { choose, click, mountFeature, named, textOf, type } from '../../support/pane-page'
import * as planCheckFeature from '../../../src/pane/features/plan-check'
import { recordedWorkbook, type JournalTrouble } from '../../../src/workbook/journal/recorded-workbook'
import { FakeWorkbook, type FakeCell, type FakeOptions } from '../../builders/fake-workbook'
import { eventually } from '../../support/eventually'
import { serial } from '../../builders/serial'

/** A plan of somebody else: own headers, one mistake a row, empty rows between. */
const headers = ['Naam vorming', 'Organisator', 'DV-nr.', 'Eerste les', 'Datum indiening', 'Bedrag excl. btw', 'Thema']
const rows: readonly (readonly FakeCell[])[] = [
  headers,
  ['Zuurdesem', 'Syntra', 'DV.0100275', serial('2026-12-07'), null, 1000, 'innovatie'],
  ['Excel', 'VIVES', null, serial('2026-10-05'), serial('2026-10-30'), 2000, 'digitaliserng'],
  [],
  ['Leidinggeven', 'Syntra', null, serial('2026-11-23'), null, 605.5, 'personeelsmanagement'],
  ['Te laat', null, null, serial('2026-10-05'), serial('2026-10-30'), 3000, 'innovatie'],
]

/** What could not be noted; nothing here may. */
const troubles: JournalTrouble[] = []
afterEach(() => expect(troubles).toEqual([]))

function mount(
  options: FakeOptions & {
    rows?: readonly (readonly FakeCell[])[]
    table?: boolean
    language?: 'nl' | 'en'
    applicant?: string
  } = {},
) {
  const sheet = options.rows ?? rows
  const area = { sheet: 'Blad1', row: 0, column: 0, rows: sheet.length, columns: sheet[0]!.length }
  const fake = new FakeWorkbook(
    { Blad1: sheet },
    { ...options, tables: options.table === false ? [] : [{ name: 'Plan', area }] },
  )
  fake.settings.set('kmo.plan', { applicant: options.applicant ?? 'small' })
  const page = mountFeature(
    planCheckFeature,
    recordedWorkbook(fake, '2026-11-24', (trouble) => troubles.push(trouble)),
    {
      language: options.language ?? 'nl',
    },
  )
  return { fake, ...page }
}
const findings = (root: HTMLElement) => [...root.querySelectorAll('.finding')].map(textOf)
const notice = (root: HTMLElement) => textOf(root.querySelector('.notice.message'))

test('lists what is wrong, the most euro first, and tells it', async () => {
  const { root, said } = mount()
  await eventually(() => expect(findings(root).length).toBe(4))
  expect(textOf(root.querySelector('.total'))).toBe(
    '€ 1.200,00 loopt gevaar in 2 rijen 4 rijen nagekeken. In 1 rij is niet te zeggen hoeveel.',
  )
  expect(findings(root)).toEqual([
    'T1 € 900,00 Te laat rij 6 te laat: uiterlijk 19/10/2026',
    'D2 € 300,00 nog 27 dagen Zuurdesem rij 2 erkenningsnummer verbeterd: DV.O100275. Aanvragen tot en met 21/12/2026 DV.0100275 wordt DV.O100275 Toepassen',
    'F1 bedrag niet gekend Excel rij 3 niet leesbaar: Thema digitaliserng wordt digitalisering Toepassen',
    'T1 bedrag niet gekend Excel rij 3 te laat: uiterlijk 19/10/2026',
  ])
  expect(said).toEqual(['€\u00A01.200,00 loopt gevaar in 2 rijen'])
})

test('a cell that cannot be read says what stands there and what was expected', async () => {
  const unreadable: FakeCell[][] = [
    [...rows[0]!],
    ['Zuurdesem', null, null, '12 oktober', null, '€ 1.210 incl. btw', 'ICT'],
  ]
  const { root } = mount({ rows: unreadable })
  await eventually(() => expect(findings(root).length).toBeGreaterThan(0))
  const [first] = findings(root)
  expect(first).toContain('Eerste les: er staat “12 oktober”. Verwacht: een datum, zoals 23/09/2026.')
  expect(first).toContain(
    'Bedrag excl. btw: er staat “€ 1.210 incl. btw”. Verwacht: een bedrag zonder btw, zoals 1234,56.',
  )
  expect(first).toContain(
    'Thema: er staat “ICT”. Verwacht: bedrijfsstrategie, beroepsspecifieke competenties, digitalisering,',
  )
  const english = mount({ rows: unreadable, language: 'en' })
  await eventually(() =>
    expect(findings(english.root)[0]).toContain('Eerste les: it says “12 oktober”. Expected: a date, as 23/09/2026.'),
  )
})

test('when every repair is done, no button is left to repair none', async () => {
  const { root } = mount()
  await eventually(() => click(root, '2 verbeteringen'))
  await eventually(() => click(root, '2 cellen verbeteren'))
  await eventually(() => expect(textOf(root)).toContain('Er is niets meer dat vanzelf te verbeteren is.'))
  expect(textOf(root)).not.toContain('0 cellen')
})

test('a click leads to the cell', async () => {
  const { root, fake } = mount()
  await eventually(() => expect(findings(root).length).toBeGreaterThan(0))
  click(root, 'Te laat rij 6')
  await eventually(() => expect(fake.selected).toEqual({ sheet: 'Blad1', row: 5, column: 4, rows: 1, columns: 1 }))
})

test('a repair writes its own cell only, and can be taken back', async () => {
  const { root, fake } = mount()
  await eventually(() => expect(findings(root).length).toBeGreaterThan(0))
  click(root, 'Toepassen in rij 2: DV.0100275 wordt DV.O100275')
  await eventually(() => expect(fake.at('Blad1', 1, 2)).toBe('DV.O100275'))
  expect(fake.written).toEqual([
    {
      area: { sheet: 'Blad1', row: 1, column: 2, rows: 1, columns: 1 },
      before: [['DV.0100275']],
      after: [['DV.O100275']],
    },
  ])
  await eventually(() => expect(notice(root)).toBe('1 cel verbeterd. Met Herstellen draait u dit terug.'))
  click(root, 'Herstellen')
  await eventually(() => expect(textOf(root)).toContain('C2 (Blad1): DV.O100275 wordt weer DV.0100275'))
  expect(textOf(root)).toContain('geschreven op 24/11/2026')
  click(root, '1 onderdeel herstellen')
  await eventually(() => expect(fake.at('Blad1', 1, 2)).toBe('DV.0100275'))
  await eventually(() => expect(textOf(root)).toContain('Er is niets om te herstellen'))
})

test('many repairs at once, without the ones that are not wanted', async () => {
  const { root, fake } = mount({
    rows: [
      headers,
      ...Array.from({ length: 4 }, (_, index) => [
        `Cursus ${index}`,
        null,
        index === 1 ? 'DV.O100275' : 'DV.0100275',
        serial('2026-12-07'),
        null,
        1000,
        'innovatie',
      ]),
    ],
  })
  await eventually(() => expect(findings(root).length).toBe(3))
  click(root, '3 verbeteringen')
  const boxes = [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
  expect(boxes.map(({ checked }) => checked)).toEqual([true, true, true])
  boxes[1]!.click()
  click(root, '2 cellen verbeteren')
  await eventually(() => expect(fake.written.length).toBe(1))
  expect([1, 2, 3, 4].map((row) => fake.at('Blad1', row, 2))).toEqual([
    'DV.O100275',
    'DV.O100275',
    'DV.0100275',
    'DV.O100275',
  ])
})

test('a co-author who was first is told of, and the plan is read again', async () => {
  const { root, fake } = mount()
  await eventually(() => expect(findings(root).length).toBeGreaterThan(0))
  fake.cells.get('Blad1')![1]![2] = 'DV.O100275'
  click(root, 'Toepassen in rij 2: DV.0100275 wordt DV.O100275')
  await eventually(() => expect(notice(root)).toContain('Iemand heeft deze cellen intussen gewijzigd.'))
  await eventually(() => expect(textOf(root)).not.toContain('erkenningsnummer verbeterd'))
  expect(fake.written).toEqual([])
})

test('columns are added to the user’s own table, coloured, and taken away again', async () => {
  const { root, fake } = mount()
  await eventually(() => expect(findings(root).length).toBeGreaterThan(0))
  click(root, 'Kolommen toevoegen')
  await eventually(() => expect(textOf(root)).toContain('Rechts in de tabel Plan: 5 kolommen.'))
  expect(textOf(root)).not.toContain('=KMO')
  click(root, 'Formules tonen')
  expect(textOf(root)).toContain('=KMO.DEADLINE([@[Eerste les]])')
  expect(textOf(root)).toContain('=ALS([@[Bedrag excl. btw]]="";"";KMO.ELIGIBLE_COST([@[Bedrag excl. btw]]))')
  for (const box of [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].slice(1, 4)) box.click()
  await eventually(() => expect(textOf(root)).toContain('Rechts in de tabel Plan: 2 kolommen.'))
  click(root, 'Toevoegen')
  await eventually(() => expect(notice(root)).toBe('2 kolommen toegevoegd. Met Herstellen haalt u ze weer weg.'))
  expect((await fake.tables())[0]!.headers).toEqual([...headers, 'Uiterste aanvraag', 'Controle'])
  expect(fake.lights).toHaveLength(1)
  expect(fake.lights[0]!.area).toEqual({ sheet: 'Blad1', row: 1, column: 8, rows: 5, columns: 1 })
  expect(fake.lights[0]!.lights.slice(0, 3)).toEqual([
    { beginsWith: 'OK', light: 'good' },
    { beginsWith: 'T1', light: 'bad' },
    { beginsWith: 'T2', light: 'bad' },
  ])
  // What is there is not offered again.
  await eventually(() => expect(findings(root).length).toBeGreaterThan(0))
  await eventually(() => {
    click(root, 'Kolommen toevoegen')
    expect(textOf(root)).toContain('staat er al')
  })
  click(root, '‹ Terug')
  click(root, 'Herstellen')
  await eventually(() => expect(textOf(root)).toContain('Tabel Plan: Uiterste aanvraag, Controle gaan weg'))
  click(root, '1 onderdeel herstellen')
  await eventually(() => expect(textOf(root)).toContain('Er is niets om te herstellen'))
  expect((await fake.tables())[0]!.headers).toEqual(headers)
  expect(fake.lights).toEqual([])
})

test('own headers and a spilled plan: named in its formula, and only what has no name is to be renamed', async () => {
  const own = ['Naam vorming', 'Organisator', 'DV-nr.', 'Eerste dag start', 'Datum indiening', 'Projectkost', 'Thema']
  const { root } = mount({ rows: [own, ...rows.slice(1)] })
  await eventually(() => expect(findings(root).length).toBeGreaterThan(0))
  click(root, 'Kolommen toevoegen')
  root.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]!.click()
  await eventually(() => expect(named<HTMLButtonElement>(root, 'Toevoegen').disabled).toBe(false))
  click(root, 'Formules tonen')
  expect(textOf(root)).toContain('{"Startdatum"')
  expect(textOf(root)).not.toContain('Hernoem eerst')
})

test('a spilled plan stands beside the table, where there is room', async () => {
  const { root, fake } = mount({
    rows: [
      ['Opleiding', 'Start', 'Kost', 'Thema'],
      ['Excel', serial('2026-12-07'), 1000, 'innovatie'],
    ],
  })
  await eventually(() => expect(textOf(root)).toContain('Geen problemen gevonden in 1 rij.'))
  fake.userWrites('Blad1', 0, 6, 'Nota')
  click(root, 'Kolommen toevoegen')
  root.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]!.click()
  await eventually(() => expect(textOf(root)).toContain('In de lege cellen H1:N2 van het blad Blad1.'))
  expect(textOf(root)).toContain('Vlak naast het plan staat al iets; dit is de eerste vrije plaats.')
  click(root, 'Toevoegen')
  await eventually(() =>
    expect(fake.at('Blad1', 0, 7)).toEqual({ formula: '=KMO.PLAN(Plan[[#Headers],[#Data]],"klein")' }),
  )
  await eventually(() =>
    expect(fake.lights[0]?.area).toEqual({ sheet: 'Blad1', row: 1, column: 13, rows: 1, columns: 1 }),
  )
})

test('a plan that is no table gets plain references beside it', async () => {
  const { root, fake } = mount({ table: false })
  await eventually(() => expect(findings(root).length).toBeGreaterThan(0))
  click(root, 'Kolommen toevoegen')
  await eventually(() => expect(textOf(root)).toContain('In de lege cellen H1:L6 van het blad Blad1.'))
  expect(textOf(root)).toContain('Dit plan is geen tabel: de formules wijzen naar de cellen van hun rij.')
  click(root, 'Toevoegen')
  await eventually(() => expect(fake.at('Blad1', 5, 7)).toEqual({ formula: '=KMO.DEADLINE($D6)' }))
  expect(fake.at('Blad1', 0, 7)).toBe('Uiterste aanvraag')
  expect(fake.at('Blad1', 3, 7)).toBe(null)
})

test('the reference day: typed, wrong, or in a cell', async () => {
  const { root, fake } = mount()
  await eventually(() => expect(findings(root).length).toBeGreaterThan(0))
  click(root, 'Kolommen toevoegen')
  root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[4]!.click()
  await eventually(() => click(root, 'Formules tonen'))
  await eventually(() =>
    expect(textOf(root)).toContain(
      '=KMO.NEXT_STEP(DATUM(2026;11;24);[@[Eerste les]];ALS(LINKS(KMO.CHECK([@[Eerste les]];[@[Bedrag excl. btw]];[@[Datum indiening]];;[@Thema]);2)="T1";"";[@[Datum indiening]]);',
    ),
  )
  expect(textOf(root)).toContain('Het plan heeft geen kolom voor: Storting, Betaalopdracht, Attest.')
  type(root, 'Peildatum voor de volgende stap', '31/02/2026')
  await eventually(() =>
    expect(named(root, 'Peildatum voor de volgende stap').getAttribute('aria-describedby')).toBe('as-of-error'),
  )
  expect(textOf(root)).toContain('Dit is geen datum.')
  expect(named<HTMLButtonElement>(root, 'Toevoegen').disabled).toBe(true)
  fake.userSelects({ sheet: 'Blad1', row: 0, column: 9, rows: 1, columns: 1 })
  click(root, 'Geselecteerde cel nemen')
  await eventually(() => expect(textOf(root)).toContain("=KMO.NEXT_STEP('Blad1'!$J$1;"))
})

describe('what stands in the way is told, and reading still works', () => {
  test('a protected sheet', async () => {
    const { root, fake } = mount({ protectedSheets: ['Blad1'] })
    await eventually(() => expect(textOf(root)).toContain('Het blad Blad1 is beveiligd: nakijken kan, wijzigen niet.'))
    expect(findings(root).length).toBeGreaterThan(0)
    click(root, 'Toepassen in rij 2: DV.0100275 wordt DV.O100275')
    await eventually(() => expect(notice(root)).toContain('Het blad is beveiligd. Hef de beveiliging op'))
    click(root, 'Kolommen toevoegen')
    await eventually(() => expect(textOf(root)).toContain('Het blad Blad1 is beveiligd: nakijken kan, wijzigen niet.'))
    expect(named<HTMLButtonElement>(root, 'Toevoegen').disabled).toBe(true)
    expect(fake.written).toEqual([])
  })
  test('a filter, hidden rows and merged cells', async () => {
    const { root } = mount({ obstacles: { filtered: true, mergedCells: true, hiddenRows: true } })
    await eventually(() =>
      expect(textOf(root)).toContain('Het plan is gefilterd. Ook de rijen die u nu niet ziet, zijn nagekeken.'),
    )
    expect(textOf(root)).toContain('Het plan bevat samengevoegde cellen.')
    click(root, 'Kolommen toevoegen')
    await eventually(() => expect(textOf(root)).toContain('Ook verborgen en gefilterde rijen krijgen de formules.'))
  })
  test('cells that are merged where the formulas would go', async () => {
    const { root } = mount({ table: false, obstacles: { mergedCells: true } })
    await eventually(() => expect(findings(root).length).toBeGreaterThan(0))
    click(root, 'Kolommen toevoegen')
    await eventually(() => expect(textOf(root)).toContain('In H1:L6 zijn cellen samengevoegd. Hef dat eerst op'))
  })
  test('no size', async () => {
    const { root } = mount({ applicant: '' })
    await eventually(() => expect(textOf(root)).toContain('Kies de grootte van de onderneming'))
    await eventually(() => click(root, 'Kolommen toevoegen'))
    await eventually(() => expect(textOf(root)).toContain('kies eerst de grootte'))
    choose(root, 'Grootte', 'medium')
    await eventually(() => click(root, 'Formules tonen'))
    await eventually(() => expect(textOf(root)).toContain('KMO.SUBSIDY_RATE("middelgroot";'))
  })
})

test('what was changed since stays, and is named', async () => {
  const { root, fake } = mount({ table: false })
  await eventually(() => expect(findings(root).length).toBeGreaterThan(0))
  click(root, 'Kolommen toevoegen')
  await eventually(() => expect(named<HTMLButtonElement>(root, 'Toevoegen').disabled).toBe(false))
  click(root, 'Toevoegen')
  await eventually(() => expect(notice(root)).toContain('5 kolommen toegevoegd.'))
  fake.userWrites('Blad1', 2, 7, 'zelf ingevuld')
  click(root, 'Herstellen')
  await eventually(() => expect(textOf(root)).toContain('Intussen gewijzigd, en blijft staan: H3'))
  click(root, '5 onderdelen herstellen')
  await eventually(() => expect(fake.at('Blad1', 0, 7)).toBe(''))
  expect(fake.at('Blad1', 2, 7)).toBe('zelf ingevuld')
  expect(fake.at('Blad1', 1, 7)).toBe('')
})

test('in English', async () => {
  const { root } = mount({ language: 'en' })
  await eventually(() => expect(findings(root)[0]).toBe('T1 € 900.00 Te laat row 6 too late: last day 19/10/2026'))
  expect(textOf(root.querySelector('.total'))).toContain('€ 1,200.00 is at risk in 2 rows')
})

test('hostile texts do nothing, and long ones are cut', async () => {
  const { root } = mount({
    rows: [
      headers,
      [
        '<img src=x onerror="globalThis.hit=1">',
        '\u202Eקורס',
        `DV.O12${'x'.repeat(100_000)}`,
        serial('2026-12-07'),
        null,
        1000,
        '=cmd|calc',
      ],
      ['=HYPERLINK("http://a","b")', null, null, serial('2026-12-07'), null, 'y'.repeat(100_000), 'innovatie'],
    ],
  })
  await eventually(() => expect(findings(root).length).toBeGreaterThan(1))
  expect(root.querySelector('img')).toBeNull()
  expect(textOf(root)).toContain('<img src=x onerror="globalThis.hit=1">')
  expect(textOf(root).length).toBeLessThan(3000)
  expect((globalThis as { hit?: number }).hit).toBeUndefined()
})

test('a number that is missing or wrong leads to the providers', async () => {
  const { root, opened } = mount({
    rows: [headers, ['Excel', 'VIVES', 'DV.O12', serial('2026-12-07'), null, 1000, 'innovatie']],
  })
  await eventually(() => expect(findings(root).length).toBe(1))
  click(root, 'Nummer zoeken')
  expect(opened).toEqual([{ featureId: 'provider-search', subject: 'VIVES' }])
})

test('ten thousand rows: the first two hundred, then more', async () => {
  const { root } = mount({
    rows: [
      headers,
      ...Array.from({ length: 10_000 }, (_, index) => [
        `Cursus ${index}`,
        null,
        'DV.0100275',
        serial('2026-12-07'),
        null,
        100 + index,
        'innovatie',
      ]),
    ],
  })
  await eventually(() => expect(findings(root).length).toBe(200))
  click(root, 'Toon meer (200 van 20.000)'.replace('20.000', textOf(root).match(/van ([\d.]+)\)/)![1]!))
  expect(findings(root).length).toBe(400)
})

test('the keyboard goes on where the user went, and back to where it came from', async () => {
  const { root } = mount()
  await eventually(() => expect(findings(root).length).toBeGreaterThan(0))
  click(root, 'Kolommen toevoegen')
  expect(textOf(document.activeElement)).toBe('‹ Terug')
  click(root, '‹ Terug')
  expect(textOf(document.activeElement)).toBe('Kolommen toevoegen')
})

test('amounts read as Excel shows them', async () => {
  const { root } = mount({ rows: [headers, ['Excel', null, null, serial('2026-12-07'), null, 671.55, 'innovatie']] })
  await eventually(() => expect(findings(root)[0]).toContain('671,55 wordt 555'))
  named(root, 'Toepassen in rij 2: 671,55 wordt 555')
})

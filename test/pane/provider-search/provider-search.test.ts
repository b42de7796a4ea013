import { choose, click, mountFeature, named, press, settle, textOf, type, type PanePage } from '../../support/pane-page'
import { eventually } from '../../support/eventually'
import { FakeWorkbook, type FakeCell, type FakeOptions } from '../../builders/fake-workbook'
import * as providerSearchFeature from '../../../src/pane/features/provider-search'
import { registry } from '../../../src/providers'
import { row, xlsx } from '../../../tools/workbook/xlsx-builder'

const plan = (...rows: FakeCell[][]): FakeCell[][] => [
  ['Opleiding', 'Opleider', 'Nr erkenning', 'Registratienummer'],
  ...rows,
]
const planTable: FakeOptions['tables'] = [
  { name: 'Plan', area: { sheet: 'Plan', row: 0, column: 0, rows: 3, columns: 4 } },
]
const cell = (row: number, column: number, rows = 1, columns = 1) => ({ sheet: 'Plan', row, column, rows, columns })

let page: PanePage
const open = (workbook: FakeWorkbook, options: Parameters<typeof mountFeature>[2] = {}): FakeWorkbook => {
  page = mountFeature(providerSearchFeature, workbook, options)
  return workbook
}
const cards = () => [...page.root.querySelectorAll('article h2')].map(textOf)
const notices = () => [...page.root.querySelectorAll('.notice > p')].map(textOf)
const search = (query: string) => type(page.root, 'Zoek een dienstverlener', query)

beforeEach(() => localStorage.clear())
afterEach(() => {
  page.leave()
  registry.useOwn([])
})

describe('searching', () => {
  test('shows each organisation with all its numbers, the one asked for first', () => {
    open(new FakeWorkbook({}))
    search('vives kortrijk bachelor')
    expect(cards()).toEqual(['VIVES'])
    expect([...page.root.querySelectorAll('article code')].map(textOf)).toEqual([
      'DV.O242799',
      'DV.O242800',
      'DV.O105080',
      'DV.O101992',
    ])
    expect(textOf(page.root.querySelector('article .others'))).toBe('Andere nummers van deze dienstverlener')
    const [first] = page.root.querySelectorAll('.number-row')
    expect(textOf(first?.querySelector('.campus') ?? null)).toBe('campussen Kortrijk, Roeselare en Torhout')
    expect(textOf(first?.querySelector('.badge') ?? null)).toBe('opleiding')
    expect(textOf(first?.querySelector('.scope p:last-child') ?? null)).toBe('Bron · verzameld op 28/11/2026')
  })
  test('opens a source in a window of its own', () => {
    open(new FakeWorkbook({}))
    search('DV.O242799')
    const source = named<HTMLAnchorElement>(page.root, 'Bron van DV.O242799 (nieuw venster)')
    expect([source.href, source.target, source.rel]).toEqual([
      'https://www.vives.be/nl/studeren/wat-kost-studeren/kmo-portefeuille',
      '_blank',
      'noopener',
    ])
  })
  test('says how old the list is and that nobody confirmed it', () => {
    open(new FakeWorkbook({}))
    expect(textOf(page.root)).toContain(
      'Verzameld op 28/11/2026 van de websites van de dienstverleners; niet bevestigd door de officiële lijst.',
    )
  })
  test('points at a number one slip away', () => {
    open(new FakeWorkbook({}))
    search('DV.O242798')
    expect(notices()).toEqual([
      'DV.O242798 staat niet in de lijst. Bedoelt u een van deze nummers? Ze verschillen er één tikfout van.',
    ])
    expect(cards()).toEqual(['VIVES'])
  })
  test('says what it left out, and how much it found', async () => {
    open(new FakeWorkbook({}))
    search('vives zwembad')
    expect(textOf(page.root)).toContain('Niets gevonden voor: zwembad. 1 dienstverlener VIVES')
    search('qqqq')
    expect(textOf(page.root)).toContain('Geen dienstverlener gevonden.')
    await settle(800)
    expect(page.said).toEqual(['Geen dienstverlener gevonden.'])
  })
  test('speaks English beside Dutch', () => {
    open(new FakeWorkbook({}), { language: 'en' })
    type(page.root, 'Find a provider', 'hands')
    expect(textOf(page.root)).toContain('1 provider Hands')
    expect([...page.root.querySelectorAll('article .badge')].map(textOf)).toEqual(['advice', 'training'])
  })
  test('a registration that ended is told', () => {
    open(new FakeWorkbook({}))
    search('groeiacademie')
    expect(textOf(page.root.querySelector('article'))).toContain(
      'geldig tot en met 02/04/2020 verlopen, tenzij verlengd',
    )
  })
  test('a long list is cut, and says so', () => {
    registry.useOwn(
      Array.from({ length: 60 }, (_, index) => ({
        number: `DV.O${300_000 + index}`,
        name: `Zeldzaam ${index}`,
        source: 'x',
        importedOn: '2026-11-24',
      })),
    )
    open(new FakeWorkbook({}))
    search('zeldzaam')
    expect(cards()).toHaveLength(50)
    expect(textOf(page.root)).toContain('De eerste 50 van 60: verfijn uw zoekopdracht.')
  })
  test('a list of thousands is made ready first, and then answers what was typed meanwhile', async () => {
    registry.useOwn(
      Array.from({ length: 20_000 }, (_, index) => ({
        number: `DV.O${300_000 + index}`,
        name: `Huis ${index}`,
        source: 'x',
        importedOn: '2026-11-24',
      })),
    )
    open(new FakeWorkbook({}))
    search('vives')
    expect(textOf(page.root)).toContain('De lijst wordt klaargemaakt…')
    await eventually(() => expect(cards()).toEqual(['VIVES']))
  })
  test('an organisation with many numbers shows all of them when asked', () => {
    registry.useOwn(
      Array.from({ length: 12 }, (_, index) => ({
        number: `DV.O${300_000 + index}`,
        name: 'Zeldzaam',
        campus: `${index}`,
        source: 'x',
        importedOn: '2026-11-24',
      })),
    )
    open(new FakeWorkbook({}))
    search('zeldzaam')
    expect(page.root.querySelectorAll('.number-row')).toHaveLength(8)
    click(page.root, 'Alle 12 nummers tonen')
    expect(page.root.querySelectorAll('.number-row')).toHaveLength(12)
  })
})

describe('inserting', () => {
  test('fills the columns of the plan row, whatever they are called', async () => {
    const workbook = open(
      new FakeWorkbook(
        { Plan: plan(['A', '', '', ''], ['B', '', '', '']) },
        { tables: planTable ?? [], selection: cell(2, 0) },
      ),
    )
    search('ie-net')
    click(page.root, 'Nummer en naam: DV.O217461')
    await settle(10)
    expect(workbook.cells.get('Plan')).toEqual(
      plan(['A', '', '', ''], ['B', 'ie-net ingenieursvereniging', '', 'DV.O217461']),
    )
    expect(notices()).toEqual(['DV.O217461 staat in D3, B3.'])
    expect(page.said).toEqual(['DV.O217461 staat in D3, B3.'])
  })
  test('fills the selected cell when that is chosen', async () => {
    const workbook = open(
      new FakeWorkbook({ Plan: plan(['A', '', '', '']) }, { tables: planTable ?? [], selection: cell(1, 2) }),
    )
    await settle(10)
    expect(named<HTMLSelectElement>(page.root, 'Invoegen in').selectedOptions[0]?.textContent).toBe(
      'de rij van tabel Plan',
    )
    choose(page.root, 'Invoegen in', 'cell')
    search('ie-net')
    click(page.root, 'Nummer invoegen: DV.O217461')
    await settle(10)
    expect(workbook.cells.get('Plan')?.[1]).toEqual(['A', '', 'DV.O217461', ''])
  })
  test('asks before it replaces anything, from and to, and puts it back', async () => {
    const workbook = open(
      new FakeWorkbook(
        { Plan: plan(['A', 'VIVES', '', { formula: '=A1&"x"', value: 'DV.O242799' }]) },
        { tables: planTable ?? [], selection: cell(1, 3) },
      ),
    )
    search('ie-net')
    click(page.root, 'Nummer en naam: DV.O217461')
    await settle(10)
    expect(workbook.written).toEqual([])
    expect([...page.root.querySelectorAll('.changes li')].map(textOf)).toEqual([
      'D2 =A1&"x" wordt DV.O217461',
      'B2 VIVES wordt ie-net ingenieursvereniging',
    ])
    expect(document.activeElement).toBe(named(page.root, 'Vervangen'))
    click(page.root, 'Annuleren')
    expect(document.activeElement).toBe(named(page.root, 'Nummer en naam: DV.O217461'))
    click(page.root, 'Nummer en naam: DV.O217461')
    await settle(10)
    click(page.root, 'Vervangen')
    await settle(10)
    expect(workbook.cells.get('Plan')?.[1]).toEqual(['A', 'ie-net ingenieursvereniging', '', 'DV.O217461'])
    click(page.root, 'Terugzetten')
    await settle(10)
    expect(workbook.cells.get('Plan')?.[1]).toEqual(['A', 'VIVES', '', { formula: '=A1&"x"' }])
    expect(notices()).toEqual(['Teruggezet.'])
  })
  test('several rows at once', async () => {
    const workbook = open(
      new FakeWorkbook({ Plan: plan(['A'], ['B']) }, { tables: planTable ?? [], selection: cell(0, 0, 3, 1) }),
    )
    search('ie-net')
    click(page.root, 'Nummer invoegen: DV.O217461')
    await settle(10)
    expect([1, 2].map((row) => workbook.at('Plan', row, 3))).toEqual(['DV.O217461', 'DV.O217461'])
    expect(workbook.at('Plan', 0, 3)).toBe('Registratienummer')
  })
  test.each([
    [
      'on a protected sheet',
      { protectedSheets: ['Plan'], selection: cell(5, 0) },
      'Het blad is beveiligd. Hef de beveiliging op (Controleren, Beveiliging blad opheffen) en probeer opnieuw. Er is niets gewijzigd.',
    ],
    ['without a selection', {}, 'Selecteer eerst één cel of één blok cellen.'],
    [
      'in hidden rows',
      { selection: cell(5, 0), obstacles: { hiddenRows: true } },
      'De selectie bevat verborgen of gefilterde rijen. Selecteer enkel zichtbare rijen.',
    ],
    [
      'in merged cells',
      { selection: cell(5, 0), obstacles: { mergedCells: true } },
      'De cellen zijn samengevoegd. Hef de samenvoeging op of kies een andere cel.',
    ],
    [
      'in a whole column',
      { selection: cell(0, 5, 1_048_576) },
      'De selectie telt meer dan 500 rijen. Selecteer er minder.',
    ],
  ] satisfies [string, FakeOptions, string][])('is refused %s, with the reason', async (_, options, sentence) => {
    const workbook = open(new FakeWorkbook({ Plan: plan([]) }, options))
    search('ie-net')
    click(page.root, 'Nummer invoegen: DV.O217461')
    await settle(10)
    expect(notices()).toEqual([sentence])
    expect(workbook.written).toEqual([])
  })
  test('a colleague’s change meanwhile is not overwritten', async () => {
    const workbook = open(
      new FakeWorkbook({ Plan: plan(['A', 'X', '', 'oud']) }, { tables: planTable ?? [], selection: cell(1, 0) }),
    )
    search('ie-net')
    click(page.root, 'Nummer invoegen: DV.O217461')
    await settle(10)
    workbook.userWrites('Plan', 1, 3, 'van een collega')
    click(page.root, 'Vervangen')
    await settle(10)
    expect(workbook.at('Plan', 1, 3)).toBe('van een collega')
    expect(notices()).toEqual([
      'Iemand heeft deze cellen intussen gewijzigd. Bekijk ze opnieuw en probeer nog eens. Er is niets gewijzigd.',
    ])
  })
})

describe('the selected cell', () => {
  test('shows its provider at once, and the focus stays where it is', async () => {
    const workbook = open(new FakeWorkbook({ Plan: plan(['A', '', '', 'nr. DV.0100275.']) }, { selection: cell(0, 0) }))
    search('x')
    workbook.userSelects(cell(1, 3))
    await settle(250)
    expect(textOf(page.root.querySelector('.selected-cell'))).toContain(
      'In de geselecteerde cel Syntra Midden-Vlaanderen DV.O100275',
    )
    expect(textOf(page.root.querySelector('.selected-cell'))).toContain('De juiste schrijfwijze is DV.O100275.')
    expect(document.activeElement).toBe(named(page.root, 'Zoek een dienstverlener'))
    workbook.userSelects(cell(0, 0))
    await settle(250)
    expect(page.root.querySelector('.selected-cell')).toBeNull()
  })
  test('an unknown number one slip away is pointed out', async () => {
    open(new FakeWorkbook({ Plan: [['DV.O242798']] }, { selection: cell(0, 0) }))
    await settle(10)
    expect(textOf(page.root.querySelector('.selected-cell .notice'))).toBe(
      'DV.O242798 staat niet in de lijst. Bedoelt u een van deze nummers? Ze verschillen er één tikfout van.',
    )
    expect(textOf(page.root.querySelector('.selected-cell h3'))).toBe('VIVES')
  })
  test('a number of seven digits is told to be none', async () => {
    open(new FakeWorkbook({ Plan: [['DV.O1097236']] }, { selection: cell(0, 0) }))
    await settle(10)
    expect(textOf(page.root.querySelector('.selected-cell .notice'))).toBe(
      'DV.O1097236 staat niet in de lijst. Een nummer heeft zes cijfers.',
    )
  })
  test('nothing is looked at once the user is elsewhere', async () => {
    const workbook = open(new FakeWorkbook({ Plan: [['DV.O242799']] }))
    await settle(10)
    page.leave()
    workbook.userSelects(cell(0, 0))
    await settle(250)
    expect(page.root.querySelector('.selected-cell')).toBeNull()
  })
})

describe('favourites and recent numbers', () => {
  test('come back the next time', async () => {
    open(new FakeWorkbook({ Plan: [] }, { selection: cell(0, 0) }))
    expect(textOf(page.root)).toContain('Typ een naam, of selecteer een cel met een nummer.')
    search('vives')
    click(page.root, 'Favoriet: DV.O242799')
    search('ie-net')
    click(page.root, 'Nummer invoegen: DV.O217461')
    await settle(10)
    page.leave()
    open(new FakeWorkbook({}))
    expect([...page.root.querySelectorAll('h2,h3,code')].map(textOf)).toEqual([
      'Favorieten',
      'VIVES',
      'DV.O242799',
      'Laatst gebruikt',
      'ie-net ingenieursvereniging',
      'DV.O217461',
    ])
    click(page.root, 'Favoriet: DV.O242799')
    expect([...page.root.querySelectorAll('h2')].map(textOf)).toEqual(['Laatst gebruikt'])
  })
  test('what someone else left in the store does no harm', () => {
    localStorage.setItem('kmo.providers.favourites', '{"x":1}')
    localStorage.setItem('kmo.providers.recent', '["<img src=x>", 7, "DV.O999998", "DV.O217461"]')
    open(new FakeWorkbook({}))
    expect([...page.root.querySelectorAll('h2,h3')].map(textOf)).toEqual([
      'Laatst gebruikt',
      'ie-net ingenieursvereniging',
    ])
  })
  test('without a store they last as long as the pane', () => {
    const store = Object.getOwnPropertyDescriptor(globalThis, 'localStorage') as PropertyDescriptor
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new Error('blocked')
      },
      configurable: true,
    })
    open(new FakeWorkbook({}))
    search('vives')
    click(page.root, 'Favoriet: DV.O242799')
    expect(named(page.root, 'Favoriet: DV.O242799').getAttribute('aria-pressed')).toBe('true')
    Object.defineProperty(globalThis, 'localStorage', store)
  })
})

describe('the own list', () => {
  const header = ['Naam', 'Campus', 'Registratienr.']
  const openList = (workbook: FakeWorkbook) => {
    open(workbook)
    click(page.root, `Eigen lijst (0)`)
    return workbook
  }
  const groups = () =>
    [...page.root.querySelectorAll('.group')].map((group) => [
      textOf(group.querySelector('h4')),
      ...[...group.querySelectorAll('li')].map(textOf),
    ])
  /** Until what was given is read and compared. */
  const read = async () => {
    await settle(30)
    await eventually(() => expect(page.root.querySelector('.working')).toBeNull())
  }
  const paste = async (text: string) => {
    const field = named<HTMLTextAreaElement>(page.root, 'Of plak cellen of tekst')
    field.value = text
    field.form?.requestSubmit()
    await read()
  }

  test('a selection is compared first and stored only then', async () => {
    const workbook = openList(
      new FakeWorkbook(
        {
          Plan: [
            header,
            ['Nieuw huis', 'Gent', 'DV.O299999'],
            ['VIVES Kortrijk', '', 'DV.O242799'],
            ['Zonder', '', '0824.677.865'],
            ['vives', '', 'DV.O242800'],
          ],
        },
        { selection: cell(1, 1) },
      ),
    )
    click(page.root, 'Selectie inlezen')
    await read()
    expect(textOf(page.root.querySelector('h3'))).toBe('Wat er verandert: Plan!A1:C5')
    expect(groups()).toEqual([
      ['Nieuw (1)', 'Rij 2 DV.O299999 Nieuw huis Gent'],
      [
        'Gewijzigd (1)',
        'Rij 5 DV.O242800 vives campussen Brugge en Oostende · reguliere bachelor- en graduaatsopleidingen (geen postgraduaat of navorming) Naam: VIVES wordt vives',
      ],
      [
        'In conflict (1)',
        'Rij 3 DV.O242799 VIVES Kortrijk gekend als VIVES Deze naam nemen: DV.O242799 VIVES Kortrijk',
      ],
      ['Niet begrepen (1)', 'Rij 4 enkel een ondernemingsnummer, geen erkenningsnummer Zonder | 0824.677.865'],
    ])
    expect(workbook.parts.size).toBe(0)
    click(page.root, 'Deze naam nemen: DV.O242799 VIVES Kortrijk')
    registry.byNumber('DV.O299999')
    click(page.root, '3 wijzigingen opslaan in de werkmap')
    await settle(10)
    expect(notices()).toEqual(['Opgeslagen: de eigen lijst telt 3 rijen.'])
    expect(JSON.parse(workbook.parts.get('eigen-dienstverleners') as string)).toMatchObject({
      version: 1,
      parts: 1,
      records: { length: 3 },
    })
    expect(workbook.recalculations).toBe(1)
    expect(registry.byNumber('DV.O299999')).toMatchObject([
      { name: 'Nieuw huis', campus: 'Gent', source: 'Plan!A1:C5', importedOn: '2026-11-24' },
    ])
    expect(registry.byNumber('DV.O242799').map(({ name }) => name)).toEqual(['VIVES Kortrijk'])
  })

  test('a colleague’s list is found when the pane opens', async () => {
    const workbook = openList(
      new FakeWorkbook({ Plan: [header, ['Nieuw huis', 'Gent', 'DV.O299999']] }, { selection: cell(1, 1) }),
    )
    click(page.root, 'Selectie inlezen')
    await read()
    click(page.root, '1 wijziging opslaan in de werkmap')
    await settle(10)
    page.leave()
    registry.useOwn([])
    open(workbook)
    await settle(10)
    search('nieuw huis')
    expect(textOf(page.root.querySelector('article'))).toContain('Nieuw huis DV.O299999 opleiding')
    expect(textOf(page.root.querySelector('article'))).toContain('Plan!A1:C2 · eigen lijst, ingelezen op 24/11/2026')
  })

  test('what a colleague added meanwhile is not lost', async () => {
    const workbook = openList(
      new FakeWorkbook({ Plan: [header, ['Nieuw huis', 'Gent', 'DV.O299999']] }, { selection: cell(1, 1) }),
    )
    click(page.root, 'Selectie inlezen')
    await read()
    workbook.parts.set(
      'eigen-dienstverleners',
      '{"version":1,"parts":1,"fields":["number","name"],"records":[["DV.O299998","Van een collega"]]}',
    )
    click(page.root, '1 wijziging opslaan in de werkmap')
    await settle(30)
    expect(notices()).toEqual([
      'Iemand heeft de eigen lijst intussen gewijzigd. Dit is het nieuwe overzicht; er is nog niets opgeslagen.',
    ])
    click(page.root, '1 wijziging opslaan in de werkmap')
    await settle(10)
    expect(
      ['DV.O299998', 'DV.O299999'].flatMap((number) => registry.byNumber(number as 'DV.O1').map(({ name }) => name)),
    ).toEqual(['Van een collega', 'Nieuw huis'])
  })

  test('a column read wrongly is set right', async () => {
    openList(new FakeWorkbook({}))
    await paste('Instelling\tPlaats\tRegistratienr\nHuis\tGent\tDV.O299999')
    expect(groups()).toEqual([
      ['Niet begrepen (1)', 'Rij 2 geen naam, en het nummer is niet gekend Huis | Gent | DV.O299999'],
    ])
    choose(page.root, 'Naam', '0')
    await read()
    expect(groups()).toEqual([['Nieuw (1)', 'Rij 2 DV.O299999 Huis Gent']])
  })

  test('a file is read, whatever its encoding', async () => {
    openList(new FakeWorkbook({}))
    const bytes = Uint8Array.from([...'Naam;Nummer\r\nCaf\u00e9;DV.O299999'].map((char) => char.charCodeAt(0)))
    const input = named<HTMLInputElement>(page.root, 'Bestand (CSV, TSV, .xlsx), of sleep het hierheen')
    const file = Object.assign(new File([bytes], 'lijst.csv'), { arrayBuffer: async () => bytes.buffer })
    Object.defineProperty(input, 'files', { value: [file] })
    input.dispatchEvent(new Event('change', { bubbles: true }))
    await read()
    expect(groups()).toEqual([['Nieuw (1)', 'Rij 2 DV.O299999 Café']])
  })

  test('nothing to read, and nothing new, are told', async () => {
    openList(new FakeWorkbook({ Plan: [] }, { selection: cell(0, 0) }))
    click(page.root, 'Selectie inlezen')
    await settle(10)
    expect(notices()).toEqual(['Hier staat niets om in te lezen.'])
    await paste('Naam;Nummer\nie-net ingenieursvereniging;DV.O217461')
    expect(textOf(page.root)).toContain('1 rij zegt wat al gekend is. Er is niets nieuws om op te slaan.')
  })

  test('is put on a sheet as text, and removed after a yes', async () => {
    const workbook = openList(new FakeWorkbook({}))
    await paste('Naam;Nummer\n"=HYPERLINK(""http://evil"")";DV.O299999')
    click(page.root, '1 wijziging opslaan in de werkmap')
    await settle(10)
    click(page.root, 'Tonen op een blad')
    await settle(10)
    expect(workbook.at('Dienstverleners', 1, 1)).toBe('=HYPERLINK("http://evil")')
    click(page.root, 'Eigen lijst verwijderen')
    expect(document.activeElement).toBe(named(page.root, 'Verwijderen'))
    click(page.root, 'Verwijderen')
    await settle(10)
    expect(workbook.parts.size).toBe(0)
    expect(registry.byNumber('DV.O299999')).toEqual([])
  })

  test('a long reading can be stopped; nothing changes', async () => {
    const workbook = openList(new FakeWorkbook({}))
    const rows = Array.from({ length: 60_000 }, (_, index) => `Huis ${index};DV.O${String(300_000 + index)}`)
    named<HTMLTextAreaElement>(page.root, 'Of plak cellen of tekst').value = `Naam;Nummer\n${rows.join('\n')}`
    named<HTMLTextAreaElement>(page.root, 'Of plak cellen of tekst').form?.requestSubmit()
    await settle(20)
    expect(textOf(page.root.querySelector('.working small'))).toBe('Bezig met lezen…')
    click(page.root, 'Stoppen')
    await settle(30)
    expect(notices()).toEqual(['Gestopt. Er is niets gewijzigd.'])
    expect(workbook.parts.size).toBe(0)
  })

  const give = async (bytes: Uint8Array, name: string) => {
    const input = named<HTMLInputElement>(page.root, 'Bestand (CSV, TSV, .xlsx), of sleep het hierheen')
    const file = Object.assign(new File([], name), { arrayBuffer: async () => bytes.slice().buffer })
    Object.defineProperty(input, 'files', { value: [file] })
    input.dispatchEvent(new Event('change', { bubbles: true }))
    await read()
  }

  test('a workbook shows its sheets, and another can be chosen', async () => {
    openList(new FakeWorkbook({}))
    const rows = (number: string, name: string) => row(1, ['Naam', 'Nummer', 'Contact']) + row(2, [name, number, 'Jan'])
    await give(
      xlsx({
        sheets: [
          { name: 'Toelichting', rows: row(1, ['Zie het volgende blad']) },
          { name: 'Lijst', rows: rows('DV.O299999', 'Huis') },
          { name: 'Oud', rows: rows('DV.O299998', 'Oud huis'), state: 'hidden' },
          { name: 'Leeg' },
          { name: 'Kapot', xml: '<worksheet>' },
        ],
      }),
      'lijst.xlsx',
    )
    const sheets = named<HTMLSelectElement>(page.root, 'Blad')
    expect([...sheets.options].map((option) => [textOf(option), option.selected, option.disabled])).toEqual([
      ['Toelichting, 0 nummers', false, false],
      ['Lijst, 1 nummer', true, false],
      ['Oud, verborgen, 1 nummer', false, false],
      ['Leeg, leeg', false, true],
      ['Kapot, niet leesbaar', false, true],
    ])
    expect([...page.root.querySelectorAll('.notice')].map(textOf)).toEqual([
      'Het blad Kapot is niet gelezen. Het bestand is beschadigd. Open het in Excel, sla het opnieuw op als .xlsx en probeer opnieuw.',
    ])
    expect(textOf(page.root)).toContain('Niet ingelezen: Contact.')
    expect(groups()).toEqual([['Nieuw (1)', 'Rij 2 DV.O299999 Huis']])
    choose(page.root, 'Blad', '2')
    await read()
    expect(groups()).toEqual([['Nieuw (1)', 'Rij 2 DV.O299998 Oud huis']])
    expect(named<HTMLSelectElement>(page.root, 'Blad').value).toBe('2')
  })

  test.each([
    [
      '<html><table><tr><td>DV.O299999</td></tr></table></html>',
      'Dit is een webpagina (HTML), geen lijst. Open het in Excel, sla het op als .xlsx en probeer opnieuw.',
    ],
    ['[{"nummer":"DV.O299999"}]', 'Dit zijn gegevens van een programma (JSON), geen lijst. Vraag ze als CSV of .xlsx.'],
    ['%PDF-1.7', 'Dit is een pdf, geen lijst. Vraag de lijst als CSV of .xlsx, of plak de tekst ervan.'],
  ])('%s under another name is refused with a sentence', async (text, sentence) => {
    openList(new FakeWorkbook({}))
    await give(new TextEncoder().encode(text), 'lijst.xls')
    expect(notices()).toEqual([sentence])
  })

  test('the name of a file turns no line around', async () => {
    openList(new FakeWorkbook({}))
    await give(new TextEncoder().encode('Naam;Nummer\nHuis;DV.O299999'), 'lijst\u202Excod.csv')
    expect(textOf(page.root.querySelector('h3'))).toBe('Wat er verandert: lijstxcod.csv')
  })

  test('a list that is too long for a workbook says so before anything is stored', async () => {
    const long = 'x'.repeat(1_000)
    open(new FakeWorkbook({}))
    await settle(30)
    registry.useOwn(
      Array.from({ length: 26_000 }, (_, index) => ({
        number: 'DV.O299998' as const,
        name: 'Huis',
        campus: String(index),
        source: long,
        note: long,
        asWritten: long,
        enterpriseNumber: long,
      })),
    )
    click(page.root, 'Eigen lijst (26.000)')
    await paste('Naam;Nummer\nNieuw;DV.O299999')
    await eventually(() =>
      expect(textOf(page.root)).toContain(
        'Met deze rijen is de eigen lijst te lang voor een werkmap. Er wordt niets opgeslagen. Neem een deel van de lijst.',
      ),
    )
    expect([...page.root.querySelectorAll('button')].map(textOf)).not.toContain('1 wijziging opslaan in de werkmap')
  })

  test('what does not fit in the list of a workbook is left out and said', async () => {
    const workbook = new FakeWorkbook({})
    workbook.parts.set(
      'eigen-dienstverleners',
      '{"parts":1,"fields":["number","name"],"records":[["DV.O299999","Huis"],["x",1],7]}',
    )
    open(workbook)
    await settle(30)
    expect(notices()).toEqual(['2 rijen van de eigen lijst in deze werkmap zijn niet leesbaar en tellen niet mee.'])
    expect(registry.byNumber('DV.O299999')).toMatchObject([{ name: 'Huis' }])
  })

  test('a long list shows its beginning, and more when asked', async () => {
    openList(new FakeWorkbook({}))
    await paste(
      `Naam;Nummer\n${Array.from({ length: 120 }, (_, index) => `Huis ${index};DV.O${300_000 + index}`).join('\n')}`,
    )
    expect(page.root.querySelectorAll('.group li')).toHaveLength(50)
    click(page.root, 'Meer tonen')
    expect(page.root.querySelectorAll('.group li')).toHaveLength(100)
  })
})

describe('hostile data', () => {
  const hostile = `Naam;Nummer;Website;Bron;Campus\n"<img src=x onerror=alert(1)><script>alert(2)</script>";DV.O299999;javascript:alert(3);"data:text/html,<script>";\u202Eمركز ${'x'.repeat(990)}`
  test('shows as text, links nowhere, and stays whole', async () => {
    open(new FakeWorkbook({ Plan: [] }, { selection: cell(0, 0) }))
    click(page.root, 'Eigen lijst (0)')
    const field = named<HTMLTextAreaElement>(page.root, 'Of plak cellen of tekst')
    field.value = hostile
    field.form?.requestSubmit()
    await settle(30)
    expect(page.root.querySelectorAll('img,script').length).toBe(0)
    click(page.root, '1 wijziging opslaan in de werkmap')
    await settle(10)
    expect(registry.byNumber('DV.O299999')[0]?.campus).toBe(`مركز ${'x'.repeat(990)}`)
    click(page.root, '‹ Terug naar zoeken')
    search('DV.O299999')
    expect(cards()).toEqual(['<img src=x onerror=alert(1)><script>alert(2)</script>'])
    expect(page.root.querySelectorAll('img,script,article a').length).toBe(0)
  })
  test('a name that begins like a formula is written as text', async () => {
    registry.useOwn([{ number: 'DV.O299999', name: '=1+1', source: 'x', importedOn: '2026-11-24' }])
    const workbook = open(new FakeWorkbook({ Plan: [] }, { selection: cell(0, 0) }))
    search('DV.O299999')
    click(page.root, 'Nummer en naam: DV.O299999')
    await settle(10)
    expect(workbook.cells.get('Plan')).toEqual([['DV.O299999', '=1+1']])
    expect(workbook.written.flatMap(({ after }) => after)).toEqual([['DV.O299999'], ['=1+1']])
  })
})

test('without Excel the search works, and the rest says why not', async () => {
  const workbook = new FakeWorkbook({})
  workbook.refusal = 'no-excel'
  open(workbook)
  search('vives')
  expect(cards()).toEqual(['VIVES'])
  click(page.root, 'Nummer invoegen: DV.O242799')
  await settle(10)
  expect(notices()).toEqual(['Geen verbinding met Excel. Open dit venster vanuit Excel.'])
})

test('everything is within reach of the keyboard, and has a name', async () => {
  open(new FakeWorkbook({ Plan: [['DV.O242798']] }, { selection: cell(0, 0) }))
  await settle(10)
  search('vives')
  for (const element of page.root.querySelectorAll<HTMLElement>('a[href],button,input,select,textarea')) {
    expect(element.tabIndex).toBe(0)
    expect(
      element.getAttribute('aria-label') ?? (textOf(element) || (element as HTMLInputElement).labels?.length),
    ).toBeTruthy()
  }
  press(named(page.root, 'Zoek een dienstverlener'), 'Enter')
  expect(cards()).toEqual(['VIVES'])
})

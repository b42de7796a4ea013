import { choose, click, mountFeature, named, settle, textOf, type PanePage } from '../../support/pane-page'
import { WorkbookError, type NewSheet } from '../../../src/workbook/workbook'
import * as ceilingFeature from '../../../src/pane/features/ceiling'
import { FakeWorkbook, type FakeCell, type FakeOptions } from '../../builders/fake-workbook'
import { eventually } from '../../support/eventually'
import { serial } from '../../builders/serial'

const headers = [
  'Onderneming',
  'Opleiding',
  'Inschrijving',
  'Start',
  'Einde',
  'Prijs',
  'Thema',
  'Aanvraag',
  'Stopzetting',
]
const day = serial
const today = '2025-11-24'
const full: FakeCell[] = [
  'Peeters',
  'Leiderschap',
  '',
  day('2025-03-02'),
  day('2025-12-18'),
  24000,
  'innovatie',
  day('2025-03-01'),
  '',
]
const december: FakeCell[] = ['Peeters', 'Excel', day('2025-12-01'), day('2025-12-21'), '', 5000, 'innovatie', '', '']

const area = (rows: number) => ({ sheet: 'Blad1', row: 0, column: 0, rows: rows + 1, columns: headers.length })
function workbookOf(
  rows: readonly (readonly FakeCell[])[],
  options: FakeOptions = {},
  Kind = FakeWorkbook,
): FakeWorkbook {
  const workbook = new Kind(
    { Blad1: [headers, ...rows] },
    { tables: [{ name: 'Plan', area: area(rows.length) }], ...options },
  )
  workbook.settings.set('kmo.plan', { applicant: 'small' })
  return workbook
}

async function open(workbook: FakeWorkbook, options: Parameters<typeof mountFeature>[2] = {}): Promise<PanePage> {
  const page = mountFeature(ceilingFeature, workbook, { today, ...options })
  await eventually(() =>
    expect(textOf(page.root)).toMatch(
      /Beste jaar .*(keuze|jaren|brengt)|Best year .*(choice|years|brings)|Geen (rij|plan)/,
    ),
  )
  return page
}
const cards = ({ root }: PanePage) => [...root.querySelectorAll('.year')].map(textOf)

describe('the ceilings', () => {
  test('as bars with the same in figures, and what is free as cost', async () => {
    const page = await open(workbookOf([full, december]))
    expect(cards(page)).toEqual([
      '2025 Plafond € 7.500,00 Aangevraagd € 7.200,00 Over € 300,00 Gepland € 300,00 Nog vrij € 0,00',
    ])
    expect(page.root.querySelectorAll('svg:not([aria-hidden="true"]):not(.window)')).toHaveLength(0)
    const widths = [...page.root.querySelectorAll('.usage > rect')].map(
      (rect) => `${rect.getAttribute('class')} ${rect.getAttribute('x')} ${rect.getAttribute('width')}`,
    )
    expect(widths).toEqual(['free 0 100%', 'planned 96% 4%', 'filed 0 96%'])
  })

  test('in English', async () => {
    const page = await open(workbookOf([full]), { language: 'en' })
    expect(cards(page)).toEqual([
      '2025 Ceiling € 7,500.00 Applied for € 7,200.00 Still free € 300.00 What is free still covers a cost of € 1,000.00 at 30 %, or a cost of € 666.66 at 45 % (cybersecurity, energy efficiency).',
    ])
  })

  test('years that are over come on request', async () => {
    const page = await open(
      workbookOf([full, ['Peeters', 'Oud', '', '', '', 1000, 'innovatie', day('2023-05-06'), '']]),
    )
    expect(cards(page)).toHaveLength(1)
    click(page.root, 'Peeters: 1 vorig jaar tonen')
    expect(cards(page)[1]).toBe('2023 Plafond € 7.500,00 Aangevraagd € 300,00 Nog vrij € 7.200,00')
  })

  test('another size, another ceiling', async () => {
    const page = await open(workbookOf([['', 'Oud', '', '', '', 1000, 'innovatie', day('2019-05-06'), '']]))
    expect(cards(page)[0]).toContain('Plafond € 10.000,00 Aangevraagd € 400,00')
    choose(page.root, 'Grootte', 'medium')
    await eventually(() => expect(cards(page)[0]).toContain('Plafond € 15.000,00 Aangevraagd € 300,00'))
  })

  test('rows of which the subsidy is not known are told, for they may use what seems free', async () => {
    const unclear: FakeCell[] = [
      'Peeters',
      'Onleesbaar thema',
      '',
      day('2025-03-02'),
      '',
      5000,
      'IT',
      day('2025-03-01'),
      '',
    ]
    const said =
      '2 rijen tellen niet mee: de subsidie is er niet gekend. Kijk het plan na, want wat vrij is kan minder zijn.'
    expect(textOf((await open(workbookOf([full, unclear, unclear]))).root)).toContain(said)
    expect(textOf((await open(workbookOf([full, unclear]), { language: 'en' })).root)).toContain(
      '1 row does not count: the subsidy is not known there.',
    )
    expect(textOf((await open(workbookOf([full]))).root)).not.toContain('subsidie is er niet gekend')
  })

  test('without a size nothing is known, and the size is asked for', async () => {
    const workbook = workbookOf([full])
    workbook.settings.clear()
    const page = mountFeature(ceilingFeature, workbook, { today })
    await eventually(() => expect(textOf(page.root)).toContain('Kies de grootte van de onderneming'))
    expect(textOf(page.root)).not.toContain('Geen rij')
    choose(page.root, 'Grootte', 'small')
    await eventually(() => expect(cards(page)[0]).toContain('Aangevraagd € 7.200,00'))
  })

  test('a plan of which no row uses a ceiling', async () => {
    const page = await open(workbookOf([['Peeters', 'Zonder dag', '', '', '', 1000, 'innovatie', '', '']]))
    expect(textOf(page.root)).toContain('Geen rij van dit plan gebruikt een plafond')
  })
})

describe('the end of the year', () => {
  const rows = [
    full,
    ['De Smet', 'Werf', '', day('2025-12-07'), '', 2000, 'innovatie', day('2025-11-20'), ''] as FakeCell[],
  ]
  test('what is lost, what may be stopped, and that the budget may run out', async () => {
    const page = await open(workbookOf(rows))
    expect(textOf(page.root.querySelector('.notice.caution'))).toBe(
      'Peeters: Nog 38 dagen in 2025, en € 300,00 van het plafond is vrij. Wat op 31 december niet is aangevraagd, is voorbij: het gaat niet mee naar 2026. De Smet: Nog 38 dagen in 2025, en € 6.900,00 van het plafond is vrij. Wat op 31 december niet is aangevraagd, is voorbij: het gaat niet mee naar 2026. Het budget van de hele regeling kan vóór 31 december op zijn. In december 2015 was dat zo: aanvragen werden geblokkeerd.',
    )
    expect([...page.root.querySelectorAll('.stops li')].map(textOf)).toEqual([
      'Leiderschap Peeters Stopt u deze aanvraag nog dit jaar, dan komt € 7.200,00 vrij. loopt tot 18/12/2025',
      'Werf De Smet Stopt u deze aanvraag nog dit jaar, dan komt € 600,00 vrij. start op 07/12/2025',
    ])
  })
  test('on 31 December it is the last day', async () => {
    const page = await open(workbookOf([full]), { today: '2025-12-31' })
    expect(textOf(page.root.querySelector('.notice.caution'))).toContain(
      'Dit is de laatste dag van 2025, en € 300,00 van het plafond is vrij.',
    )
  })
  test('in October nobody is warned', async () => {
    const page = await open(workbookOf(rows), { today: '2025-10-31' })
    expect(page.root.querySelector('.stops')).toBeNull()
    expect(page.root.querySelector('.notice')).toBeNull()
  })
})

describe('the best year', () => {
  const section = ({ root }: PanePage) => textOf(root.querySelector('.best-year'))

  test('which course in which year, between which days, and what it brings, with the caveats', async () => {
    const page = await open(workbookOf([full, december]))
    expect(section(page)).toBe(
      'Beste jaar Indienen kan van de inschrijving tot 14 kalenderdagen na de start. Ligt 31 december daartussen, dan kiest u welk plafond betaalt. € 1.200,00 meer subsidie met 1 andere keuze. Excel Indienen in 2026 in plaats van 2025, van 01/01/2026 tot en met 04/01/2026 nu € 300,00, dan € 1.500,00 De bedragen gelden als alle keuzes samen worden gevolgd. Dit is onze lezing van de regels: het plafond is dat van het kalenderjaar van de aanvraag. Vraag het na bij VLAIO voor u erop rekent. Of er in 2026 dezelfde regels en budget zijn, is niet zeker.',
    )
    expect(page.said).toEqual(['€\u00A01.200,00 meer subsidie met 1 andere keuze.'])
  })

  test('outside the last weeks the budget is named here', async () => {
    const page = await open(
      workbookOf([['Peeters', 'Vol', '', '', '', 25000, 'innovatie', day('2025-03-02'), ''], december]),
      { today: '2025-10-01' },
    )
    expect(section(page)).toContain('In december 2015 was dat zo: aanvragen werden geblokkeerd.')
  })

  test('a course that makes room, and the one that gets it', async () => {
    const rows: FakeCell[][] = [
      ['Peeters', 'Groot', '', day('2026-03-01'), '', 25000, 'innovatie', '', ''],
      ['Peeters', 'Klein', day('2025-11-02'), day('2026-01-05'), '', 1000, 'innovatie', '', ''],
    ]
    expect(section(await open(workbookOf(rows)))).toContain(
      'Klein Indienen in 2025 in plaats van 2026, van 24/11/2025 tot en met 31/12/2025 nu € 300,00, dan € 300,00 Daardoor verandert ook Groot nu € 7.200,00, dan € 7.500,00',
    )
  })

  test('nothing to choose, and nothing to gain', async () => {
    expect(section(await open(workbookOf([full])))).toContain(
      'Geen enkele open aanvraag kan in twee jaren worden ingediend.',
    )
    expect(section(await open(workbookOf([december])))).toContain(
      '1 aanvraag kan in meer dan één jaar. Het plan zoals het is, brengt het meeste op.',
    )
  })

  test('a click on the course shows its row', async () => {
    const workbook = workbookOf([full, december])
    const page = await open(workbook)
    click(page.root, 'Excel, naar de rij')
    await settle()
    expect(workbook.selected).toEqual({ sheet: 'Blad1', row: 2, column: 7, rows: 1, columns: 1 })
  })

  test('what changes in the workbook is counted again', async () => {
    const workbook = workbookOf([full, december])
    const page = await open(workbook)
    workbook.userWrites('Blad1', 1, 5, 25000)
    await eventually(() => expect(section(page)).toContain('€ 1.500,00 meer subsidie'))
    expect(page.said).toEqual([
      '€\u00A01.200,00 meer subsidie met 1 andere keuze.',
      '€\u00A01.500,00 meer subsidie met 1 andere keuze.',
    ])
  })
})

describe('sheets', () => {
  test('the overview: first shown, then added, and away again', async () => {
    const workbook = workbookOf([full, december])
    const page = await open(workbook)
    click(page.root, 'Overzicht met grafiek')
    expect(textOf(page.root.querySelector('.preview'))).toContain(
      'Er komt een nieuw blad “Plafond” met formules die meerekenen. Aan het plan verandert niets.',
    )
    expect(textOf(page.root.querySelector('.preview'))).toContain('Onder de cijfers komt een grafiek.')
    expect(document.activeElement).toBe(named(page.root, 'Blad toevoegen'))
    expect(workbook.added).toEqual([])
    click(page.root, 'Blad toevoegen')
    await eventually(() =>
      expect(textOf(page.root.querySelector('.message'))).toContain('Het blad Plafond is toegevoegd.'),
    )
    expect(workbook.added[0]?.charts).toHaveLength(1)
    expect(document.activeElement).toBe(named(page.root, 'Blad weer verwijderen'))
    click(page.root, 'Blad weer verwijderen')
    await eventually(() => expect(textOf(page.root.querySelector('.message'))).toBe('Het blad is verwijderd.'))
    expect([...workbook.cells.keys()]).toEqual(['Blad1'])
  })

  test('where Excel makes no chart, the sheet comes without one, and says so', async () => {
    class WithoutCharts extends FakeWorkbook {
      override async addSheet(sheet: NewSheet): Promise<string> {
        if (sheet.charts !== undefined) throw new WorkbookError('not-supported')
        return super.addSheet(sheet)
      }
    }
    const workbook = workbookOf([full, december], {}, WithoutCharts)
    const page = await open(workbook)
    click(page.root, 'Overzicht met grafiek')
    click(page.root, 'Blad toevoegen')
    await eventually(() =>
      expect(textOf(page.root.querySelector('.message'))).toContain(
        'Het blad Plafond is toegevoegd. Deze versie van Excel kan hier geen grafiek maken: het blad is er zonder. Selecteer de cijfers en kies Invoegen, Grafiek.',
      ),
    )
    expect([...workbook.cells.keys()]).toEqual(['Blad1', 'Plafond'])
  })

  test('the best years with formulas, or not after all', async () => {
    const workbook = workbookOf([full, december])
    const page = await open(workbook)
    click(page.root, 'Beste jaar per rij')
    expect(textOf(page.root.querySelector('.preview'))).toContain('=KMO.BEST_YEAR(Plan[[#Headers],[#Data]],"klein")')
    click(page.root, 'Annuleren')
    expect(page.root.querySelector('.preview')).toBeNull()
    expect(document.activeElement).toBe(named(page.root, 'Beste jaar per rij'))
    expect(workbook.added).toEqual([])
  })

  test('headers that the functions do not know are named in the formula, and those of no name are to be renamed first', async () => {
    const own = [
      'Bedrijf',
      'Cursus',
      'Inschrijving',
      'Dag van de start',
      'Einde',
      'Projectkost',
      'Thema',
      'Wanneer',
      'Wanneer',
    ]
    const workbook = new FakeWorkbook({ Blad1: [own, full, december] }, { tables: [{ name: 'Plan', area: area(2) }] })
    workbook.settings.set('kmo.plan', { applicant: 'small' })
    const page = await open(workbook)
    click(page.root, 'Overzicht met grafiek')
    expect(textOf(page.root.querySelector('.preview'))).toContain(
      ',{"Startdatum","Dag van de start";"Kost","Projectkost"})',
    )
    workbook.settings.set('kmo.plan', {
      applicant: 'small',
      columns: { 'table Plan': { appliedOn: { header: 'Wanneer', nth: 1 } } },
    })
    const other = await open(workbook)
    click(other.root, 'Overzicht met grafiek')
    expect(textOf(other.root.querySelector('.sheets .notice'))).toBe(
      'De functies kunnen een kolom niet bij naam noemen. Hernoem eerst: “Wanneer” wordt “Aanvraagdatum”',
    )
  })

  test('a workbook that refuses', async () => {
    const workbook = workbookOf([full, december])
    const page = await open(workbook)
    click(page.root, 'Beste jaar per rij')
    workbook.refusal = 'cell-being-edited'
    click(page.root, 'Blad toevoegen')
    await eventually(() =>
      expect(textOf(page.root.querySelector('.message'))).toBe(
        'U bent een cel aan het bewerken. Druk in Excel op Enter of Esc en probeer opnieuw.',
      ),
    )
  })
})

describe('hostile plans', () => {
  test('what stands in cells is text, and long names are cut', async () => {
    const evil = '<img src=x onerror="globalThis.hacked=1">'
    const rows: FakeCell[][] = [
      [evil, evil, '', '', '', 25000, 'innovatie', day('2025-03-02'), ''],
      [
        evil,
        `=HYPERLINK("http://x") ${'x'.repeat(100_000)}`,
        day('2025-12-01'),
        day('2025-12-21'),
        '',
        5000,
        'innovatie',
        '',
        '',
      ],
      ['שלום \u202Eevil', '\u202Eabc', '', day('2025-12-21'), '', 5000, 'innovatie', '', ''],
    ]
    const page = await open(workbookOf(rows))
    expect(page.root.querySelector('img')).toBeNull()
    expect(textOf(page.root)).toContain(evil)
    expect(textOf(page.root.querySelector('.best-year .course'))).toHaveLength(200)
  })

  test('cells that cannot be read spoil nothing', async () => {
    const rows: FakeCell[][] = [
      full,
      ['Peeters', 'Kapot', 'ja', { type: 'Error', basicValue: '#REF!' }, '31/02/2025', 'veel', 'zang', 'gisteren', ''],
      december,
    ]
    const page = await open(workbookOf(rows))
    expect(cards(page)[0]).toContain('Aangevraagd € 7.200,00')
    expect(textOf(page.root.querySelector('.best-year'))).toContain('€ 1.200,00 meer subsidie')
  })

  test('hundreds of companies come in parts', async () => {
    const rows = Array.from({ length: 30 }, (_, index): FakeCell[] => [
      `Bedrijf ${index}`,
      'Excel',
      '',
      '',
      '',
      1000,
      'innovatie',
      day('2025-03-02'),
      '',
    ])
    const page = await open(workbookOf(rows))
    expect(cards(page)).toHaveLength(10)
    click(page.root, 'Nog 20 ondernemingen tonen')
    expect(cards(page)).toHaveLength(30)
  })
})

test('who leaves in the middle leaves nothing behind', async () => {
  const page = mountFeature(ceilingFeature, workbookOf([full, december]), { today })
  page.leave()
  await settle(50)
  expect(page.root.querySelector('.year')).toBeNull()
  expect(page.said).toEqual([])
})

import { choose, click, mountFeature, named, settle, textOf, type, type PanePage } from '../../support/pane-page'
import { eventually } from '../../support/eventually'
import { FakeWorkbook, type FakeCell, type FakeOptions } from '../../builders/fake-workbook'
import { serial } from '../../builders/serial'
import * as applicationCardFeature from '../../../src/pane/features/application-card'

const headers = [
  'Opleiding',
  'Dienst',
  'Thema',
  'Dienstverlener',
  'Erkenningsnr',
  'Namen',
  'Uren',
  'Start',
  'Einde',
  'Prijs excl. btw',
  'Aanvraag',
  'Storting',
  'Toegekend',
  'Stopzetting',
]
const day = serial
const excel = [
  'Excel',
  'opleiding',
  'innovatie',
  'VIVES',
  'DV.0242799',
  'An Claes',
  null,
  day('2026-11-20'),
  null,
  2200,
  null,
  null,
  null,
  null,
]
const word = [
  'Word',
  'opleiding',
  'innovatie',
  '',
  'DV.O999999',
  '',
  8,
  day('2026-11-10'),
  null,
  1000,
  day('2026-11-12'),
  null,
  null,
  null,
]

let page: PanePage
let workbook: FakeWorkbook
const copied: string[] = []
let clipboardWorks = true
async function open(
  rows: readonly (readonly FakeCell[])[] = [excel, word],
  options: FakeOptions = {},
  mount: Parameters<typeof mountFeature>[2] = {},
): Promise<void> {
  workbook = new FakeWorkbook(
    { Plan: [headers, ...rows] },
    {
      tables: [
        { name: 'Plan', area: { sheet: 'Plan', row: 0, column: 0, rows: rows.length + 1, columns: headers.length } },
      ],
      ...options,
    },
  )
  workbook.settings.set('kmo.plan', { applicant: 'small' })
  page = mountFeature(applicationCardFeature, workbook, mount)
  await eventually(() => expect(page.root.querySelector('.form')).not.toBeNull())
}
beforeAll(() => {
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      async writeText(text: string) {
        if (!clipboardWorks) throw new Error('Not allowed in this frame.')
        copied.push(text)
      },
    },
  })
})
beforeEach(() => {
  copied.length = 0
  clipboardWorks = true
})
afterEach(() => page.leave())

const lines = () =>
  Object.fromEntries(
    [...page.root.querySelectorAll('.form .line')].map((line) => [
      textOf(line.querySelector('dt')),
      [...line.querySelectorAll('dd')].map(textOf).join(' | '),
    ]),
  )
const section = (title: string) =>
  textOf([...page.root.querySelectorAll('section')].find((one) => textOf(one.querySelector('h2')) === title) ?? null)
const title = () => lines()['Naam opleiding']

describe('the card of a row', () => {
  test('has every field with its copy button, or says what is missing', async () => {
    await open()
    expect(lines()).toEqual({
      'NACE-code': 'Kies in het e-loket de activiteit waarvoor de opleiding dient.',
      Dienst: 'opleiding Kopiëren',
      'Naam opleiding': 'Excel Kopiëren',
      Soort: 'Kies in het e-loket: klassikaal, afstandsonderwijs of intern.',
      Thema: 'innovatie Kopiëren',
      Subthema: 'Kies in het e-loket bij het thema.',
      Dienstverlener: 'VIVES Kopiëren',
      'Nummer dienstverlener':
        'DV.O242799 Kopiëren | In het plan staat: DV.0242799 | Voor: campussen Kortrijk, Roeselare en Torhout · gewone bachelor- en graduaatsopleidingen (geen postgraduaat of navorming)',
      'Aantal deelnemers': 'Niet ingevuld: het plan heeft geen kolom Aantal deelnemers.',
      'Namen deelnemers': 'An Claes Kopiëren',
      'Aantal uren': 'Niet ingevuld in kolom Uren. Naar de cel',
      'Datum inschrijving': 'Niet ingevuld: het plan heeft geen kolom Inschrijving.',
      Startdatum: '20/11/2026 Kopiëren | De eerste les van de opleiding zelf, ook voor wie later instapt.',
      'Bedrag zonder btw': '2200,00 Kopiëren | Enkel wat in aanmerking komt, zonder btw.',
    })
  })
  test('begins with what is wrong, and the last day to apply', async () => {
    await open()
    expect(textOf(page.root)).toContain('Dien de aanvraag in uiterlijk op 04/12/2026.')
    expect(section('Eerst nakijken')).toBe(
      'Eerst nakijken D2 erkenningsnummer verbeterd: DV.O242799 € 660,00 op het spel',
    )
    const [first] = page.root.querySelectorAll('section.findings, .form')
    expect(first?.className).toContain('findings')
  })
  test('knows the money, with its last day and its warning', async () => {
    await open()
    expect(section('Eigen aandeel')).toBe(
      'Eigen aandeel € 1.540,00 Kopiëren Vraagt u vandaag aan, dan uiterlijk op 24/12/2026 op de rekening. Stort precies dit bedrag, met de gestructureerde mededeling uit de mail. Een ander bedrag of een andere mededeling komt automatisch terug. Reken op enkele dagen voor de bank. Bron',
    )
    expect(section('Subsidie')).toBe(
      'Subsidie € 660,00 30 % van € 2.200,00 (grootte: klein). Na deze rij blijft € 6.540,00 van het plafond over.',
    )
    expect(section('Rechtstreeks aan de dienstverlener')).toContain(
      'Prijs zonder btw € 2.200,00 Via de aanvraag € 2.200,00 Komt niet in aanmerking € 0,00 Btw, als er 21 % op staat € 462,00',
    )
  })
  test('lists what the proof must hold, with its source and how long to keep it', async () => {
    await open()
    expect([...page.root.querySelectorAll('.proof li')].map(textOf)).toEqual([
      'startdatum en duur in het plan: 20/11/2026',
      'omschrijving van de opleiding in het plan: Excel',
      'thema in het plan: innovatie',
      'naam en nummer van de dienstverlener in het plan: VIVES, DV.O242799',
      'naam van de deelnemer in het plan: An Claes',
      'naam van de onderneming',
      'prijs zonder btw, met apart wat niet in aanmerking komt in het plan: 2.200,00',
      'aantal uren',
    ])
    const source = named<HTMLAnchorElement>(page.root, 'Bron van het inschrijvingsbewijs (nieuw venster)')
    expect([source.href, source.target, source.rel]).toEqual([
      'https://www.vlaio.be/nl/subsidies-financiering/kmo-portefeuille/kmo-portefeuille-voor-dienstverleners/controle-en-stavingsdocumenten',
      '_blank',
      'noopener',
    ])
    expect(textOf(page.root)).toContain('Bewaar alle stukken tot en met 20/11/2036.')
  })
  test('of what was filed, deposited, granted or stopped says so', async () => {
    await open([[...word.slice(0, 11), day('2026-11-15'), 250, day('2026-11-20')]])
    expect(textOf(page.root)).toContain(
      'Dit project is stopgezet op 20/11/2026. Volgens het plan is de aanvraag ingediend op 12/11/2026.',
    )
    expect(section('Eigen aandeel')).toContain('Volgens het plan gestort op 15/11/2026.')
    expect(section('Subsidie')).toContain('€ 0,00 Geen subsidie voor deze rij.')
    page.leave()
    await open([[...word.slice(0, 12), 250, null]])
    expect(section('Eigen aandeel')).toContain('€ 750,00 Kopiëren Op de rekening uiterlijk op 12/12/2026.')
    expect(section('Subsidie')).toContain('€ 250,00 Het toegekende bedrag dat in het plan staat.')
  })
  test('without a size the amounts are not known', async () => {
    workbook = new FakeWorkbook(
      { Plan: [headers, excel] },
      { tables: [{ name: 'Plan', area: { sheet: 'Plan', row: 0, column: 0, rows: 2, columns: headers.length } }] },
    )
    page = mountFeature(applicationCardFeature, workbook)
    await eventually(() =>
      expect(section('Eigen aandeel')).toBe(
        'Eigen aandeel Niet gekend: vul de kost en een datum in, en kies hierboven de grootte.',
      ),
    )
  })
  test('in English, with the values in Dutch as the form is', async () => {
    await open([excel], {}, { language: 'en' })
    expect(lines()).toMatchObject({
      Service: 'opleiding Copy',
      Hours: 'Not filled in, in column Uren. Go to the cell',
      'Amount without VAT': '2200,00 Copy | Only what is eligible, without VAT.',
    })
    expect(section('Subsidy')).toContain('€ 660.00 30 % of € 2,200.00 (size: small).')
  })
})

describe('copying', () => {
  test('puts the text of the field on the clipboard and says so', async () => {
    await open()
    click(page.root, 'Kopiëren: Nummer dienstverlener')
    await eventually(() => expect(page.said).toEqual(['Nummer dienstverlener gekopieerd.']))
    click(page.root, 'Kopiëren: Eigen aandeel')
    await eventually(() => expect(copied).toEqual(['DV.O242799', '1540,00']))
    expect(textOf(named(page.root, 'Kopiëren: Eigen aandeel'))).toBe('Gekopieerd')
    expect(textOf(named(page.root, 'Kopiëren: Nummer dienstverlener'))).toBe('Kopiëren')
  })
  test('everything at once, a field a line', async () => {
    await open([['Excel\nmet =1+1', ...excel.slice(1)]])
    click(page.root, 'Alles kopiëren')
    await eventually(() => expect(copied).toHaveLength(1))
    expect(copied[0]?.split('\n')).toEqual([
      'Dienst\topleiding',
      'Naam opleiding\tExcel met =1+1',
      'Thema\tinnovatie',
      'Dienstverlener\tVIVES',
      'Nummer dienstverlener\tDV.O242799',
      'Namen deelnemers\tAn Claes',
      'Startdatum\t20/11/2026',
      'Bedrag zonder btw\t2200,00',
    ])
  })
  test('where the clipboard is closed, the text stands selected for Ctrl+C', async () => {
    clipboardWorks = false
    await open()
    click(page.root, 'Kopiëren: Naam opleiding')
    await eventually(() =>
      expect(page.said).toEqual(['Naam opleiding is geselecteerd. Druk op Ctrl+C om te kopiëren.']),
    )
    expect(String(document.getSelection())).toBe('Excel')
    expect(lines()['Naam opleiding']).toContain('Druk op Ctrl+C om te kopiëren.')
    click(page.root, 'Alles kopiëren')
    await eventually(() => expect(page.root.querySelector('textarea')?.value).toContain('Thema\tinnovatie'))
    const { selectionStart, selectionEnd, value } = page.root.querySelector('textarea') as HTMLTextAreaElement
    expect([selectionStart, selectionEnd]).toEqual([0, value.length])
  })
})

describe('which row', () => {
  test('at first the one under the selection, then whatever is selected', async () => {
    await open([excel, word], { selection: { sheet: 'Plan', row: 2, column: 3, rows: 1, columns: 1 } })
    expect(title()).toBe('Word Kopiëren')
    workbook.userSelects({ sheet: 'Plan', row: 1, column: 0, rows: 1, columns: 1 })
    await eventually(() => expect(title()).toBe('Excel Kopiëren'))
    workbook.userSelects({ sheet: 'Plan', row: 40, column: 0, rows: 1, columns: 1 })
    await settle(250)
    expect(title()).toBe('Excel Kopiëren')
  })
  test('or the one another part of the pane asks for', async () => {
    await open([excel, word], {}, { subject: { index: 1 } })
    expect(title()).toBe('Word Kopiëren')
  })
  test('or the one that is chosen; Excel shows it too', async () => {
    await open()
    choose(page.root, 'Rij van het plan', '1')
    expect(title()).toBe('Word Kopiëren')
    expect(workbook.selected).toEqual({ sheet: 'Plan', row: 2, column: 0, rows: 1, columns: headers.length })
  })
  test('of a long plan is found by a few letters', async () => {
    await open(Array.from({ length: 400 }, (_, index) => [`Cursus ${index}`, ...excel.slice(1)]))
    expect(named<HTMLSelectElement>(page.root, 'Rij van het plan').options).toHaveLength(100)
    type(page.root, 'Zoek in het plan', 'vives 39')
    expect(textOf(page.root)).toContain('Zoek in het plan 14 van 400 rijen')
    expect(title()).toBe('Cursus 39 Kopiëren')
    type(page.root, 'Zoek in het plan', 'zzz')
    expect(textOf(page.root)).toContain('Zoek in het plan 0 van 400 rijen')
    expect(title()).toBe('Cursus 39 Kopiëren')
  })
  test('stays when the plan changes, with what changed', async () => {
    await open([excel, word], {}, { subject: { index: 1 } })
    workbook.userWrites('Plan', 2, 0, 'Word voor gevorderden')
    await eventually(() => expect(title()).toBe('Word voor gevorderden Kopiëren'))
  })
  test('a plan without rows says so', async () => {
    workbook = new FakeWorkbook(
      { Plan: [headers] },
      { tables: [{ name: 'Plan', area: { sheet: 'Plan', row: 0, column: 0, rows: 1, columns: headers.length } }] },
    )
    page = mountFeature(applicationCardFeature, workbook)
    await eventually(() => expect(textOf(page.root)).toContain('Dit plan heeft geen rijen.'))
  })
})

test('a gap leads to its cell, an unknown number to the search', async () => {
  await open([excel, word], {}, { subject: { index: 1 } })
  click(page.root, 'Naar de cel: Namen deelnemers')
  expect(workbook.selected).toEqual({ sheet: 'Plan', row: 2, column: 5, rows: 1, columns: 1 })
  expect(lines()['Nummer dienstverlener']).toContain('Dit nummer staat niet in de lijst van dienstverleners.')
  click(page.root, 'Opzoeken')
  expect(page.opened).toEqual([{ featureId: 'provider-search', subject: 'DV.O999999' }])
})

test('cells are shown as text, however they look, and copied whole', async () => {
  const hostile = `<img src=x onerror=alert(1)>=1+1 תוכנית ${'é'.repeat(100_000)}`
  await open([[hostile, hostile, hostile, hostile, hostile, hostile, ...excel.slice(6)]])
  expect(page.root.querySelectorAll('img, script')).toHaveLength(0)
  expect(lines()['Thema']).toHaveLength('Niet leesbaar in kolom Thema: '.length + 101 + '. Naar de cel'.length)
  click(page.root, 'Kopiëren: Naam opleiding')
  await eventually(() => expect(copied).toEqual([hostile]))
})

test('a workbook that cannot be read says why', async () => {
  workbook = new FakeWorkbook({})
  workbook.refusal = 'no-excel'
  page = mountFeature(applicationCardFeature, workbook)
  await eventually(() =>
    expect(textOf(page.root)).toContain('Geen verbinding met Excel. Open dit venster vanuit Excel.'),
  )
})

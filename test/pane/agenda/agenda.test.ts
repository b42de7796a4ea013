import { choose, click, mountFeature, named, settle, textOf, type PanePage } from '../../support/pane-page'
import { eventually } from '../../support/eventually'
import { FakeWorkbook, type FakeCell, type FakeOptions } from '../../builders/fake-workbook'
import { serial } from '../../builders/serial'
import { calendarText, readCalendar } from '../../support/strict-calendar'
import * as agendaFeature from '../../../src/pane/features/agenda'

const headers = [
  'Onderneming',
  'Opleiding',
  'Namen',
  'Thema',
  'Start',
  'Einde',
  'Kost',
  'Aanvraag',
  'Storting',
  'Betaalopdracht',
  'Attest',
]
const day = serial
const excel = [
  'Peeters',
  'Excel',
  'An Claes',
  'innovatie',
  day('2026-11-20'),
  day('2026-12-18'),
  1000,
  null,
  null,
  null,
  null,
]
const word = [
  'Peeters',
  'Word',
  'Jan Smet',
  'innovatie',
  day('2026-11-10'),
  day('2027-02-01'),
  1000,
  day('2026-11-12'),
  null,
  null,
  null,
]
const late = ['Peeters', 'Te laat', '', 'innovatie', day('2026-09-10'), day('2026-09-11'), 1000, null, null, null, null]

let page: PanePage
let workbook: FakeWorkbook
async function open(
  rows: readonly (readonly FakeCell[])[],
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
  page = mountFeature(agendaFeature, workbook, mount)
  await eventually(() => expect(page.root.querySelector('.summary')).not.toBeNull())
}
afterEach(() => page.leave())

const groups = () =>
  [...page.root.querySelectorAll('.group')].map((group) => [
    textOf(group.querySelector('h2')),
    ...[...group.querySelectorAll('.item')].map((item) => textOf(item)),
  ])
const notices = () => [...page.root.querySelectorAll('.notice > p')].map(textOf)
const focused = () => textOf(document.activeElement)
const at = (row: number, column: number) => workbook.at('Plan', row, column)

describe('what is due', () => {
  test('stands in groups by day, with its amounts', async () => {
    await open([excel, word, late])
    expect(textOf(page.root.querySelector('.summary'))).toBe('3 stappen open, 1 vervallen.')
    expect(groups()).toEqual([
      ['Vervallen 1', 'Aanvragen vervallen Te laat kon tot en met 24/09/2026 · kost € 300,00 subsidie'],
      [
        'Binnen een maand 2',
        'Aanvragen nog 10 dagen Excel uiterlijk 04/12/2026 · € 300,00 subsidie staat op het spel Gedaan Aanvraagkaart',
        'Eigen aandeel storten nog 18 dagen Word uiterlijk 12/12/2026 · precies € 700,00, die dag op de rekening · € 300,00 subsidie staat op het spel Gedaan',
      ],
      [
        'Later 1',
        'Project beëindigen nog 69 dagen Word eindigt op 01/02/2027, uiterlijk 31/12/2027 · € 300,00 subsidie staat op het spel',
      ],
      [
        'Stopzetten vóór 31 december? 1',
        'Stopzetten nog 37 dagen Word uiterlijk 31/12/2026 · € 300,00 komt terug in het plafond',
      ],
    ])
  })
  test('in English', async () => {
    await open([excel], {}, { language: 'en' })
    expect(groups()).toEqual([
      [
        'Within a month 1',
        'Apply 10 days left Excel last day 04/12/2026 · € 300.00 of subsidy at stake Done Application card',
      ],
    ])
  })
  test('firms are named where there are several', async () => {
    await open([excel, ['Claes', ...word.slice(1)]])
    expect(textOf(page.root.querySelector('.item'))).toContain('Excel Peeters uiterlijk')
  })
  test('nothing to do is told', async () => {
    await open([[...word.slice(0, 8), day('2026-11-13'), day('2026-11-14'), day('2026-11-15')]])
    expect(textOf(page.root.querySelector('.summary'))).toBe('Er staat niets open.')
    expect(named<HTMLButtonElement>(page.root, 'Agendabestand met 0 afspraken').disabled).toBe(true)
  })
  test('what the plan does not keep, and what is left out, is told', async () => {
    const columns = headers.slice(0, 9)
    workbook = new FakeWorkbook(
      { Plan: [columns, excel.slice(0, 9), [...excel.slice(0, 6), 50, null, null]] },
      { tables: [{ name: 'Plan', area: { sheet: 'Plan', row: 0, column: 0, rows: 3, columns: 9 } }] },
    )
    workbook.settings.set('kmo.plan', { applicant: 'small' })
    page = mountFeature(agendaFeature, workbook)
    await eventually(() => expect(notices()).toEqual([]))
    await eventually(() =>
      expect(textOf(page.root)).toContain(
        'Het plan heeft geen kolom voor: Betaalopdracht, Attest. Is de laatste dag van zo’n stap voorbij, dan telt ze hier als gedaan.',
      ),
    )
    expect(textOf(page.root)).toContain('1 rij krijgt geen subsidie en staat hier niet.')
    click(page.root, 'Bekijk waarom')
    expect(page.opened).toEqual([{ featureId: 'plan-check', subject: undefined }])
  })
  test('a long list shows its beginning', async () => {
    await open(
      Array.from({ length: 12 }, (_, index) => [
        'Peeters',
        `Te laat ${index}`,
        '',
        'innovatie',
        day('2026-09-10'),
        '',
        200,
        null,
        null,
        null,
        null,
      ]),
    )
    expect(page.root.querySelectorAll('.item')).toHaveLength(5)
    click(page.root, 'Vervallen: Nog 7 tonen')
    expect(page.root.querySelectorAll('.item')).toHaveLength(12)
  })
})

test('a click on a course goes to the cell of the step', async () => {
  await open([excel, word])
  click(page.root, 'Naar de cel: Word, eigen aandeel storten')
  expect(workbook.selected).toEqual({ sheet: 'Plan', row: 2, column: 8, rows: 1, columns: 1 })
  click(page.root, 'Naar de cel: Word, project beëindigen')
  expect(workbook.selected).toEqual({ sheet: 'Plan', row: 2, column: 5, rows: 1, columns: 1 })
})
test('a course to apply for opens its card', async () => {
  await open([late, excel])
  click(page.root, 'Aanvraagkaart: Excel')
  expect(page.opened).toEqual([{ featureId: 'application-card', subject: { index: 1 } }])
})

describe('noting that a step is done', () => {
  const noteDeposit = async () => {
    click(page.root, 'Gedaan: eigen aandeel storten, Word')
    await eventually(() => expect(page.root.querySelector('.preview')).not.toBeNull())
  }
  test('shows what changes, then writes that cell and no other, and puts it back', async () => {
    await open([excel, word])
    await noteDeposit()
    expect(textOf(page.root.querySelector('.preview'))).toBe(
      'I3 (Storting): (leeg) wordt 24/11/2026 Invullen Annuleren',
    )
    expect(focused()).toBe('Invullen')
    expect(workbook.written).toEqual([])
    click(page.root, 'Invullen')
    await eventually(() => expect(notices()).toContain('24/11/2026 staat in I3.'))
    expect(workbook.cells.get('Plan')?.slice(1)).toEqual([
      excel,
      word.map((cell, column) => (column === 8 ? day('2026-11-24') : cell)),
    ])
    expect(workbook.written.map(({ numberFormat }) => numberFormat)).toEqual([
      headers.map((_, column) => (column === 8 ? 'dd/mm/yyyy' : 'General')),
    ])
    expect([focused(), page.said]).toEqual(['Terugzetten', ['24/11/2026 staat in I3.']])
    await eventually(() => expect(groups().flat().join()).toContain('Betaling opdragen'))
    click(page.root, 'Terugzetten')
    await eventually(() => expect(notices()).toContain('Teruggezet.'))
    expect(at(2, 8)).toBe('')
  })
  test('leaves the format of a column of days alone', async () => {
    await open([excel, word])
    workbook.numberFormats.set('Plan 2 8', 'd-m-yy')
    await noteDeposit()
    click(page.root, 'Invullen')
    await eventually(() => expect(at(2, 8)).toBe(day('2026-11-24')))
    expect(workbook.written[0]?.numberFormat).toBeUndefined()
  })
  test('shows what it replaces, a formula as it is written', async () => {
    await open([
      [...excel.slice(0, 7), day('2026-12-01'), null, null, null],
      [...word.slice(0, 8), { formula: '=Z1', value: 'nee' }, null, null],
    ])
    click(page.root, 'Gedaan: aanvragen, Excel')
    await eventually(() =>
      expect(textOf(page.root.querySelector('.preview'))).toContain('H2 (Aanvraag): 01/12/2026 wordt 24/11/2026'),
    )
    click(page.root, 'Annuleren')
    expect(page.root.querySelector('.preview')).toBeNull()
    expect(document.activeElement).toBe(named(page.root, 'Gedaan: aanvragen, Excel'))
    expect(workbook.written).toEqual([])
  })
  test('writes nothing when someone changed the row meanwhile', async () => {
    await open([excel, word])
    await noteDeposit()
    workbook.cells.get('Plan')?.splice(1, 0, excel)
    click(page.root, 'Invullen')
    await eventually(() =>
      expect(notices()).toContain(
        'Iemand heeft deze cellen intussen gewijzigd. Bekijk ze opnieuw en probeer nog eens. Er is niets gewijzigd.',
      ),
    )
    expect(workbook.written).toEqual([])
  })
  test('nor when the row was another one already', async () => {
    await open([excel, word])
    workbook.cells.get('Plan')?.splice(1, 0, late)
    click(page.root, 'Gedaan: eigen aandeel storten, Word')
    await eventually(() =>
      expect(notices()).toContain(
        'Iemand heeft deze cellen intussen gewijzigd. Bekijk ze opnieuw en probeer nog eens. Er is niets gewijzigd.',
      ),
    )
  })
  test('a protected sheet and merged cells refuse with a sentence; a hidden row is told', async () => {
    await open([excel, word], { protectedSheets: ['Plan'], obstacles: { hiddenRows: true } })
    await noteDeposit()
    expect(textOf(page.root.querySelector('.preview'))).toContain('Deze rij is nu verborgen of gefilterd.')
    click(page.root, 'Invullen')
    await eventually(() => expect(notices()[0]).toMatch(/^Het blad is beveiligd\./))
    page.leave()
    await open([excel, word], { obstacles: { mergedCells: true } })
    click(page.root, 'Gedaan: eigen aandeel storten, Word')
    await eventually(() =>
      expect(notices()).toContain(
        'De cel is samengevoegd met andere. Hef de samenvoeging op en probeer opnieuw. Er is niets gewijzigd.',
      ),
    )
  })
  test('what has lapsed, or has no column, cannot be noted here', async () => {
    await open([late, word])
    expect(
      [...page.root.querySelectorAll('[data-focus^=note]')].map((button) => button.getAttribute('aria-label')),
    ).toEqual(['Gedaan: eigen aandeel storten, Word'])
  })
})

describe('taking it along', () => {
  const files: { name: string; blob: Blob }[] = []
  const textIn = (file: (typeof files)[number] | undefined) =>
    new Promise<string>((resolve) => {
      const reader = new FileReader()
      reader.onload = () => resolve(String(reader.result))
      reader.readAsText(file?.blob as Blob)
    })
  beforeEach(() => {
    files.length = 0
    let made = new Blob()
    const { setTimeout: later } = globalThis
    const { click: clickOn } = HTMLElement.prototype
    jest.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      made = blob as Blob
      return 'blob:made'
    })
    // jsdom saves no files, and the address is kept longer than a test lasts.
    jest.spyOn(HTMLElement.prototype, 'click').mockImplementation(function (this: HTMLElement) {
      if ('download' in this && this.download !== '') files.push({ name: String(this.download), blob: made })
      else clickOn.call(this)
    })
    jest
      .spyOn(globalThis, 'setTimeout')
      .mockImplementation(((task: () => void, milliseconds = 0) =>
        milliseconds < 5000 ? later(task, milliseconds) : 0) as never)
  })
  afterEach(() => jest.restoreAllMocks())

  test('the calendar holds what still can be done, and stops only when asked', async () => {
    await open([excel, word, late])
    click(page.root, 'Agendabestand met 3 afspraken')
    await eventually(() => expect(notices()).toContain('Het agendabestand met 3 afspraken is klaar.'))
    expect(files.map(({ name }) => name)).toEqual(['kmo-agenda-2026-11-24.ics'])
    const first = await textIn(files[0])
    expect(readCalendar(first).components.map((event) => calendarText(event, 'SUMMARY'))).toEqual([
      'Aanvragen: Excel',
      'Eigen aandeel storten (€\u00A0700,00): Word',
      'Project beëindigen: Word',
    ])
    expect(first).not.toContain('Claes')

    click(page.root, 'Met de mogelijke stopzettingen')
    click(page.root, 'Met de namen van de deelnemers')
    click(page.root, 'Agendabestand met 4 afspraken')
    await eventually(() => expect(files).toHaveLength(2))
    const second = readCalendar(await textIn(files[1]))
    expect(second.components.map((event) => calendarText(event, 'SUMMARY'))[3]).toBe('Stopzetten: Word')
    expect(calendarText(second.components[0]!, 'DESCRIPTION')).toContain('Deelnemers: An Claes')
    // The workbook keeps what makes the second import an update.
    expect(calendarText(second.components[0]!, 'UID')).toBe(calendarText(readCalendar(first).components[0]!, 'UID'))
    expect(typeof workbook.settings.get('kmo.agenda')).toBe('string')
  })
  test('a long calendar can be stopped, and leaves no file', async () => {
    await open(Array.from({ length: 1000 }, (_, index) => [`Firma ${index}`, ...excel.slice(1)]))
    click(page.root, 'Agendabestand met 1.000 afspraken')
    await eventually(() => expect(page.root.querySelector('progress')?.value).toBeGreaterThan(0))
    expect(named<HTMLButtonElement>(page.root, 'Agendabestand met 1.000 afspraken').disabled).toBe(true)
    click(page.root, 'Stoppen')
    await eventually(() => expect(notices()).toContain('Gestopt. Er is niets gewijzigd.'))
    expect([files, page.root.querySelector('progress')]).toEqual([[], null])
  })
  test('the sheet is shown first, added, coloured, and taken away again', async () => {
    await open([excel, word])
    click(page.root, 'Als blad in de werkmap')
    await eventually(() => expect(page.root.querySelector('.take .preview')).not.toBeNull())
    expect(textOf(page.root.querySelector('.take .preview'))).toContain(
      'Er komt een nieuw blad bij met formules voor 2 rijen; het plan zelf verandert niet. Eerste rij Nr. 1 Opleiding =INDEX(Plan[Opleiding];$A4)&""',
    )
    expect(focused()).toBe('Blad toevoegen')
    expect(workbook.added).toEqual([])
    click(page.root, 'Blad toevoegen')
    await eventually(() => expect(notices()).toContain('De agenda staat op het blad Agenda.'))
    expect(workbook.at('Agenda', 4, 2)).toEqual({
      formula:
        '=KMO.NEXT_STEP($B$1,INDEX(Plan[Start],$A5),IF(LEFT(KMO.CHECK(INDEX(Plan[Start],$A5),INDEX(Plan[Kost],$A5),INDEX(Plan[Aanvraag],$A5),,INDEX(Plan[Thema],$A5)),2)="T1","",INDEX(Plan[Aanvraag],$A5)),INDEX(Plan[Storting],$A5),INDEX(Plan[Betaalopdracht],$A5),INDEX(Plan[Attest],$A5),"actie")',
    })
    expect(workbook.lights.map(({ area }) => area)).toEqual([
      { sheet: 'Agenda', row: 3, column: 2, rows: 2, columns: 1 },
    ])
    click(page.root, 'Blad weer verwijderen')
    await eventually(() => expect(notices()).toContain('Het blad is verwijderd.'))
    expect([...workbook.cells.keys()]).toEqual(['Plan'])
  })
})

test('cells are shown as text, however they look, and long ones are cut', async () => {
  const hostile = '<img src=x onerror=alert(1)>=1+1 תוכנית'
  await open([
    [hostile, hostile, hostile, ...excel.slice(3)],
    ['=1+1', 'é'.repeat(100_000), ...excel.slice(2)],
  ])
  expect(page.root.querySelectorAll('img, script')).toHaveLength(0)
  expect(textOf(page.root.querySelector('.course'))).toBe(hostile)
  expect(textOf(page.root.querySelectorAll('.course')[1] as Element)).toHaveLength(201)
})

test('a workbook that cannot be read says why', async () => {
  workbook = new FakeWorkbook({})
  workbook.refusal = 'no-excel'
  page = mountFeature(agendaFeature, workbook)
  await eventually(() =>
    expect(textOf(page.root)).toContain('Geen verbinding met Excel. Open dit venster vanuit Excel.'),
  )
})

test('every element that takes the keyboard has a name, and the choice of a plan follows', async () => {
  await open([excel, word, late])
  for (const element of page.root.querySelectorAll('a[href],button,input,select')) {
    const label = (element as HTMLInputElement).labels?.[0]
    expect(element.getAttribute('aria-label') ?? textOf(label ?? element)).not.toBe('')
  }
  choose(page.root, 'Grootte', 'medium')
  await eventually(() => expect(groups().flat().join()).toContain('precies € 800,00'))
  await settle()
})

import { click, mountFeature, named, settle, textOf, type, type PanePage } from '../../support/pane-page'
import { FakeWorkbook, type FakeCell, type FakeOptions } from '../../builders/fake-workbook'
import { CellError } from '../../../tools/shipped/bundle'
import * as functionGuideFeature from '../../../src/pane/features/function-guide'
import { checkedOn, Decimal, termsOn } from '../../../src/rules'
import type { Area } from '../../../src/workbook/area'

beforeAll(() =>
  Object.assign(globalThis, {
    CustomFunctions: { Error: CellError, ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' } },
  }),
)

const at = (row: number, column: number, rows = 1, columns = 1): Area => ({ sheet: 'Plan', row, column, rows, columns })
const plan: FakeCell[][] = [
  ['Cursus', 'Kost'],
  ['Excel', 1000],
  ['Word', 500],
]
const table: FakeOptions = { tables: [{ name: 'Plan', area: at(0, 0, 3, 2) }], selection: at(5, 5) }

/** A formula without a day has the rules of the last check. */
const rate = new Decimal(termsOn(checkedOn).subsidyRate.small ?? 0)

let page: PanePage
async function open(workbook: FakeWorkbook, options: Parameters<typeof mountFeature>[2] = {}): Promise<FakeWorkbook> {
  page = mountFeature(functionGuideFeature, workbook, options)
  await settle(20)
  return workbook
}
afterEach(() => page.leave())
const openFunction = (id: string) =>
  [...page.root.querySelectorAll<HTMLElement>('.function')]
    .find((one) => textOf(one.querySelector('code')) === `KMO.${id}`)!
    .click()
const result = () => textOf(page.root.querySelector('.result')).replace(/^\S+ /, '')
const notices = () => [...page.root.querySelectorAll('.notice > p')].map(textOf)
const waiting = 200

test('every function is listed with what it does, in both languages', async () => {
  await open(new FakeWorkbook({ Plan: [] }))
  const names = [...page.root.querySelectorAll('.function code')].map(textOf)
  expect(names).toContain('KMO.SUBSIDY')
  expect(textOf(page.root)).toContain('KMO.PROVIDER_NUMBER Zoekt het erkenningsnummer in een tekst')
  expect(named<HTMLAnchorElement>(page.root, 'Alle functies op één pagina (nieuw venster)').getAttribute('href')).toBe(
    'functies.html',
  )
  page.leave()
  await open(new FakeWorkbook({ Plan: [] }), { language: 'en' })
  expect([...page.root.querySelectorAll('.function code')].map(textOf)).toEqual(names)
  expect(textOf(page.root)).toContain('KMO.PROVIDER_NUMBER Finds the registration number in a text')
})

test('a form takes cells, shows the live result and inserts the formula', async () => {
  const workbook = await open(new FakeWorkbook({ Plan: plan }, { ...table, selection: at(1, 1) }))
  openFunction('SUBSIDY')
  await settle(20)
  expect(document.activeElement).toBe(named(page.root, '‹ Alle functies'))
  expect(textOf(page.root.querySelector('.usage'))).toBe(
    'KMO.SUBSIDY(kost; grootte; [aanvraagdatum]; [thema]; [dienst]; [plafond_over])',
  )
  expect(textOf(page.root.querySelector('.examples li:nth-child(2)'))).toBe(
    '=KMO.SUBSIDY(1000;"middelgroot";DATUM(2026;3;2);"cybersecurity") toont 350',
  )
  expect(result()).toBe('Nog in te vullen: kost, grootte.')

  click(page.root, 'Neem selectie voor kost')
  await settle(20)
  type(page.root, 'grootte', 'klein')
  workbook.userSelects(at(5, 5))
  await settle(waiting)
  expect(named<HTMLInputElement>(page.root, 'kost').value).toBe('Plan!B2')
  expect(result()).toBe(rate.times(1000).toFixed())
  expect(textOf(page.root)).toContain('=KMO.SUBSIDY(B2;"klein")')

  workbook.userWrites('Plan', 1, 1, 2000)
  await settle(waiting)
  expect(result()).toBe(rate.times(2000).toFixed())

  click(page.root, 'Invoegen in de geselecteerde cel')
  await settle(20)
  expect(workbook.at('Plan', 5, 5)).toEqual({ formula: '=KMO.SUBSIDY(B2,"klein")' })
  expect(notices()).toEqual(['De formule staat in F6.'])
  expect(page.said).toEqual(['De formule staat in F6.'])
})

test('inside the table the formula follows the row', async () => {
  const workbook = await open(
    new FakeWorkbook(
      { Plan: plan.map((row) => [...row, '']) },
      { tables: [{ name: 'Plan', area: at(0, 0, 3, 3) }], selection: at(1, 1) },
    ),
    { subject: 'SUBSIDY' },
  )
  click(page.root, 'Neem selectie voor kost')
  await settle(20)
  type(page.root, 'grootte', 'klein')
  workbook.userSelects(at(1, 2))
  await settle(waiting)
  click(page.root, 'Invoegen in de geselecteerde cel')
  await settle(20)
  expect(workbook.at('Plan', 1, 2)).toEqual({ formula: '=KMO.SUBSIDY([@Kost],"klein")' })
})

describe('inserting is careful', () => {
  test('what stands there is shown first, and only replaced when told to', async () => {
    const workbook = await open(new FakeWorkbook({ Plan: [...plan, ['oud']] }, { selection: at(3, 0) }), {
      subject: 'VERSION',
    })
    await settle(waiting)
    click(page.root, 'Invoegen in de geselecteerde cel')
    await settle(20)
    expect(workbook.written).toEqual([])
    expect(notices()).toEqual(['In deze cel staat al iets:', 'A4 oud wordt =KMO.VERSION()'])
    expect(document.activeElement).toBe(named(page.root, 'Vervangen'))
    click(page.root, 'Annuleren')
    expect(document.activeElement).toBe(named(page.root, 'Invoegen in de geselecteerde cel'))
    click(page.root, 'Invoegen in de geselecteerde cel')
    await settle(20)
    workbook.userWrites('Plan', 3, 0, 'nieuw van een collega')
    click(page.root, 'Vervangen')
    await settle(20)
    expect(notices()).toEqual([
      'Iemand heeft deze cellen intussen gewijzigd. Bekijk ze opnieuw en probeer nog eens. Er is niets gewijzigd.',
    ])
    expect(workbook.at('Plan', 3, 0)).toBe('nieuw van een collega')
  })

  test.each<[string, Area, FakeCell[][], string]>([
    [
      'no room below',
      at(5, 0),
      [...plan, [], [], [], ['bezet']],
      'Geen plaats: in A7 staat al iets. Selecteer een cel met genoeg lege cellen eronder en ernaast.',
    ],
    [
      'inside a table',
      at(1, 1),
      plan,
      'Een resultaat van meer cellen kan niet in een tabel staan (B2:F40). Selecteer een cel naast de tabel.',
    ],
  ])('a spill with %s', async (_, selection, cells, told) => {
    const workbook = await open(new FakeWorkbook({ Plan: cells }, { ...table, selection }), { subject: 'RULES' })
    type(page.root, 'datum', '1/2/2026')
    await settle(waiting)
    click(page.root, 'Invoegen in de geselecteerde cel')
    await settle(20)
    expect(notices()).toEqual([told.replace('F40', `F${selection.row + 1 + rulesRows()}`)])
    expect(workbook.written).toEqual([])
  })
  /** The rows of the answer: those shown and those counted below. */
  const rulesRows = () =>
    page.root.querySelectorAll('.spill tr').length + Number(/nog (\d+) rijen/.exec(textOf(page.root))?.[1]) - 1

  test('a formula never stands in its own argument', async () => {
    await open(new FakeWorkbook({ Plan: plan }, { selection: at(1, 1) }), { subject: 'PROVIDER_NUMBER' })
    type(page.root, 'tekst', 'B2')
    await settle(waiting)
    click(page.root, 'Invoegen in de geselecteerde cel')
    await settle(20)
    // The number in B2 is no registration number: the formula would show that too, and it may be inserted elsewhere.
    expect(notices()).toContain('B2 wordt door de formule zelf gebruikt. Selecteer een andere cel.')
  })
})

describe('explaining a cell', () => {
  test('the selected formula, argument by argument, with sources', async () => {
    const workbook = await open(
      new FakeWorkbook(
        { Plan: [...plan, ['', { formula: '=ROUND(KMO.SUBSIDY(B2,"klein",DATE(2026,5,4)),0)', value: 300 }]] },
        table,
      ),
    )
    expect(textOf(page.root.querySelector('.selected-cell'))).toBe(
      'Selecteer een cel met een KMO-formule om ze hier te laten uitleggen.',
    )
    workbook.userSelects(at(3, 1))
    await settle(waiting)
    expect(textOf(page.root.querySelector('.selected-cell'))).toBe('B4 bevat KMO.SUBSIDY. Leg deze cel uit')
    click(page.root, 'Leg deze cel uit')
    await settle(20)
    expect([...page.root.querySelectorAll('.call tbody')][0]!.querySelectorAll('tr')).toHaveLength(3)
    expect([...page.root.querySelectorAll('.call tbody tr')].slice(0, 3).map(textOf)).toEqual([
      'kost B2 1000',
      'grootte "klein" klein',
      'aanvraagdatum DATUM(2026;5;4) 04/05/2026',
    ])
    expect(textOf(page.root.querySelector('.steps li:last-child'))).toContain('Subsidie € 300,00')
    const link = named<HTMLAnchorElement>(page.root, 'Bron van Gewoon percentage (nieuw venster)')
    expect([link.protocol, link.target, link.rel]).toEqual(['https:', '_blank', 'noopener'])
  })

  test('an old result is told, and Excel is asked to calculate anew', async () => {
    const workbook = await open(
      new FakeWorkbook({ Plan: [[{ formula: '=KMO.PLAFOND("klein",2026)', value: 10000 }]] }, { selection: at(0, 0) }),
    )
    click(page.root, 'Leg deze cel uit')
    await settle(20)
    expect(notices()).toEqual(['De cel toont nog een oud resultaat. Laat Excel alles herberekenen.'])
    click(page.root, 'Alles herberekenen')
    await settle(20)
    expect(workbook.recalculations).toBe(1)
  })
})

describe('hostile data', () => {
  test('markup in a cell and a table name stay text', async () => {
    const nasty = '<img src=x onerror=alert(1)>'
    await open(
      new FakeWorkbook(
        { Plan: [[nasty, { formula: `=KMO.PROVIDER("${nasty}",,"<script>")`, value: nasty }]] },
        { selection: at(0, 1) },
      ),
    )
    click(page.root, 'Leg deze cel uit')
    await settle(20)
    expect(page.root.querySelectorAll('img,script')).toHaveLength(0)
    expect(textOf(page.root)).toContain(nasty)
  })
  test('a text of 100,000 signs and right-to-left is cut on the page and whole in the formula', async () => {
    const long = '\u202Eمركز ' + 'x'.repeat(100_000)
    const workbook = await open(new FakeWorkbook({ Plan: [[long]] }, { selection: at(2, 2) }), { subject: 'PROVIDER' })
    type(page.root, 'nummer', 'Plan!A1')
    type(page.root, 'indien_niet_gevonden', '=HYPERLINK("http://x")')
    await settle(waiting)
    expect(result()).toBe('HYPERLINK("http://x")')
    click(page.root, 'Invoegen in de geselecteerde cel')
    await settle(20)
    expect(workbook.at('Plan', 2, 2)).toEqual({ formula: '=KMO.PROVIDER(A1,,"HYPERLINK(""http://x"")")' })
  })
})

test('without Excel the examples and the form still work', async () => {
  const workbook = new FakeWorkbook({})
  workbook.refusal = 'no-excel'
  await open(workbook, { subject: 'PLAFOND' })
  type(page.root, 'grootte', 'klein')
  type(page.root, 'jaar', '2019')
  await settle(waiting)
  expect(result()).toBe('10000')
  click(page.root, 'Invoegen in de geselecteerde cel')
  await settle(20)
  expect(notices()).toEqual(['Geen verbinding met Excel. Open dit venster vanuit Excel.'])
})

test('every field and button has a name, and takes the focus', async () => {
  await open(new FakeWorkbook({ Plan: plan }, table), { subject: 'CHECK' })
  for (const element of page.root.querySelectorAll<HTMLElement>('a[href],button,input,[tabindex]')) {
    expect(element.tabIndex).toBe(0)
    expect(
      element.getAttribute('aria-label') ?? (textOf(element) || (element as HTMLInputElement).labels?.length),
    ).toBeTruthy()
  }
})

import { choose, click, mountFeature, named, settle, textOf, type, type PanePage } from '../../support/pane-page'
import { FakeWorkbook } from '../../builders/fake-workbook'
import * as enterpriseFeature from '../../../src/pane/features/enterprise'

let page: PanePage
async function open(
  workbook = new FakeWorkbook({}),
  options: Parameters<typeof mountFeature>[2] = {},
): Promise<FakeWorkbook> {
  page = mountFeature(enterpriseFeature, workbook, options)
  await settle(10)
  return workbook
}
afterEach(() => page.leave())
const result = () => textOf(page.root.querySelector('.size'))
const notices = () => [...page.root.querySelectorAll('.notice[role=status] > p')].map(textOf)

const years = ['laatste afgesloten boekjaar', 'boekjaar daarvoor']
function fill(who: string, headcount: string, turnover: string, balance: string): void {
  for (const year of years) {
    type(page.root, `Personen, ${year}, ${who}`, headcount)
    type(page.root, `Omzet, ${year}, ${who}`, turnover)
    type(page.root, `Balanstotaal, ${year}, ${who}`, balance)
  }
}

test('asks for the figures, and reasons as soon as they stand there', async () => {
  await open()
  expect(textOf(page.root)).toContain('Nog 6 velden in te vullen of te verbeteren.')
  fill('Uw onderneming', '49,9', '12000000', '10000000')
  expect(result()).toBe('Voor 2026: klein')
  expect(
    [...page.root.querySelectorAll('.year')].map((year) => textOf(year).replace(/^\S+ \S+ \S+ /, ''))[0],
  ).toContain(
    'Grenzen van klein minder dan 50 personen: ja omzet hoogstens € 10.000.000,00: nee of balanstotaal hoogstens € 10.000.000,00: ja',
  )
  type(page.root, 'Personen, boekjaar daarvoor, Uw onderneming', '50')
  expect(textOf(page.root)).toContain('één jaar verandert nog niets')
  choose(page.root, 'Grootte tot nu toe', 'small')
  expect(result()).toBe('Voor 2026: klein')
})

test('counts partners in part and linked enterprises whole, line by line', async () => {
  await open()
  fill('Uw onderneming', '10', '1000000', '1000000')
  click(page.root, 'Onderneming toevoegen')
  expect(document.activeElement).toBe(named(page.root, 'Naam, Onderneming 1'))
  type(page.root, 'Naam, Onderneming 1', 'Moeder nv')
  type(page.root, 'Deel in %, Moeder nv', '60')
  fill('Moeder nv', '60', '2000000', '2000000')
  expect(result()).toBe('Voor 2026: middelgroot')
  expect([...page.root.querySelectorAll('.year')[0]!.querySelectorAll('tbody tr')].map(textOf)).toEqual([
    'Uw onderneming 10 1.000.000 1.000.000',
    'Moeder nv60 %: verbonden, telt voor 100 % 60 2.000.000 2.000.000',
    'Samen 70 3.000.000 3.000.000',
  ])
  type(page.root, 'Deel in %, Moeder nv', '40')
  expect(result()).toBe('Voor 2026: klein')
  expect(textOf(page.root)).toContain('Moeder nv40 %: partner, telt voor 40 % 24 800.000 800.000')
  expect(textOf(page.root.querySelector('.doubts'))).toContain('durfkapitaal')
  click(page.root, 'Weglaten: Moeder nv')
  expect(document.activeElement).toBe(named(page.root, 'Onderneming toevoegen'))
})

test('a wrong field says what was expected, and is tied to it', async () => {
  await open()
  type(page.root, 'Omzet, laatste afgesloten boekjaar, Uw onderneming', 'veel')
  const input = named<HTMLInputElement>(page.root, 'Omzet, laatste afgesloten boekjaar, Uw onderneming')
  expect(input.getAttribute('aria-invalid')).toBe('true')
  expect(textOf(document.getElementById(input.getAttribute('aria-describedby') ?? ''))).toBe(
    'niet leesbaar: verwacht een getal van 0 of meer, zoals 12500000 of 12,5',
  )
})

describe('keeping', () => {
  test('per year in the workbook, and as the size of the plan', async () => {
    const workbook = await open()
    fill('Uw onderneming', '10', '1', '1')
    click(page.root, 'Bewaren voor 2026')
    await settle(10)
    expect(notices()).toEqual(['Bewaard: in 2026 is de onderneming klein. Het plan rekent met: klein.'])
    expect(workbook.settings.get('kmo.plan')).toEqual({ applicant: 'small' })
    expect(Object.keys(workbook.settings.get('kmo.enterprise') as object)).toEqual(['2026'])
    choose(page.root, 'Kalenderjaar van de aanvragen', '2027')
    named<HTMLInputElement>(page.root, 'Ook als grootte van het plan gebruiken').click()
    fill('Uw onderneming', '60', '1', '1')
    click(page.root, 'Bewaren voor 2027')
    await settle(10)
    expect(workbook.settings.get('kmo.plan')).toEqual({ applicant: 'small' })
    click(page.root, 'Voor het plan gebruiken: 2027')
    await settle(10)
    expect(workbook.settings.get('kmo.plan')).toEqual({ applicant: 'medium' })
    click(page.root, 'Openen: 2026')
    expect([named<HTMLSelectElement>(page.root, 'Kalenderjaar van de aanvragen').value, result()]).toEqual([
      '2026',
      'Voor 2026: klein',
    ])
  })

  test('what a colleague kept meanwhile is told before it is replaced', async () => {
    const workbook = await open()
    fill('Uw onderneming', '10', '1', '1')
    workbook.settings.set('kmo.enterprise', { 2026: { applicant: 'medium', savedOn: '2026-11-24', form: {} } })
    click(page.root, 'Bewaren voor 2026')
    await settle(10)
    expect(notices()).toEqual([
      'Een collega bewaarde intussen voor 2026: middelgroot. Er is niets gewijzigd; klik opnieuw om te vervangen.',
    ])
    expect(workbook.settings.get('kmo.enterprise')).toMatchObject({ 2026: { applicant: 'medium' } })
    click(page.root, 'Voor 2026 middelgroot vervangen door klein')
    await settle(10)
    expect(workbook.settings.get('kmo.enterprise')).toMatchObject({ 2026: { applicant: 'small' } })
  })

  test('a refusal is told', async () => {
    const workbook = await open()
    fill('Uw onderneming', '10', '1', '1')
    workbook.refusal = 'cell-being-edited'
    click(page.root, 'Bewaren voor 2026')
    await settle(10)
    expect(notices()).toEqual(['U bent een cel aan het bewerken. Druk in Excel op Enter of Esc en probeer opnieuw.'])
  })
})

test('hostile names stay text; English stands beside Dutch', async () => {
  const workbook = new FakeWorkbook({})
  const nasty = '<img src=x onerror=alert(1)>\u202E'
  workbook.settings.set('kmo.enterprise', {
    2026: { applicant: 'small', savedOn: '2026-11-24', form: { related: [{ name: nasty, share: '60' }] } },
  })
  await open(workbook, { language: 'en' })
  click(page.root, 'Open: 2026')
  expect(page.root.querySelectorAll('img')).toHaveLength(0)
  expect(named<HTMLInputElement>(page.root, 'Name, Enterprise 1').value).toBe(nasty)
  expect(textOf(page.root)).toContain('2026: small (kept on 24/11/2026)')
})

test('every field and button has a name, and takes the focus', async () => {
  await open()
  click(page.root, 'Onderneming toevoegen')
  for (const element of page.root.querySelectorAll<HTMLElement>('a[href],button,input,select')) {
    expect(element.tabIndex).toBe(0)
    expect(
      element.getAttribute('aria-label') ?? (textOf(element) || (element as HTMLInputElement).labels?.length),
    ).toBeTruthy()
  }
})

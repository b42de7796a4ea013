import { choose, click, mountFeature, named, settle, textOf, type PanePage } from '../../support/pane-page'
import { FakeWorkbook, type FakeCell } from '../../builders/fake-workbook'
import * as rulesTimelineFeature from '../../../src/pane/features/rules-timeline'
import { serial } from '../../builders/serial'
import { addDays, checkedOn, timeline, type Amendment, type IsoDate } from '../../../src/rules'
import { dayText } from '../../../src/wording'

let page: PanePage
const open = (workbook: FakeWorkbook = new FakeWorkbook({}), options: Parameters<typeof mountFeature>[2] = {}) => {
  page = mountFeature(rulesTimelineFeature, workbook, options)
}
afterEach(() => page.leave())
const rules = () => [...page.root.querySelectorAll('dl div')].map(textOf)
const plan = (...rows: FakeCell[][]): FakeCell[][] => [
  ['Opleiding', 'Start', 'Kost', 'Thema', 'Dienst', 'Grootte'],
  ...rows,
]
const planBook = (...rows: FakeCell[][]) =>
  new FakeWorkbook(
    { Plan: plan(...rows) },
    { tables: [{ name: 'Plan', area: { sheet: 'Plan', row: 0, column: 0, rows: rows.length + 1, columns: 6 } }] },
  )

test('says when the rules were checked, and which versions these are', () => {
  open(undefined, { today: addDays(checkedOn, 1) as IsoDate })
  expect(textOf(page.root.querySelector('.facts'))).toBe(
    `De regels zijn het laatst nagekeken op ${dayText(checkedOn)}. Add-in 1.0.0, dienstverleners van 28/11/2026.`,
  )
  expect(textOf(page.root)).toContain(`Deze dag ligt na de laatste controle (${dayText(checkedOn)}).`)
})

test('shows the rules of the chosen day, with a link to each source', () => {
  open()
  expect(rules()).toContain('Steunpercentage, klein 30 %')
  choose(page.root, 'Dag van de aanvraag', '2019-11-30')
  expect(rules()).toContain('Steunpercentage, klein 40 %')
  const link = named<HTMLAnchorElement>(page.root, 'Bron van Steunpercentage, klein (nieuw venster)')
  expect([link.protocol, link.target, link.rel]).toEqual(['https:', '_blank', 'noopener'])
  choose(page.root, 'Dag van de aanvraag', '2016-03-31')
  expect([rules(), textOf(page.root.querySelector('.notice'))]).toEqual([
    [],
    'Vóór 01/04/2016 zijn geen regels gekend.',
  ])
})

test('opens on the day another part asks for, and keeps the day when the field is emptied', () => {
  open(new FakeWorkbook({}), { subject: '2018-01-01' })
  expect(rules()).toContain('Steunpercentage, klein 40 %')
  choose(page.root, 'Dag van de aanvraag', '')
  expect(rules()).toContain('Steunpercentage, klein 40 %')
})

test('tells what changed when, from and to, with doubts', () => {
  open()
  click(page.root, 'Wijzigingen')
  const moments = [...page.root.querySelectorAll('.moment')]
  const titleOf = (moment: Element | undefined) => textOf(moment?.querySelector('h2') ?? null)
  const { inForce, title } = timeline[timeline.length - 1] as Amendment
  expect(titleOf(moments[0])).toBe(`${dayText(inForce)} ${title}`)
  const last = moments.find((moment) => titleOf(moment) === '01/02/2026 Advies enkel nog over cybersecurity')
  expect([...last!.querySelectorAll('ul')].map((list) => [...list.children].map(textOf))[0]).toEqual([
    expect.stringMatching(/^Thema’s, advies: cybersecurity was bedrijfsstrategie, /),
    'Verhoging van het percentage, energie-efficiëntie, advies: geen was +15 procentpunt: 45 % (klein; maatwerk klein), 35 % (middelgroot; maatwerk middelgroot; maatwerk groot)',
  ])
  expect(textOf(last?.querySelector('.doubt') ?? null)).toContain(
    'Nog onzeker: Dat ook hier de indieningsdatum beslist',
  )
})

test('speaks English beside Dutch', () => {
  open(new FakeWorkbook({}), { language: 'en' })
  expect(rules()).toContain('Subsidy rate, small 30 %')
  click(page.root, 'Changes')
  expect(textOf(page.root)).toContain(
    'Increase of the rate, energy efficiency, advice: none was +15 percentage points: 45 % (small;',
  )
})

describe('the plan on two days', () => {
  test('lists the rows that differ, and a click leads to the row', async () => {
    const workbook = planBook(
      ['Excel', serial('2026-03-02'), 1000, 'digitalisering', 'opleiding', 'klein'],
      ['Marktstudie', serial('2026-03-02'), 4000, 'innovatie', 'advies', 'klein'],
    )
    open(workbook)
    click(page.root, 'Uw plan')
    await settle(20)
    expect(textOf(page.root)).toContain('1 van 2 rijen verschilt.')
    expect([...page.root.querySelectorAll('.difference')].map(textOf)).toEqual([
      'Marktstudie − € 1.200,00 31/01/2026: € 1.200,00 (30 %) 24/11/2026: € 0,00 (dienst of thema niet gesubsidieerd)',
      'Alle rijen − € 1.200,00 31/01/2026: € 1.500,00 24/11/2026: € 300,00',
    ])
    click(page.root, 'Toon Marktstudie in het blad')
    await settle(10)
    expect(workbook.selected).toEqual({ sheet: 'Plan', row: 2, column: 0, rows: 1, columns: 1 })
    choose(page.root, 'Eerste dag', '2026-06-01')
    expect(textOf(page.root)).toContain('Geen verschil: alle 2 rijen krijgen op beide dagen evenveel.')
  })

  test('hostile titles stay text, and rows that say too little are counted', async () => {
    open(
      planBook(
        [
          '<img src=x onerror=alert(1)>' + 'x'.repeat(32_000),
          serial('2026-03-02'),
          4000,
          'innovatie',
          'advies',
          'klein',
        ],
        ['', '', 'duur', '', '', 'klein'],
      ),
    )
    click(page.root, 'Uw plan')
    await settle(20)
    expect(page.root.querySelectorAll('img')).toHaveLength(0)
    expect(textOf(page.root.querySelector('.difference button')).length).toBe(200)
    expect(textOf(page.root)).toContain('1 rij is niet vergeleken')
  })

  test('no workbook: it says so, and the rules stay in reach', async () => {
    const workbook = new FakeWorkbook({})
    workbook.refusal = 'no-excel'
    open(workbook)
    click(page.root, 'Uw plan')
    await settle(20)
    expect(textOf(page.root)).toContain('Geen verbinding met Excel. Open dit venster vanuit Excel.')
    click(page.root, 'Op een dag')
    expect(rules().length).toBeGreaterThan(20)
  })
})

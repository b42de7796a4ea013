import { click, mountFeature, named, settle, textOf, type PanePage } from '../../support/pane-page'
import { eventually } from '../../support/eventually'
import { readXlsx } from 'hucre/xlsx'
import { FakeWorkbook, type FakeCell, type FakeOptions } from '../../builders/fake-workbook'
import { WorkbookError } from '../../../src/workbook/workbook'
import * as sharingFeature from '../../../src/pane/features/sharing'

const broken = { type: 'Error', basicValue: '#NAME?' } as const
const plan: FakeCell[][] = [
  ['Kost', 'Subsidie'],
  [1000, { formula: '=KMO.SUBSIDY(A2,"klein")', value: 300 }],
  [500, { formula: '=_xldudf_KMO_SUBSIDY(A3,"klein")', value: broken }],
]
let page: PanePage
async function open(
  sheets: Record<string, FakeCell[][]> = { Plan: plan, Loon: [['geheim']] },
  options: FakeOptions = {},
  language: 'nl' | 'en' = 'nl',
): Promise<FakeWorkbook> {
  const workbook = new FakeWorkbook(sheets, options)
  page = mountFeature(sharingFeature, workbook, { language })
  await settle(10)
  return workbook
}
afterEach(() => page.leave())
const notices = () => [...page.root.querySelectorAll('.notice[role=status] > p')].map(textOf)

describe('a copy with values only', () => {
  test('of the chosen sheets opens beside this workbook, which stays as it is', async () => {
    const workbook = await open()
    named<HTMLInputElement>(page.root, 'Loon').click()
    click(page.root, 'Openen als nieuwe werkmap')
    await eventually(() =>
      expect(notices()).toEqual([
        'De kopie is open. 2 formules werden hun waarde, waarvan 2 van KMO. Bewaar ze onder een eigen naam.',
        '1 cel in de kopie toont een fout, net als hier. Herstel ze eerst als dat niet de bedoeling is.',
      ]),
    )
    const { sheets } = await readXlsx(workbook.copies[0]!)
    expect(sheets.map(({ name }) => name)).toEqual(['Over deze kopie', 'Plan'])
    expect(sheets[1]?.rows).toEqual([
      ['Kost', 'Subsidie'],
      [1000, 300],
      [500, '#NAME?'],
    ])
    expect(workbook.written).toEqual([])
    expect(document.activeElement).toBe(named(page.root, 'Openen als nieuwe werkmap'))
  })

  test('hidden sheets stay out unless they are chosen; hidden rows are told', async () => {
    const workbook = await open(undefined, { hiddenSheets: ['Loon'], obstacles: { hiddenRows: true } })
    expect(named<HTMLInputElement>(page.root, 'Loon verborgen blad').checked).toBe(false)
    click(page.root, 'Openen als nieuwe werkmap')
    await eventually(() =>
      expect(notices()).toContain('Verborgen of gefilterde rijen zijn in de kopie zichtbaar: Plan.'),
    )
    expect((await readXlsx(workbook.copies[0]!)).sheets.map(({ name }) => name)).toEqual(['Over deze kopie', 'Plan'])
  })

  test('nothing chosen, nothing to click', async () => {
    await open()
    named<HTMLInputElement>(page.root, 'Plan').click()
    named<HTMLInputElement>(page.root, 'Loon').click()
    expect(textOf(page.root)).toContain('Kies minstens één blad.')
    expect(() => named(page.root, 'Openen als nieuwe werkmap')).toThrow()
  })

  test('an Excel that cannot open a copy says so; downloading is left', async () => {
    const workbook = await open()
    workbook.openCopy = async () => {
      throw new WorkbookError('not-supported')
    }
    click(page.root, 'Openen als nieuwe werkmap')
    await eventually(() => {
      expect(notices()).toEqual(['Deze versie van Excel kan dit niet. Er is niets gewijzigd.'])
      expect(named(page.root, 'Downloaden (.xlsx)')).toBeTruthy()
    })
  })
})

describe('repairing #NAME?', () => {
  test('finds, shows from and to, and enters the formulas again', async () => {
    const workbook = await open()
    click(page.root, 'Zoeken')
    await settle(20)
    expect(textOf(page.root.querySelector('.broken'))).toBe(
      'Plan!B3 =_xldudf_KMO_SUBSIDY(A3,"klein") wordt =KMO.SUBSIDY(A3,"klein")',
    )
    expect(document.activeElement).toBe(named(page.root, '1 formule opnieuw invoeren'))
    click(page.root, 'Toon Plan!B3')
    await eventually(() => expect(workbook.selected).toEqual({ sheet: 'Plan', row: 2, column: 1, rows: 1, columns: 1 }))
    expect(workbook.written).toEqual([])
    click(page.root, '1 formule opnieuw invoeren')
    await eventually(() => {
      expect(workbook.at('Plan', 2, 1)).toEqual({ formula: '=KMO.SUBSIDY(A3,"klein")' })
      expect(workbook.at('Plan', 1, 1)).toEqual(plan[1]![1])
      expect(notices()).toEqual(['1 formule is opnieuw ingevoerd.'])
    })
  })

  test('what a colleague changed meanwhile is left alone, and told', async () => {
    const workbook = await open()
    click(page.root, 'Zoeken')
    await settle(20)
    workbook.userWrites('Plan', 2, 1, 'met de hand')
    click(page.root, '1 formule opnieuw invoeren')
    await eventually(() => {
      expect(workbook.at('Plan', 2, 1)).toBe('met de hand')
      expect(notices()).toEqual([
        'Plan: Iemand heeft deze cellen intussen gewijzigd. Bekijk ze opnieuw en probeer nog eens. Er is niets gewijzigd.',
      ])
    })
  })

  test('a protected sheet is named, and nothing is offered', async () => {
    await open(undefined, { protectedSheets: ['Plan'] })
    click(page.root, 'Zoeken')
    await eventually(() => {
      expect(textOf(page.root)).toContain('Deze cellen staan op beveiligde bladen.')
      expect(document.activeElement).toBe(named(page.root, 'Zoeken'))
    })
  })

  test('nothing broken is good news; what stays broken gets advice', async () => {
    await open({ Plan: [['x']] })
    click(page.root, 'Zoeken')
    await eventually(() => expect(notices()).toEqual(['Geen enkele cel met een KMO-formule toont #NAME?.']))
    page.leave()
    const workbook = await open()
    click(page.root, 'Zoeken')
    await settle(20)
    const write = workbook.write.bind(workbook)
    workbook.write = async (edits) => {
      await write(edits)
      workbook.userWrites('Plan', 2, 1, { formula: '=KMO.SUBSIDY(A3,"klein")', value: broken })
    }
    click(page.root, '1 formule opnieuw invoeren')
    await eventually(() =>
      expect(notices()[1]).toMatch(/^1 cel toont nog #NAME\?\. Sluit de werkmap en open ze opnieuw/),
    )
  })
})

test('recalculates all, and says when Excel refuses', async () => {
  const workbook = await open()
  click(page.root, 'Alles herberekenen')
  await eventually(() =>
    expect([workbook.recalculations, notices(), page.said]).toEqual([
      1,
      ['Excel heeft alles herberekend.'],
      ['Excel heeft alles herberekend.'],
    ]),
  )
  workbook.refusal = 'cell-being-edited'
  click(page.root, 'Alles herberekenen')
  await eventually(() =>
    expect(notices()).toEqual(['U bent een cel aan het bewerken. Druk in Excel op Enter of Esc en probeer opnieuw.']),
  )
})

test('hostile names and formulas stay text; English stands beside Dutch', async () => {
  const nasty = '<img src=x onerror=alert(1)>'
  await open({ [nasty]: [[{ formula: `=KMO.PROVIDER("${nasty}${'x'.repeat(8000)}")`, value: broken }]] }, {}, 'en')
  click(page.root, 'Find')
  await eventually(() => {
    expect(page.root.querySelectorAll('img')).toHaveLength(0)
    expect(textOf(page.root)).toContain('1 cell with a KMO formula shows #NAME?.')
    expect(textOf(page.root.querySelector('.broken')).length).toBeLessThan(400)
  })
})

test('every field and button has a name, and takes the focus', async () => {
  await open()
  for (const element of page.root.querySelectorAll<HTMLElement>('a[href],button,input,select')) {
    expect(element.tabIndex).toBe(0)
    expect(
      element.getAttribute('aria-label') ?? (textOf(element) || (element as HTMLInputElement).labels?.length),
    ).toBeTruthy()
  }
})

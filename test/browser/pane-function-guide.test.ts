import { inBrowser } from './in-browser'
import { axeFaults, inPane } from './pane-in-preview'
import { choose, lines, shows } from '../../tools/browser/pane'
import { enterPane, leavePane, press, tabTo } from '../../tools/browser/pane-keyboard'
import { speaks } from './speaks'
import { PreviewInBrowser } from '../../tools/browser/preview-in-browser'

const preview = new PreviewInBrowser()
jest.setTimeout(90_000)
beforeAll(() => preview.start())
afterAll(() => preview.stop())

inBrowser('a formula made by keyboard, a cell explained by mouse', () =>
  inPane(preview, 'function guide', async (page) => {
    const { tab, pane } = page
    await page.sheet('Plan')
    await page.goTo('X6')
    await choose(page, 'Functies')
    await shows(page, 'X6 bevat KMO.DEADLINE.')
    expect(await axeFaults(page)).toEqual([])
    await pane.getByRole('button', { name: 'Leg deze cel uit' }).click()
    await shows(page, 'Komt uit op')
    const explained = await lines(pane)
    expect(explained.slice(2, 4)).toEqual(['Cel X6', '=KMO.DEADLINE(Plan[@Startdatum])'])
    expect(explained.slice(explained.indexOf('Komt uit op'), explained.indexOf('Komt uit op') + 5)).toEqual([
      ...[
        'Komt uit op',
        '28/01/2025',
        'De regels van 14/01/2025 waarop dit steunt',
        'Aanvragen, dagen na de start',
        '14',
      ],
    ])
    expect(await axeFaults(page)).toEqual([])

    await page.goTo('AL6')
    await enterPane(page)
    await press(page, '‹ Alle functies')
    await press(page, 'KMO.SUBSIDY Subsidie')
    await tabTo(page, 'kost')
    await tab.keyboard.type('L6')
    await tabTo(page, 'grootte')
    await tab.keyboard.type('klein')
    await shows(page, 'Formule')
    const filled = await lines(pane)
    expect(filled.slice(filled.indexOf('Resultaat'), filled.indexOf('Uitleg'))).toEqual([
      'Resultaat',
      '144',
      'Formule',
      '=KMO.SUBSIDY(L6;"klein")',
      'Invoegen in de geselecteerde cel',
    ])
    expect(filled).toContain('30 % van 480,00 euro, afgerond op de cent.')
    expect(await axeFaults(page)).toEqual([])
    await press(page, 'Invoegen in de geselecteerde cel')
    await shows(page, 'De formule staat in AL6.')
    await page.calculated()
    expect(await page.cell('Plan', 'AL6')).toMatchObject({ value: 144, formula: '=KMO.SUBSIDY(L6,"klein")' })
    await leavePane(page)
    await speaks(page, 'AL6 144 (formule)')
  }),
)

inBrowser('a formula does not go into a cell that it uses, in English', () =>
  inPane(
    preview,
    'function guide en',
    async (page) => {
      const { pane } = page
      await page.sheet('Plan')
      await page.goTo('I6')
      await choose(page, 'Functions')
      await pane.getByRole('button', { name: /KMO\.DEADLINE/ }).click()
      await pane.getByRole('button', { name: 'Take selection for start' }).click()
      await shows(page, 'Formula')
      const shown = await lines(pane)
      expect(shown.slice(shown.indexOf('Result'), shown.indexOf('Insert in the selected cell'))).toEqual([
        'Result',
        '28/01/2025',
        'Formula',
        '=KMO.DEADLINE([@Startdatum])',
      ])
      expect(await axeFaults(page)).toEqual([])
      await pane.getByRole('button', { name: 'Insert in the selected cell' }).click()
      await shows(page, 'I6 is used by the formula itself. Select another cell.')
      expect((await page.cell('Plan', 'I6')).formula).toBeUndefined()
    },
    'en',
  ),
)

import { readFileSync } from 'node:fs'
import { readWorkbookFile } from '../../preview/xlsx/workbook-file'
import { inBrowser } from './in-browser'
import { axeFaults, inPane } from './pane-in-preview'
import { choose, lines, shows } from '../../tools/browser/pane'
import { chooseByKeyboard, leavePane, tabTo } from '../../tools/browser/pane-keyboard'
import { PreviewInBrowser } from '../../tools/browser/preview-in-browser'

const preview = new PreviewInBrowser()
jest.setTimeout(90_000)
beforeAll(() => preview.start())
afterAll(() => preview.stop())

inBrowser(
  'a copy with values by keyboard; by mouse what shows #NAME? is found and entered again, and everything recalculated',
  () =>
    inPane(preview, 'sharing', async (page) => {
      const { tab, pane } = page
      await chooseByKeyboard(page, 'Delen')
      await shows(page, 'Welke bladen')
      await tabTo(page, 'Regels')
      await tab.keyboard.press('Space')
      expect(await axeFaults(page)).toEqual([])
      await tabTo(page, 'Downloaden (.xlsx)')
      const [file] = await Promise.all([tab.waitForEvent('download'), tab.keyboard.press('Enter')])
      expect(file.suggestedFilename()).toBe('kopie-met-waarden.xlsx')
      const { workbook } = readWorkbookFile(readFileSync(await file.path()))
      expect(workbook.sheets.map(({ name }) => name)).toEqual([
        'Over deze kopie',
        'Onderneming',
        'Plan',
        'Jaaroverzicht',
        'Proberen',
        'Uitleg',
        'Kolommen',
      ])
      expect(
        workbook.sheets
          .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
          .filter(({ formula }) => formula !== undefined),
      ).toEqual([])
      await shows(page, 'De kopie is gedownload.')
      expect(await lines(pane, 'main .notice')).toEqual([
        'De kopie is gedownload. 259 formules werden hun waarde, waarvan 138 van KMO.',
      ])
      await leavePane(page)

      await pane.getByRole('button', { name: 'Zoeken', exact: true }).click()
      await shows(page, 'Geen enkele cel met een KMO-formule toont #NAME?.')
      // As a file keeps a formula that was saved while the add-in was away.
      await page.goTo('H40')
      await page.type('=KMO_SUBSIDY(1000;"klein")')
      expect((await page.cell('Onderneming', 'H40')).value).toBe('#NAME?')
      await pane.getByRole('button', { name: 'Zoeken', exact: true }).click()
      await shows(page, '1 cel met een KMO-formule toont #NAME?.')
      expect(await lines(pane, '.broken')).toEqual([
        'Onderneming!H40',
        '=KMO_SUBSIDY(1000,"klein") wordt =KMO.SUBSIDY(1000,"klein")',
      ])
      expect(await axeFaults(page)).toEqual([])
      await pane.getByRole('button', { name: '1 formule opnieuw invoeren' }).click()
      await shows(page, '1 formule is opnieuw ingevoerd.')
      await page.calculated()
      expect(await page.cell('Onderneming', 'H40')).toMatchObject({ value: 300, formula: '=KMO.SUBSIDY(1000,"klein")' })

      await pane.getByRole('button', { name: 'Alles herberekenen' }).click()
      await shows(page, 'Excel heeft alles herberekend.')
      await page.calculated()
    }),
)

inBrowser('in English', () =>
  inPane(
    preview,
    'sharing en',
    async (page) => {
      await choose(page, 'Share')
      await page.pane.getByRole('button', { name: 'Find' }).click()
      await shows(page, 'No cell with a KMO formula shows #NAME?.')
      expect(await axeFaults(page)).toEqual([])
    },
    'en',
  ),
)

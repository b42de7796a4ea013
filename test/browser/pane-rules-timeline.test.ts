import { inBrowser } from './in-browser'
import { axeFaults, inPane } from './pane-in-preview'
import { choose, lines, shows } from '../../tools/browser/pane'
import { chooseByKeyboard, leavePane, tabTo } from '../../tools/browser/pane-keyboard'
import { speaks } from './speaks'
import { PreviewInBrowser } from '../../tools/browser/preview-in-browser'

const preview = new PreviewInBrowser()
jest.setTimeout(90_000)
beforeAll(() => preview.start())
afterAll(() => preview.stop())

inBrowser('the rules of another day by keyboard, and what two days make of the plan by mouse', () =>
  inPane(preview, 'rules timeline', async (page) => {
    const { tab, pane } = page
    await page.sheet('Plan')
    await chooseByKeyboard(page, 'Regels')
    expect(await axeFaults(page)).toEqual([])
    await tabTo(page, 'Dag van de aanvraag')
    await tab.keyboard.type('01032017')
    await tab.keyboard.press('Tab')
    expect((await lines(pane)).slice(7, 12)).toEqual([
      'Steunpercentage, klein',
      '40 %',
      'Steunpercentage, middelgroot',
      '30 %',
      'vanaf 01/04/2016 · Bron',
    ])
    await tabTo(page, 'Wijzigingen')
    await tab.keyboard.press('Enter')
    expect((await lines(pane)).slice(5, 7)).toEqual(['01/02/2026', 'Advies enkel nog over cybersecurity'])
    expect(await axeFaults(page)).toEqual([])
    await leavePane(page)

    await choose(page, 'Regels')
    await pane.getByRole('button', { name: 'Uw plan' }).click()
    await pane.getByLabel('Grootte').selectOption('klein')
    await pane.getByLabel('Eerste dag').fill('2026-01-31')
    await pane.getByLabel('Tweede dag').fill('2026-02-01')
    await pane.getByLabel('Tweede dag').blur()
    await shows(page, /verschil/)
    expect((await lines(pane)).slice(-13)).toEqual([
      '2 van 29 rijen verschillen.',
      ...[
        'Marktonderzoek Duitsland',
        '− € 960,00',
        '31/01/2026: € 960,00 (30 %)',
        '01/02/2026: € 0,00 (dienst of thema niet gesubsidieerd)',
      ],
      ...[
        'Online vindbaarheid verbeteren',
        '− € 720,00',
        '31/01/2026: € 720,00 (30 %)',
        '01/02/2026: € 0,00 (dienst of thema niet gesubsidieerd)',
      ],
      ...['Alle rijen', '− € 1.680,00', '31/01/2026: € 14.774,25', '01/02/2026: € 13.094,25'],
    ])
    expect(await axeFaults(page)).toEqual([])
    await pane.locator('.difference button').first().click()
    await speaks(page, 'C11 Marktonderzoek Duitsland')
  }),
)

inBrowser('in English', () =>
  inPane(
    preview,
    'rules timeline en',
    async (page) => {
      await choose(page, 'Rules')
      await shows(page, 'Subsidy rate')
      expect(await axeFaults(page)).toEqual([])
      for (const view of ['Changes', 'Your plan']) {
        await page.pane.getByRole('button', { name: view }).click()
        expect(await axeFaults(page)).toEqual([])
      }
    },
    'en',
  ),
)

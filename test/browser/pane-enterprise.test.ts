import { inBrowser } from './in-browser'
import { axeFaults, inPane } from './pane-in-preview'
import { choose, lines, shows } from '../../tools/browser/pane'
import { chooseByKeyboard, leavePane, press, tabTo } from '../../tools/browser/pane-keyboard'
import { PreviewInBrowser } from '../../tools/browser/preview-in-browser'

const preview = new PreviewInBrowser()
jest.setTimeout(90_000)
beforeAll(() => preview.start())
afterAll(() => preview.stop())

inBrowser('the size of an enterprise by keyboard, with the mouse a partner, kept for the plan', () =>
  inPane(preview, 'enterprise', async (page) => {
    const { tab, pane } = page
    await chooseByKeyboard(page, 'Onderneming')
    for (const [name, text] of [
      ['Personen, laatste', '38'],
      ['Omzet, laatste', '8400000'],
      ['Balanstotaal, laatste', '5.200.000'],
      ['Personen, boekjaar daarvoor', '41'],
      ['Omzet, boekjaar daarvoor', '9 100 000'],
      ['Balanstotaal, boekjaar daarvoor', '6100000'],
    ] as const) {
      await tabTo(page, name)
      await tab.keyboard.type(text)
    }
    await shows(page, /Voor 2026:/)
    expect(await lines(pane, 'section[aria-live]')).toEqual([
      'Resultaat',
      'Voor 2026: klein',
      'Beide boekjaren geven dezelfde grootte.',
    ])
    expect(await axeFaults(page)).toEqual([])
    await press(page, 'Ook als grootte van het plan', 'Space')
    expect(await pane.getByLabel('Ook als grootte van het plan gebruiken').isChecked()).toBe(false)
    await tab.keyboard.press('Space')
    await press(page, 'Bewaren voor 2026')
    await shows(page, 'Bewaard: in 2026 is de onderneming klein. Het plan rekent met: klein.')
    await leavePane(page)

    await pane.getByRole('button', { name: 'Onderneming toevoegen' }).click()
    await pane.getByLabel('Naam, Onderneming 1').fill('Moeder nv')
    await pane.getByLabel('Deel in %, Moeder nv').fill('60')
    for (const field of await pane.locator('.related .figures input').all()) await field.fill('40000000')
    expect(await lines(pane, 'section[aria-live]')).toEqual([
      'Resultaat',
      'Voor 2026: groot',
      'Beide boekjaren geven dezelfde grootte. Geen recht op de kmo-portefeuille.',
    ])
    expect(await axeFaults(page)).toEqual([])
    await page.sheet('Plan')
    await choose(page, 'Plan nakijken')
    expect(await pane.getByLabel('Grootte').inputValue()).toBe('small')
  }),
)

inBrowser('in English', () =>
  inPane(
    preview,
    'enterprise en',
    async (page) => {
      await choose(page, 'Enterprise')
      await page.pane.getByLabel('Share held by a public authority, in %').fill('een kwart')
      expect(await axeFaults(page)).toEqual([])
      await shows(page, '7 fields left to fill in or correct.')
    },
    'en',
  ),
)

import { inBrowser } from './in-browser'
import { axeFaults, day, inPane, ownPlan } from './pane-in-preview'
import { choose, lines, shows } from '../../tools/browser/pane'
import { chooseByKeyboard, enterPane, leavePane, press, tabTo } from '../../tools/browser/pane-keyboard'
import { speaks } from './speaks'
import { PreviewInBrowser } from '../../tools/browser/preview-in-browser'

const preview = new PreviewInBrowser()
jest.setTimeout(90_000)
beforeAll(() => preview.start())
afterAll(() => preview.stop())

inBrowser(
  'the ceiling of the sample plan, by mouse to a row, by keyboard to a sheet with live formulas and away again',
  () =>
    inPane(preview, 'ceiling', async (page) => {
      const { pane } = page
      await page.sheet('Plan')
      await choose(page, 'Plafond')
      await pane.getByLabel('Grootte').selectOption('klein')
      await pane.locator('.best-year .gain, .best-year p:not(.quiet)').first().waitFor()
      expect((await lines(pane, '.year')).slice(1)).toEqual([
        ...[
          'Plafond',
          '€ 7.500,00',
          'Aangevraagd',
          '€ 4.161,75',
          'Over',
          '€ 3.338,25',
          'Gepland',
          '€ 1.353,00',
          'Nog vrij',
          '€ 1.985,25',
        ],
        'Wat vrij is, dekt nog € 6.617,50 kost aan 30 %, of € 4.411,66 kost aan 45 % (cybersecurity, energie-efficiëntie).',
      ])
      await shows(page, 'Nog 38 dagen in 2026, en € 1.985,25 van het plafond is vrij.')
      await shows(page, 'Stopt u deze aanvraag nog dit jaar, dan komt € 630,00 vrij.')
      expect(await axeFaults(page)).toEqual([])
      await pane.locator('button.course').first().click()
      await speaks(page, 'K27 12/11/2026')

      await leavePane(page)
      await enterPane(page)
      await press(page, 'Overzicht met grafiek')
      await shows(page, 'Blad toevoegen')
      expect(await axeFaults(page)).toEqual([])
      await press(page, 'Blad toevoegen')
      await pane.locator('.message').waitFor()
      await page.calculated()
      // The page has no charts, and says so.
      expect(await lines(pane, '.message')).toEqual([
        ...[
          'Het blad Plafond is toegevoegd. Deze versie van Excel kan hier geen grafiek maken: het blad is er zonder. Selecteer de cijfers en kies Invoegen, Grafiek.',
          'Blad weer verwijderen',
        ],
      ])
      const overview = await page.cells('Plafond', 'A4:E6')
      expect(overview.map((cells) => cells.map(({ value }) => value))).toEqual([
        ['Jaar', 'Aangevraagd', 'Gepland', 'Nog vrij', 'Plafond'],
        ['2025', 7500, 0, 0, 7500],
        ['2026', 4161.75, 1353, 1985.25, 7500],
      ])
      expect(overview[2]![4]!.formula).toBe('=KMO.PLAFOND("klein",$A6)')
      await press(page, 'Blad weer verwijderen')
      await shows(page, 'verwijderd')
      await leavePane(page)
    }),
)

inBrowser('a plan with two companies and headers of its own, in English', () =>
  inPane(
    preview,
    'ceiling en',
    async (page) => {
      await page.goTo('A5')
      await chooseByKeyboard(page, 'Ceiling')
      await page.pane.getByLabel('Size').waitFor()
      await tabTo(page, 'Size')
      await page.tab.keyboard.type('small')
      await page.pane.locator('.company').nth(1).waitFor()
      const shown = await lines(page.pane)
      const part = (from: string, to: string) =>
        shown
          .slice(shown.indexOf(from), shown.indexOf(to, shown.indexOf(from)))
          .filter((line) => /^(\d{4}|€ |Applied|Planned|Still free)/.test(line))
      expect(part('Alfa bv', 'Beta bv')).toEqual([
        ...['2026', '€ 7,500.00', 'Applied for', '€ 6,000.00', 'Still free', '€ 1,500.00'],
        ...[
          '2027',
          '€ 7,500.00',
          'Applied for',
          '€ 0.00',
          '€ 7,500.00',
          'Planned',
          '€ 1,800.00',
          'Still free',
          '€ 5,700.00',
        ],
      ])
      expect(part('Beta bv', 'Best year')).toEqual([
        '2026',
        '€ 7,500.00',
        'Applied for',
        '€ 450.00',
        'Still free',
        '€ 7,050.00',
      ])
      await shows(page, '1 application can be filed in more than one year. The plan as it is brings the most.')
      expect(await axeFaults(page)).toEqual([])
    },
    'en',
    ownPlan(
      'groep.xlsx',
      ['Vennootschap', 'Cursus', '1e lesdag', 'Ingediend', 'Prijs excl', 'Thème', 'Inschrijving'],
      [
        ['Alfa bv', 'Heftruck', day('2026-03-02'), day('2026-03-02'), 20000, 'innovatie', day('2026-02-01')],
        ['Alfa bv', 'Hijsen', day('2027-01-04'), null, 6000, 'innovatie', day('2026-11-02')],
        ['Beta bv', 'Excel', day('2026-09-14'), day('2026-09-10'), 1000, 'cybersecurity', null],
      ],
      'Vormingen',
    ),
  ),
)

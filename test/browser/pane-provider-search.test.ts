import { inBrowser } from './in-browser'
import { axeFaults, inPane, ownPlan } from './pane-in-preview'
import { choose, lines, shows } from '../../tools/browser/pane'
import { chooseByKeyboard, leavePane, press, tabTo } from '../../tools/browser/pane-keyboard'
import { speaks } from './speaks'
import { PreviewInBrowser } from '../../tools/browser/preview-in-browser'

const preview = new PreviewInBrowser()
jest.setTimeout(90_000)
beforeAll(() => preview.start())
afterAll(() => preview.stop())

inBrowser(
  'the number of VIVES for a bachelor in Kortrijk, by mouse into a cell that is not empty, by keyboard into the row of the plan',
  () =>
    inPane(preview, 'provider search', async (page) => {
      const { tab, pane } = page
      await page.sheet('Plan')
      await page.goTo('G7')
      await choose(page, 'Dienstverleners')
      // The selected cell holds a number: its provider stands there at once.
      await shows(page, 'In de geselecteerde cel')
      expect(await lines(pane, '.selected-cell')).toEqual([
        ...[
          'In de geselecteerde cel',
          'Vormetal O&W-Vlaanderen',
          'DV.O104991',
          'opleiding',
          '☆',
          'opleidingen uit de open kalender',
          'Bron · verzameld op 28/11/2026',
          'Nummer invoegen',
          'Nummer en naam',
        ],
      ])

      await pane.getByLabel('Zoek een dienstverlener').fill('vives kortrijk bachelor')
      await pane.locator('.organisation').first().waitFor()
      // The one that answers the question first; what the other three are for stands beside them.
      expect((await lines(pane, '.organisation')).filter((line) => !/^(☆|opleiding|Bron|Nummer )/.test(line))).toEqual([
        ...['VIVES', 'vives.be'],
        ...[
          'DV.O242799',
          'campussen Kortrijk, Roeselare en Torhout',
          'gewone bachelor- en graduaatsopleidingen (geen postgraduaat of navorming)',
        ],
        'Andere nummers van deze dienstverlener',
        ...[
          'DV.O242800',
          'campussen Brugge en Oostende',
          'reguliere bachelor- en graduaatsopleidingen (geen postgraduaat of navorming)',
        ],
        ...[
          'DV.O105080',
          'campussen Brugge en Oostende',
          'alle andere opleidingen (diverse navormingen en postgraduaten, inclusief VIVES Technology)',
        ],
        ...[
          'DV.O101992',
          'campussen Kortrijk, Roeselare en Torhout',
          'andere opleidingen (diverse navormingen en postgraduaten, inclusief VIVES Technology)',
        ],
      ])
      expect(await axeFaults(page)).toEqual([])
      await pane
        .locator('.organisation')
        .getByRole('button', { name: /^Nummer invoegen/ })
        .first()
        .click()
      await shows(page, 'Deze cellen zijn niet leeg:')
      expect(await lines(pane, '.changes')).toEqual(['G7 DV.O104991 wordt DV.O242799'])
      expect((await page.cell('Plan', 'G7')).value).toBe('DV.O104991')
      await pane.getByRole('button', { name: 'Vervangen' }).click()
      await shows(page, /staat in/)
      await page.calculated()
      expect((await page.cells('Plan', 'G7:H7'))[0]!.map(({ value }) => value)).toEqual(['DV.O242799', 'VIVES'])
      await pane.getByRole('button', { name: 'Terugzetten' }).click()
      await shows(page, 'Teruggezet.')
      expect((await page.cell('Plan', 'G7')).value).toBe('DV.O104991')

      // By keyboard, from another row.
      await page.goTo('C10')
      await chooseByKeyboard(page, 'Dienstverleners')
      await tabTo(page, 'Zoek een dienstverlener')
      await tab.keyboard.press('Control+a')
      await tab.keyboard.type('leerstd')
      await shows(page, 'CVO Leerstad')
      await press(page, 'Nummer invoegen: DV.O103961')
      await shows(page, 'Deze cellen zijn niet leeg:')
      await press(page, 'Vervangen')
      await shows(page, 'DV.O103961 staat in')
      await page.calculated()
      expect((await page.cells('Plan', 'G10:H10'))[0]!.map(({ value }) => value)).toEqual([
        'DV.O103961',
        'CVO Leerstad',
      ])
      await leavePane(page)
      await speaks(page, 'C10 Energie besparen in de werkplaats')
    }),
)

inBrowser('an own list, pasted with other headers, and used in a plan with headers of its own, in English', () =>
  inPane(
    preview,
    'provider search en',
    async (page) => {
      const { pane } = page
      await choose(page, 'Providers')
      await pane.getByRole('button', { name: 'Own list (0)' }).click()
      await pane
        .getByLabel('Or paste cells or text')
        .fill('wie;waar;kenmerk\nDe Lasschool;Genk;dv.o 999123\nKapot;;geen')
      await pane.getByRole('button', { name: 'Read text' }).click()
      await shows(page, 'What changes')
      const preview = await lines(pane)
      expect(preview.slice(preview.indexOf('New (1)'))).toEqual([
        ...['New (1)', 'Row 2 DV.O999123 De Lasschool', 'Genk', 'spelled otherwise'],
        ...[
          'Not understood (2)',
          'Row 1 no number found',
          'wie | waar | kenmerk',
          'Row 3 no number found',
          'Kapot | geen',
        ],
        ...['Store 1 change in the workbook', 'Cancel'],
      ])
      expect(await axeFaults(page)).toEqual([])
      await pane.getByRole('button', { name: /^Store/ }).click()
      await shows(page, /^Stored/)
      await pane.getByRole('button', { name: 'Back to search' }).click()
      await page.goTo('B4')
      await pane.getByLabel('Find a provider').fill('lasschool')
      await shows(page, 'De Lasschool')
      expect(await lines(pane, '.organisation')).toEqual([
        ...[
          'De Lasschool',
          'DV.O999123',
          'training',
          '☆',
          'Genk',
          'pasted text · own list, imported on 24/11/2026 · written there as dv.o 999123',
          'Insert number',
          'Number and name',
        ],
      ])
      await pane.getByRole('button', { name: 'Number and name: DV.O999123' }).click()
      await shows(page, /is in/)
      expect(await lines(pane, '.notice.good')).toEqual([
        'DV.O999123 is in B4. The table has no column for the name: only the number was filled in.',
        'Put back',
      ])
      expect((await page.cells('Blad1', 'A4:D4'))[0]!.map(({ value }) => value)).toEqual([
        'Lassen',
        'DV.O999123',
        '',
        900,
      ])
      await page.goTo('F4')
      await page.type('=KMO.PROVIDER(B4,"naam")')
      expect((await page.cell('Blad1', 'F4')).value).toBe('De Lasschool')
      expect(await axeFaults(page)).toEqual([])
    },
    'en',
    ownPlan(
      'lassen.xlsx',
      ['Vorming', 'Registratienr', 'Aanbieder', 'Prijs excl'],
      [['Lassen', null, null, 900]],
      'Vormingen',
    ),
  ),
)

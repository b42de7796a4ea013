import { inBrowser } from './in-browser'
import { axeFaults, day, inPane, ownPlan } from './pane-in-preview'
import { choose, lines, shows } from '../../tools/browser/pane'
import { enterPane, leavePane, tabTo } from '../../tools/browser/pane-keyboard'
import { PreviewInBrowser } from '../../tools/browser/preview-in-browser'

const preview = new PreviewInBrowser()
jest.setTimeout(90_000)
beforeAll(() => preview.start())
afterAll(() => preview.stop())

inBrowser('one row as the fields of the application: the row by mouse, a field to the clipboard by keyboard', () =>
  inPane(preview, 'application card', async (page) => {
    const { tab, pane } = page
    await page.sheet('Plan')
    await page.goTo('C27')
    await choose(page, 'Aanvraagkaart')
    await pane.getByLabel('Grootte').selectOption('klein')
    await shows(page, 'Een groeiplan maken')
    expect((await lines(pane, '.form')).filter((line) => line !== 'Kopiëren').slice(0, 30)).toEqual([
      ...[
        'NACE-code',
        'Kies in het e-loket de activiteit waarvoor de opleiding dient.',
        'Dienst',
        'opleiding',
        'Naam opleiding',
        'Een groeiplan maken',
      ],
      ...[
        'Soort',
        'Kies in het e-loket: klassikaal, afstandsonderwijs of intern.',
        'Thema',
        'bedrijfsstrategie',
        'Subthema',
        'Kies in het e-loket bij het thema.',
      ],
      ...[
        'Dienstverlener',
        'Khagan CVBA/SCRL',
        'Nummer dienstverlener',
        'DV.O230338',
        'Voor: training (opleiding)',
        'Aantal deelnemers',
        '4',
      ],
      ...[
        'Namen deelnemers',
        'Niet ingevuld: het plan heeft geen kolom Deelnemers.',
        'Aantal uren',
        'Niet ingevuld: het plan heeft geen kolom Uren.',
      ],
      ...['Datum inschrijving', 'Niet ingevuld: het plan heeft geen kolom Inschrijving.', 'Startdatum', '19/11/2026'],
      ...['De eerste les van de opleiding zelf, ook voor wie later instapt.', 'Bedrag zonder btw', '2100,00'],
    ])
    // 1,900 euro and catering of 25 euro for four persons on two days, at 30 %.
    await shows(page, '30 % van € 2.100,00 (grootte: klein).')
    await shows(page, 'Op de rekening uiterlijk op 12/12/2026.')
    expect(await lines(pane, 'p.amount >> nth=0')).toEqual(['€ 1.470,00', 'Kopiëren'])
    expect(await axeFaults(page)).toEqual([])
    await pane.getByRole('button', { name: 'Kopiëren: Bedrag zonder btw' }).click()
    await shows(page, 'Gekopieerd')

    await page.goTo('C28')
    await enterPane(page)
    await shows(page, 'Peter of meter op de werkvloer')
    await tabTo(page, 'Kopiëren: Nummer')
    await tab.keyboard.press('Enter')
    await shows(page, 'Gekopieerd')
    await leavePane(page)
    await page.goTo('AL6')
    await tab.keyboard.press('Control+v')
    await page.calculated()
    expect((await page.cell('Plan', 'AL6')).value).toBe('DV.O232215')
  }),
)

inBrowser('a plan with headers of its own, in English', () =>
  inPane(
    preview,
    'application card en',
    async (page) => {
      await page.goTo('A4')
      await choose(page, 'Application card')
      await page.pane.getByLabel('Size').selectOption('medium-sized')
      await shows(page, 'Heftruck')
      const form = (await lines(page.pane, '.form')).filter((line) => line !== 'Copy')
      const after = (label: string) => form[form.indexOf(label) + 1]
      expect(
        [
          'Provider',
          'Number of the provider',
          'Names of participants',
          'Hours',
          'Start date',
          'Amount without VAT',
        ].map(after),
      ).toEqual([...['Vormetal O&W-Vlaanderen', 'DV.O104991', 'An Peeters, Bo Maes', '16', '01/12/2026', '1234,56']])
      expect(await lines(page.pane, 'p.amount >> nth=0')).toEqual(['€ 987.65', 'Copy'])
      await shows(page, 'File the application by 15/12/2026.')
      expect(await axeFaults(page)).toEqual([])
    },
    'en',
    ownPlan(
      'kaart.xlsx',
      ['Cursus', 'DV-nr', '1e lesdag', 'Prijs excl', 'Subthema', 'Werknemers', 'Uren'],
      [['Heftruck', 'dv 0 104991', day('2026-12-01'), 1234.56, 'innovatie', 'An Peeters, Bo Maes', 16]],
    ),
  ),
)

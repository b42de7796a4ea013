import { inBrowser } from './in-browser'
import { axeFaults, day, inPane, ownPlan } from './pane-in-preview'
import { lines, shows } from '../../tools/browser/pane'
import { chooseByKeyboard, enterPane, leavePane, press, tabTo } from '../../tools/browser/pane-keyboard'
import { speaks } from './speaks'
import { PreviewInBrowser } from '../../tools/browser/preview-in-browser'

const preview = new PreviewInBrowser()
jest.setTimeout(90_000)
beforeAll(() => preview.start())
afterAll(() => preview.stop())

inBrowser(
  'the sample plan: what it loses and why, one repair by mouse, the others and live columns by keyboard, and all of it taken back',
  () =>
    inPane(preview, 'plan check', async (page) => {
      const { pane } = page
      await page.sheet('Plan')
      await pane.getByLabel('Grootte').selectOption('klein')
      await pane.locator('.total strong').waitFor()
      expect(await lines(pane, '.total')).toEqual([
        '€ 2.918,25 loopt gevaar in 11 rijen',
        '29 rijen nagekeken. In 1 rij is niet te zeggen hoeveel.',
      ])
      expect(await lines(pane, '.findings')).toEqual([
        ...[
          'I2',
          '€ 720,00',
          'Online vindbaarheid verbeteren rij 21',
          'advies krijgt vanaf 01/02/2026 enkel nog subsidie over cybersecurity',
        ],
        ...[
          'D3',
          '€ 495,00',
          'Functioneringsgesprekken voeren rij 24',
          'DV.A236460 is een nummer voor advies',
          'Nummer zoeken',
        ],
        ...[
          'D5',
          '€ 270,00',
          'nog 30 dagen',
          'Phishing herkennen rij 31',
          'nummer van VIVES, niet van Jimber. Aanvragen tot en met 24/12/2026',
        ],
        ...['T1', '€ 264,00', 'Technische tekeningen lezen rij 19', 'te laat: uiterlijk 26/01/2026'],
        ...[
          'vervallen',
          '€ 246,00',
          'Presenteren voor projectleiders rij 32',
          'niet op tijd gedaan: aanvragen, uiterlijk 05/11/2026',
        ],
        ...['I1', '€ 234,00', 'Klantgericht communiceren rij 26', 'geen thema: nodig vanaf 01/01/2023'],
        ...[
          'T3',
          '€ 234,00',
          'Klantgericht communiceren rij 26',
          'eigen aandeel te laat gestort: uiterlijk 31/10/2026',
        ],
        ...[
          'D2',
          '€ 207,00',
          'Kengetallen lezen voor niet-boekhouders rij 12',
          'erkenningsnummer verbeterd: DV.O100275',
          'DV.0100275',
          'wordt',
          'DV.O100275',
          'Toepassen',
        ],
        ...[
          'B3',
          '€ 205,50',
          'Rapporteren met Power BI rij 18',
          'plafond bijna op: 136,50 euro in plaats van 342,00 euro',
        ],
        ...[
          'X1',
          '€ 162,00',
          'nog 28 dagen',
          'Debiteuren opvolgen en kasplanning rij 30',
          'dubbel: zie rij 29. Aanvragen tot en met 22/12/2026',
        ],
        ...[
          'B2',
          '€ 78,75',
          'AI-toepassingen op kantoor rij 23',
          'btw inbegrepen? 1.512,50 euro is 1.250,00 euro plus 21 %',
          '1512,5',
          'wordt',
          '1250',
          'Toepassen',
        ],
        ...['B4', '€ 36,00', 'Circulair ontwerpen rij 25', 'catering zonder aantal deelnemers en dagen telt niet mee'],
        ...[
          'T4',
          'bedrag niet gekend',
          'nog 23 dagen',
          'Magazijn: minder zoeken rij 34',
          'eindigt vóór de start op 03/12/2026. Aanvragen tot en met 17/12/2026',
        ],
        ...[
          'M4',
          'geen subsidie te verliezen',
          'Onderhandelen met leveranciers rij 33',
          'stopgezet zonder datum: geen subsidie, en het plafond blijft gebruikt',
        ],
      ])

      // By mouse: to the cell of a finding, and one repair.
      await pane.getByRole('button', { name: /AI-toepassingen op kantoor/ }).click()
      await speaks(page, 'L23 1.512,50 €')
      await pane.getByRole('button', { name: 'Toepassen in rij 23: 1512,5 wordt 1250' }).click()
      await shows(page, '1 cel verbeterd. Met Herstellen draait u dit terug.')
      expect((await page.cell('Plan', 'L23')).value).toBe(1250)
      expect(await axeFaults(page)).toEqual([])

      // By keyboard: the other repairs.
      await leavePane(page)
      await chooseByKeyboard(page, 'Plan nakijken')
      await pane.getByRole('button', { name: '1 verbetering' }).waitFor()
      await press(page, '1 verbetering')
      await press(page, '1 cel verbeteren')
      await shows(page, '1 cel verbeterd.')
      expect((await page.cell('Plan', 'G12')).value).toBe('DV.O100275')

      // Back to the grid, and in again where the keyboard was.
      await leavePane(page)
      await enterPane(page)
      await press(page, '‹ Terug')
      await press(page, 'Kolommen toevoegen')
      await pane.getByRole('button', { name: 'Toevoegen', exact: true }).and(pane.locator(':enabled')).waitFor()
      expect(await axeFaults(page)).toEqual([])
      await press(page, 'Toevoegen')
      await shows(page, '4 kolommen toegevoegd. Met Herstellen haalt u ze weer weg.')
      await page.calculated()
      const added = await page.cells('Plan', 'AA5:AD34')
      expect(added[0]!.map(({ value }) => value)).toEqual(['Subsidiabel', 'Steun %', 'Subsidie per rij', 'Controle'])
      expect([18, 19].map((row) => added[row]!.map(({ text }) => text))).toEqual([
        ['1.250,00', '30%', '375,00', 'OK'],
        ['1.650,00', '30%', '495,00', 'D3 DV.A236460 is een nummer voor advies'],
      ])
      expect(added[18]![1]!.formula).toBe(
        '=IF([@[Prijs excl. btw]]="","",KMO.SUBSIDY_RATE("klein",IF([@Aanvraagdatum]="",[@Startdatum],[@Aanvraagdatum]),[@Thema],[@Dienst]))',
      )
      expect(added.slice(1).every((cells) => cells.every(({ formula }) => formula?.startsWith('=IF(')))).toBe(true)

      // All that was written, taken back.
      await press(page, 'Herstellen')
      await pane.getByRole('checkbox').first().waitFor()
      expect((await lines(pane)).slice(4)).toEqual([
        ...['Tabel Plan: Subsidiabel, Steun %, Subsidie per rij, Controle gaan weg', 'geschreven op 24/11/2026'],
        ...['G12 (Plan): DV.O100275 wordt weer DV.0100275', 'geschreven op 24/11/2026'],
        ...['L23 (Plan): 1250 wordt weer 1512,5', 'geschreven op 24/11/2026'],
        '3 onderdelen herstellen',
      ])
      expect(await axeFaults(page)).toEqual([])
      await press(page, '3 onderdelen herstellen')
      await shows(page, 'Hersteld.')
      await page.calculated()
      expect(await lines(pane)).toEqual([
        'Plan nakijken',
        '‹ Terug',
        'Herstellen',
        'Hersteld.',
        'Er is niets om te herstellen: dit venster heeft hier niets geschreven.',
      ])
      expect([(await page.cell('Plan', 'L23')).value, (await page.cell('Plan', 'G12')).value]).toEqual([
        1512.5,
        'DV.0100275',
      ])
      // What stood beside the table is where it was: the plan calculated by one formula.
      expect((await page.cells('Plan', 'Z5:AD6')).map((cells) => cells.map(({ text }) => text))).toEqual([
        ['Uiterlijk', '', 'Subsidiabel', 'Steun %', 'Subsidie'],
        ['', '', '480,00 €', '30%', '144,00 €'],
      ])
    }),
)

inBrowser('a plan with headers of its own, in English', () =>
  inPane(
    preview,
    'plan check en',
    async (page) => {
      const keys = page.tab.keyboard
      // What the header does not say is told once, with the keyboard.
      await enterPane(page)
      await press(page, 'Match columns')
      await tabTo(page, 'Theme')
      await keys.type('Onderwerp')
      await tabTo(page, 'Size')
      await keys.type('Maatje')
      expect(await axeFaults(page)).toEqual([])
      await press(page, 'Done')
      await press(page, '2 repairs')
      await press(page, 'Repair 2 cells')
      await shows(page, '2 cells repaired. Restore takes it back.')
      await press(page, '‹ Back')
      await shows(page, '€ 300.00')
      expect(await lines(page.pane, '.total')).toEqual(['€ 300.00 is at risk in 1 row', '3 rows checked.'])
      expect(await lines(page.pane, '.findings')).toEqual([
        'T1',
        '€ 300.00',
        'Boekhouden row 5',
        'too late: last day 19/10/2026',
      ])
      expect((await page.cells('Blad1', 'B5:F5'))[0]!.map(({ value }) => value)).toEqual([
        'DV.O100275',
        46300,
        46317,
        1000,
        'financiële geletterdheid',
      ])
      expect(await axeFaults(page)).toEqual([])
    },
    'en',
    ownPlan(
      'eigen-plan.xlsx',
      ['Cursus', 'DV-nr', '1e lesdag', 'Ingediend', 'Prijs (€, excl. btw)', 'Onderwerp', 'Maatje'],
      [
        ['Heftruck', 'DV.O104991', day('2026-11-30'), null, 600, 'beroepsspecifieke competenties', 'klein'],
        ['Boekhouden', 'dv 0 100275', day('2026-10-05'), day('2026-10-22'), 1000, 'financiele geleterdheid', 'klein'],
        ['Excel', 'DV.O103961', day('2026-09-14'), day('2026-09-10'), 484, 'digitalisering', 'klein'],
      ],
    ),
  ),
)

import { readFileSync } from 'node:fs'
import { inBrowser } from './in-browser'
import { axeFaults, day, inPane, ownPlan } from './pane-in-preview'
import { choose, lines, shows } from '../../tools/browser/pane'
import { enterPane, leavePane, press, tabTo } from '../../tools/browser/pane-keyboard'
import { speaks } from './speaks'
import { PreviewInBrowser } from '../../tools/browser/preview-in-browser'

const preview = new PreviewInBrowser()
jest.setTimeout(90_000)
beforeAll(() => preview.start())
afterAll(() => preview.stop())

inBrowser(
  'the agenda of the sample plan: to the cell and a calendar file by mouse, a step noted and taken back by keyboard',
  () =>
    inPane(preview, 'agenda', async (page) => {
      const { tab, pane } = page
      await page.sheet('Plan')
      await choose(page, 'Agenda')
      await pane.getByLabel('Grootte').selectOption('klein')
      await shows(page, 'Binnen een week')
      expect((await lines(pane, '.week')).slice(2)).toEqual([
        ...[
          'Aanvragen',
          'nog 6 dagen',
          'Peter of meter op de werkvloer',
          'uiterlijk 30/11/2026 · € 288,00 subsidie staat op het spel',
          'Gedaan',
          'Aanvraagkaart',
        ],
      ])
      expect((await lines(pane, '.lapsed')).slice(2)).toEqual([
        ...[
          'Aanvragen',
          'vervallen',
          'Presenteren voor projectleiders',
          'kon tot en met 05/11/2026 · kost € 246,00 subsidie',
        ],
        ...[
          'Aanvragen',
          'vervallen',
          'Technische tekeningen lezen',
          'kon tot en met 26/01/2026 · aanvraag op 30/01/2026: te laat · kost € 264,00 subsidie',
        ],
      ])
      expect((await lines(pane, '.month')).filter((line) => /nog|precies/.test(line))).toEqual([
        ...['nog 9 dagen', 'nog 18 dagen'],
        'uiterlijk 12/12/2026 · precies € 1.470,00, die dag op de rekening · € 630,00 subsidie staat op het spel',
        ...['nog 23 dagen', 'nog 28 dagen', 'nog 28 dagen', 'nog 30 dagen'],
      ])
      expect(await axeFaults(page)).toEqual([])
      await pane.getByRole('button', { name: 'Naar de cel: Peter of meter op de werkvloer, aanvragen' }).click()
      await speaks(page, 'K28 leeg')
      const [file] = await Promise.all([
        tab.waitForEvent('download'),
        pane.getByRole('button', { name: /^Agendabestand met/ }).click(),
      ])
      expect(file.suggestedFilename()).toBe('kmo-agenda-2026-11-24.ics')
      const calendar = readFileSync(await file.path(), 'utf8').replace(/\r\n /g, '')
      expect(calendar.match(/^SUMMARY:.*|^DTSTART.*/gm)?.slice(0, 4)).toEqual([
        ...['SUMMARY:Aanvragen: Peter of meter op de werkvloer', 'DTSTART;VALUE=DATE:20261130'],
        ...['SUMMARY:Project beëindigen: Een groeiplan maken', 'DTSTART;VALUE=DATE:20261203'],
      ])
      expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(11)

      await leavePane(page)
      await enterPane(page)
      await press(page, 'Gedaan: aanvragen, Peter of meter')
      await shows(page, /wordt/)
      expect((await lines(pane, '.preview'))[0]).toBe('K28 (Aanvraagdatum): (leeg) wordt 24/11/2026')
      await press(page, 'Invullen')
      await shows(page, /24\/11\/2026 staat in/)
      expect((await page.cell('Plan', 'K28')).text).toBe('24/11/2026')
      await press(page, 'Terugzetten')
      await shows(page, 'Teruggezet.')
      expect((await page.cell('Plan', 'K28')).value).toBe('')
      await press(page, 'Als blad in de werkmap')
      await shows(page, 'Blad toevoegen')
      await press(page, 'Blad toevoegen')
      await shows(page, 'De agenda staat op het blad Agenda.')
      await page.calculated()
      const sheet = await page.cells('Agenda', 'A3:E26')
      expect([sheet[0], sheet[1], sheet[23]].map((cells) => cells!.map(({ text }) => text))).toEqual([
        ['Nr.', 'Opleiding', 'Volgende stap', 'Uiterlijk', 'Dagen'],
        ['1', 'Excel voor gevorderden', 'klaar', '', ''],
        ['23', 'Peter of meter op de werkvloer', 'aanvragen', '30/11/2026', '6'],
      ])
      expect(sheet[23]!.slice(2).every(({ formula }) => formula?.startsWith('='))).toBe(true)
      await leavePane(page)
    }),
)

inBrowser('a plan with headers of its own, in English', () =>
  inPane(
    preview,
    'agenda en',
    async (page) => {
      await page.goTo('A5')
      await choose(page, 'Agenda')
      await page.pane.getByLabel('Size').selectOption('small')
      await shows(page, 'Take along')
      expect((await lines(page.pane, '.month')).slice(2)).toEqual([
        ...[
          'Apply',
          '10 days left',
          'Heftruck',
          'last day 04/12/2026 · € 180.00 of subsidy at stake',
          'Done',
          'Application card',
        ],
        ...[
          'Deposit own share',
          '22 days left',
          'Boekhouden',
          'last day 16/12/2026 · exactly € 700.00, on the account by that day · € 300.00 of subsidy at stake',
          'Done',
        ],
      ])
      await tabTo(page, 'Agenda')
      expect(await axeFaults(page)).toEqual([])
    },
    'en',
    ownPlan(
      'eigen-agenda.xlsx',
      ['Cursus', '1e lesdag', 'Ingediend', 'Gestort op', 'Prijs excl', 'Subthema'],
      [
        ['Heftruck', day('2026-11-20'), null, null, 600, 'innovatie'],
        ['Boekhouden', day('2026-11-10'), day('2026-11-16'), null, 1000, 'digitalisering'],
      ],
    ),
  ),
)

import { row, tableXml, xlsx } from '../../tools/workbook/xlsx-builder'
import { inBrowser } from './in-browser'
import { speaks } from './speaks'
import { PreviewInBrowser } from '../../tools/browser/preview-in-browser'

const preview = new PreviewInBrowser()
jest.setTimeout(180_000)
beforeAll(() => preview.start())
afterAll(() => preview.stop())

const rows = 10_000
const themes = ['innovatie', 'cybersecurity', 'digitalisering', 'duurzaamheid']

/** A plan of 10,000 rows with a subsidy of its own in each, and the whole plan calculated beside it. */
function largePlan(): Uint8Array {
  const body = Array.from({ length: rows }, (_, index) => {
    const number = index + 2
    const day = ` s="1"><v>${45_300 + (index % 600)}</v>`
    return row(number, [
      `Opleiding ${index + 1}`,
      themes[index % themes.length]!,
      day,
      day,
      200 + (index % 900),
      `><f>_xldudf_KMO_SUBSIDY(E${number},"klein",D${number},B${number})</f><v>0</v>`,
    ])
  })
  const plan = ` cm="1"><f t="array" ref="H1:J${rows + 1}">_xldudf_KMO_PLAN(A1:E${rows + 1},"klein","Subsidie;Plafond over;Controle")</f><v>0</v>`
  const head = row(1, ['Opleiding', 'Thema', 'Startdatum', 'Aanvraagdatum', 'Kost', 'Subsidie', null, plan])
  return xlsx({
    application: 'Microsoft Excel',
    styles: [0, 14],
    sheets: [
      {
        name: 'Plan',
        rows: head + body.join(''),
        tables: [
          tableXml(1, 'Plan', `A1:F${rows + 1}`, [
            'Opleiding',
            'Thema',
            'Startdatum',
            'Aanvraagdatum',
            'Kost',
            'Subsidie',
          ]),
        ],
      },
    ],
  })
}

inBrowser('a plan of 10,000 rows opens, calculates, scrolls and takes an edit', () =>
  preview.on('10000 rows', async (page) => {
    const file = largePlan()
    const started = Date.now()
    await page.openFile('groot.xlsx', file)
    await page.tab.locator('h1', { hasText: 'groot.xlsx' }).waitFor()
    const opened = Date.now() - started
    await page.calculated()
    const calculated = Date.now() - started
    // Row 10,000 of the plan: a cost of 200 + 9,999 % 900 at the increased rate of digitalisation is the ordinary 30 %.
    const last = await page.cells('Plan', `E${rows + 1}:J${rows + 1}`)
    expect(last[0]!.map(({ value }) => value)).toEqual([299, 89.7, '', 0, 0, expect.stringMatching(/^B3 /)])
    expect((await page.cells('Plan', 'H1:J2')).map((cells) => cells.map(({ value }) => value))[0]).toEqual([
      'Subsidie',
      'Plafond over',
      'Controle',
    ])

    await page.tab.keyboard.press('Control+End')
    await speaks(page, new RegExp(`^J${rows + 1} B3 `))
    const scrolling = Date.now()
    await page.tab.mouse.move(400, 400)
    for (let turn = 0; turn < 20; turn++) await page.tab.mouse.wheel(0, -800)
    await page.tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    const scrolled = Date.now() - scrolling

    await page.goTo('E2')
    const asked = (await page.asked()).length
    const editing = Date.now()
    await page.type('1000')
    const edited = Date.now() - editing
    expect((await page.asked()).slice(asked).sort()).toEqual(['PLAN', 'SUBSIDY'])
    expect((await page.cells('Plan', 'F2:H2'))[0]!.map(({ value }) => value)).toEqual([300, '', 300])
    console.info(
      `10,000 rows: open ${opened} ms, calculated ${calculated} ms, 20 turns of the wheel ${scrolled} ms, one edit ${edited} ms`,
    )
    expect(calculated).toBeLessThan(60_000)
    expect(edited).toBeLessThan(15_000)
  }),
)

inBrowser('of the whole run: no console error, no missing address, no request to anything else', () => {
  expect(preview.faults).toEqual([])
})

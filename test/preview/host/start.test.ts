import { openPane, type Pane } from '../../support/office-in-jsdom'

describe('office.js, unchanged, in our host', () => {
  let pane: Pane
  beforeAll(async () => {
    pane = await openPane()
  })
  afterAll(() => pane.close())

  test('takes it for Excel on the web', () => {
    expect(pane.info).toEqual({ host: 'Excel', platform: 'OfficeOnline' })
  })

  test('is told the languages of the menus and of the data', () => {
    expect([pane.office.context.displayLanguage, pane.office.context.contentLanguage]).toEqual(['nl-BE', 'nl-BE'])
  })

  test('asked for nothing that the host does not know', async () => {
    await pane.host.functions.ready
    await pane.host.actionsReady
    expect(pane.host.unhandled).toEqual([])
  })

  test('believes the requirement sets, also 1.10 and above', () => {
    const { requirements } = pane.office.context
    expect(requirements.isSetSupported('ExcelApi', '1.17')).toBe(true)
    expect(requirements.isSetSupported('ExcelApi', '1.18')).toBe(false)
    expect(requirements.isSetSupported('CustomFunctionsRuntime', '1.4')).toBe(true)
    expect(requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true)
  })
})

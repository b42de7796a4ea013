import { openPane, type Pane } from '../../support/office-in-jsdom'

let pane: Pane
beforeEach(async () => {
  pane = await openPane()
})
afterEach(() => {
  expect(pane.host.unhandled).toEqual([])
  pane.close()
})

test('settings of every kind, by key', () =>
  pane.excel.run(async (context) => {
    const { settings } = context.workbook
    settings.add('grootte', 'klein')
    settings.add('grootte', 'middelgroot')
    settings.add('kolommen', { kost: 2, namen: ['Kost', 'Prijs'], leeg: null })
    settings.add('dag', pane.run('new Date(Date.UTC(2026, 2, 2))') as Date)
    await context.sync()
    const found = ['grootte', 'kolommen', 'dag', 'onbekend'].map((key) => settings.getItemOrNullObject(key))
    for (const setting of found) setting.load('value')
    await context.sync()
    const [size, columns, day, missing] = found
    expect([size!.value as unknown, columns!.value as unknown]).toEqual([
      'middelgroot',
      { kost: 2, namen: ['Kost', 'Prijs'], leeg: null },
    ])
    expect([(day!.value as Date).toISOString(), missing!.isNullObject]).toEqual(['2026-03-02T00:00:00.000Z', true])
  }))

test('XML parts, by namespace', () =>
  pane.excel.run(async (context) => {
    const parts = context.workbook.customXmlParts
    parts.add('<?xml version="1.0"?><k:plan xmlns:k="urn:kmo:plan"><k:rij/></k:plan>')
    parts.add('<other xmlns="urn:other"/>')
    const mine = parts.getByNamespace('urn:kmo:plan')
    const only = mine.getOnlyItemOrNullObject()
    const none = parts.getByNamespace('urn:nothing').getOnlyItemOrNullObject()
    const xml = only.getXml()
    none.load('id')
    mine.load('items/id')
    await context.sync()
    expect([mine.items.length, none.isNullObject, xml.value.includes('<k:rij/>')]).toEqual([1, true, true])

    mine.items[0]!.delete()
    const gone = parts.getByNamespace('urn:kmo:plan').getOnlyItemOrNullObject()
    gone.load('id')
    await context.sync()
    expect(gone.isNullObject).toBe(true)
  }))

import { openPane, type Pane } from '../../support/office-in-jsdom'

let pane: Pane
beforeEach(async () => {
  pane = await openPane()
})
afterEach(() => {
  expect(pane.host.unhandled).toEqual([])
  pane.close()
})

describe('settings', () => {
  test('values of every kind, found by key, changed and deleted', () =>
    pane.excel.run(async (context) => {
      const { settings } = context.workbook
      settings.add('grootte', 'klein')
      settings.add('kolommen', { kost: 2, namen: ['Kost', 'Prijs'], leeg: null })
      settings.add('dag', pane.run('new Date(Date.UTC(2026, 2, 2))') as Date)
      await context.sync()
      settings.getItem('grootte').value = 'middelgroot'
      const missing = settings.getItemOrNullObject('onbekend')
      const day = settings.getItem('dag')
      settings.load('items/key,items/value')
      missing.load('key')
      day.load('value')
      await context.sync()
      expect(settings.items.slice(0, 2).map(({ key, value }) => [key, value as unknown])).toEqual([
        ['grootte', 'middelgroot'],
        ['kolommen', { kost: 2, namen: ['Kost', 'Prijs'], leeg: null }],
      ])
      expect((day.value as Date).toISOString()).toBe('2026-03-02T00:00:00.000Z')
      expect(missing.isNullObject).toBe(true)

      settings.getItem('grootte').delete()
      const count = settings.getCount()
      await context.sync()
      expect(count.value).toBe(2)
    }))

  test('the older way of saving reaches the workbook, and comes back', async () => {
    const { settings } = pane.office.context.document
    settings.set('talen', ['nl', 'en'])
    const saved = await new Promise((resolve) => settings.saveAsync(({ status }) => resolve(status)))
    expect([saved, pane.model.document.settings.get('talen')]).toEqual(['succeeded', ['nl', 'en']])

    pane.model.document.settings.set('talen', ['nl'])
    const refreshed = await new Promise((resolve) => settings.refreshAsync(({ status }) => resolve(status)))
    expect([refreshed, settings.get('talen') as unknown]).toEqual(['succeeded', ['nl']])
  })
})

test('properties of the document, and properties of our own', () =>
  pane.excel.run(async (context) => {
    const { properties } = context.workbook
    properties.set({ title: 'Opleidingsplan 2026', author: 'Personeelsdienst' })
    properties.custom.add('KmoPlan', 'B2:J40')
    properties.custom.add('kmoplan', 'B2:J41')
    properties.custom.add('KmoJaar', 2026)
    properties.load('title,author,company')
    properties.custom.load('items/key,items/value,items/type')
    const missing = properties.custom.getItemOrNullObject('onbekend')
    missing.load('key')
    await context.sync()
    expect([properties.title, properties.author, properties.company]).toEqual([
      'Opleidingsplan 2026',
      'Personeelsdienst',
      '',
    ])
    expect(properties.custom.items.map(({ key, value, type }) => [key, value as unknown, type])).toEqual([
      ['KmoPlan', 'B2:J41', 'String'],
      ['KmoJaar', 2026, 'Number'],
    ])
    expect(missing.isNullObject).toBe(true)

    properties.custom.getItem('KMOJAAR').delete()
    const count = properties.custom.getCount()
    await context.sync()
    expect(count.value).toBe(1)
  }))

test('a custom property longer than 255 characters is refused', async () => {
  const attempt = pane.excel.run(async (context) => {
    context.workbook.properties.custom.add('Lang', 'x'.repeat(256))
    await context.sync()
  })
  await expect(attempt).rejects.toMatchObject({ code: 'InvalidArgument' })
})

test('XML parts, by id and by namespace', () =>
  pane.excel.run(async (context) => {
    const parts = context.workbook.customXmlParts
    const own = parts.add('<?xml version="1.0"?><k:plan xmlns:k="urn:kmo:plan"><k:rij/></k:plan>')
    parts.add('<other xmlns="urn:other"/>')
    own.load('id,namespaceUri')
    await context.sync()
    expect(own.namespaceUri).toBe('urn:kmo:plan')

    const mine = parts.getByNamespace('urn:kmo:plan')
    const only = mine.getOnlyItemOrNullObject()
    const none = parts.getByNamespace('urn:nothing').getOnlyItemOrNullObject()
    const xml = only.getXml()
    only.load('id')
    none.load('id')
    mine.load('items/id')
    await context.sync()
    expect([only.id, mine.items.length, none.isNullObject, xml.value.includes('<k:rij/>')]).toEqual([
      own.id,
      1,
      true,
      true,
    ])

    own.setXml('<plan xmlns="urn:kmo:plan" versie="2"/>')
    const changed = parts.getItem(own.id).getXml()
    await context.sync()
    expect(changed.value).toBe('<plan xmlns="urn:kmo:plan" versie="2"/>')

    own.delete()
    const count = parts.getCount()
    await context.sync()
    expect(count.value).toBe(1)
  }))

test('the habits of the region, and calculation', () =>
  pane.excel.run(async (context) => {
    const { application } = context.workbook
    application.calculationMode = 'Manual'
    application.load('calculationMode,decimalSeparator,thousandsSeparator')
    application.cultureInfo.load(
      'name,numberFormat/numberDecimalSeparator,datetimeFormat/shortDatePattern,datetimeFormat/dateSeparator',
    )
    application.calculate('Full')
    await context.sync()
    const { cultureInfo } = application
    expect([application.calculationMode, application.decimalSeparator, application.thousandsSeparator]).toEqual([
      'Manual',
      ',',
      '.',
    ])
    expect([cultureInfo.name, cultureInfo.numberFormat.numberDecimalSeparator]).toEqual(['nl-BE', ','])
    expect([cultureInfo.datetimeFormat.shortDatePattern, cultureInfo.datetimeFormat.dateSeparator]).toEqual([
      'd/MM/yyyy',
      '/',
    ])
  }))

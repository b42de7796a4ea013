import { inExcel } from './excel'

export const setting = (key: string): Promise<unknown> =>
  inExcel(async (context) => {
    const kept = context.workbook.settings.getItemOrNullObject(key)
    kept.load('value')
    await context.sync()
    return kept.isNullObject ? undefined : (kept.value as unknown)
  })

export const setSetting = (key: string, value: unknown): Promise<void> =>
  inExcel(async (context) => {
    context.workbook.settings.add(key, value as string)
    await context.sync()
  })

const namespaceOf = (name: string) => `urn:kmo-for-excel:${name}`
const escapeXml = (text: string) =>
  text
    .replace(/[\uFFFE\uFFFF]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')

export const part = (name: string): Promise<string | undefined> =>
  inExcel(async (context) => {
    const kept = context.workbook.customXmlParts.getByNamespace(namespaceOf(name)).getOnlyItemOrNullObject()
    kept.load('id')
    await context.sync()
    if (kept.isNullObject) return undefined
    const xml = kept.getXml()
    await context.sync()
    return new DOMParser().parseFromString(xml.value, 'application/xml').documentElement.textContent ?? undefined
  })

export const setPart = (name: string, text: string | undefined): Promise<void> =>
  inExcel(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(namespaceOf(name))
    parts.load('items/id')
    await context.sync()
    for (const old of parts.items) old.delete()
    if (text !== undefined)
      context.workbook.customXmlParts.add(`<part xmlns="${namespaceOf(name)}">${escapeXml(text)}</part>`)
    await context.sync()
  })

/** A hidden name of the sheet itself: it goes where the sheet goes, and every Excel and every other program keeps it. */
const markName = '_kmo_for_excel'

export const sheetMark = (sheet: string): Promise<string | undefined> =>
  inExcel(async (context) => {
    const mark = context.workbook.worksheets.getItem(sheet).names.getItemOrNullObject(markName)
    mark.load('value')
    await context.sync()
    return mark.isNullObject ? undefined : String(mark.value)
  })

export const markSheet = (sheet: string, mark: string): Promise<void> =>
  inExcel(async (context) => {
    const added = context.workbook.worksheets.getItem(sheet).names.add(markName, `="${mark}"`)
    added.visible = false
    await context.sync()
  })

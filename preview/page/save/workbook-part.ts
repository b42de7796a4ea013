import type { DefinedName } from '../../xlsx/workbook'
import { withAttributes } from '../../xlsx/element'
import { applyEdits, escapeXml, tagsNamed, walkXml, writeExcelText, type Edit } from '../../xlsx/xml'

/** A sheet as the workbook lists it: one of the file by its place there, or a new one by the relationship to its part. */
export type ListedSheet = { readonly name: string; readonly visible: boolean } & (
  { readonly fileIndex: number } | { readonly relationship: string }
)

type NameNow = DefinedName & { readonly hidden?: boolean }

/** The part that lists sheets and names, with those that there are now. */
export function patchedWorkbook(
  xml: string,
  sheets: readonly ListedSheet[],
  names: readonly NameNow[],
  fileNames: readonly DefinedName[],
  activeIndex: number,
): string {
  const edits: Edit[] = []
  const tags = tagsNamed(xml, 'sheet')
  const [list] = tagsNamed(xml, 'sheets')
  const last = tags[tags.length - 1]
  if (list === undefined || last === undefined) return xml
  let lastId = Math.max(...tags.map(({ attributes }) => Number(attributes['sheetId'] ?? 0)))
  const relationAttribute = Object.keys(last.attributes).find((name) => /:id$/.test(name)) ?? 'r:id'
  const elements = sheets.map((sheet) => {
    const name = writeExcelText(sheet.name)
    if (!('fileIndex' in sheet))
      return `<${last.fullName} name="${name}" sheetId="${++lastId}" ${relationAttribute}="${sheet.relationship}"/>`
    const tag = tags[sheet.fileIndex]!
    const text = xml.slice(tag.start, tag.end)
    const hidden = (tag.attributes['state'] ?? 'visible') !== 'visible'
    const state = hidden === !sheet.visible ? {} : { state: sheet.visible ? 'visible' : 'hidden' }
    return withAttributes(text, { ...((tag.attributes['name'] ?? '') !== sheet.name && { name }), ...state })
  })
  const end = xml.indexOf(`</${list.fullName}>`, last.end)
  const content = elements.join('')
  if (content !== tags.map(({ start, end: tagEnd }) => xml.slice(start, tagEnd)).join(''))
    edits.push({ start: list.end, end, text: content })

  const [view] = tagsNamed(xml, 'workbookView')
  if (view !== undefined && Number(view.attributes['activeTab'] ?? 0) !== activeIndex) {
    edits.push({
      start: view.start,
      end: view.end,
      text: withAttributes(xml.slice(view.start, view.end), { activeTab: String(activeIndex) }),
    })
  }
  edits.push(...nameEdits(xml, sheets, names, fileNames, end + `</${list.fullName}>`.length))
  return applyEdits(xml, edits)
}

function nameEdits(
  xml: string,
  sheets: readonly ListedSheet[],
  names: readonly NameNow[],
  fileNames: readonly DefinedName[],
  afterSheets: number,
): Edit[] {
  const newIndex = (fileIndex: number): number =>
    sheets.findIndex((sheet) => 'fileIndex' in sheet && sheet.fileIndex === fileIndex)
  const present: {
    name: string
    sheet: number | undefined
    start: number
    openEnd: number
    end: number
    fullName: string
  }[] = []
  walkXml(xml, {
    open({ name, fullName, attributes, start, end }) {
      if (name !== 'definedName') return
      const sheet = attributes['localSheetId']
      present.push({
        name: attributes['name'] ?? '',
        sheet: sheet === undefined ? undefined : Number(sheet),
        start,
        openEnd: end,
        end,
        fullName,
      })
    },
    close(name, end) {
      const open = present[present.length - 1]
      if (name === 'definedName' && open !== undefined) open.end = end
    },
  })
  const edits: Edit[] = []
  const same = (one: { name: string; sheet?: number | undefined }, name: string, sheet: number | undefined): boolean =>
    one.name.toLowerCase() === name.toLowerCase() && one.sheet === sheet
  for (const { name, sheet, start, openEnd, end, fullName } of present) {
    const moved = sheet === undefined ? undefined : newIndex(sheet)
    const now = moved === -1 ? undefined : names.find((each) => same(each, name, moved))
    if (now === undefined) {
      edits.push({ start, end, text: '' })
      continue
    }
    if (moved !== sheet)
      edits.push({
        start,
        end: openEnd,
        text: withAttributes(xml.slice(start, openEnd), { localSheetId: String(moved) }),
      })
    const before = fileNames.find((each) => same(each, name, sheet))
    if (before === undefined || before.formula !== now.formula)
      edits.push({ start: openEnd, end: end - `</${fullName}>`.length, text: escapeXml(now.formula) })
  }
  const added = names.filter(
    ({ name, sheet }) =>
      !present.some(
        (each) =>
          each.name.toLowerCase() === name.toLowerCase() &&
          (each.sheet === undefined ? undefined : newIndex(each.sheet)) === sheet,
      ),
  )
  if (added.length === 0) return edits
  const prefix = /^.*:/.exec(tagsNamed(xml, 'workbook')[0]?.fullName ?? '')?.[0] ?? ''
  const text = added
    .map(
      ({ name, sheet, formula, hidden }) =>
        `<${prefix}definedName name="${escapeXml(name)}"${sheet === undefined ? '' : ` localSheetId="${sheet}"`}${hidden ? ' hidden="1"' : ''}>${escapeXml(formula)}</${prefix}definedName>`,
    )
    .join('')
  const [list] = tagsNamed(xml, 'definedNames')
  if (list === undefined)
    edits.push({ start: afterSheets, end: afterSheets, text: `<${prefix}definedNames>${text}</${prefix}definedNames>` })
  else {
    const at = xml.indexOf(`</${list.fullName}>`, list.end)
    edits.push({ start: at, end: at, text })
  }
  return edits
}

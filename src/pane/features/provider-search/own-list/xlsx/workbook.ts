import { FileError, type OtherKind } from '../file-error'
import { isDateFormat } from './date-format'
import type { Package } from './package'
import { attributeNamed, endsWith, isTrue, walkXml } from './xml'

export type SheetPart = { readonly name: string; readonly isHidden: boolean; readonly part: string | undefined }

/** What a sheet needs to be read. */
export type WorkbookParts = {
  readonly sheets: readonly SheetPart[]
  readonly texts: readonly string[]
  /** Whether a number in a cell of this style is a day. */
  readonly isDay: readonly boolean[]
  readonly countsFrom1904: boolean
}

type Relation = { readonly type: string; readonly part: string }

/** Reads what a workbook says of its sheets. Throws a FileError for what is no .xlsx. */
export function* workbookParts(file: Package): Generator<void, WorkbookParts> {
  const workbook = [...(yield* relationsOf(file, '')).values()].find(({ type }) => type === 'officeDocument')?.part
  if (workbook === undefined || !file.has(workbook)) throw new FileError(otherKindOf(file))
  if (workbook.endsWith('.bin')) throw new FileError('xlsb')
  if (/^word\//i.test(workbook)) throw new FileError('word')
  if (/^ppt\//i.test(workbook)) throw new FileError('presentation')
  const relations = yield* relationsOf(file, workbook)
  const partOf = (type: string) =>
    [...relations.values()].find((relation) => relation.type === type && file.has(relation.part))?.part
  const [texts, styles] = [partOf('sharedStrings'), partOf('styles')]
  const sheets: SheetPart[] = []
  let countsFrom1904 = false
  yield* walkXml(file.read(workbook), {
    open(name, attributes, around) {
      if (name === 'workbookPr') countsFrom1904 = isTrue(attributes['date1904'])
      if (name !== 'sheet' || !endsWith(around, 'sheets')) return
      const id = attributeNamed(attributes, 'id') ?? ''
      const relation = relations.get(id)
      // A chart on a sheet of its own has no rows, and a module of macros no part.
      if (id === '' || (relation !== undefined && relation.type !== 'worksheet')) return
      const isHidden = attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden'
      sheets.push({ name: attributes['name'] ?? '', isHidden, part: relation?.part })
    },
  })
  return {
    sheets,
    countsFrom1904,
    texts: texts === undefined ? [] : yield* sharedTexts(file, texts),
    isDay: styles === undefined ? [] : yield* dayStyles(file, styles),
  }
}

/** What a zip is that holds no workbook of Excel. */
function otherKindOf(file: Package): OtherKind | 'damaged' {
  if (file.names.some((name) => name.endsWith('.iwa'))) return 'numbers'
  if (file.has('mimetype')) {
    let type = ''
    for (const piece of file.read('mimetype')) type += new TextDecoder().decode(piece)
    if (type.includes('opendocument'))
      return type.includes('spreadsheet') ? 'ods' : type.includes('text') ? 'word' : 'archive'
  }
  return file.has('[Content_Types].xml') ? 'damaged' : 'archive'
}

/** The relations of a part (or of the package) by id, with the part that each names. */
function* relationsOf(file: Package, part: string): Generator<void, ReadonlyMap<string, Relation>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const relations = new Map<string, Relation>()
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`
  if (!file.has(name)) return relations
  yield* walkXml(file.read(name), {
    open(element, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (element !== 'Relationship' || mode === 'External') return
      relations.set(id, { type: type.slice(type.lastIndexOf('/') + 1), part: resolved(folder, target) })
    },
  })
  return relations
}

/** The name of a part, as a relation in a folder names it. */
function resolved(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const steps = path.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const step of path.split('/').filter(Boolean)) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Whether a text is one that is shown, plain or of one look: the reading aid of Japanese is not. */
export const isShownText = (around: readonly string[], element: 'si' | 'is'): boolean =>
  endsWith(around, element, 't') || endsWith(around, element, 'r', 't')

/** The texts that cells share, in order. */
function* sharedTexts(file: Package, part: string): Generator<void, readonly string[]> {
  const texts: string[] = []
  let text = ''
  yield* walkXml(file.read(part), {
    open(name) {
      if (name === 'si') text = ''
    },
    text(piece, around) {
      if (isShownText(around, 'si')) text += piece
    },
    close(name) {
      if (name === 'si') texts.push(excelText(text))
    },
  })
  return texts
}

/** Excel writes what XML cannot hold as `_x000D_`. */
export const excelText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text

function* dayStyles(file: Package, part: string): Generator<void, readonly boolean[]> {
  const codes = new Map<number, string>()
  const formats: number[] = []
  yield* walkXml(file.read(part), {
    open(name, attributes, around) {
      if (name === 'numFmt' && endsWith(around, 'numFmts'))
        codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'xf' && endsWith(around, 'cellXfs')) formats.push(Number(attributes['numFmtId'] ?? 0))
    },
  })
  return formats.map((format) => isDateFormat(format, codes.get(format)))
}

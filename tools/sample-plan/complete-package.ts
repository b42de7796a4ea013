import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { storedFormula } from './formula'
import { isCalculated, planColumns } from './plan-columns'

/** The calculation engine of Excel that is named in the file: Excel then trusts the values in it and does not recalculate on opening. */
const calculationEngine = '191029'

/** Adds what hucre does not write: the formulas of calculated columns, the language, room for notes. */
export function completePackage(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const edit = (name: string, change: (xml: string) => string) => {
    const part = parts[name]
    if (part === undefined) throw new Error(`The workbook has no part ${name}.`)
    parts[name] = strToU8(change(strFromU8(part)))
  }
  edit('xl/tables/table1.xml', withCalculatedColumns)
  edit('xl/workbook.xml', (xml) => replaced(xml, /<calcPr [^>]*\/>/, `<calcPr calcId="${calculationEngine}"/>`))
  edit('docProps/core.xml', (xml) => replaced(xml, '<dcterms:created', '<dc:language>nl-BE</dc:language><dcterms:created'))
  for (const name of Object.keys(parts).filter((part) => part.endsWith('.vml'))) edit(name, withRoomyNotes)
  // The first day a zip file can name, so that the same workbook always gives the same bytes.
  return zipSync(parts, { mtime: new Date(1980, 0, 1), level: 9 })
}

function withCalculatedColumns(xml: string): string {
  return planColumns.filter(isCalculated).reduce((changed, { header, formula }) => {
    const array = formula.includes('KMO.') ? ' array="1"' : ''
    const element = `<calculatedColumnFormula${array}>${escaped(storedFormula(formula))}</calculatedColumnFormula>`
    return replaced(changed, new RegExp(`(<tableColumn id="\\d+" name="${header}")/>`), `$1>${element.replace(/\$/g, '$$$$')}</tableColumn>`)
  }, xml)
}

/** Notes of four columns by five rows. */
const withRoomyNotes = (xml: string): string =>
  xml
    .replace(/width:108pt;height:59\.25pt/g, 'width:210pt;height:84pt')
    .replace(/<x:Anchor>(\d+),15,(\d+),2,\d+,31,\d+,4<\/x:Anchor>/g, (_, column: string, row: string) => `<x:Anchor>${column},15,${row},2,${Number(column) + 3},31,${Number(row) + 5},4</x:Anchor>`)

function replaced(xml: string, what: string | RegExp, by: string): string {
  const changed = xml.replace(what, by)
  if (changed === xml) throw new Error(`Nothing to replace: ${String(what)}`)
  return changed
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

import { storedFormula } from '../workbook/formula'
import { finishedPackage, replaced } from '../workbook/finished-package'
import { planTableName } from './names'
import { isCalculated, planColumns } from './plan-columns'

/** Excel trusts the values in a file that names its own calculation engine, and does not recalculate it on opening. */
const trustedValues = 'calcId="191029"'

/** Adds what hucre does not write: the formulas of calculated columns, the language, room for notes. */
export const completePackage = (bytes: Uint8Array): Uint8Array =>
  finishedPackage(bytes, trustedValues, (name, xml) =>
    name === 'xl/tables/table1.xml' ? withCalculatedColumns(xml) : name.endsWith('.vml') ? withRoomyNotes(xml) : xml,
  )

function withCalculatedColumns(xml: string): string {
  return planColumns.filter(isCalculated).reduce((changed, { header, formula }) => {
    const array = formula.includes('KMO.') ? ' array="1"' : ''
    const element = `<calculatedColumnFormula${array}>${escaped(storedFormula(formula, planTableName))}</calculatedColumnFormula>`
    return replaced(
      changed,
      new RegExp(`(<tableColumn id="\\d+" name="${header}")/>`),
      `$1>${element.replace(/\$/g, '$$$$')}</tableColumn>`,
    )
  }, xml)
}

/** Notes of four columns by five rows. */
const withRoomyNotes = (xml: string): string =>
  xml
    .replace(/width:108pt;height:59\.25pt/g, 'width:210pt;height:84pt')
    .replace(
      /<x:Anchor>(\d+),15,(\d+),2,\d+,31,\d+,4<\/x:Anchor>/g,
      (_, column: string, row: string) =>
        `<x:Anchor>${column},15,${row},2,${Number(column) + 3},31,${Number(row) + 5},4</x:Anchor>`,
    )

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

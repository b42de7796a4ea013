import type { Model } from '@odoo/o-spreadsheet'
import { storedFormula } from '../../engine/formula/stored-formula'
import { applyEdits, escapeXml, tagsNamed } from '../../xlsx/xml'

export type EngineConditionalFormat = ReturnType<Model['getters']['getConditionalFormats']>[number]
type CellRule = Extract<EngineConditionalFormat['rule'], { type: 'CellIsRule' }>

const comparisons: Readonly<Record<string, string>> = {
  isBetween: 'between',
  isNotBetween: 'notBetween',
  isEqual: 'equal',
  isNotEqual: 'notEqual',
  isGreaterThan: 'greaterThan',
  isGreaterOrEqualTo: 'greaterThanOrEqual',
  isLessThan: 'lessThan',
  isLessOrEqualTo: 'lessThanOrEqual',
}
/** The rule of a text, and the formula that it stands for in the cell `first`. */
const texts: Readonly<
  Record<string, (text: string, first: string) => readonly [type: string, operator: string, formula: string]>
> = {
  containsText: (text, first) => ['containsText', 'containsText', `NOT(ISERROR(SEARCH(${text},${first})))`],
  notContainsText: (text, first) => ['notContainsText', 'notContains', `ISERROR(SEARCH(${text},${first}))`],
  beginsWithText: (text, first) => ['beginsWith', 'beginsWith', `LEFT(${first},LEN(${text}))=${text}`],
  endsWithText: (text, first) => ['endsWith', 'endsWith', `RIGHT(${first},LEN(${text}))=${text}`],
}

/** A conditional format in the XML of a sheet; undefined for a kind that is not written here. */
export function conditionalFormatting(
  format: EngineConditionalFormat,
  priority: number,
  namespace: string,
  styleOf: (style: CellRule['style']) => number,
): string | undefined {
  if (format.rule.type !== 'CellIsRule') return undefined
  const { operator, values, style } = format.rule
  const [first = ''] = values
  const cell = (format.ranges[0] ?? 'A1').split(':')[0]!.replaceAll('$', '')
  const rule = (type: string, more: string, formulas: readonly string[]): string =>
    `<conditionalFormatting sqref="${format.ranges.join(' ').replaceAll('$', '')}"><cfRule type="${type}" dxfId="${styleOf(style)}" priority="${priority}"${format.stopIfTrue === true ? ' stopIfTrue="1"' : ''}${more}>` +
    `${formulas.map((formula) => `<formula>${escapeXml(formula)}</formula>`).join('')}</cfRule></conditionalFormatting>`
  const asFormula = (value: string): string =>
    value.startsWith('=')
      ? storedFormula(value, namespace)
      : /^-?\d+(?:\.\d+)?$/.test(value)
        ? value
        : `"${value.replaceAll('"', '""')}"`

  if (operator === 'customFormula') return rule('expression', '', [storedFormula(first, namespace)])
  const comparison = comparisons[operator]
  if (comparison !== undefined) return rule('cellIs', ` operator="${comparison}"`, values.map(asFormula))
  const text = texts[operator]
  if (text === undefined) return undefined
  const [type, name, formula] = text(`"${first.replaceAll('"', '""')}"`, cell)
  return rule(type, ` operator="${name}" text="${escapeXml(first)}"`, [formula])
}

/** Puts conditional formats into the XML of a sheet, before those that it has: the last one made comes first. */
export function withConditionalFormats(xml: string, added: readonly string[]): string {
  if (added.length === 0) return xml
  const [present] = tagsNamed(xml, 'conditionalFormatting')
  if (present !== undefined)
    return applyEdits(xml, [{ start: present.start, end: present.start, text: added.join('') }])
  // In the order of the standard these come before it; the last of them that there is decides.
  for (const name of [
    'phoneticPr',
    'mergeCells',
    'customSheetViews',
    'dataConsolidate',
    'sortState',
    'autoFilter',
    'scenarios',
    'protectedRanges',
    'sheetProtection',
    'sheetCalcPr',
    'sheetData',
  ]) {
    const [tag] = tagsNamed(xml, name)
    if (tag === undefined) continue
    const end = tag.selfClosing ? tag.end : xml.indexOf(`</${tag.fullName}>`, tag.end) + `</${tag.fullName}>`.length
    return applyEdits(xml, [{ start: end, end, text: added.join('') }])
  }
  return xml
}

/** The next number by which a rule is weighed against the others of its sheet; lower wins. */
export const highestPriority = (xml: string): number =>
  tagsNamed(xml, 'cfRule').reduce(
    (highest, { attributes }) => Math.max(highest, Number(attributes['priority'] ?? 0)),
    0,
  )

import type { Model } from '@odoo/o-spreadsheet'
import { storedFormula } from '../../engine/formula/stored-formula'
import { escapeXml, tagsNamed } from '../../xlsx/xml'

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
  {
    priority,
    namespace,
    prefix,
    styleOf,
  }: {
    readonly priority: number
    readonly namespace: string
    /** That of the elements of the sheet. */
    readonly prefix: string
    readonly styleOf: (style: CellRule['style']) => number
  },
): string | undefined {
  if (format.rule.type !== 'CellIsRule') return undefined
  const { operator, values, style } = format.rule
  const [first = ''] = values
  const cell = (format.ranges[0] ?? 'A1').split(':')[0]!.replaceAll('$', '')
  const rule = (type: string, more: string, formulas: readonly string[]): string =>
    `<${prefix}conditionalFormatting sqref="${format.ranges.join(' ').replaceAll('$', '')}"><${prefix}cfRule type="${type}" dxfId="${styleOf(style)}" priority="${priority}"${format.stopIfTrue === true ? ' stopIfTrue="1"' : ''}${more}>` +
    `${formulas.map((formula) => `<${prefix}formula>${escapeXml(formula)}</${prefix}formula>`).join('')}</${prefix}cfRule></${prefix}conditionalFormatting>`
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

/** The next number by which a rule is weighed against the others of its sheet; lower wins. */
export const highestPriority = (xml: string): number =>
  tagsNamed(xml, 'cfRule').reduce(
    (highest, { attributes }) => Math.max(highest, Number(attributes['priority'] ?? 0)),
    0,
  )

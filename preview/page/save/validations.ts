import type { Model } from '@odoo/o-spreadsheet'
import { areaName, areaOf, intersection, type Area } from '../../engine/address'
import { storedFormula } from '../../engine/formula/stored-formula'
import { escapeXml, tagsNamed } from '../../xlsx/xml'

export type EngineValidation = ReturnType<Model['getters']['getDataValidationRules']>[number]
type Written = {
  readonly type: string
  readonly operator?: string
  readonly formulas: readonly string[]
  readonly more?: string
}

const operators: Readonly<Record<string, readonly [type: string, operator: string]>> = {
  isBetween: ['decimal', 'between'],
  isNotBetween: ['decimal', 'notBetween'],
  isEqual: ['decimal', 'equal'],
  isNotEqual: ['decimal', 'notEqual'],
  isGreaterThan: ['decimal', 'greaterThan'],
  isLessThan: ['decimal', 'lessThan'],
  isGreaterOrEqualTo: ['decimal', 'greaterThanOrEqual'],
  isLessOrEqualTo: ['decimal', 'lessThanOrEqual'],
  dateIsBetween: ['date', 'between'],
  dateIsNotBetween: ['date', 'notBetween'],
  dateIs: ['date', 'equal'],
  dateIsAfter: ['date', 'greaterThan'],
  dateIsBefore: ['date', 'lessThan'],
  dateIsOnOrAfter: ['date', 'greaterThanOrEqual'],
  dateIsOnOrBefore: ['date', 'lessThanOrEqual'],
}

/** Longer lists are refused by Excel. */
const longestList = 255

function writtenRule({ type, ...criterion }: EngineValidation['criterion'], namespace: string): Written | undefined {
  const values = criterion.values.map(String)
  const hidden = 'displayStyle' in criterion && criterion.displayStyle === 'plainText' ? ' showDropDown="1"' : ''
  if (type === 'isValueInList') {
    const list = values.join(',')
    const isWritable = list.length <= longestList && !values.some((value) => /[",]/.test(value))
    return isWritable ? { type: 'list', formulas: [`"${list}"`], more: hidden } : undefined
  }
  if (type === 'isValueInRange')
    return { type: 'list', formulas: [storedFormula(values[0] ?? '', namespace)], more: hidden }
  if (type === 'customFormula') return { type: 'custom', formulas: [storedFormula(values[0] ?? '', namespace)] }
  const known = operators[type]
  if (known === undefined || values.some((value) => !value.startsWith('=') && !/^-?\d+(?:\.\d+)?$/.test(value)))
    return undefined
  return { type: known[0], operator: known[1], formulas: values.map((value) => storedFormula(value, namespace)) }
}

/** A validation in the XML of a sheet; undefined for a kind that is not written here. */
export function dataValidation(rule: EngineValidation, namespace: string, prefix: string): string | undefined {
  const written = writtenRule(rule.criterion, namespace)
  if (written === undefined) return undefined
  const { type, operator, formulas, more = '' } = written
  const areas = rule.ranges.map(({ zone }) => areaName(zone)).join(' ')
  const compared = operator === undefined || operator === 'between' ? '' : ` operator="${operator}"`
  const style = rule.isBlocking === true ? '' : ' errorStyle="warning"'
  const content = formulas
    .map((formula, index) => `<${prefix}formula${index + 1}>${escapeXml(formula)}</${prefix}formula${index + 1}>`)
    .join('')
  return `<${prefix}dataValidation type="${type}"${style}${compared} allowBlank="1"${more} showInputMessage="1" showErrorMessage="1" sqref="${areas}">${content}</${prefix}dataValidation>`
}

/** Whether a sheet has a validation of its own for any of these cells; Excel takes one for a cell only. */
export const hasValidation = (xml: string, areas: readonly Area[]): boolean =>
  tagsNamed(xml, 'dataValidation').some(({ attributes }) =>
    (attributes['sqref'] ?? '').split(/\s+/).some((text) => {
      const own = areaOf(text)
      return own !== undefined && areas.some((area) => intersection(own, area) !== undefined)
    }),
  )

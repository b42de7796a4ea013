import type { Model } from '@odoo/o-spreadsheet'
import type { Styles } from '../../xlsx/styles'
import { elementAt, insertInOrder, prefixOf } from '../../xlsx/element'
import { applyEdits } from '../../xlsx/xml'
import { lookOfStyle } from './cell-style'
import { conditionalFormatting, highestPriority } from './conditional-formats'
import { withItems } from './counted-list'
import { textOfRule, type LeftOut, type SheetEdits } from './edit-log'
import { dataValidation, hasValidation } from './validations'

export type RulesWorld = {
  readonly getters: Model['getters']
  readonly namespace: string
  readonly styles: Styles
  readonly leaveOut: (kind: LeftOut) => void
}

/** The rules that were made here, for a file that has none of them; a change to one of the file itself cannot be written. */
function madeRules<T extends { readonly id: string }>(
  edits: ReadonlyMap<string, string | undefined>,
  now: readonly T[],
  changed: () => void,
): T[] {
  const isChanged = ([id, before]: [string, string | undefined]): boolean =>
    before !== undefined && textOfRule(now.find((each) => each.id === id)) !== before
  if ([...edits].some(isChanged)) changed()
  return now.filter(({ id }) => edits.has(id) && edits.get(id) === undefined)
}

/** The XML of a sheet with the conditional formats and validations that were made since it was opened. */
export function withRules(xml: string, sheetId: string, edits: SheetEdits, world: RulesWorld): string {
  return withNewValidations(withNewConditionalFormats(xml, sheetId, edits, world), sheetId, edits, world)
}

function withNewConditionalFormats(
  xml: string,
  sheetId: string,
  edits: SheetEdits,
  { getters, namespace, styles, leaveOut }: RulesWorld,
): string {
  const made = madeRules(edits.conditionalFormats, getters.getConditionalFormats(sheetId), () =>
    leaveOut('conditional-formats'),
  )
  if (made.length === 0) return xml
  const sheet = elementAt(xml)!
  let priority = highestPriority(xml)
  const added = made.flatMap(
    (format) =>
      conditionalFormatting(format, {
        priority: ++priority,
        namespace,
        prefix: prefixOf(sheet),
        styleOf: (style) => styles.differential(lookOfStyle(style)),
      }) ?? [],
  )
  if (added.length < made.length) leaveOut('conditional-formats')
  return added.length === 0 ? xml : applyEdits(xml, [insertInOrder(xml, sheet, added.join(''))])
}

function withNewValidations(
  xml: string,
  sheetId: string,
  edits: SheetEdits,
  { getters, namespace, leaveOut }: RulesWorld,
): string {
  const made = madeRules(edits.validations, getters.getDataValidationRules(sheetId), () => leaveOut('validations'))
  const prefix = made.length === 0 ? '' : prefixOf(elementAt(xml)!)
  const added = made.flatMap((rule) =>
    hasValidation(
      xml,
      rule.ranges.map(({ zone }) => zone),
    )
      ? []
      : (dataValidation(rule, namespace, prefix) ?? []),
  )
  if (added.length < made.length) leaveOut('validations')
  return withItems(xml, 'dataValidations', added)
}

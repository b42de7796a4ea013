import { callFunction, functionOf, type Answer, type FunctionId } from '../../../functions'
import type { ArgumentNames, Cell } from '../../../cells'
import { isOneCell, type FormulaStyle, type Workbook } from '../../../workbook'
import type { Language } from '../../../wording'
import { formulaFor, readArgument, type Argument } from './argument'
import { explanationOf, type Explanation } from './explanation'
import type { Surroundings } from './reference'

/** Takes whole columns or tables, or fills more than one cell. */
export const isForPlans = (id: FunctionId): boolean => {
  const { arguments: taken, spills } = functionOf(id)
  return spills || taken.some(({ isRange }) => isRange)
}

/** `KMO.SUBSIDY(kost; grootte; [aanvraagdatum])` */
export function usageOf(id: FunctionId, style: FormulaStyle, language: Language): string {
  const list = functionOf(id).arguments.map(({ parameter: { names }, isOptional }) =>
    isOptional ? `[${names[language]}]` : names[language],
  )
  return `KMO.${id}(${list.join(`${style.argumentSeparator} `)})`
}

/** What a form comes to. */
export type Outcome = {
  readonly arguments: readonly Argument[]
  /** The formula as Excel stores it, in the selected cell. */
  readonly formula: string
  /** Arguments that must still be filled in. */
  readonly missing: readonly ArgumentNames[]
  readonly answer: Answer | undefined
  readonly explanation: Explanation | undefined
}

/** Reads the fields of a form and the cells they point at, and calls the function as the cell would. Rejects with a WorkbookError. */
export async function outcomeOf(
  id: FunctionId,
  fields: readonly string[],
  surroundings: Surroundings,
  style: FormulaStyle,
  workbook: Workbook,
  language: Language,
): Promise<Outcome> {
  const taken = functionOf(id).arguments
  const given = taken.map((_, place) => readArgument(fields[place] ?? '', surroundings, style))
  const missing = taken.flatMap(({ parameter: { names }, isOptional }, place) =>
    isOptional || given[place]?.kind !== 'absent' ? [] : [names],
  )
  const formula = formulaFor(id, given, surroundings)
  if (missing.length > 0) return { arguments: given, formula, missing, answer: undefined, explanation: undefined }
  const cells = await Promise.all(given.map((one) => valueOf(one, workbook)))
  const answer = callFunction(id, cells)
  const explanation = answer.kind === 'error' ? undefined : explanationOf(id, cells, language)
  return { arguments: given, formula, missing, answer, explanation }
}

async function valueOf(argument: Argument, workbook: Workbook): Promise<Cell> {
  if (argument.kind === 'absent') return null
  if (argument.kind === 'written') return argument.value
  const { values } = await workbook.read(argument.area)
  return isOneCell(argument.area) ? values[0]?.[0] : values
}

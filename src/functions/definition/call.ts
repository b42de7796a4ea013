import { isBlankOrZero, type Cell } from '../../cells'
import type { Language } from '../../wording'
import { explain } from '../explain'
import { explainedSteps, withoutCost, type ExplainedStep } from './explained-steps'
import { functionOf, type FunctionId } from './list'

/** What a cell with a function shows. */
export type Answer =
  | { readonly kind: 'value'; readonly value: Cell }
  | { readonly kind: 'spill'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'error'; readonly code: string; readonly message: string }

/** An error has no form where the runtime of the functions is not loaded. */
export class NoFunctionsRuntime extends Error {}

/**
 * Calls a function as Excel does: null for what is left out, a block of cells for an argument that takes a range.
 * Throws NoFunctionsRuntime for an error where that runtime is not loaded.
 */
export function callFunction(id: FunctionId, cells: readonly Cell[]): Answer {
  const { call, arguments: taken } = functionOf(id)
  const given = taken.map(({ isRange }, place) => {
    const cell = cells[place] ?? null
    return isRange && cell !== null && !Array.isArray(cell) ? [[cell]] : cell
  })
  try {
    const result = call(...given)
    return Array.isArray(result) ? { kind: 'spill', rows: result as Cell[][] } : { kind: 'value', value: result }
  } catch (error) {
    if (typeof CustomFunctions === 'undefined') throw new NoFunctionsRuntime()
    if (!(error instanceof CustomFunctions.Error)) throw error
    return { kind: 'error', code: error.code, message: error.message ?? '' }
  }
}

/** The steps that KMO.EXPLAIN tells of these cells, undefined where it shows an error. Throws NoFunctionsRuntime as a call does. */
export function callSteps(cells: readonly Cell[], language: Language): readonly ExplainedStep[] | undefined {
  if (callFunction('EXPLAIN', cells).kind === 'error') return undefined
  if (isBlankOrZero(cells[0])) return withoutCost(language)
  const steps = explainedSteps(explain.read(cells), language)
  return steps.ok ? steps.value : undefined
}

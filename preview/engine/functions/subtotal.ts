import type { Position } from '../address'
import {
  beyondEngine,
  matrix,
  rangeParameter,
  scalar,
  valueParameter,
  wholeNumber,
  type EngineInput,
  type EvalContext,
  type OSpreadsheetModule,
  type Payload,
} from './registration'
import { factsOf } from './sheet-facts'

/** The functions of SUBTOTAL by their number; AGGREGATE has two more, and those that take a number beside an array. */
const totals = ['AVERAGE', 'COUNT', 'COUNTA', 'MAX', 'MIN', 'PRODUCT', 'STDEV', 'STDEVP', 'SUM', 'VAR', 'VARP']
const aggregates = [...totals, 'MEDIAN', 'MODE']
const ofArray = ['LARGE', 'SMALL', 'PERCENTILE.INC', 'QUARTILE.INC', 'PERCENTILE.EXC', 'QUARTILE.EXC']

type LeftOut = { readonly hidden: boolean; readonly nested: boolean; readonly errors: boolean }

/** SUBTOTAL and AGGREGATE leave out what is hidden, and each other. */
export function correctSubtotals(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  const call = (context: EvalContext, name: string, given: readonly EngineInput[]): Payload => {
    if (!registry.contains(name)) return beyondEngine
    const result = registry.get(name).compute.apply(context, [...given])
    return typeof result === 'object' && result !== null && 'value' in result ? result : { value: result as number }
  }
  const kept = (context: EvalContext, payload: Payload, { hidden, nested, errors }: LeftOut): boolean => {
    if (errors && o.helpers.isEvaluationError(payload.value)) return false
    const { position } = payload
    if (position === undefined) return true
    if (isFiltered(context, position) || (hidden && isHidden(context, position))) return false
    return !(nested && isSubtotal(context, position))
  }

  registry.replace('SUBTOTAL', {
    ...registry.get('SUBTOTAL'),
    args: [valueParameter('function'), { ...rangeParameter('range'), repeating: true }],
    compute(code, ...ranges) {
      const asked = wholeNumber(o, code, this, 0)
      const name = totals[(asked > 100 ? asked - 100 : asked) - 1]
      const cells = ranges.flatMap((range) => matrix(range).flat())
      const noReference = cells.find(({ position }) => position === undefined)
      if (noReference && o.helpers.isEvaluationError(noReference.value)) return noReference
      if (name === undefined || noReference) return { value: '#VALUE!' }
      const leftOut = { hidden: asked > 100, nested: true, errors: false }
      return call(this, name, [[cells.filter((cell) => kept(this, cell, leftOut))]])
    },
  })

  registry.replace('AGGREGATE', {
    description: '',
    isExported: true,
    args: [valueParameter('function'), valueParameter('options'), { ...rangeParameter('array'), repeating: true }],
    compute(code, option, ...given) {
      const [asked, options] = [wholeNumber(o, code, this, 0), wholeNumber(o, option, this, 0)]
      const simple = aggregates[asked - 1]
      const name = simple ?? ofArray[asked - 1 - aggregates.length]
      if (name === undefined || options < 0 || options > 7) return { value: '#VALUE!' }
      const ranges = simple === undefined ? given.slice(0, 1) : given
      const cells = ranges.flatMap((range) => matrix(range).flat())
      const isFormula = cells.some(({ position }) => position !== undefined && isFiltered(this, position))
      // Whether rows that a filter hides count where hidden ones do is not known.
      if (isFormula && options % 2 === 0) return beyondEngine
      const leftOut = { hidden: options % 2 === 1, nested: options < 4, errors: [2, 3, 6, 7].includes(options) }
      const values = [cells.filter((cell) => kept(this, cell, leftOut))]
      if (simple !== undefined) return call(this, name, [values])
      return given.length < 2 ? { value: '#VALUE!' } : call(this, name, [values, scalar(given[1])])
    },
  })
}

type EnginePosition = NonNullable<Payload['position']>

const placeOf = ({ row, col }: EnginePosition): Position => ({ row, column: col })

const isFiltered = ({ getters }: EvalContext, { sheetId, row }: EnginePosition): boolean =>
  factsOf(sheetId)?.filteredRows.has(row) ?? getters.isRowFiltered(sheetId, row)

const isHidden = ({ getters }: EvalContext, { sheetId, row }: EnginePosition): boolean =>
  factsOf(sheetId)?.hiddenRows.has(row) ?? getters.isRowHiddenByUser(sheetId, row)

function isSubtotal({ getters }: EvalContext, position: EnginePosition): boolean {
  const facts = factsOf(position.sheetId)
  const cell = getters.getCorrespondingFormulaCell(position)
  const formula = facts
    ? facts.formulaAt(placeOf(position))
    : cell?.isFormula === true
      ? cell.compiledFormula.toFormulaString(getters)
      : undefined
  return formula !== undefined && /\b(?:SUBTOTAL|AGGREGATE)\(/i.test(formula)
}

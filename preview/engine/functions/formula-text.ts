import { factsOf } from './sheet-facts'
import { beyondEngine, scalar, type EngineInput, type OSpreadsheetModule, type Payload } from './registration'

/** FORMULATEXT and ISFORMULA of a file ask for its formulas, not for what the engine is given in their place. */
export function correctFormulaText(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  const asking = (name: string, answer: (formula: string | undefined) => Payload): void => {
    const known = registry.get(name)
    registry.replace(name, {
      ...known,
      compute(reference) {
        const position = scalar(reference as EngineInput)?.position
        const facts = position && factsOf(position.sheetId)
        if (facts === undefined) return known.compute.call(this, reference)
        return answer(facts.formulaAt({ row: position!.row, column: position!.col }))
      },
    })
  }
  // What stands for a sign in a file, as A1# and @, is not written back.
  const isStoredOtherwise = (formula: string): boolean => /\b(?:ANCHORARRAY|SINGLE)\(|\[#This Row\]/i.test(formula)
  asking('FORMULATEXT', (formula) => {
    if (formula === undefined) return { value: '#N/A' }
    return isStoredOtherwise(formula) ? beyondEngine : { value: formula }
  })
  asking('ISFORMULA', (formula) => ({ value: formula !== undefined }))
}

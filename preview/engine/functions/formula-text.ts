import { beyondEngine, fit, scalar, type OSpreadsheetModule, type Payload, type Registration } from './registration'
import { factsOf, type SheetFacts } from './sheet-facts'

/** FORMULATEXT and ISFORMULA of a file ask for its formulas, not for what the engine is given in their place. */
export function correctFormulaText(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  const replace = (name: string, answer: (reference: Payload, facts: SheetFacts) => Payload, inGrid: InGrid): void => {
    const known = registry.get(name)
    registry.replace(name, {
      ...known,
      compute(input) {
        const reference = scalar(input)
        const facts = reference?.position && factsOf(reference.position.sheetId)
        return reference && facts ? answer(reference, facts) : inGrid(payloadOf(known.compute.call(this, input)))
      },
    })
  }
  // What stands for a sign in a file, as A1# and @, is not written back.
  const isStoredOtherwise = (formula: string): boolean => /\b(?:ANCHORARRAY|SINGLE)\(|\[#This Row\]/i.test(formula)
  const formulaOf = ({ position }: Payload, { formulaAt }: SheetFacts): string | undefined =>
    position && formulaAt({ row: position.row, column: position.col })
  replace(
    'FORMULATEXT',
    (reference, facts) => {
      const formula = formulaOf(reference, facts)
      if (formula === undefined) return { value: '#N/A' }
      return isStoredOtherwise(formula) ? beyondEngine : { value: formula }
    },
    ({ value, ...more }) => ({ ...more, value: typeof value === 'string' ? asTyped(value) : value }),
  )
  replace(
    'ISFORMULA',
    (reference, facts) => ({ value: formulaOf(reference, facts) !== undefined }),
    (answer) => answer,
  )
}

type InGrid = (answer: Payload) => Payload

const payloadOf = (result: ReturnType<Registration['compute']>): Payload =>
  typeof result === 'object' && result !== null && 'value' in result ? result : { value: result as Payload['value'] }

/** An older array formula stands in the grid with the size of its area. */
const asTyped = (formula: string): string => formula.replace(new RegExp(`^=${fit}\\((.*),\\d+,\\d+\\)$`, 's'), '{=$1}')

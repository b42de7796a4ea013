import { firstFailure, isMarked } from './failures'
import { parameterAt } from './limits'
import { beyondEngine, scalar, type EngineInput, type OSpreadsheetModule, type Parameter } from './registration'

/** Whether an argument wants a number, a day or a logical value, and takes no text. */
const wantsNoText = ({ type }: Parameter): boolean =>
  type.every((one) => /^(?:RANGE<)?(?:NUMBER|DATE|BOOLEAN)>?$/.test(one))

/** These hand on what they choose, so that what they do not choose does not matter; or they do not ask for values. */
const choosing: ReadonlySet<string> = new Set(
  'IF IFS SWITCH CHOOSE INDEX ROW ROWS COLUMN COLUMNS FORMULATEXT ISFORMULA'.split(' '),
)

/** These know a text from an error that reads the same. */
const knowingMarks: ReadonlySet<string> = new Set(
  'COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS MINIFS MAXIFS ISERROR ISERR ISNA ISTEXT ISNONTEXT ISNUMBER ISLOGICAL LEN'.split(
    ' ',
  ),
)

/**
 * What the engine failed on is handed on, or a function that counts or hides errors would give a wrong value in silence. An empty text is
 * a text: #VALUE! wherever a number, a day or a logical value is asked; the engine reads it as 0. Of all functions that stand in the
 * registry, so that no function is forgotten; the values inside a range are the function's own matter.
 */
export function guardArguments(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  const isRefused = (input: EngineInput, wanted: Parameter | undefined): boolean =>
    wanted?.acceptErrors !== true && !Array.isArray(input) && o.helpers.isEvaluationError(input?.value)
  for (const name of registry.getKeys()) {
    const known = registry.get(name)
    const handsOn = !choosing.has(name)
    registry.replace(name, {
      ...known,
      // Or the engine hands on an error before the function is asked.
      args: known.args.map((arg) => ({ ...arg, acceptErrors: true })),
      compute(...inputs) {
        const failure = handsOn ? firstFailure(inputs, knowingMarks.has(name)) : undefined
        const error = failure ?? inputs.find((input, index) => isRefused(input, parameterAt(known.args, index)))
        // What becomes of a text that reads like an error is not the text itself.
        if (error !== undefined) return isMarked(scalar(error)?.value) ? beyondEngine : scalar(error)!
        const refused = inputs.some((input, index) => {
          const wanted = parameterAt(known.args, index)
          return input !== undefined && !Array.isArray(input) && input.value === '' && wanted && wantsNoText(wanted)
        })
        return refused ? { value: '#VALUE!' } : known.compute.apply(this, inputs)
      },
    })
  }
}

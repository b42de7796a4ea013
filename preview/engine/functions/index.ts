import { guardArguments } from './arguments'
import { correctArrays } from './arrays'
import { correctCharacters } from './characters'
import { correctClock } from './clock'
import { correctComparison } from './comparison'
import { correctCriteria } from './criteria'
import { correctDays } from './days'
import { correctDivision } from './division'
import { correctErrorTexts } from './error-texts'
import { correctExtendedLookup } from './extended-lookup'
import { correctFormulaText } from './formula-text'
import { correctIndex } from './index-of-range'
import { correctJoining } from './joining'
import { correctLogic } from './logic'
import { correctLookup } from './lookup'
import { limitFunctions } from './limits'
import { correctMathematics } from './mathematics'
import type { OSpreadsheetModule } from './registration'
import { correctReferences } from './references'
import { correctRounding } from './rounding'
import { correctSearching } from './searching'
import { correctStatistics } from './statistics'
import { correctSubtotals } from './subtotal'
import { correctTexts } from './texts'
import { correctUnits } from './units'

/** Where the engine's own functions give another result than Excel. Each puts its corrections into the registry; a later one may rest on those before it. */
const corrections: readonly ((o: OSpreadsheetModule) => void)[] = [
  correctClock,
  correctRounding,
  correctDays,
  correctTexts,
  correctJoining,
  correctCriteria,
  correctLookup,
  correctExtendedLookup,
  correctIndex,
  correctLogic,
  correctComparison,
  correctDivision,
  correctSearching,
  correctStatistics,
  correctSubtotals,
  correctFormulaText,
  correctErrorTexts,
  correctArrays,
  correctCharacters,
  correctReferences,
  correctMathematics,
  correctUnits,
  // The last: they go over all that the registry holds.
  guardArguments,
  limitFunctions,
]

const corrected = new WeakSet<OSpreadsheetModule>()

/** The registry is the module's: it is corrected once. */
export function correctFunctions(o: OSpreadsheetModule): void {
  if (corrected.has(o)) return
  corrected.add(o)
  for (const correct of corrections) correct(o)
}

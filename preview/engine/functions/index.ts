import { correctClock } from './clock'
import { correctDays } from './days'
import { correctJoining } from './joining'
import type { OSpreadsheetModule } from './registration'
import { correctRounding } from './rounding'
import { correctTexts } from './texts'

/** Where the engine's own functions give another result than Excel. Each puts its corrections into the registry; a later one may rest on those before it. */
const corrections: readonly ((o: OSpreadsheetModule) => void)[] = [
  correctClock,
  correctRounding,
  correctDays,
  correctTexts,
  correctJoining,
]

const corrected = new WeakSet<OSpreadsheetModule>()

/** The registry is the module's: it is corrected once. */
export function correctFunctions(o: OSpreadsheetModule): void {
  if (corrected.has(o)) return
  corrected.add(o)
  for (const correct of corrections) correct(o)
}

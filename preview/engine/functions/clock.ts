import { dayFormat } from '../locale'
import type { OSpreadsheetModule } from './registration'

let clock: number | undefined

/** The moment of the calculation in the day count of 1900, by the clock of this machine. */
function momentNow(): number {
  const now = new Date()
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569
}

/** Lets the engine work with its clock at a moment. */
export function atMoment<T>(moment: number | undefined, work: () => T): T {
  const before = clock
  clock = moment
  try {
    return work()
  } finally {
    clock = before
  }
}

export function correctClock(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  const moment = () => clock ?? momentNow()
  registry.replace('TODAY', {
    ...registry.get('TODAY'),
    compute: () => ({ value: Math.floor(moment()), format: dayFormat }),
  })
  registry.replace('NOW', {
    ...registry.get('NOW'),
    compute: () => ({ value: moment(), format: `${dayFormat} hh:mm:ss` }),
  })
}

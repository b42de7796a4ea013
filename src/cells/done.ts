import type { IsoDate } from '../rules'
import { doneWords, expected, notDoneStart, notDoneWords, plainWord } from '../wording'
import { primitiveValue, type Cell, type Reading } from './cell'
import { readDay } from './days'

const done: ReadonlySet<string> = new Set(doneWords.map(plainWord))
const notDone: ReadonlySet<string> = new Set(notDoneWords.map(plainWord))

/** The day of something done, or a word that says that it was done. What says that it is not reads as a blank cell. */
export function readDone(cell: Cell): Reading<IsoDate | 'day-unknown'> {
  const day = readDay(cell)
  if (day.kind === 'value') return day
  const written = primitiveValue(cell)
  const isAbsent = day.kind === 'absent' || (written !== undefined && saysNotDone(String(written)))
  if (isAbsent) return { kind: 'absent', expected: expected.done }
  return done.has(plainWord(String(written ?? '')))
    ? { kind: 'value', value: 'day-unknown' }
    : { kind: 'unreadable', expected: expected.done }
}

const saysNotDone = (text: string): boolean =>
  notDone.has(plainWord(text)) || text.trim().toLowerCase().startsWith(notDoneStart)

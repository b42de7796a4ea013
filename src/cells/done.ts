import type { DoneOn } from '../rules'
import { doneWords, expected, notApplicableWords, notDoneStart, notDoneWords, plainWord, visibleText } from '../wording'
import { primitiveValue, type Cell, type Reading } from './cell'
import { readDay } from './days'

/** Whether one of these words stands in a text, however it is spelled; a dash alone is a word too. */
function spokenOf(words: readonly string[]): (text: string) => boolean {
  const plain = new Set(words.map(plainWord))
  const initials = new Set(words.map((word) => word.charAt(0).toLowerCase()))
  // Most texts begin with another letter, and a long column cannot afford to clean each of them.
  const mayBe = (first: string) => initials.has(first) || !/[a-z]/.test(first)
  return (text) =>
    mayBe(text.charAt(0).toLowerCase()) &&
    plain.has(plainWord(text)) &&
    (plainWord(text) !== '' || onlyDashes.test(text))
}
const onlyDashes = /^[\p{Pd} ]+$/u

const isDoneWord = spokenOf(doneWords)
const isNotDoneWord = spokenOf(notDoneWords)
const isNotApplicable = spokenOf(notApplicableWords)
const stillToDo = new RegExp(`^${notDoneStart.replace(' ', ' +')}(?![\\p{L}\\p{N}])`, 'iu')

const wordIn = (cell: Cell): string => visibleText(String(primitiveValue(cell) ?? ''))

/** Whether a cell says in words that something is not done or not known, FALSE included. In a plan that is as good as blank. */
export function saysNotDone(cell: Cell): boolean {
  const word = wordIn(cell)
  return isNotDoneWord(word) || stillToDo.test(word)
}

/** Whether a cell says that there is nothing to name: the title, provider or company of a plan are as good as blank then. */
export const saysNotApplicable = (cell: Cell): boolean => isNotApplicable(wordIn(cell))

/** The day of something done, or a word that says that it was done. What says that it is not reads as a blank cell. */
export function readDone(cell: Cell): Reading<DoneOn> {
  const day = readDay(cell)
  if (day.kind === 'value') return day
  if (day.kind === 'absent' || saysNotDone(cell)) return { kind: 'absent', expected: expected.done }
  return isDoneWord(wordIn(cell))
    ? { kind: 'value', value: 'day-unknown' }
    : { kind: 'unreadable', expected: expected.done }
}

import { dutchFunctionName } from '../command/dutch-function-names'
import type { Language } from './language'
import type { OpenedWorkbook } from './open-workbook'
import { cellName, staleCellsOf, type StaleCell } from './stale-cells'
import type { Words } from './words'

const settleMilliseconds = 200
const namedInSentence = 5

/** Strikes through what is no longer right, and says it. Returns what ends that. */
export function showStaleCells(
  opened: OpenedWorkbook,
  words: Words,
  language: Language,
  say: (sentence: string) => void,
): () => void {
  const { model } = opened.workbook
  const { getters } = model
  const staleNow = staleCellsOf(opened)
  const keyOf = ({ sheetId, row, column }: Omit<StaleCell, 'because'>): string => `${sheetId} ${row} ${column}`
  let struck: ReadonlySet<string> = new Set()
  const styleOf = getters.getCellComputedStyle.bind(getters)
  getters.getCellComputedStyle = (position) => {
    const style = styleOf(position)
    const isStruck = struck.has(keyOf({ ...position, column: position.col }))
    return isStruck ? { ...style, strikethrough: true } : style
  }

  const functionName = (name: string): string => (language === 'nl' ? dutchFunctionName(name) : name)
  const update = (): void => {
    const { kept, resting } = staleNow()
    const next = new Set([...kept, ...resting].map(keyOf))
    if (next.size === struck.size && [...next].every((key) => struck.has(key))) return
    struck = next
    model.trigger('update')
    if (kept.length === 0) return
    const named = kept
      .slice(0, namedInSentence)
      .map((cell) => `${functionName(cell.because)} in ${cellName(model, cell)}`)
    say(words.stale(kept.length, named.join(', ') + (kept.length > namedInSentence ? ' …' : ''), resting.length))
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  const owner = {}
  if (opened.kept.length > 0)
    model.on('update', owner, () => {
      clearTimeout(timer)
      timer = setTimeout(update, settleMilliseconds)
    })
  return () => {
    clearTimeout(timer)
    model.off('update', owner)
  }
}

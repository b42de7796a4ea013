import { helpers, type Model } from '@odoo/o-spreadsheet'
import type { Words } from './words'

const settleMilliseconds = 120

/** Speaks the active cell for screen readers: the grid is one picture, in which they find no text. Returns what ends that. */
export function speakActiveCell(region: HTMLElement, model: Model, words: Words): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const owner = {}
  model.on('update', owner, () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const text = spokenCell(model, words)
      if (region.textContent !== text) region.textContent = text
    }, settleMilliseconds)
  })
  return () => {
    clearTimeout(timer)
    model.off('update', owner)
  }
}

/** Address, shown value, whether it is a formula, and what is wrong with it: `G2 122,50 € (formule)`. */
export function spokenCell({ getters }: Model, words: Words): string {
  const position = getters.getActivePosition()
  const zone = getters.getSelectedZone()
  const address = helpers.toXC(position.col, position.row)
  const area =
    zone.left === zone.right && zone.top === zone.bottom
      ? address
      : `${helpers.toXC(zone.left, zone.top)}:${helpers.toXC(zone.right, zone.bottom)} ${address}`
  const evaluated = getters.getEvaluatedCell(position)
  const shown = evaluated.formattedValue === '' ? words.empty : evaluated.formattedValue
  const formula = getters.getCell(position)?.isFormula === true ? ` (${words.formula})` : ''
  const problem = evaluated.type === 'error' && evaluated.message !== undefined ? `: ${String(evaluated.message)}` : ''
  return `${area} ${shown}${formula}${problem}`
}

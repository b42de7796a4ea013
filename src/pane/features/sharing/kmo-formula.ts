import type { FunctionId } from '../../../functions'
import { tokensOf } from '../../../workbook'
import { functionIn } from '../../elements/function-in'

type Call = { readonly id: FunctionId; readonly from: number; readonly until: number }

/** The names of our functions where a formula calls them, with the file or the add-in that stands before them: `[2]!KMO.SUBSIDY`. */
function callsIn(formula: string): readonly Call[] {
  if (!/KMO/i.test(formula)) return []
  const tokens = tokensOf(formula).filter(({ kind }) => kind !== 'space')
  return tokens.flatMap((token, at) => {
    const id = tokens[at + 1]?.text === '(' ? functionIn(token.text) : undefined
    if (id === undefined) return []
    const isInFile = tokens[at - 1]?.text === '!'
    return [
      { id, from: (isInFile ? tokens[at - 2] : undefined)?.from ?? token.from, until: token.from + token.text.length },
    ]
  })
}

/** The formula as it should be typed. */
export function repairedFormula(formula: string): string {
  let repaired = ''
  let done = 0
  for (const { id, from, until } of callsIn(formula)) {
    repaired += `${formula.slice(done, from)}KMO.${id}`
    done = until
  }
  return repaired + formula.slice(done)
}

export const hasKmoCall = (formula: unknown): formula is string =>
  typeof formula === 'string' && formula.startsWith('=') && callsIn(formula).length > 0

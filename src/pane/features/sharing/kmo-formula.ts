import { functions } from '../../../functions'

/** One of our functions in a formula, also as a file keeps it while the add-in is away: `KMO_SUBSIDY`, `[2]!KMO.SUBSIDY`. */
const call = new RegExp(
  String.raw`(?:\[\d+\]!|'[^'"]*'!)?(?:_xlfn\.)?\bKMO[._](${Object.keys(functions)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?=\s*\()`,
  'gi',
)
/** The rest of how a file keeps it: `_xldudf_KMO_SUBSIDY`. */
const stored = /_xldudf_(?=KMO)/gi
const textsApart = /("(?:[^"]|"")*")/

/** What stands between the texts of a formula is changed, the texts are not. */
const outsideTexts = (formula: string, change: (part: string) => string): string =>
  formula
    .split(textsApart)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('')

/** The formula as it should be typed. */
export const repairedFormula = (formula: string): string =>
  outsideTexts(formula, (part) => part.replace(stored, '').replace(call, (_, id: string) => `KMO.${id.toUpperCase()}`))

export function hasKmoCall(formula: unknown): formula is string {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return false
  let found = false
  outsideTexts(formula, (part) => {
    found ||= part.replace(stored, '').search(call) >= 0
    return part
  })
  return found
}

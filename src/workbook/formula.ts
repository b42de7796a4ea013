/** A piece of a formula as Excel stores it: English names, commas. Together the pieces are the whole formula. */
export type Token = {
  readonly kind: 'text' | 'sheet' | 'brackets' | 'number' | 'name' | 'operator' | 'space' | 'other'
  readonly text: string
  /** Where in the formula it begins. */
  readonly from: number
}

const shapes: readonly (readonly [Token['kind'], RegExp])[] = [
  ['space', /\s+/y],
  ['text', /"(?:[^"]|"")*"/y],
  ['sheet', /'(?:[^']|'')*'/y],
  ['number', /\d+(?:\.\d+)?(?:E[+-]?\d+)?(?![\p{L}\d_.!:])/iuy],
  ['name', /[\p{L}\d_\\$][\p{L}\d_.\\?$]*/uy],
  ['operator', /<=|>=|<>|[-+*/^&=<>%:!@,;(){}]/y],
]

/** Reads a formula piece by piece. Texts, quoted names of sheets and the brackets of a table are one piece each. */
export function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = []
  for (let from = 0; from < formula.length; from += (tokens[tokens.length - 1] as Token).text.length)
    tokens.push({ ...pieceAt(formula, from), from })
  return tokens
}

function pieceAt(formula: string, from: number): Pick<Token, 'kind' | 'text'> {
  if (formula[from] === '[') return { kind: 'brackets', text: formula.slice(from, endOfBrackets(formula, from)) }
  for (const [kind, shape] of shapes) {
    shape.lastIndex = from
    const [text] = shape.exec(formula) ?? []
    if (text !== undefined) return { kind, text }
  }
  return { kind: 'other', text: formula[from] as string }
}

/** Inside the brackets of a structured reference an apostrophe takes the meaning of the next sign away. */
function endOfBrackets(formula: string, from: number): number {
  let depth = 0
  for (let at = from; at < formula.length; at++) {
    if (formula[at] === "'") at++
    else if (formula[at] === '[') depth++
    else if (formula[at] === ']' && --depth === 0) return at + 1
  }
  return formula.length
}

/** `SUBSIDY` for `KMO.SUBSIDY`, also as a file keeps it while the add-in is away: `_xldudf_KMO_SUBSIDY`. Undefined for any other name. */
export const ownFunction = (name: string): string | undefined =>
  /^(?:_xlfn\.)?(?:_xldudf_)?KMO[._](.+)$/i.exec(name)?.[1]?.toUpperCase()

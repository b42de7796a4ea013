/** A piece of a formula as Excel stores it. */
export type Token =
  | {
      readonly kind: 'string' | 'number' | 'error' | 'operator' | 'open' | 'close' | 'brace' | 'separator' | 'space'
      readonly text: string
    }
  /** A cell, a column or a row of a range: `$B$2`, `$B:$D`, `2:5`. */
  | { readonly kind: 'reference'; readonly text: string; readonly sheet?: string }
  /** A function, a defined name, a table, TRUE or FALSE. */
  | { readonly kind: 'name'; readonly text: string; readonly sheet?: string }
  /** What stands in the brackets behind a table name, with its brackets. */
  | { readonly kind: 'columns'; readonly text: string }

const letter = '\\p{L}_\\\\'
const cell = '\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}'
const notPartOfName = `(?![${letter}\\d.(\\[!])`
const patterns = {
  space: /\s+/y,
  string: /"(?:[^"]|"")*"/y,
  error:
    /#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|GETTING_DATA|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)/y,
  sheet: new RegExp(`(?:'(?:[^']|'')+'|(?:\\[\\d+\\])?[${letter}\\d.]+(?::[${letter}\\d.]+)?|\\[\\d+\\])!`, 'uy'),
  reference: new RegExp(
    `(?:${cell}|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?[1-9]\\d{0,6}:\\$?[1-9]\\d{0,6})${notPartOfName}`,
    'uy',
  ),
  number: /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/y,
  name: new RegExp(`[${letter}][${letter}\\d.?]*`, 'uy'),
  operator: /<=|>=|<>|[-+*/^&=<>%:#@]/y,
} as const

/** Whether a text reads like an error. */
export const isErrorText = (text: string): boolean => new RegExp(`^(?:${patterns.error.source})$`, 'i').test(text)

/** The tokens of a stored formula; undefined when it holds something that is no formula. */
export function tokensOf(formula: string): Token[] | undefined {
  const tokens: Token[] = []
  let at = 0
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const text = pattern.exec(formula)?.[0]
    if (text !== undefined) at += text.length
    return text
  }
  const starts = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    return pattern.test(formula)
  }
  while (at < formula.length) {
    const sign = formula[at]!
    // Brackets belong to a table, except in [1]! and [1]Blad1! which are another file or the add-in.
    const columns = sign === '[' && !starts(patterns.sheet) ? brackets(formula, at) : undefined
    if (columns !== undefined) {
      tokens.push({ kind: 'columns', text: columns })
      at += columns.length
      continue
    }
    const simple = simpleTokens[sign]
    if (simple !== undefined) {
      tokens.push({ kind: simple, text: sign })
      at++
      continue
    }
    let text = take(patterns.space)
    if (text !== undefined) {
      tokens.push({ kind: 'space', text })
      continue
    }
    if ((text = take(patterns.string)) !== undefined) tokens.push({ kind: 'string', text })
    else if ((text = take(patterns.error)) !== undefined) tokens.push({ kind: 'error', text })
    else {
      const qualifier = take(patterns.sheet)
      const sheet = qualifier === undefined ? {} : { sheet: unquoted(qualifier.slice(0, -1)) }
      if ((text = take(patterns.reference)) !== undefined) tokens.push({ kind: 'reference', text, ...sheet })
      else if (qualifier === undefined && (text = take(patterns.number)) !== undefined)
        tokens.push({ kind: 'number', text })
      else if ((text = take(patterns.name)) !== undefined) tokens.push({ kind: 'name', text, ...sheet })
      else if (qualifier !== undefined && (text = take(patterns.error)) !== undefined)
        tokens.push({ kind: 'error', text })
      else if (qualifier === undefined && (text = take(patterns.operator)) !== undefined)
        tokens.push({ kind: 'operator', text })
      else return undefined
    }
  }
  return tokens
}

const simpleTokens: Readonly<Record<string, 'open' | 'close' | 'brace' | 'separator'>> = {
  '(': 'open',
  ')': 'close',
  '{': 'brace',
  '}': 'brace',
  ',': 'separator',
  ';': 'separator',
}

/** From `[` to the `]` that closes it; an apostrophe makes the next sign an ordinary one. */
function brackets(formula: string, from: number): string | undefined {
  let depth = 0
  for (let at = from; at < formula.length; at++) {
    const sign = formula[at]
    if (sign === "'") at++
    else if (sign === '[') depth++
    else if (sign === ']' && --depth === 0) return formula.slice(from, at + 1)
  }
  return undefined
}

const unquoted = (name: string): string => (name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name)

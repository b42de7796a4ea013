/** How one Excel writes formulas. */
export type FormulaStyle = {
  readonly argumentSeparator: ';' | ','
  readonly decimalSeparator: ',' | '.'
  /** Between the columns of an array; rows are separated by a semicolon. */
  readonly columnSeparator: '\\' | ','
  /** Excel's own function names where they differ from the English ones. KMO functions never do. */
  readonly functionNames: Readonly<Record<string, string>>
}

export const englishStyle: FormulaStyle = {
  argumentSeparator: ',',
  decimalSeparator: '.',
  columnSeparator: ',',
  functionNames: {},
}
export const dutchStyle: FormulaStyle = {
  argumentSeparator: ';',
  decimalSeparator: ',',
  columnSeparator: '\\',
  functionNames: { AND: 'EN', COUNTA: 'AANTALARG', DATE: 'DATUM', IF: 'ALS', LEFT: 'LINKS', OR: 'OF', SUM: 'SOM' },
}

/** Texts, quoted sheet names and the columns of a table whole, numbers, names, and whatever else there is, sign by sign. */
const tokens =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'[\s\S]|[^'[\]]|\[(?:'[\s\S]|[^'[\]])*\])*\]|\d+\.\d+|[A-Za-z_][A-Za-z0-9_.]*|[\s\S]/g

/** A formula as Excel stores it, written as a user of that Excel would type it. */
export function formulaText(formula: string, style: FormulaStyle): string {
  let depth = 0
  return formula.replace(tokens, (token) => {
    if (token === '{') depth++
    if (token === '}') depth--
    if (token === ',') return depth > 0 ? style.columnSeparator : style.argumentSeparator
    if (/^\d+\.\d+$/.test(token)) return token.replace('.', style.decimalSeparator)
    return style.functionNames[token] ?? token
  })
}

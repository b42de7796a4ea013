import { tokensOf } from './formula'

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

/** A formula as Excel stores it, written as a user of that Excel would type it. */
export function formulaText(formula: string, style: FormulaStyle): string {
  let depth = 0
  return tokensOf(formula)
    .map(({ kind, text }) => {
      if (text === '{') depth++
      if (text === '}') depth--
      if (text === ',') return depth > 0 ? style.columnSeparator : style.argumentSeparator
      if (kind === 'number') return text.replace('.', style.decimalSeparator)
      return style.functionNames[text] ?? text
    })
    .join('')
}

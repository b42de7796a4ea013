/** Functions of Excel since 2010, which a file names with a prefix (Microsoft: "Issue: An _xlfn. prefix is displayed in front of a formula"). */
const newerFunctions = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BINOM.DIST CEILING.MATH CEILING.PRECISE CHISQ.DIST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM COT COTH ' +
    'COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP EXPAND FLOOR.MATH FLOOR.PRECISE FORECAST.LINEAR FORMULATEXT HSTACK IFNA IFS ISFORMULA ISOWEEKNUM MAXIFS ' +
    'MINIFS MODE.SNGL NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ RRI SEC ' +
    'SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT ' +
    'VAR.P VAR.S VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR ANCHORARRAY'
  ).split(' '),
)
/** Of the newer functions, those that a file names with a second prefix. */
const worksheetFunctions = new Set(['FILTER', 'SORT'])

/**
 * A formula as a file holds it: without `=`, functions under the names that files have for them, `[@Kost]` written out. Takes the formula as Excel shows it in
 * English, or as the engine has it.
 */
export function storedFormula(shown: string, namespace: string): string {
  return outsideQuotes(shown.replace(/^=/, ''), (text) =>
    text
      .replace(
        /\[@(?:\[([^\]]+)\]|([^\][]+))\]/g,
        (_, bracketed?: string, bare?: string) => `[[#This Row],[${bracketed ?? bare ?? ''}]]`,
      )
      .replace(
        /((?:'[^']*'|[\p{L}\p{N}_.]+)!)?(\$?[A-Z]{1,3}\$?\d+)#/gu,
        (_, sheet: string | undefined, cell: string) => `_xlfn.ANCHORARRAY(${sheet ?? ''}${cell})`,
      )
      .replace(/(^|[^\p{L}\p{N}_.@\]])@(?=[\p{L}'$(])/gu, '$1')
      .replace(/([\p{L}_][\p{L}\p{N}_.]*)\(/gu, (_, name: string) => `${storedName(name, namespace)}(`),
  )
}

function storedName(name: string, namespace: string): string {
  const upper = name.toUpperCase()
  if (upper.startsWith('_XL')) return name
  if (upper.startsWith(`${namespace.toUpperCase()}.`)) return `_xldudf_${upper.replaceAll('.', '_')}`
  if (worksheetFunctions.has(upper)) return `_xlfn._xlws.${upper}`
  return newerFunctions.has(upper) ? `_xlfn.${upper}` : upper
}

/** Changes a formula outside its texts. */
const outsideQuotes = (formula: string, change: (text: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join('')

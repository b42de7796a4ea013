import { tokensOf, type Token } from './formula'

/** What a formula may speak of, as this workbook has it; names in small letters. */
export type Known = {
  readonly sheets: ReadonlySet<string>
  readonly tables: ReadonlySet<string>
  /** Names that stand for cells. */
  readonly names: ReadonlySet<string>
  readonly isOwnFunction: (name: string) => boolean
}

/** Functions of Excel that do nothing but calculate with what they are given. */
const calculating = new Set(
  (
    'ABS AND AVERAGE AVERAGEIF AVERAGEIFS CEILING CHOOSE COLUMN COLUMNS CONCAT CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS ' +
    'DATE DATEDIF DATEVALUE DAY DAYS EDATE EOMONTH EXACT FILTER FIND FLOOR HLOOKUP HOUR IF IFERROR IFNA IFS INDEX INT ISBLANK ISERROR ' +
    'ISNUMBER ISTEXT LARGE LEFT LEN LOOKUP LOWER MATCH MAX MAXIFS MEDIAN MID MIN MINIFS MINUTE MOD MONTH NETWORKDAYS NOT NOW OR PRODUCT ' +
    'PROPER RANK REPLACE RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SMALL SORT SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SWITCH ' +
    'TEXT TEXTJOIN TIME TODAY TRIM UNIQUE UPPER VALUE VLOOKUP WEEKDAY WEEKNUM WORKDAY XLOOKUP XMATCH YEAR'
  ).split(' '),
)

const cell = /^\$?[A-Z]{1,3}\$?\d{1,7}$/i
const wholeColumn = /^\$?[A-Z]{1,3}$/i
const wholeRow = /^\$?\d{1,7}$/

/**
 * Whether a formula, with English names and commas, calculates with nothing but what this workbook holds, in functions that we know. One that
 * asks another file, program or address, that means a name of which we do not know what it does, or that is no formula, does not.
 */
export function isSelfContained(formula: string, known: Known): boolean {
  const tokens = tokensOf(formula.slice(1)).filter(({ kind }) => kind !== 'space')
  return (
    formula.startsWith('=') &&
    tokens.length > 0 &&
    closes(tokens) &&
    tokens.every((_, at) => isKnown(tokens, at, known))
  )
}

function isKnown(tokens: readonly Token[], at: number, known: Known): boolean {
  const { kind, text } = tokens[at] as Token
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  switch (kind) {
    case 'text':
    case 'number':
      return true
    case 'operator':
      return text !== '!' || before?.kind === 'sheet' || before?.kind === 'name'
    case 'sheet':
      return after?.text === '!' && known.sheets.has(text.slice(1, -1).replaceAll("''", "'").toLowerCase())
    case 'brackets':
      // With something behind it, it would be the name of a file.
      return text.endsWith(']') && (after === undefined || (after.kind === 'operator' && after.text !== '!'))
    case 'name':
      return isKnownName(text, before?.text, after, known)
    default:
      // The cells of a spill.
      return text === '#' && before?.kind === 'name' && cell.test(before.text)
  }
}

function isKnownName(text: string, before: string | undefined, after: Token | undefined, known: Known): boolean {
  if (after?.text === '!') return known.sheets.has(text.toLowerCase())
  if (after?.text === '(') return calculating.has(text.toUpperCase()) || known.isOwnFunction(text)
  if (after?.kind === 'brackets') return known.tables.has(text.toLowerCase())
  if (wholeColumn.test(text) || wholeRow.test(text)) return before === ':' || after?.text === ':'
  return cell.test(text) || /^(?:TRUE|FALSE)$/i.test(text) || known.names.has(text.toLowerCase())
}

/** Whether every bracket that opens also closes, and in that order. */
function closes(tokens: readonly Token[]): boolean {
  const open: string[] = []
  for (const { text } of tokens) {
    if (text === '(') open.push(')')
    else if (text === '{') open.push('}')
    else if ((text === ')' || text === '}') && open.pop() !== text) return false
  }
  return open.length === 0
}

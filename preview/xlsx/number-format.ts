/** The formats that a style names by number only (ECMA-376 18.8.30). */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '#,##0',
  42: '#,##0 "€"',
  43: '#,##0.00',
  44: '#,##0.00 "€"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
}

export const builtInFormat = (id: number): string => builtIn[id] ?? 'General'

export type NumberKind = 'general' | 'date' | 'moment' | 'time' | 'percentage' | 'number' | 'text'

const kinds = new Map<string, NumberKind>()

/** What a number format makes of a number. */
export function numberKind(format: string): NumberKind {
  let kind = kinds.get(format)
  if (kind === undefined) {
    kind = classify(format)
    kinds.set(format, kind)
  }
  return kind
}

function classify(format: string): NumberKind {
  // Only the signs that stand for digits, days and hours: no quoted or escaped text, colours, currencies or conditions.
  const bare = (format.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase()
  if (bare === '' || bare === 'general' || bare === 'standaard') return 'general'
  if (bare === '@') return 'text'
  const time = /h|s|am\/pm/.test(bare)
  if (/[dyj]/.test(bare) || (/m/.test(bare) && !time)) return time ? 'moment' : 'date'
  if (time) return 'time'
  return bare.includes('%') ? 'percentage' : 'number'
}

/** How many decimals a format shows. */
export const decimalsOf = (format: string): number => /\.([0#?]+)/.exec(format.split(';')[0] ?? '')?.[1]?.length ?? 0

const pattern = /(?<![\d.])(?:BE\s?)?([01]?\d{3})[. ]?(\d{3})[. ]?(\d{3})(?![\d.]*\d)/i

/** The KBO number in a text, as it is written in Belgium: `0824.677.865`. Its last two digits are 97 less the rest of the others. */
export function enterpriseNumberIn(text: string): string | undefined {
  const [, first = '', middle = '', last = ''] = pattern.exec(text) ?? []
  const digits = `${first}${middle}${last}`.padStart(10, '0')
  if (first === '' || 97 - (Number(digits.slice(0, 8)) % 97) !== Number(digits.slice(8))) return undefined
  return `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`
}

import { helpers } from '@odoo/o-spreadsheet'

const englishLocale = {
  name: 'English',
  code: 'en_US',
  thousandsSeparator: ',',
  decimalSeparator: '.',
  dateFormat: 'm/d/yyyy',
  timeFormat: 'hh:mm:ss a',
  formulaArgSeparator: ',',
  weekStart: 7,
}
const known = new Map<string, string | undefined>()

/** A number format of Excel as the grid can show it: without colours, conditions and alignment signs. Undefined for General and for what it cannot show. */
export function engineFormat(format: string): string | undefined {
  if (!known.has(format)) {
    const sections = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/).map(section)
    // What shows texts is the fourth; the grid shows them as they are.
    const shown = sections.slice(0, 3).filter((text, index) => index === 0 || text !== '')
    known.set(
      format,
      [shown.join(';'), shown[0]].find(
        (candidate) => candidate !== undefined && candidate !== '' && isSupported(candidate),
      ),
    )
  }
  return known.get(format)
}

function section(text: string): string {
  if (/^(?:general|standaard)$/i.test(text.trim())) return ''
  const plain = text
    .replace(/\[\$([^\]-]*)(?:-[0-9A-F]+)?\]/gi, (_, sign: string) => (sign === '' ? '' : `"${sign}"`))
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/_.|\*./g, '')
    .replace(/\?/g, '#')
  // Signs that Excel shows as they are must be quoted for the engine; so must a lone hour be written with two digits.
  return plain
    .split(/("[^"]*"|\\.)/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece
            .replace(/[€$£]/g, '"$&"')
            .replace(/(?<!h)h(?!h)/gi, 'hh')
            .replace(/am\/pm|a\/p/gi, 'a'),
    )
    .join('')
    .trim()
}

function isSupported(format: string): boolean {
  try {
    helpers.formatValue(0, { format, locale: englishLocale })
    return true
  } catch {
    return false
  }
}

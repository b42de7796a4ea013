import { primitiveValue, type Cell } from '../cells'
import { visibleText } from '../wording'

const tenDigits = /^\d{10}$/
/** As it was written before every number began with a 0 or a 1, and as a cell shows it that holds a number. */
const withoutLeadingZero = /^[1-9]\d{8}$/

/** Ondernemingsnummer, as its ten digits: with or without BE, points and spaces, as a text or a number. Undefined for anything else. */
export function companyNumberIn(cell: Cell): string | undefined {
  const written = primitiveValue(cell)
  if (typeof written === 'boolean' || (typeof written === 'number' && !Number.isInteger(written))) return undefined
  const digits = visibleText(String(written ?? '').normalize('NFKC'))
    .replace(/[. ]/g, '')
    .replace(/^BE/i, '')
  if (tenDigits.test(digits)) return digits
  return withoutLeadingZero.test(digits) ? `0${digits}` : undefined
}

/** `0123.456.789` */
export const companyNumberText = (digits: string): string =>
  `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`

import type { RegistrationNumber } from '../rules'

/**
 * The numbers that one slip of the pen away from this one are known: a digit wrong, missing or too many, two swapped, the next
 * or the previous number, or the other service's letter. They can be of someone else: to be asked, never to be filled in.
 */
export function nearbyNumbers(
  number: string,
  isKnown: (number: RegistrationNumber) => boolean,
): readonly RegistrationNumber[] {
  const [letter = '', digits = ''] = [number.slice(3, 4), number.slice(4)]
  const written = new Set<string>()
  for (let at = 0; at <= digits.length; at++) {
    const [before, after] = [digits.slice(0, at), digits.slice(at)]
    if (digits.length === 7) written.add(before + after.slice(1))
    if (digits.length === 5) for (let digit = 0; digit <= 9; digit++) written.add(`${before}${digit}${after}`)
    if (digits.length !== 6 || after === '') continue
    for (let digit = 0; digit <= 9; digit++) written.add(`${before}${digit}${after.slice(1)}`)
    if (after.length > 1) written.add(`${before}${after[1]}${after[0]}${after.slice(2)}`)
  }
  if (digits.length === 6) for (const step of [-1, 1]) written.add(String(Number(digits) + step).padStart(6, '0'))
  const candidates = [...written].map((one): RegistrationNumber => `DV.${letter}${one}`)
  if (digits.length === 6) for (const other of ['O', 'A']) candidates.push(`DV.${other}${digits}`)
  return [...new Set(candidates)].filter((one) => one !== number && isKnown(one)).sort()
}

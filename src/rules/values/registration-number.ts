import { ok, refuse, type Result } from './result'

/** Registratienummer of a provider: `DV.` + letter + six digits. */
export type RegistrationNumber = `DV.${string}`

export type WrittenNumber = {
  /** The number in its one right spelling. */
  readonly number: RegistrationNumber
  /** The letter decides the service; other letters are of services before 2016. */
  readonly service: 'training' | 'advice' | 'other'
  /** Whether the spelling itself was wrong: a zero for the letter O, a space inside, a point too few or too many. */
  readonly repaired: boolean
}

export type NumberRefusal = 'none' | 'several' | 'unusual-length'

const pattern = /(?<![A-Z0-9])D\.? ?V[ .\-–]{0,3}([A-Z0])[ .\-–]{0,3}(\d{3} \d{3}|\d{5,8})(?!\d)/g
const longest = 32_767

/** Every number in a text, repaired, each once, with the digits as they stand. Everything around a number is ignored. */
export function findRegistrationNumbers(text: string): (WrittenNumber & { readonly digits: string })[] {
  const clean = text
    .slice(0, longest)
    .replace(/\p{Cf}/gu, '')
    .replace(/\r\n|[\s\u0085]/g, ' ')
    .toUpperCase()
  const found = new Map<string, WrittenNumber & { digits: string }>()
  for (const [written, letter, spacedDigits] of clean.matchAll(pattern)) {
    const digits = (spacedDigits as string).replace(' ', '')
    const kind = letter === '0' ? 'O' : letter
    const number: RegistrationNumber = `DV.${kind}${digits}`
    const repaired = written !== number || found.get(number)?.repaired === true
    found.set(number, {
      number,
      digits,
      repaired,
      service: kind === 'O' ? 'training' : kind === 'A' ? 'advice' : 'other',
    })
  }
  return [...found.values()]
}

/** The one registration number in a text. Never cuts or pads: a number without six digits is refused. */
export function readRegistrationNumber(text: string): Result<WrittenNumber, NumberRefusal> {
  const [first, ...more] = findRegistrationNumbers(text)
  if (first === undefined) return refuse('none')
  if (more.length > 0) return refuse('several')
  const { digits, ...number } = first
  return digits.length === 6 ? ok(number) : refuse('unusual-length')
}

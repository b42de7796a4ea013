import { firstDay, type IsoDate, type Applicant, type EnterpriseSize } from '../rules'
import { expected, serviceWords, shelteredWord, sizeWords } from '../wording'
import type { Reader } from './cell'
import { readDay } from './days'
import { wordReader } from './words'

/** Dienst. */
export const readService = wordReader(serviceWords)

const sizes = Object.keys(sizeWords) as EnterpriseSize[]

/** The words for who applies: a size, with "maatwerk" before it for a sheltered-work company. */
export const applicantWords = Object.fromEntries([
  ...sizes.map((size) => [size, sizeWords[size]]),
  ...sizes.map((size) => [`sheltered-${size}`, sizeWords[size].map((word) => `${shelteredWord} ${word}`)]),
]) as Readonly<Record<Applicant, readonly string[]>>

/** Grootte, with "maatwerk" before it for a sheltered-work company. */
export const readApplicant = wordReader<Applicant>(applicantWords, expected.size)

/** A day on which rules are known; an earlier one cannot be used where a row may not fail. */
export const readKnownDay: Reader<IsoDate> = (cell) => {
  const reading = readDay(cell)
  return reading.kind === 'value' && reading.value < firstDay ? { kind: 'unreadable', expected: expected.day } : reading
}

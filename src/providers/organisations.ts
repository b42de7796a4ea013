import { findRegistrationNumbers, type RegistrationNumber, type WrittenNumber } from '../rules'
import { plainText } from './plain-text'
import type { Provider } from './provider'

/** One number of an organisation, with everything it is for. */
export type NumberOfOrganisation = {
  readonly number: RegistrationNumber
  readonly scopes: readonly Provider[]
}

/** Every number that goes by one name. */
export type Organisation = {
  readonly name: string
  readonly websites: readonly string[]
  readonly numbers: readonly NumberOfOrganisation[]
}

/** The letter of a number decides its service. */
export const serviceOf = (number: RegistrationNumber): WrittenNumber['service'] =>
  findRegistrationNumbers(number)[0]?.service ?? 'other'

const recordsBetweenBreaths = 1_000

/** Puts the records of each organisation together, by name as it is compared; in alphabetical order. Yields between parts of a long list. */
export function* organisationsOf(
  providers: readonly Provider[],
): Generator<number, readonly Organisation[], undefined> {
  const byName = new Map<string, Provider[]>()
  for (const [at, provider] of providers.entries()) {
    if (at % recordsBetweenBreaths === 0) yield at / providers.length
    const name = plainText(provider.name)
    const records = byName.get(name)
    if (records === undefined) byName.set(name, [provider])
    else records.push(provider)
  }
  return [...byName.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, records]) => organisation(records))
}

function organisation(records: readonly Provider[]): Organisation {
  const numbers = new Map<RegistrationNumber, Provider[]>()
  for (const record of records) numbers.set(record.number, [...(numbers.get(record.number) ?? []), record])
  return {
    name: (records[0] as Provider).name,
    websites: [...new Set(records.flatMap(({ website }) => website ?? []))],
    numbers: [...numbers].map(([number, scopes]) => ({ number, scopes })),
  }
}

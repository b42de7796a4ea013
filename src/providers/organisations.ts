import { findRegistrationNumbers, type RegistrationNumber, type WrittenNumber } from '../rules'
import { plainText } from './plain-text'
import type { Provider } from './provider'

/** One number of an organisation, with everything it is for. */
export type NumberOfOrganisation = {
  readonly number: RegistrationNumber
  readonly scopes: readonly Provider[]
}

/** Every number that goes by one name. */
export type Organisation = { readonly name: string; readonly websites: readonly string[]; readonly numbers: readonly NumberOfOrganisation[] }

/** The letter of a number decides its service. */
export const serviceOf = (number: RegistrationNumber): WrittenNumber['service'] => findRegistrationNumbers(number)[0]?.service ?? 'other'

/** Puts the records of each organisation together, by name as it is compared; in alphabetical order. */
export function organisationsOf(providers: readonly Provider[]): readonly Organisation[] {
  const byName = new Map<string, Provider[]>()
  for (const provider of providers) {
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

import { plainText, scopeOf, type Provider } from '../../../../providers'
import type { RegistrationNumber } from '../../../../rules'

/** The records of one number, found by name and scope however many there are. */
class RecordsOfNumber {
  private readonly byName = new Map<string, Map<string, Provider>>()
  /** Every name that the number goes by. */
  names: readonly string[] = []

  /** The records of one name, as it is compared; undefined when the number does not go by it. */
  named(name: string): ReadonlyMap<string, Provider> | undefined {
    return this.byName.get(plainText(name))
  }

  put(provider: Provider): void {
    const key = plainText(provider.name)
    let scopes = this.byName.get(key)
    if (scopes === undefined) {
      this.byName.set(key, (scopes = new Map()))
      this.names = [...this.names, provider.name]
    }
    scopes.set(scopeOf(provider), provider)
  }
}

/** Everything that is known, with the rows before: where a row is compared with thousands of one number, none of them is looked through. */
export class KnownRecords {
  private readonly byNumber = new Map<RegistrationNumber, RecordsOfNumber>()

  constructor(known: readonly Provider[]) {
    for (const provider of known) this.put(provider)
  }

  of(number: RegistrationNumber): RecordsOfNumber | undefined {
    return this.byNumber.get(number)
  }

  /** Adds a record, or puts it in the place of the one with its number, name and scope. */
  put(provider: Provider): void {
    let records = this.byNumber.get(provider.number)
    if (records === undefined) this.byNumber.set(provider.number, (records = new RecordsOfNumber()))
    records.put(provider)
  }
}

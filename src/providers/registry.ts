import type { RegistrationNumber } from '../rules'
import { plainText } from './plain-text'
import type { Provider, ProviderList } from './provider'
import collected from './providers.json'

/** The list that comes with the add-in. */
export const providerList = collected as ProviderList

/** Looks providers up by number; a number can have several scopes, and so several records. */
export type Registry = { byNumber(number: RegistrationNumber): readonly Provider[] }

export function registryOf(providers: readonly Provider[]): Registry {
  const scopes = new Map<string, Provider[]>()
  for (const provider of providers) {
    const known = scopes.get(provider.number)
    if (known === undefined) scopes.set(provider.number, [provider])
    else known.push(provider)
  }
  return { byNumber: (number) => scopes.get(number) ?? [] }
}

/** What a number is for, as it is compared. */
export const scopeOf = ({ campus = '', programme = '' }: Pick<Provider, 'campus' | 'programme'>): string =>
  `${plainText(campus)}|${plainText(programme)}`
export const sameName = (a: Provider, b: Provider): boolean => plainText(a.name) === plainText(b.name)

/** The records of one number: a workbook's own come first, and replace the collected ones of the same scope, or all of them when they name someone else. */
function laidOver(own: readonly Provider[], known: readonly Provider[]): readonly Provider[] {
  if (own.length === 0 || known.length === 0) return own.length === 0 ? known : own
  const speaksOfTheSame = known.some((record) => own.some((one) => sameName(one, record)))
  const scopes = new Set(own.map(scopeOf))
  return speaksOfTheSame ? [...own, ...known.filter((record) => !scopes.has(scopeOf(record)))] : own
}

/** A collected list with the own list of a workbook over it. */
export type ProviderRegistry = Registry & {
  /** The workbook's own list. */
  own(): readonly Provider[]
  /** Every record there is, the workbook's own first. */
  all(): readonly Provider[]
  /**
   * Lays an own list over the collected one, in place of the one before. Answers whether a number that was asked for before may now have
   * another answer: then the workbook wants calculating anew.
   */
  useOwn(providers: readonly Provider[]): boolean
  /** Calls back when another own list is laid over, until the signal ends it. */
  onChanged(listener: () => void, signal: AbortSignal): void
}

export function providerRegistry(collected: readonly Provider[]): ProviderRegistry {
  const collectedRegistry = registryOf(collected)
  let own: readonly Provider[] = []
  let ownRegistry = registryOf(own)
  const asked = new Set<RegistrationNumber>()
  const listeners = new Set<() => void>()
  const recordsOf = (number: RegistrationNumber) =>
    laidOver(ownRegistry.byNumber(number), collectedRegistry.byNumber(number))
  return {
    byNumber(number) {
      asked.add(number)
      return recordsOf(number)
    },
    own: () => own,
    all: () => [...own, ...collected.filter((record) => recordsOf(record.number).includes(record))],
    useOwn(providers) {
      const touched = [...own, ...providers]
      own = providers
      ownRegistry = registryOf(providers)
      for (const listener of listeners) listener()
      return touched.some(({ number }) => asked.has(number))
    },
    onChanged(listener, signal) {
      listeners.add(listener)
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true })
    },
  }
}

/** The one of this runtime: functions and pane share it, so KMO.PROVIDER knows a workbook's own list once the pane has read it. */
export const registry = providerRegistry(providerList.providers)

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

const collectedRegistry = registryOf(providerList.providers)
let ownList: readonly Provider[] = []
let ownRegistry = registryOf(ownList)
const asked = new Set<string>()
const listeners = new Set<() => void>()

/** The records of one number: a workbook's own come first, and replace the collected ones of the same scope, or all of them when they name someone else. */
function laidOver(own: readonly Provider[], known: readonly Provider[]): readonly Provider[] {
  if (own.length === 0 || known.length === 0) return own.length === 0 ? known : own
  const speaksOfTheSame = known.some((record) => own.some((one) => sameName(one, record)))
  const scopes = new Set(own.map(scopeOf))
  return speaksOfTheSame ? [...own, ...known.filter((record) => !scopes.has(scopeOf(record)))] : own
}

/** The providers by number, as the functions and the pane know them: the collected list with the workbook's own list over it. */
export const registry: Registry = {
  byNumber(number) {
    asked.add(number)
    return laidOver(ownRegistry.byNumber(number), collectedRegistry.byNumber(number))
  },
}

/** Every record there is, the workbook's own first. */
export function knownProviders(): readonly Provider[] {
  const others = providerList.providers.filter((record) =>
    laidOver(ownRegistry.byNumber(record.number), collectedRegistry.byNumber(record.number)).includes(record),
  )
  return [...ownList, ...others]
}

/** The workbook's own list. */
export const ownProviders = (): readonly Provider[] => ownList

/**
 * Lays the workbook's own list over the collected one, in place of the one before. Functions and pane share one runtime and this module,
 * so KMO.PROVIDER knows it from then on.
 * Answers whether a number that was asked for before may now have another answer: then the workbook wants calculating anew.
 */
export function useOwnProviders(providers: readonly Provider[]): boolean {
  const touched = [...ownList, ...providers]
  ownList = providers
  ownRegistry = registryOf(providers)
  for (const listener of listeners) listener()
  return touched.some(({ number }) => asked.has(number))
}

/** Calls back when another own list is laid over, until the signal ends it. */
export function onProvidersChanged(listener: () => void, signal: AbortSignal): void {
  listeners.add(listener)
  signal.addEventListener('abort', () => listeners.delete(listener), { once: true })
}

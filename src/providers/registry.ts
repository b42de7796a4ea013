import type { RegistrationNumber } from '../rules'
import type { Provider, ProviderList } from './provider'
import collected from './providers.json'

/** The list that comes with the add-in. */
export const providerList = collected as ProviderList

/** Looks providers up by number; a number can have several scopes, and so several records. */
export type Registry = { byNumber(number: RegistrationNumber): readonly Provider[] }

export function registryOf(providers: readonly Provider[]): Registry {
  const scopes = new Map<string, Provider[]>()
  for (const provider of providers) scopes.set(provider.number, [...(scopes.get(provider.number) ?? []), provider])
  return { byNumber: (number) => scopes.get(number) ?? [] }
}

/** The providers that come with the add-in, by number. */
export const registry: Registry = registryOf(providerList.providers)

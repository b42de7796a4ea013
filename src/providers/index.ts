/** The only door of the providers: other layers import from here and nowhere deeper. */
export type { Provider, ProviderList } from './provider'
export { providerList, registry, registryOf, type Registry } from './registry'

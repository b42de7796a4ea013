/** The only door of the providers: other layers import from here and nowhere deeper. */
export { nearbyNumbers } from './nearby-numbers'
export { serviceOf, type NumberOfOrganisation, type Organisation } from './organisations'
export { ownListParts, ownListOf } from './own-list'
export { plainText } from './plain-text'
export type { Provider, ProviderList } from './provider'
export {
  knownProviders,
  onProvidersChanged,
  ownProviders,
  providerList,
  registry,
  registryOf,
  sameName,
  scopeOf,
  useOwnProviders,
  type Registry,
} from './registry'
export { preparedSearch, providerSearch, type Found, type FoundOrganisation, type ProviderSearch } from './search'

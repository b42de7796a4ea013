/** The only door of the providers: other layers import from here and nowhere deeper. */
export { isDegreeProgramme } from './degree-programme'
export { nearbyNumbers } from './nearby-numbers'
export { numberHolderOtherThan } from './number-holder'
export { serviceOf, type NumberOfOrganisation, type Organisation } from './organisations'
export { plainText } from './plain-text'
export type { CollectedProvider, Provider, ProviderList } from './provider'
export {
  providerList,
  providerRegistry,
  registry,
  registryOf,
  sameName,
  scopeOf,
  type ProviderRegistry,
  type Registry,
} from './registry'
export { preparedSearch, providerSearch, type Found, type FoundOrganisation, type ProviderSearch } from './search'

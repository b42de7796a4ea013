import type { Provider } from '../../../../providers'
import { dayText, providerHeaders, type ProviderColumn } from '../../../../wording'

const columns = Object.keys(providerHeaders) as ProviderColumn[]
const days: readonly ProviderColumn[] = ['validFrom', 'validUntil']

const shown = (provider: Provider, column: ProviderColumn): string => {
  const value = provider[column] ?? ''
  return value !== '' && days.includes(column) ? dayText(value as `${number}-${number}-${number}`) : value
}

/** The own list as rows with Dutch headers, which the import reads back. */
export const ownListTable = (providers: readonly Provider[]): readonly (readonly string[])[] => [
  columns.map((column) => providerHeaders[column][0]),
  ...providers.map((provider) => columns.map((column) => shown(provider, column))),
]

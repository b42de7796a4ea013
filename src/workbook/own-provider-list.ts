import { ownListOf, ownListParts, type Provider, type ProviderRegistry } from '../providers'
import { WorkbookError, type Workbook } from './workbook'

/** The first part always has this name; a long list goes on in `…-2`, `…-3`. */
const firstPart = 'eigen-dienstverleners'
const partName = (part: number) => (part === 0 ? firstPart : `${firstPart}-${part + 1}`)

async function storedParts(workbook: Workbook): Promise<readonly string[]> {
  const first = await workbook.part(firstPart)
  if (first === undefined) return []
  const parts = [first]
  for (let part = 1; part < ownListOf(first).parts; part++) parts.push((await workbook.part(partName(part))) ?? '')
  return parts
}

/** What functions already answered is calculated anew, when another list may change it. */
async function use(workbook: Workbook, registry: ProviderRegistry, providers: readonly Provider[]): Promise<void> {
  if (registry.useOwn(providers)) await workbook.recalculate()
}

/** Reads the workbook's own list and lays it over the collected one, for functions and pane alike. */
export async function loadOwnProviders(workbook: Workbook, registry: ProviderRegistry): Promise<readonly Provider[]> {
  const parts = await storedParts(workbook)
  const own = registry.own()
  if (parts.join() === (own.length === 0 ? '' : ownListParts(own).join())) return own
  const providers = parts.flatMap((part) => ownListOf(part).providers)
  await use(workbook, registry, providers)
  return providers
}

/**
 * Stores the own list in the workbook, where colleagues find it too, and uses it from now on. An empty list leaves nothing behind.
 * Refuses with `changed-meanwhile` when the workbook no longer holds `before`.
 */
export async function storeOwnProviders(
  workbook: Workbook,
  registry: ProviderRegistry,
  providers: readonly Provider[],
  before: readonly Provider[],
): Promise<void> {
  const stored = await storedParts(workbook)
  const expected = before.length === 0 ? [] : ownListParts(before)
  if (
    JSON.stringify(stored.map((part) => ownListOf(part).providers)) !==
    JSON.stringify(expected.map((part) => ownListOf(part).providers))
  ) {
    throw new WorkbookError('changed-meanwhile', firstPart)
  }
  const parts = providers.length === 0 ? [] : ownListParts(providers)
  // The first part comes last: it is what says how many there are.
  for (let part = Math.max(parts.length, stored.length) - 1; part >= 0; part--)
    await workbook.setPart(partName(part), parts[part])
  await use(workbook, registry, providers)
}

import type { Provider, ProviderRegistry } from '../providers'
import { mostParts, ownListOf, ownListParts } from './own-list-parts'
import type { Kept } from './schema'
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

function read(parts: readonly string[]): Kept<readonly Provider[]> {
  const lists = parts.map(ownListOf)
  return { kept: lists.flatMap(({ kept }) => kept), leftOut: lists.reduce((sum, { leftOut }) => sum + leftOut, 0) }
}

/** What functions already answered is calculated anew, when another list may change it. */
async function use(workbook: Workbook, registry: ProviderRegistry, providers: readonly Provider[]): Promise<void> {
  if (registry.useOwn(providers)) await workbook.recalculate()
}

/**
 * Reads the workbook's own list and lays it over the collected one, for functions and pane alike. What does not fit is left out, and
 * counted.
 */
export async function loadOwnProviders(
  workbook: Workbook,
  registry: ProviderRegistry,
): Promise<Kept<readonly Provider[]>> {
  const parts = await storedParts(workbook)
  const own = registry.own()
  if (parts.join() === (own.length === 0 ? '' : ownListParts(own).join())) return { kept: own, leftOut: 0 }
  const list = read(parts)
  await use(workbook, registry, list.kept)
  return list
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
  if (JSON.stringify(read(stored).kept) !== JSON.stringify(read(expected).kept))
    throw new WorkbookError('changed-meanwhile', firstPart)
  const parts = providers.length === 0 ? [] : ownListParts(providers)
  // The first part comes last: it is what says how many there are.
  for (let part = (await lastPart(workbook, Math.max(parts.length, stored.length))) - 1; part >= 0; part--)
    await workbook.setPart(partName(part), parts[part])
  await use(workbook, registry, providers)
}

/** How many parts there are, those included that an earlier list left behind the ones that count. */
async function lastPart(workbook: Workbook, known: number): Promise<number> {
  let parts = known
  while (parts < 10 * mostParts && (await workbook.part(partName(parts))) !== undefined) parts++
  return parts
}

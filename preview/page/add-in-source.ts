import type { FunctionTable } from '../engine/calling-convention'
import { readManifest, type AddIn } from './read-manifest'

export type AddInSource = { readonly addIn: AddIn; readonly table: FunctionTable }

/** Fetches the manifest and the metadata of the functions from where the add-in is served, in the display language. */
export async function fetchAddIn(locale: string): Promise<AddInSource> {
  const { address } = (await read('add-in.json').then((answer) => answer.json())) as { address: string }
  const addIn = readManifest(await read(`${address}/manifest.xml`).then((answer) => answer.text()), locale, address)
  const table = (await read(addIn.metadataAddress).then((answer) => answer.json())) as FunctionTable
  return { addIn, table }
}

async function read(address: string): Promise<Response> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return answer
}

import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a manifest is delivered with. */
export type Delivery = {
  /** The address below which the add-in stands, without a slash at its end. */
  readonly baseUrl: string
  /** The version in package.json. */
  readonly packageVersion: string
  /** The bytes of a file of the build, by its path below `baseUrl`; undefined when the build does not make it. */
  readonly files: (path: string) => Uint8Array | undefined
}

/** The path of an address below the base, without query and fragment; undefined for an address elsewhere. */
export function pathBelow(baseUrl: string, address: string): string | undefined {
  const base = `${baseUrl}/`
  return address.startsWith(base) ? address.slice(base.length).replace(/[?#].*$/, '') : undefined
}

/** What a manifest is delivered with once it is built into a folder: its address is the one that its pane stands at. */
export function builtDelivery(xml: string, folder: string, packageVersion: string): Delivery {
  const paneAt = /<SourceLocation\s+DefaultValue="([^"]+)\/[^"/]*"/.exec(xml)?.[1]
  return {
    baseUrl: paneAt ?? 'https://localhost:3000',
    packageVersion,
    files: (path) => {
      const file = join(folder, path)
      return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined
    },
  }
}

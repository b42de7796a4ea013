import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(__dirname, '..', '..', 'dist')

/** The path of a built file. */
export function distFile(name: string): string {
  const path = join(folder, name)
  if (!existsSync(path)) throw new Error(`dist/${name} is missing: run npm run build first.`)
  return path
}

/** The text of a built file. */
export const distText = (name: string): string => readFileSync(distFile(name), 'utf8')

/** The scripts that are fetched when they are first needed, by name; their files carry their content in theirs. */
export const scriptsFetchedLater = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder).flatMap((file) => {
      const [, name] = /^([\w-]+)\.[0-9a-f]{8}\.js$/.exec(file) ?? []
      return name === undefined ? [] : [[name, file]]
    }),
  )

export type FunctionMetadata = {
  readonly id: string
  readonly name: string
  readonly parameters: readonly { readonly name: string; readonly optional?: boolean }[]
}

/** The functions as the built metadata lists them. */
export const builtFunctions = (): readonly FunctionMetadata[] =>
  (JSON.parse(distText('functions.json')) as { functions: FunctionMetadata[] }).functions

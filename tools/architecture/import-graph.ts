import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path/posix'
import ts from 'typescript'

/** Each file with the files of ours that it imports, in whatever form. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>

const endings = ['', '.ts', '.js', '.mjs', '/index.ts']

/** The imports among the code files of some folders, by their paths from the root of the project. */
export function importGraph(folders: readonly string[]): ImportGraph {
  const files = new Set(folders.flatMap(codeIn))
  const targetOf = (file: string, specifier: string): string | undefined => {
    const base = normalize(join(dirname(file), specifier))
    return endings.map((ending) => base + ending).find((path) => files.has(path))
  }
  return new Map(
    [...files].map((file) => {
      const specifiers = specifiersIn(readFileSync(file, 'utf8')).filter((specifier) => specifier.startsWith('.'))
      return [file, specifiers.flatMap((specifier) => targetOf(file, specifier) ?? [])]
    }),
  )
}

/** Everything a text imports, in whatever form. */
export const specifiersIn = (text: string): string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)

const codeIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.(ts|js|mjs)$/.test(entry.name) && !entry.parentPath.includes('node_modules'),
    )
    .map((entry) => join(entry.parentPath.replaceAll('\\', '/'), entry.name))
    .sort()

/** Groups of files that import each other in a circle, each sorted; Tarjan's strongly connected components. */
export function circlesIn(graph: ImportGraph): string[][] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const circles: string[][] = []

  const visit = (file: string): void => {
    order.set(file, order.size)
    lowest.set(file, order.get(file) as number)
    open.push(file)
    for (const target of graph.get(file) ?? []) {
      if (!order.has(target)) visit(target)
      if (open.includes(target)) lowest.set(file, Math.min(lowest.get(file) as number, lowest.get(target) as number))
    }
    if (lowest.get(file) !== order.get(file)) return
    const circle = open.splice(open.indexOf(file))
    if (circle.length > 1 || graph.get(file)?.includes(file)) circles.push(circle.sort())
  }
  for (const file of graph.keys()) if (!order.has(file)) visit(file)
  return circles
}

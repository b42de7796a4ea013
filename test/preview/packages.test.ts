import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import ts from 'typescript'

type PackageFile = {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}
const packageFile = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as PackageFile
const preview = packageFile('preview/package.json').dependencies ?? {}
const root = { ...packageFile('package.json').dependencies, ...packageFile('package.json').devDependencies }

const source = readdirSync('preview', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join('preview', file), 'utf8'))
const packageOf = (specifier: string) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? ''

test('every package that the preview imports stands in its own list', () => {
  const imported = source
    .flatMap((text) => ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName))
    .filter((specifier) => !specifier.startsWith('.') && !isBuiltin(specifier))
    .map(packageOf)
  expect([...new Set(imported)].filter((name) => !(name in preview)).sort()).toEqual([])
})

test('every package of its list is imported, or served', () => {
  const text = source.join('\n')
  expect(Object.keys(preview).filter((name) => !new RegExp(`['"/]${name}['"/]`).test(text))).toEqual([])
})

test('what the product has too, it has in the same version; every version is exact', () => {
  const other = Object.entries(preview).filter(([name, version]) => (root[name] ?? version) !== version)
  expect(other).toEqual([])
  expect(Object.values(preview).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

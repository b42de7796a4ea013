import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path/posix'
import ts from 'typescript'

/** Which layers each layer may import, besides itself. */
const layersBelow: Record<string, readonly string[]> = {
  rules: [],
  providers: ['rules'],
  wording: ['rules', 'providers'],
  cells: ['rules', 'providers', 'wording'],
  plan: ['rules', 'providers', 'wording', 'cells'],
  functions: ['rules', 'providers', 'wording', 'cells', 'plan'],
  workbook: ['rules', 'providers', 'wording', 'cells', 'plan'],
  pane: ['rules', 'providers', 'wording', 'cells', 'plan', 'functions', 'workbook'],
}
/** Which packages each layer may import. */
const packagesOf: Record<string, readonly string[]> = {
  rules: ['decimal.js', 'date-fns', '@date-fns/utc'],
  providers: ['@leeoniya/ufuzzy'],
  workbook: ['valibot'],
  pane: ['lit', 'fflate', 'papaparse', 'saxes', 'valibot', 'workbox-routing', 'workbox-strategies'],
}
/** Layers with one door: others import the folder, not a file in it. */
const doors = ['rules', 'providers', 'wording', 'cells', 'plan', 'functions', 'workbook']

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath.replaceAll('\\', '/'), entry.name))
    .sort()

const sourceFiles = filesIn('src').filter((file) => file.endsWith('.ts'))
const previewFiles = filesIn('preview').filter((file) => /\.[jt]s$/.test(file))
const toolFiles = filesIn('tools').filter((file) => /\.m?[jt]s$/.test(file))
const functionFiles = sourceFiles.filter((file) => dirname(file) === 'src/functions' && basename(file) !== 'index.ts')
const pureFiles = sourceFiles.filter((file) => file.startsWith('src/rules/') || functionFiles.includes(file))
const read = (file: string) => readFileSync(file, 'utf8')

const packageName = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
const layerOf = (file: string) => file.split('/')[1] as string

/** Everything a text imports, in whatever form. */
const importsOf = (text: string): string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)

/** The places in this repository that a file imports. */
const neighboursOf = (file: string): string[] =>
  importsOf(read(file))
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => normalize(join(dirname(file), specifier)))

/** What an import breaks, or undefined. */
function brokenImport(file: string, specifier: string): string | undefined {
  const layer = layerOf(file)
  if (!specifier.startsWith('.')) {
    return packagesOf[layer]?.includes(packageName(specifier))
      ? undefined
      : `${layer} may not see the package ${packageName(specifier)}`
  }
  const target = normalize(join(dirname(file), specifier))
  if (!target.startsWith('src/')) return `${specifier} lies outside src`
  const seen = layerOf(target)
  if (seen === layer) return undefined
  if (!layersBelow[layer]?.includes(seen)) return `${layer} may not see ${seen}`
  return doors.includes(seen) && target !== `src/${seen}`
    ? `${specifier} does not go through the door of ${seen}`
    : undefined
}

/** The names and calls in a text that `find` gives a word for. */
function namesIn(text: string, find: (node: ts.Node) => string | undefined): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const name = find(node)
    if (name !== undefined) found.push(name)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true))
  return found
}

const isNamed = (node: ts.Node, name: string) => ts.isIdentifier(node) && node.text === name
const isMember = (node: ts.Node, object: string, member: string) =>
  ts.isPropertyAccessExpression(node) && isNamed(node.expression, object) && node.name.text === member
/** A name that stands for a value: no type, and no member of something else. */
const isValue = (node: ts.Identifier) =>
  !ts.isTypeReferenceNode(node.parent) &&
  !ts.isQualifiedName(node.parent) &&
  !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)

const worlds = [
  'Office',
  'Excel',
  'OfficeExtension',
  'document',
  'window',
  'navigator',
  'localStorage',
  'fetch',
  'setTimeout',
  'performance',
  'process',
]

/** What makes an answer depend on more than the question: a clock, chance, Office, a page, a network. */
const impure = (node: ts.Node): string | undefined => {
  if (isMember(node, 'Date', 'now')) return 'Date.now'
  if (isMember(node, 'Math', 'random')) return 'Math.random'
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && !node.arguments?.length) return 'new Date()'
  if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) return 'Date()'
  return ts.isIdentifier(node) && worlds.includes(node.text) && isValue(node) ? node.text : undefined
}

const unsafeMembers = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'unsafeHTML', 'srcdoc']

/** What turns text into code or page. */
const unsafe = (node: ts.Node): string | undefined => {
  if (ts.isIdentifier(node) && unsafeMembers.includes(node.text)) return node.text
  if (ts.isCallExpression(node) && isNamed(node.expression, 'eval')) return 'eval'
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Function')) return 'new Function'
  return isMember(node, 'document', 'write') ? 'document.write' : undefined
}

/** Excel itself; its types may be named anywhere. */
const excel = (node: ts.Node): string | undefined => {
  if (isMember(node, 'globalThis', 'Excel')) return 'globalThis.Excel'
  return ts.isIdentifier(node) && node.text === 'Excel' && isValue(node) ? 'Excel' : undefined
}

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true

describe('layers', () => {
  test.each(sourceFiles)('%s imports only what its layer may see', (file) => {
    expect(importsOf(read(file)).flatMap((specifier) => brokenImport(file, specifier) ?? [])).toEqual([])
  })

  test.each(previewFiles)('%s sees nothing of src, tools or test', (file) => {
    expect(neighboursOf(file).filter((target) => !/^(preview|dist)(\/|$)/.test(target))).toEqual([])
  })

  test.each(toolFiles)('%s sees no test', (file) => {
    expect(neighboursOf(file).filter((target) => /^test(\/|$)/.test(target))).toEqual([])
  })

  test('src has these layers and no other', () => {
    expect(readdirSync('src').sort()).toEqual(Object.keys(layersBelow).sort())
  })
})

describe('rules and functions', () => {
  test.each(pureFiles)('%s asks no clock, no Office and no page', (file) => {
    expect(namesIn(read(file), impure)).toEqual([])
  })

  test('rules do not know that cells exist', () => {
    const sees = sourceFiles
      .filter((file) => file.startsWith('src/rules/'))
      .filter((file) => read(file).includes('CustomFunctions'))
    expect(sees).toEqual([])
  })

  test.each(functionFiles)('%s holds one function, with the name of the file', (file) => {
    const exported = namesIn(read(file), (node) =>
      ts.isVariableStatement(node) && isExported(node)
        ? node.declarationList.declarations.map(({ name }) => name.getText()).join()
        : isExported(node)
          ? 'something that is no function'
          : undefined,
    )
    expect(exported.map((name) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`))).toEqual([
      basename(file, '.ts'),
    ])
    expect(read(file).match(/= customFunction\(\{\n {2}id: '([A-Z_]+)'/)?.[1]).toBe(
      basename(file, '.ts').toUpperCase().replaceAll('-', '_'),
    )
  })

  test('the folder of functions holds functions, their door and their definition', () => {
    const others = readdirSync('src/functions').filter((name) => !functionFiles.includes(`src/functions/${name}`))
    expect(others.sort()).toEqual(['README.md', 'definition', 'index.ts'])
  })
})

describe('what ships', () => {
  test.each(sourceFiles)('%s makes no page or code out of text', (file) => {
    expect(namesIn(read(file), unsafe)).toEqual([])
  })

  test('only one folder talks to Excel', () => {
    const talking = sourceFiles.filter((file) => namesIn(read(file), excel).length > 0)
    expect(talking).not.toEqual([])
    expect(talking.filter((file) => !file.startsWith('src/workbook/office/'))).toEqual([])
  })
})

describe('names', () => {
  const ours = ['src', 'test', 'preview', 'tools', 'assets']
    .flatMap(filesIn)
    .filter((file) => basename(file) !== 'README.md')
  const parts = (file: string) => file.split('/')

  test('are in kebab-case: Windows and macOS do not see capitals', () => {
    expect(
      ours.filter((file) => parts(file).some((part) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(part))),
    ).toEqual([])
  })

  test('say what is inside', () => {
    const empty = ['util', 'utils', 'common', 'misc', 'type', 'types', 'helper', 'helpers', 'lib']
    expect(ours.filter((file) => parts(file).some((part) => empty.includes(part.split('.')[0] as string)))).toEqual([])
  })

  test('of the tests of rules, providers and wording are those of a source file or a collection of them', () => {
    const collections = ['figures', 'readme', 'scheme', 'coverage-in-time', 'properties', 'time-zones', 'providers']
    const tests = ['test/rules', 'test/providers', 'test/wording']
      .flatMap(filesIn)
      .filter((file) => file.endsWith('.test.ts'))
    const strays = tests.filter((file) => !existsSync(file.replace('test/', 'src/').replace('.test.ts', '.ts')))
    expect(strays.map((file) => basename(file, '.test.ts')).filter((name) => !collections.includes(name))).toEqual([])
  })
})

describe('the fence sees', () => {
  test.each([
    ['src/rules/application/subsidy.ts', '../../cells', 'rules may not see cells'],
    ['src/rules/scheme/amendments.ts', '../../wording', 'rules may not see wording'],
    [
      'src/functions/subsidy.ts',
      '../rules/application/subsidy',
      '../rules/application/subsidy does not go through the door of rules',
    ],
    ['src/cells/cell.ts', '../../preview/host/host', '../../preview/host/host lies outside src'],
    ['src/cells/cell.ts', 'lit', 'cells may not see the package lit'],
    ['src/rules/values/money.ts', 'node:fs', 'rules may not see the package node:fs'],
    ['src/pane/index.ts', '../rules', undefined],
    ['src/rules/values/iso-date.ts', '@date-fns/utc/date/mini', undefined],
  ])('%s importing %s', (file, specifier, broken) => {
    expect(brokenImport(file, specifier)).toBe(broken)
  })

  test('every form of import', () => {
    const text = `import a from 'a'; export * from "b"; import 'c'; import type { D } from 'd'; const e = import('e'); const f = require('f')`
    expect(importsOf(text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })

  test('clock, Office and page, but not their types or a comment', () => {
    expect(namesIn('const now = new Date()', impure)).toEqual(['new Date()'])
    expect(namesIn('Date.now(); Date(); Office.context; window.alert(1)', impure)).toEqual([
      'Date.now',
      'Date()',
      'Office',
      'window',
    ])
    expect(namesIn('// Office and Excel\nconst day = new Date(0); const x = a.window', impure)).toEqual([])
  })

  test('text that becomes a page or code', () => {
    expect(namesIn('a.innerHTML = b; eval(c); new Function(d); document.write(e)', unsafe)).toEqual([
      'innerHTML',
      'eval',
      'new Function',
      'document.write',
    ])
    expect(namesIn('Excel.run(f)', excel)).toEqual(['Excel'])
    expect(namesIn('globalThis.Excel; let range: Excel.Range; a.Excel', excel)).toEqual(['globalThis.Excel'])
  })
})

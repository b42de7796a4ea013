import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { circlesIn, importGraph } from '../tools/architecture/import-graph'

const graph = importGraph(['src', 'preview', 'tools', 'test'])

describe('circles', () => {
  test('no files import each other in a circle', () => {
    expect(circlesIn(graph)).toEqual([])
  })

  test('are seen, also through a third file and of a file with itself', () => {
    const files = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', ['d']],
      ['e', ['a']],
    ])
    expect(circlesIn(files)).toEqual([['d'], ['a', 'b', 'c']])
  })
})

describe('the rooms of the rules', () => {
  /** Which rooms each room may import, besides itself. */
  const roomsBelow: Readonly<Record<string, readonly string[]>> = {
    values: [],
    scheme: ['values'],
    enterprise: ['scheme', 'values'],
    'growth-subsidy': ['scheme', 'values'],
    application: ['scheme', 'values'],
    'training-plan': ['application', 'enterprise', 'scheme', 'values'],
  }
  const roomOf = (file: string): string => /^src\/rules\/([^/]+)\//.exec(file)?.[1] ?? ''

  test('every file of the rules stands in one of them, but for the door', () => {
    const files = [...graph.keys()].filter((file) => file.startsWith('src/rules/'))
    expect(files.filter((file) => !(roomOf(file) in roomsBelow))).toEqual(['src/rules/index.ts'])
  })

  test('import downwards only', () => {
    const upwards = [...graph].flatMap(([file, targets]) => {
      const below = roomsBelow[roomOf(file)]
      return below === undefined
        ? []
        : targets
            .filter((target) => roomOf(target) !== roomOf(file) && !below.includes(roomOf(target)))
            .map((target) => `${file} imports ${target}`)
    })
    expect(upwards).toEqual([])
  })
})

describe('length', () => {
  const mostLines = 80

  /** The functions of a text that are longer than one can read at a glance, by their first line. */
  function longFunctions(file: string): string[] {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
    const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1
    const found: string[] = []
    const visit = (node: ts.Node): void => {
      const lines = lineOf(node.end) - lineOf(node.getStart()) + 1
      if (ts.isFunctionLike(node) && lines > mostLines)
        found.push(`${file}:${lineOf(node.getStart())} (${lines} lines)`)
      ts.forEachChild(node, visit)
    }
    visit(source)
    return found
  }

  test(`no function in src has more than ${mostLines} lines`, () => {
    const files = [...graph.keys()].filter((file) => file.startsWith('src/'))
    expect(files.flatMap(longFunctions)).toEqual([])
  })
})

describe('loading', () => {
  /** What a module does at once when it is loaded; the build leaves modules out of which nobody asks anything. */
  function doneAtOnce(text: string): string[] {
    const { statements } = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true)
    const declares = (statement: ts.Statement) =>
      ts.isVariableStatement(statement) ||
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isModuleDeclaration(statement) ||
      ts.isExportDeclaration(statement) ||
      (ts.isImportDeclaration(statement) && statement.importClause !== undefined)
    return statements.filter((statement) => !declares(statement)).map((statement) => statement.getText())
  }

  test('a module below the pane only declares, but for the one that hands the functions to Excel', () => {
    const below = [...graph.keys()].filter((file) => file.startsWith('src/') && !file.startsWith('src/pane/'))
    expect(below.filter((file) => doneAtOnce(readFileSync(file, 'utf8')).length > 0)).toEqual([
      'src/functions/definition/associate.ts',
    ])
  })

  test('what is done at once is seen', () => {
    expect(
      doneAtOnce("import a from 'a'; import 'b'; const c = a(); export * from 'd'; c.set(1); for (;;) c()"),
    ).toEqual(["import 'b';", 'c.set(1);', 'for (;;) c()'])
  })
})

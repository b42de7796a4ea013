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

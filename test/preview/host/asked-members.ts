import ts from 'typescript'

/** A member of office.js as the documentation names it, for instance `Range.values`; ` =` behind it where it is set. */
export type AskedMember = string

const typesOf = (namespace: string, node: ts.Declaration): string | undefined => {
  const owner = node.parent
  if (!ts.isClassDeclaration(owner) && !ts.isInterfaceDeclaration(owner)) return undefined
  const module = owner.parent?.parent
  return module !== undefined && ts.isModuleDeclaration(module) && module.name.text === namespace
    ? owner.name?.text
    : undefined
}

/** Every member of the namespace `Excel` that a folder of source reads, calls, sets or loads: told by the types, whatever the variables are called. */
export function askedMembers(files: readonly string[]): AskedMember[] {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile('tsconfig.json', ts.sys.readFile).config,
    ts.sys,
    '.',
  )
  const program = ts.createProgram(files, options)
  const checker = program.getTypeChecker()
  const asked = new Set<AskedMember>()

  const note = (symbol: ts.Symbol | undefined, isSet = false): void => {
    const declaration = symbol?.declarations?.[0]
    const owner = declaration === undefined ? undefined : typesOf('Excel', declaration)
    if (owner !== undefined && symbol !== undefined) asked.add(`${owner}.${symbol.name}${isSet ? ' =' : ''}`)
  }
  const noteLoaded = (type: ts.Type, path: string): void => {
    const [name = '', ...rest] = path.trim().split('/')
    const member = type.getProperty(name)
    note(member)
    if (member === undefined || rest.length === 0) return
    const below = checker.getTypeOfSymbol(member)
    noteLoaded(checker.getIndexTypeOfType(below, ts.IndexKind.Number) ?? below, rest.join('/'))
  }
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const isSet =
        ts.isBinaryExpression(node.parent) &&
        node.parent.left === node &&
        node.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
      note(checker.getSymbolAtLocation(node.name), isSet)
    }
    if (ts.isBindingElement(node)) {
      const name = node.propertyName ?? node.name
      if (ts.isIdentifier(name)) note(checker.getTypeAtLocation(node.parent).getProperty(name.text))
    }
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === 'load'
    ) {
      const [what] = node.arguments
      const type = what && checker.getTypeAtLocation(what)
      if (type?.isStringLiteral())
        for (const path of type.value.split(','))
          noteLoaded(checker.getTypeAtLocation(node.expression.expression), path)
    }
    ts.forEachChild(node, visit)
  }
  for (const file of files) visit(program.getSourceFile(file) as ts.SourceFile)
  return [...asked].sort()
}

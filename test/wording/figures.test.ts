import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path/posix'
import ts from 'typescript'
import { checkedOn, termsOn, type DecimalText } from '../../src/rules'
import { figureText } from '../../src/wording'
import { typedIn } from '../support/figures-of-the-law'

// No figure of the law is typed into a text that a user reads: next year it would be false, and nothing would notice.

const wordedText = /\p{L}{2,} |\p{L}{2,}$/u

/** The texts for people in a file: literals with words, no formula, no markup, no address. */
function textsIn(file: string, source: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    // Examples are calculated by the tests, each on a day of its own.
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'examples') return
    if (ts.isImportDeclaration(node) || ts.isTaggedTemplateExpression(node)) return
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateLiteralToken(node))
      found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true))
  return found.filter((text) => wordedText.test(text) && !/^https?:/.test(text))
}

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath.replaceAll('\\', '/'), entry.name))
  .filter((file) => !file.startsWith('src/rules/scheme/') && file !== 'src/rules/growth-subsidy/amendments.ts')

test.each(files)('%s', (file) =>
  expect(textsIn(file, readFileSync(file, 'utf8')).filter((text) => typedIn(text).length > 0)).toEqual([]),
)

test('a typed figure is seen, a day or a limit of our own is not', () => {
  const { applicationTerm, cateringLimit, subsidyCeiling } = termsOn(checkedOn)
  const ceiling = subsidyCeiling.small as DecimalText
  expect(
    typedIn(
      `start + ${applicationTerm} kalenderdagen, tot ${cateringLimit} euro, plafond van ${figureText(ceiling)} euro`,
    ),
  ).toEqual([String(applicationTerm), cateringLimit, ceiling])
  expect(typedIn('een datum, zoals 30/10/2026; hoogstens 500 rijen, 50 MB; 31 december')).toEqual([])
  expect(textsIn('a.ts', "const a = `start + ${term} dagen na 14 dagen`; const b = 'x14'")).toEqual([
    'start + ',
    ' dagen na 14 dagen',
  ])
})

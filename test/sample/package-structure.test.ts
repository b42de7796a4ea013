import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { areaOf, contains, positionOf, type Area } from '../../preview/engine/address'
import { samplePlanFile } from '../../tools/make-sample-plan'
import { builtFunctions } from '../../tools/shipped/dist'
import { all, child, readParts, relationshipsPart, targetOf, type XmlElement } from './workbook-package'

const parts = readParts(readFileSync(samplePlanFile(join(__dirname, '..', '..'))))
const part = (name: string): XmlElement => {
  const found = parts.get(name)
  if (found === undefined) throw new Error(`no part ${name}`)
  return found
}
const sheetParts = [...parts.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
const sheetNames = all(part('xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes['name'])
const strings = all(part('xl/sharedStrings.xml'), 'si').map((item) =>
  all(item, 't')
    .map(({ text }) => text)
    .join(''),
)
const formulasOf = (name: string) => all(part(name), 'c').flatMap((cell) => child(cell, 'f') ?? [])
const unique = (values: readonly unknown[]) => new Set(values).size === values.length

/** ECMA-376, CT_Worksheet: Excel repairs a file whose elements come in another order. */
const elementOrder = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'drawing',
  'legacyDrawing',
  'tableParts',
]

test('every part is declared, and every declared part is there', () => {
  const types = part('[Content_Types].xml')
  const overrides = all(types, 'Override').map(({ attributes }) => attributes['PartName']!.slice(1))
  const extensions = all(types, 'Default').map(({ attributes }) => attributes['Extension'])
  expect(overrides.filter((name) => !parts.has(name))).toEqual([])
  expect(unique(overrides)).toBe(true)
  const undeclared = [...parts.keys()].filter(
    (name) =>
      name !== '[Content_Types].xml' && !overrides.includes(name) && !['rels', 'vml'].includes(name.split('.').pop()!),
  )
  expect(undeclared).toEqual([])
  expect(extensions).toEqual(expect.arrayContaining(['rels', 'vml']))
})

test('every relationship leads to a part, and every part but the root is reached', () => {
  const reached = new Set<string>()
  for (const [name, root] of parts) {
    if (!name.endsWith('.rels')) continue
    const owner = name.replace('_rels/', '').replace(/\.rels$/, '')
    expect(owner === '' || parts.has(owner)).toBe(true)
    const relationships = all(root, 'Relationship')
    expect(unique(relationships.map(({ attributes }) => attributes['Id']))).toBe(true)
    for (const { attributes } of relationships) {
      if (attributes['TargetMode'] === 'External') continue
      const target = targetOf(owner, attributes['Target']!)
      expect([name, target, parts.has(target)]).toEqual([name, target, true])
      reached.add(target)
    }
  }
  expect(
    [...parts.keys()].filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml' && !reached.has(name)),
  ).toEqual([])
})

test.each(sheetParts)(
  '%s has its elements in the order of the standard, and uses each of its relationships',
  (name) => {
    const sheet = part(name)
    const places = sheet.children.map((element) => elementOrder.indexOf(element.name))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))

    const used = ['drawing', 'legacyDrawing', 'tablePart', 'hyperlink'].flatMap((element) =>
      all(sheet, element).flatMap(({ attributes }) => attributes['r:id'] ?? []),
    )
    const relationships = all(parts.get(relationshipsPart(name)) ?? sheet, 'Relationship')
    const known = relationships.map(({ attributes }) => attributes['Id']!)
    expect(used.filter((id) => !known.includes(id))).toEqual([])
    const implied = relationships
      .filter(({ attributes }) => attributes['Type']!.endsWith('/comments'))
      .map(({ attributes }) => attributes['Id'])
    expect(known.filter((id) => !used.includes(id) && !implied.includes(id))).toEqual([])
  },
)

test.each(sheetParts)('%s names each cell once, in order, inside its dimension', (name) => {
  const sheet = part(name)
  const cells = all(sheet, 'c').map(({ attributes }) => positionOf(attributes['r']!)!)
  const order = cells.map(({ row, column }) => row * 20_000 + column)
  expect(order).toEqual([...new Set(order)].sort((a, b) => a - b))
  const area = areaOf(child(sheet, 'dimension')!.attributes['ref']!)!
  expect(cells.filter((cell) => !contains(area, cell))).toEqual([])
  const merged = all(sheet, 'mergeCell').map(({ attributes }) => areaOf(attributes['ref']!)!)
  expect(merged.filter((one, index) => merged.some((other, at) => at > index && overlap(one, other)))).toEqual([])
})

const overlap = (a: Area, b: Area) => a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom

test('styles that cells, rules and the table ask for exist', () => {
  const styles = part('xl/styles.xml')
  const cellStyles = child(styles, 'cellXfs')!.children.length
  const differences = child(styles, 'dxfs')!.children.length
  for (const name of sheetParts) {
    expect(Math.max(...all(part(name), 'c').map(({ attributes }) => Number(attributes['s'] ?? 0)))).toBeLessThan(
      cellStyles,
    )
    const rules = all(part(name), 'cfRule')
    expect(rules.filter(({ attributes }) => Number(attributes['dxfId']) >= differences)).toEqual([])
    expect(unique(rules.map(({ attributes }) => attributes['priority']))).toBe(true)
  }
})

describe('the table', () => {
  const table = part('xl/tables/table1.xml')
  const area = areaOf(table.attributes['ref']!)!
  const columns = all(table, 'tableColumn')
  const cells = new Map(all(part('xl/worksheets/sheet2.xml'), 'c').map((cell) => [cell.attributes['r']!, cell]))
  const cellAt = (row: number, column: number) =>
    [...cells.values()].find((cell) => {
      const position = positionOf(cell.attributes['r']!)!
      return position.row === row && position.column === column
    })!

  test('has a column for each header cell, with the same name', () => {
    expect(sheetNames[1]).toBe('Plan')
    expect(table.attributes['displayName']).toBe('Plan')
    expect(area.right - area.left + 1).toBe(columns.length)
    const headers = columns.map((_, index) => strings[Number(child(cellAt(area.top, area.left + index), 'v')!.text)])
    expect(columns.map(({ attributes }) => attributes['name'])).toEqual(headers)
    expect(unique(headers.map((header) => header!.toLowerCase()))).toBe(true)
    expect(columns.map(({ attributes }) => attributes['id'])).toEqual(columns.map((_, index) => String(index + 1)))
    expect(child(table, 'autoFilter')!.attributes['ref']).toBe(table.attributes['ref'])
  })

  test('has in every row the formula of its calculated columns, but for one name that is typed over it', () => {
    const calculated = columns.flatMap((column, index) => {
      const formula = child(column, 'calculatedColumnFormula')
      return formula === undefined ? [] : [{ index, formula }]
    })
    expect(calculated.map(({ index }) => columns[index]!.attributes['name'])).toEqual([
      'Jaar',
      'Dienstverlener',
      'Uiterste aanvraag',
      'Volgende stap',
      'Uiterlijk',
    ])
    const typedOver: string[] = []
    for (const { index, formula } of calculated) {
      for (let row = area.top + 1; row <= area.bottom; row++) {
        const cell = child(cellAt(row, area.left + index), 'f')
        if (cell === undefined) {
          typedOver.push(`${columns[index]!.attributes['name']} ${row - area.top}`)
          continue
        }
        expect(cell.text).toBe(formula.text)
        expect(cell.attributes['t'] === 'array').toBe(formula.attributes['array'] === '1')
      }
    }
    expect(typedOver).toEqual(['Dienstverlener 26'])
  })
})

describe('formulas', () => {
  const formulas = sheetParts.flatMap((name) => formulasOf(name).map((formula) => ({ name, formula })))
  const conditions = sheetParts.flatMap((name) => [
    ...all(part(name), 'formula'),
    ...all(part(name), 'formula1'),
    ...all(part(name), 'formula2'),
  ])

  test('call functions that exist, under the names that Excel keeps in a file', () => {
    const stored = builtFunctions().map(({ name }) => `_xldudf_KMO_${name}`)
    const called = formulas.flatMap(({ formula }) => formula.text.match(/\b[A-Za-z_][\w.]*(?=\()/g) ?? [])
    const builtIn = [
      'AND',
      'COUNTA',
      'COUNTIFS',
      'DAY',
      'IF',
      'INDEX',
      'MATCH',
      'MAX',
      'MONTH',
      'ROUNDDOWN',
      'SUM',
      'SUMIFS',
      'TEXT',
      'YEAR',
      '_xlfn.ANCHORARRAY',
      '_xlfn.MINIFS',
    ]
    expect(called.filter((name) => !stored.includes(name) && !builtIn.includes(name))).toEqual([])
    // ALLOCATE and SETTLEMENT are the parts of PLAN that stand alone, no course of the sample can be filed in two years, and none is another scheme's.
    expect(stored.filter((name) => !called.includes(name))).toEqual([
      '_xldudf_KMO_ALLOCATE',
      '_xldudf_KMO_BEST_YEAR',
      '_xldudf_KMO_GROWTH_SUBSIDY',
      '_xldudf_KMO_SETTLEMENT',
    ])
  })

  test('name columns of the table that exist', () => {
    const headers = all(part('xl/tables/table1.xml'), 'tableColumn').map(({ attributes }) => attributes['name']!)
    const named = formulas.flatMap(({ formula }) =>
      [...formula.text.matchAll(/Plan\[(?:\[#[\w ]+\],)?\[?([^[\]#]+)\]/g)].map((match) => match[1]!),
    )
    expect(named.length).toBeGreaterThan(100)
    expect(named.filter((name) => !headers.includes(name))).toEqual([])
  })

  test('name cells of the workbook that exist', () => {
    const names = all(part('xl/workbook.xml'), 'definedName').map(({ attributes, text }) => [attributes['name'], text])
    expect(names.filter(([name]) => !name!.startsWith('_xlnm.'))).toEqual([
      ['Grootte', 'Onderneming!$C$16'],
      ['Peildatum', 'Onderneming!$C$21'],
    ])
    const sheets = [...formulas.map(({ formula }) => formula), ...conditions].flatMap(({ text }) =>
      [...text.replace(/"[^"]*"/g, '').matchAll(/(\w+)!/g)].map((match) => match[1]),
    )
    expect(sheets.filter((name) => !sheetNames.includes(name))).toEqual([])
  })

  // Excel keeps every formula with a function of an add-in this way; kept otherwise it would show an @ before it.
  test('with a function of the add-in, or that may answer with a range, are dynamic arrays', () => {
    for (const name of sheetParts) {
      for (const cell of all(part(name), 'c')) {
        const formula = child(cell, 'f')
        if (formula === undefined) continue
        const dynamic = /_xldudf_|ANCHORARRAY|INDEX\(/.test(formula.text)
        expect([
          name,
          cell.attributes['r'],
          cell.attributes['cm'] === '1',
          formula.attributes['t'] === 'array',
        ]).toEqual([name, cell.attributes['r'], dynamic, dynamic])
      }
    }
    const metadata = part('xl/metadata.xml')
    expect(all(metadata, 'metadataType').map(({ attributes }) => attributes['name'])).toEqual(['XLDAPR'])
    expect(all(child(metadata, 'cellMetadata')!, 'bk')).toHaveLength(1)
    expect(all(metadata, 'xda:dynamicArrayProperties').map(({ attributes }) => attributes['fDynamic'])).toEqual(['1'])
  })

  test('that spill have room: nothing typed and no other formula under them', () => {
    for (const name of sheetParts) {
      const cells = all(part(name), 'c')
      for (const anchor of cells) {
        const formula = child(anchor, 'f')
        const area = areaOf(formula?.attributes['ref'] ?? '')
        if (area === undefined) continue
        expect(formula!.attributes['ref']!.startsWith(anchor.attributes['r']!)).toBe(true)
        const under = cells.filter((cell) => cell !== anchor && contains(area, positionOf(cell.attributes['r']!)!))
        expect(under.filter((cell) => child(cell, 'f') !== undefined || cell.attributes['t'] === 's')).toEqual([])
      }
    }
  })
})

test('validations and notes stay within what Excel can take', () => {
  for (const name of sheetParts) {
    for (const { attributes, children } of all(part(name), 'dataValidation')) {
      expect(children[0]!.text.length).toBeLessThanOrEqual(255)
      expect((attributes['promptTitle'] ?? '').length).toBeLessThanOrEqual(32)
      expect((attributes['errorTitle'] ?? '').length).toBeLessThanOrEqual(32)
      expect((attributes['prompt'] ?? '').length).toBeLessThanOrEqual(255)
      expect((attributes['error'] ?? '').length).toBeLessThanOrEqual(225)
      expect(areaOf(attributes['sqref']!)).toBeDefined()
    }
  }
})

test('the values in the file are trusted: Excel does not recalculate it on opening', () => {
  expect(child(part('xl/workbook.xml'), 'calcPr')!.attributes).toEqual({ calcId: '191029' })
})

test('the document says what it is and in which language', () => {
  const properties = Object.fromEntries(part('docProps/core.xml').children.map(({ name, text }) => [name, text]))
  expect(properties).toMatchObject({
    'dc:title': 'Opleidingsplan met kmo-portefeuille',
    'dc:creator': 'KMO for Excel',
    'dc:language': 'nl-BE',
  })
})

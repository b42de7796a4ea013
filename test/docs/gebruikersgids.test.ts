import * as engine from '@odoo/o-spreadsheet'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { dutchStyle, formulaText } from '../../src/workbook/formula-text'
import { customFunctions } from '../../src/functions'
import { features } from '../../src/pane/features'
import { termsOn, checkedOn, Decimal, figure, findingCodes, type Finding, type IsoDate } from '../../src/rules'
import { loadBundle } from '../../preview/command/bundle'
import { prepareSpreadsheet } from '../../preview/engine/spreadsheet'
import { findingLabels, findingText, planColumns, planHeadersOf, type PlanColumn } from '../../src/wording'
import { typedIn } from '../support/figures-of-the-law'
import { builtFunctions, distText } from '../../tools/shipped/dist'

const root = join(__dirname, '..', '..')
const page = join(root, 'docs', 'gebruikersgids.md')
const guide = readFileSync(page, 'utf8')
const headings = [...guide.matchAll(/^#{1,6} (.+)$/gm)].map(([, text]) => text as string)

/** The cells of every row of a table that has these headers. */
function tables(headers: readonly string[]): string[][] {
  const cellsOf = (line: string) =>
    line
      .slice(1, line.lastIndexOf('|'))
      .split('|')
      .map((cell) => cell.trim())
  const lines = guide.split('\n')
  return lines.flatMap((line, at) => {
    if (!line.startsWith('|') || cellsOf(line).join() !== headers.join()) return []
    const end = lines.findIndex((other, place) => place > at && !other.startsWith('|'))
    return lines.slice(at + 2, end).map(cellsOf)
  })
}
const code = (text: string | undefined): string => /^`(.+)`$/.exec(text ?? '')?.[1] ?? ''

describe('the functions', () => {
  const rows = tables(['Functie', 'Wat u krijgt', 'Voorbeeld', 'Toont'])

  test('each has one row', () =>
    expect(rows.map(([name]) => code(name)).sort()).toEqual(
      builtFunctions()
        .map(({ id }) => `KMO.${id}`)
        .sort(),
    ))

  // Every one of these examples is calculated with the shipped functions in test/functions/examples.test.ts.
  test.each(rows)('%s shows what its example shows', (name, _, formula, shows) => {
    const examples = customFunctions.find(({ id }) => `KMO.${id}` === code(name))?.examples ?? []
    expect(examples.map(([formula, shows]) => [formulaText(formula, dutchStyle), shows])).toContainEqual([
      code(formula),
      shows,
    ])
  })
})

describe('the other formulas', () => {
  const rows = [...tables(['Formule', 'Toont']), ...tables(['Formule', 'Toont', 'Wat dat is'])]
  const { table, call } = loadBundle(join(root, 'dist'))
  const cells = new Map(
    rows.map(([formula], row) => [`A${row + 1}`, { formula: inEnglish(code(formula)).slice(1) }] as const),
  )
  const calculation = prepareSpreadsheet(engine, 'KMO', table, call).calculate([
    { name: 'Blad1', rows: rows.length, columns: 1, cells },
  ])

  test('are many', () => expect(rows.length).toBeGreaterThan(10))

  test.each(rows.map(([formula, shows], row) => ({ formula: code(formula), shows, row })))(
    '$formula shows $shows',
    ({ shows, row }) => expect(String(calculation.cell(0, { row, column: 0 }).value)).toBe(shows),
  )
})

/** A formula as a Dutch Excel shows it, as an English one would: separators and the name of a function, outside texts. */
function inEnglish(formula: string): string {
  let isInArray = false
  return formula
    .split(/("[^"]*"|[{}])/)
    .map((part) => {
      if (part.startsWith('"')) return part
      if (part === '{' || part === '}') isInArray = part === '{'
      return isInArray ? part.replaceAll('\\', ',') : part.replaceAll('DATUM(', 'DATE(').replaceAll(';', ',')
    })
    .join('')
}

describe('the headers of a plan', () => {
  const rows = tables(['Kolom', 'Hoofdingen']).map(([, headers = '']) => headers.split(', '))
  const listed = (column: PlanColumn) =>
    planHeadersOf(column).map(({ header, when }) => `${header}${when === undefined ? '' : '\\*'}`)

  test('each column has one row', () =>
    expect(rows.map(([first]) => first).sort()).toEqual(planColumns.map((column) => listed(column)[0]).sort()))
  // English and French headers are left out, and those that the next section names.
  test.each(rows)(
    '%s and what follows it stand in the list, in its order, with a mark where it asks for more',
    (...row) => {
      const column = planColumns.find(
        (one) => listed(one)[0] === row[0] && row.every((header) => listed(one).includes(header)),
      )
      expect(column).toBeDefined()
      expect(listed(column as PlanColumn).filter((header) => row.includes(header))).toEqual(row)
    },
  )
})

describe('the findings', () => {
  const rows = tables(['Code', 'Zo leest u het', 'Wat er aan de hand is', 'Wat het kan kosten', 'Wat u doet'])
  const euro = (amount: number) => new Decimal(amount)
  const day = (text: string) => text as IsoDate
  const findings: readonly Finding[] = [
    { code: 'applied-too-late', lastDay: day('2024-10-07'), wasAppliedFor: true },
    { code: 'ends-too-late', lastDay: day('2027-12-31') },
    { code: 'deposited-too-late', lastDay: day('2026-12-24'), wasDeposited: true },
    { code: 'theme-not-eligible', service: 'advice', eligible: ['cybersecurity'], since: day('2026-02-01') },
    { code: 'applicant-not-entitled', applicant: 'large', entitledFrom: undefined },
    { code: 'below-minimum', cost: euro(80), minimum: euro(100) },
    { code: 'above-ceiling', wanted: euro(342), room: euro(136.5), granted: false },
    { code: 'number-unreadable' },
    { code: 'number-of-other-service', number: 'DV.A236460', service: 'advice' },
    { code: 'number-of-other-organisation', holder: 'VIVES', provider: 'Jimber' },
    { code: 'no-day' },
    { code: 'no-cost' },
    { code: 'enterprise-from-above', name: 'Noord bv', rows: 3 },
    { code: 'stop-day-unknown', isInvoiced: false },
    { code: 'application-day-unknown', startsOn: day('2026-03-02') },
    { code: 'unreadable', fields: ['Thema'] },
    { code: 'no-theme', since: day('2023-01-01') },
    { code: 'other-size', applicant: 'small' },
    { code: 'same-degree-year', academicYear: 2026, row: 4 },
    { code: 'same-course-twice', row: 7 },
    { code: 'ends-before-start', startsOn: day('2026-09-03') },
    { code: 'vat-included', cost: euro(1512.5), withoutVat: euro(1250), vatRate: figure('0.21') },
    { code: 'catering-not-counted' },
    { code: 'number-repaired', number: 'DV.O100275' },
  ]

  test('each has one row, worst first', () =>
    expect(rows.map(([first]) => first)).toEqual(findingCodes.map((one) => findingLabels[one])))
  test('each is shown as the product says it', () =>
    expect(rows.map(([, sentence]) => code(sentence))).toEqual(findings.map((finding) => findingText(finding))))
  test('each says what is the matter, what it may cost and what to do', () => {
    for (const cells of rows) {
      expect(cells.length).toBe(5)
      expect(cells.every((cell) => cell.length > 1)).toBe(true)
    }
  })
})

test('each feature of the pane has a section, in the order of the tabs', () => {
  const titles = features.map(({ title }) => title.nl)
  expect(headings.filter((heading) => titles.includes(heading))).toEqual(titles)
})

describe('what it names', () => {
  const targets = [...guide.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target as string)
  const anchorOf = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-')

  test('every picture and file is there', () => {
    const files = targets.filter((target) => !target.startsWith('#'))
    expect(files.length).toBeGreaterThan(3)
    expect(files.filter((file) => !existsSync(resolve(dirname(page), file)))).toEqual([])
  })

  test('every section is there, once', () => {
    const anchors = headings.map(anchorOf)
    expect(anchors.filter((anchor, at) => anchors.indexOf(anchor) !== at)).toEqual([])
    expect(targets.filter((target) => target.startsWith('#') && !anchors.includes(target.slice(1)))).toEqual([])
  })
})

describe('what stands in bold', () => {
  const parts = new Set(['Waarvoor.', 'Stap voor stap', 'Wat het schrijft.', 'Terugzetten.'])
  /** The sentence that a paragraph or a point of a list begins with. */
  const opens = (text: string) =>
    text.endsWith('.') &&
    ['\n', '\n- ', ...Array.from({ length: 9 }, (_, index) => `\n${index + 1}. `)].some((start) =>
      guide.includes(`${start}**${text}**`),
    )
  const bold = [...guide.matchAll(/\*\*([^*]+)\*\*/g)].map(([, text]) => text as string)

  test('is on the screen, as it is written here', () => {
    const onScreen = shownTexts()
    const quoted = bold.filter((text) => !parts.has(text) && !opens(text))
    expect(quoted.length).toBeGreaterThan(50)
    expect(quoted.filter((text) => !onScreen.has(text))).toEqual([])
  })
})

/** Every Dutch text of the ribbon and the pane; one with a figure in it with 0, with 3 and with a year. */
function shownTexts(): ReadonlySet<string> {
  const found = new Set(
    [...distText('manifest.xml').matchAll(/DefaultValue="([^"]+)"/g)].map(([, text]) => text as string),
  )
  const folder = join(root, 'src', 'pane')
  const languageFiles = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.replaceAll('\\', '/').endsWith('texts/nl.ts'),
  )
  const all: unknown[] = [
    features.map(({ title }) => title.nl),
    ...languageFiles.map((file) => (jest.requireActual(join(folder, file)) as { nl: unknown }).nl),
  ]
  for (const text of all) for (const shown of shownIn(text)) found.add(shown)
  return found
}

/** The texts in a tree of texts; a sentence about one figure is said of three of them. */
function shownIn(texts: unknown): string[] {
  if (typeof texts === 'string') return [texts]
  if (typeof texts === 'object' && texts !== null) return Object.values(texts).flatMap(shownIn)
  if (typeof texts !== 'function' || texts.length !== 1) return []
  return [0, 3, 2026].flatMap((figure) => {
    try {
      return [String(texts(figure))]
    } catch {
      // It speaks of something else than a figure.
      return []
    }
  })
}

test('the figures of the law that it names are those in force, and it names no other', () => {
  const { applicationTerm, depositTerm, minimumCost, cateringLimit } = termsOn(checkedOn)
  const sentences = [
    `tussen de inschrijving en ${applicationTerm} dagen na de start`,
    `meer dan ${applicationTerm} kalenderdagen na de start`,
    `minstens ${minimumCost.training} euro voor opleiding, ${minimumCost.advice} euro voor advies`,
    `tot ${cateringLimit} euro per persoon per dag`,
    `${depositTerm} dagen vanaf de aanvraag`,
    `Dag ${applicationTerm} telt mee`,
  ]
  const rest = sentences.reduce((text, sentence) => text.replace(sentence, ''), guide)
  // What a formula shows is calculated by the tests.
  const prose = rest
    .split('\n')
    .filter((line) => !line.includes('| `='))
    .map((line) => line.replace(/`[^`]*`/g, ''))
  expect({
    missing: sentences.filter((sentence) => !guide.includes(sentence)),
    others: prose.flatMap((line) => typedIn(line).map((figure) => `${figure}: ${line}`)),
  }).toEqual({ missing: [], others: [] })
})

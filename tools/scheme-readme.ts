import { writeFileSync } from 'node:fs'
import {
  checkedOn,
  provisionsOf,
  timeline,
  type Amendment,
  type IsoDate,
  type Provision,
  type Source,
} from '../src/rules'
import { provisionName, scopeName, shownProvision } from '../src/wording'

const page = 'src/rules/scheme/README.md'

export type Row = readonly (string | number)[]

const inCell = (cell: string | number) => String(cell).replaceAll('|', '\\|')
const line = (row: Row) => `| ${row.map(inCell).join(' | ')} |`
export const table = (headers: Row, rows: readonly Row[]) =>
  [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n')

const strongest = ({ sources }: Amendment) =>
  (['act', 'agency', 'other'] as const).find((kind) => sources.some((source) => source.kind === kind)) ?? ''

const timelineRows = timeline.map((amendment): Row => {
  const parameters = Object.keys(amendment.sets)
  const sets = amendment === timeline[0] ? 'everything' : parameters.join(', ')
  return [amendment.inForce, amendment.title, sets, strongest(amendment), amendment.doubts?.length ?? 0]
})

const pathOf = ({ parameter, branches }: Provision) => [parameter, ...branches].join('.')
function valueText(provision: Provision): string {
  const shown = shownProvision(provision, provision.amendment.inForce)
  return shown.kind === 'words' ? shown.text : String(provision.value)
}

/** Every amendment as a section: what it sets, and what stood there before. */
function* valueSections(): Generator<string> {
  const standing = new Map<string, string>()
  for (const amendment of timeline) {
    const rows = provisionsOf(amendment).map((provision): Row => {
      const path = pathOf(provision)
      const before = standing.get(path) ?? ''
      const value = valueText(provision)
      standing.set(path, value)
      return [provisionName(provision), `\`${path}\``, before, value]
    })
    yield `### ${amendment.inForce} ${amendment.title}\n\n${table(['value', 'in code', 'before', 'from this day'], rows)}`
  }
}

/** A source of an amendment: what it is, where it stands and what it speaks of. */
export const sourceRow = (inForce: IsoDate, { kind, name, url, readOn, on }: Source<string>): Row => [
  inForce,
  kind,
  `[${name}](${url})`,
  on?.join(', ') ?? 'the whole entry',
  readOn,
]
const sourceRows = timeline.flatMap(({ inForce, sources }) => sources.map((source) => sourceRow(inForce, source)))

const doubtRows = timeline.flatMap(({ inForce, doubts = [] }) =>
  doubts.map(({ about, text }): Row => [inForce, about === 'scope' ? scopeName : `\`${about}\``, text]),
)

/** The scheme as a page: timeline, values from each first day, sources and open doubts. */
export function schemeReadme(): string {
  return `# The scheme, day by day

Made by \`npm run docs\` from \`amendments.ts\`; do not edit. Last compared with the sources on ${checkedOn}.
Amounts in euro, percentages as a fraction, terms in days or years. Before ${timeline[0].inForce} no rates are known: a question about money is refused.

## Timeline

${table(['from', 'what', 'sets', 'rests on', 'doubts'], timelineRows)}

## Values from each first day

What an entry does not name stays as it was.

${[...valueSections()].join('\n\n')}

## Sources

${table(['from', 'kind', 'source', 'speaks of', 'read on'], sourceRows)}

## Open doubts

A doubt is closed by an act, not by confidence.

${table(['from', 'about', 'what is open, and how it is read'], doubtRows)}
`
}

if (process.argv[1]?.endsWith('scheme-readme.ts')) writeFileSync(page, schemeReadme())

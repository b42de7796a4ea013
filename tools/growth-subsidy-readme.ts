import { checkedOn, growthAmendments, type GrowthAmendment } from '../src/rules'
import { growthRules, growthSchemeName } from '../src/wording'
import { sourceRow, table, type Row } from './scheme-readme'

const amendments: readonly GrowthAmendment[] = growthAmendments

const rows = amendments.flatMap((amendment) =>
  growthRules(amendment, 'nl').map(({ name, value, doubts }): Row => [
    amendment.inForce,
    name,
    value,
    doubts.join(' '),
  ]),
)

const sourceRows = amendments.flatMap(({ inForce, sources }) => sources.map((source) => sourceRow(inForce, source)))

/** The kmo-groeisubsidie as a page: what held from each first day, with sources and open doubts. */
export function growthSubsidyReadme(): string {
  return `# ${growthSchemeName('nl')}, day by day

Made by \`npm run docs\` from \`amendments.ts\`; do not edit. Last compared with the sources on ${checkedOn}. Another scheme than the
kmo-portefeuille: it never touches the ceiling of that one, and KMO.RULES does not list it. Its amounts are estimates.

## What holds from each first day

${table(['from', 'what', 'value', 'what is open, and how it is read'], rows)}

## Sources

${table(['from', 'kind', 'source', 'speaks of', 'read on'], sourceRows)}
`
}

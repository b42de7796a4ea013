import type { PlanRow } from '../rules'
import type { Cell } from '../cells'
import type { FoundColumn } from './columns'
import { enterpriseReader, enterprisesOf, namedByHeading, type RowOfEnterprise } from './enterprise'
import { rowReader, type RowDraft } from './row'
import { kindOfRow, headersOnceMore, type RowKind } from './row-kind'

/** The rows below the headers of a plan: what each is, and the projects; undefined for a row that is none. */
export type PlanRows = { readonly kinds: readonly RowKind[]; readonly rows: readonly (PlanRow | undefined)[] }

/** What stands above the rows: the rows of headers, what was recognised of them, and the number of the first row below. */
export type PlanHead = {
  readonly headerRows: readonly (readonly Cell[])[]
  readonly columns: readonly FoundColumn[]
  readonly firstRowNumber: number
}

/** Rows between two breaths. */
const rowsPerStep = 100

/** Reads the rows below the headers of a plan; tells how far it is, as a part of 1, so that a page can breathe between. */
export function* planRowsInSteps(
  body: readonly (readonly Cell[])[],
  { headerRows, columns, firstRowNumber }: PlanHead,
): Generator<number, PlanRows, undefined> {
  const kindOf = kindOfRow(columns, headersOnceMore(headerRows))
  const [readRow, readEnterprise] = [rowReader(columns), enterpriseReader(columns)]
  const kinds: RowKind[] = []
  const drafts: (RowDraft | undefined)[] = []
  const said: (RowOfEnterprise & { readonly draft: RowDraft | undefined })[] = []
  for (const [index, cells] of body.entries()) {
    if (index % rowsPerStep === 0) yield index / body.length
    const kind = kindOf(cells, index === 0)
    const draft = kind === 'project' ? readRow(cells, firstRowNumber + index) : undefined
    kinds.push(kind)
    drafts.push(draft)
    if (draft !== undefined) said.push({ isProject: true, said: readEnterprise(cells), draft })
    else if (kind === 'heading') said.push({ isProject: false, said: namedByHeading(readEnterprise(cells)), draft })
  }
  for (const [index, { enterprise, fromAbove }] of enterprisesOf(said).entries()) {
    const draft = said[index]?.draft
    if (draft === undefined) continue
    draft.enterprise = enterprise
    if (fromAbove !== undefined) draft.enterpriseFromAbove = fromAbove
  }
  return { kinds, rows: drafts }
}

/** Reads the rows below the headers of a plan, at once. */
export function planRows(body: readonly (readonly Cell[])[], head: PlanHead): PlanRows {
  const steps = planRowsInSteps(body, head)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

import { readApplicant, type Cell } from '../cells'
import { plainHeader, planHeadersOf, sizeLabels } from '../wording'

/** Whether a cell holds the size of an enterprise. */
export const isSize = (cell: Cell): boolean => readApplicant(cell).kind === 'value'

let labels: ReadonlySet<string> | undefined

/** Whether a text beside a cell, or the name of a cell, says that the size of the enterprise stands there. */
export function isSizeLabel(text: string): boolean {
  labels ??= new Set([...planHeadersOf('applicant').map(({ header }) => header), ...sizeLabels].map(plainHeader))
  return labels.has(plainHeader(text))
}

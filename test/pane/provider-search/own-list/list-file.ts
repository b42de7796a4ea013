import { proposeLayout } from '../../../../src/pane/features/provider-search/own-list/columns'
import { propose, type Proposal } from '../../../../src/pane/features/provider-search/own-list/proposal'
import { readFile } from '../../../../src/pane/features/provider-search/own-list/read-file'
import { rowsOfText } from '../../../../src/pane/features/provider-search/own-list/read-text'
import type { ReadRows } from '../../../../src/pane/features/provider-search/own-list/rows'
import type { Provider } from '../../../../src/providers'
import { runToEnd } from '../../../support/run-to-end'

/** A file as the pane is given one. */
export function listFile(content: string | Uint8Array, name = 'lijst.csv') {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  return { name, size: bytes.length, arrayBuffer: async () => bytes.buffer as ArrayBuffer }
}

export const readList = (content: string | Uint8Array, name?: string): Promise<ReadRows> =>
  readFile(listFile(content, name))

export const rowsOf = (text: string) => runToEnd(rowsOfText(text))

export const proposalFor = (read: ReadRows, known: readonly Provider[] = []): Proposal =>
  runToEnd(propose(read, proposeLayout(read.rows), known, '2026-11-24'))

export const proposalOfText = (text: string, known?: readonly Provider[]): Proposal =>
  proposalFor({ rows: rowsOf(text), source: 'lijst.csv' }, known)

/** Number, name and campus of every row that would be added, with what is worth a look. */
export const addedIn = ({ added }: Proposal) =>
  added.map(({ provider: { number, name, campus }, remarks }) =>
    [number, name, ...(campus === undefined ? [] : [campus]), ...remarks.map((remark) => `(${remark})`)].join(' '),
  )

export const notUnderstoodIn = ({ notUnderstood }: Proposal) =>
  notUnderstood.map(({ line, reason, text }) => `${line} ${reason}: ${text}`)

import { type Area, type Position } from '../address'
import type { Table } from '../../xlsx/workbook'

export type StructuredReference = { readonly area: Area } | { readonly error: string }

type Part = 'all' | 'data' | 'headers' | 'totals' | 'this row'
const parts: Readonly<Record<string, Part>> = {
  '#all': 'all',
  '#data': 'data',
  '#headers': 'headers',
  '#totals': 'totals',
  '#this row': 'this row',
}

/** What `Plan[Kost]`, `Plan[[#Headers],[Kost]]` or `Plan[@Kost]` covers, for a formula in a cell. Undefined when it cannot be read. */
export function structuredReference(table: Table, brackets: string, at: Position): StructuredReference | undefined {
  const { asked, columns } = readBrackets(brackets) ?? {}
  if (asked === undefined || columns === undefined) return undefined
  const [first, last] = columns.map((name) => table.columns.findIndex((column) => sameName(column, name)))
  if (first === -1 || last === -1) return { error: '#REF!' }
  const rows = rowsOf(table, asked, at)
  if (rows === undefined) return { error: asked.includes('this row') ? '#VALUE!' : '#REF!' }
  const { left, right } = table.area
  const [from, to] = first === undefined ? [left, right] : [left + first, left + (last ?? first)]
  return { area: { ...rows, left: Math.min(from, to), right: Math.max(from, to) } }
}

/** Excel compares column names without case; a line break in a header is a space to some writers. */
const sameName = (column: string, name: string) => plain(column) === plain(name)
const plain = (name: string) => name.replace(/\s+/g, ' ').trim().toLowerCase()

function rowsOf(
  { area, headerRows, totalsRows }: Table,
  asked: readonly Part[],
  { row }: Position,
): { top: number; bottom: number } | undefined {
  const data = { top: area.top + headerRows, bottom: area.bottom - totalsRows }
  const found = (asked.length === 0 ? (['data'] as const) : asked).map((part) => {
    switch (part) {
      case 'all':
        return { top: area.top, bottom: area.bottom }
      case 'data':
        return data
      case 'headers':
        return headerRows > 0 ? { top: area.top, bottom: area.top + headerRows - 1 } : undefined
      case 'totals':
        return totalsRows > 0 ? { top: area.bottom - totalsRows + 1, bottom: area.bottom } : undefined
      case 'this row':
        return row >= data.top && row <= data.bottom ? { top: row, bottom: row } : undefined
    }
  })
  const known = found.filter((rows) => rows !== undefined)
  if (known.length < found.length) return undefined
  return { top: Math.min(...known.map(({ top }) => top)), bottom: Math.max(...known.map(({ bottom }) => bottom)) }
}

/** `[[#Headers],[Kost]:[Prijs]]` as the parts and the columns it names. */
function readBrackets(brackets: string): { asked: Part[]; columns: string[] } | undefined {
  let rest = brackets.slice(1, -1).trim()
  const asked: Part[] = []
  const columns: string[] = []
  if (rest.startsWith('@')) {
    asked.push('this row')
    rest = rest.slice(1).trim()
  }
  if (rest !== '' && !rest.startsWith('[')) {
    const part = parts[rest.toLowerCase()]
    if (part === undefined) columns.push(unescaped(rest))
    else asked.push(part)
    return { asked, columns }
  }
  const item = /\[((?:'[\s\S]|[^'[\]])*)\]\s*([,:]?)\s*/y
  while (item.lastIndex < rest.length) {
    const match = item.exec(rest)
    if (match === null) return undefined
    const part = parts[match[1]!.toLowerCase()]
    if (part === undefined) columns.push(unescaped(match[1]!))
    else asked.push(part)
  }
  return columns.length > 2 ? undefined : { asked, columns }
}

const unescaped = (name: string): string => name.replace(/'([\s\S])/g, '$1')

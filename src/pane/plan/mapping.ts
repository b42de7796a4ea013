import { paneHeaders, plainHeader, saysWithVat, type PaneColumn } from '../../wording'

/** Which column of a table is which: the index of each recognised one. */
export type Mapping = { readonly [C in PaneColumn]?: number }

export type Proposal = {
  readonly mapping: Mapping
  /** Recognised by a part of the header only: to be looked at. */
  readonly uncertain: readonly PaneColumn[]
  /** Columns with a price that includes VAT: never taken for the cost. */
  readonly withVat: readonly number[]
}

const columns = Object.keys(paneHeaders) as PaneColumn[]

/** Reads the user's own headers: first those we know as they are, then those that contain one we know. Each column of the table is used once. */
export function proposeMapping(headers: readonly string[]): Proposal {
  const plain = headers.map(plainHeader)
  const withVat = headers.flatMap((header, index) => (saysWithVat(header) ? [index] : []))
  const free = new Set(plain.flatMap((header, index) => (header === '' || withVat.includes(index) ? [] : [index])))
  const mapping: { [C in PaneColumn]?: number } = {}
  const uncertain: PaneColumn[] = []

  const take = (column: PaneColumn, fits: (header: string, known: string) => boolean): boolean => {
    for (const known of paneHeaders[column].map(plainHeader)) {
      const index = [...free].find((one) => fits(plain[one] as string, known))
      if (index === undefined) continue
      mapping[column] = index
      free.delete(index)
      return true
    }
    return false
  }
  for (const column of columns) take(column, (header, known) => header === known)
  for (const column of columns) {
    if (mapping[column] === undefined && take(column, (header, known) => known.length >= 4 && header.includes(known))) uncertain.push(column)
  }
  return { mapping, uncertain, withVat }
}

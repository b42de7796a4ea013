import { addressOf } from '../engine/address'
import type { PlanQuestion } from './plan-question'
import type { FoundPlan, PlanReading, PlanKinds, RowKind } from './plan-reading'

/** What was read where and how, one sentence each. */
export const planReport = (
  { sheet, area, totalsRow, figuresBelow }: FoundPlan,
  table: PlanKinds,
  { asOf, isToday }: PlanQuestion,
  reading: PlanReading,
): string[] => [
  `Plan: blad ${sheet.name}, ${addressOf({ row: area.top, column: area.left })}:${addressOf({ row: area.bottom, column: area.right })}.`,
  `Peildatum: ${asOf.split('-').reverse().join('/')}${isToday ? ' (vandaag)' : ''}.`,
  columnsText(table, reading),
  ...skippedText(table, totalsRow === undefined ? 0 : 1),
  ...figuresBelowText(figuresBelow),
]

/** Columns that change amounts or findings, and that many a plan lacks. */
const missed = ['enterprise', 'number', 'provider', 'theme', 'appliedOn', 'endsOn', 'service']

const reasons = {
  cells: 'wat eronder staat, past daar niet bij',
  blank: 'er staat niets onder',
  'another-column': 'een andere kolom telt',
}

/** Which column is which, and what is not there: nothing of it, or under a header that does not count. */
function columnsText({ layout: { found, passed } }: PlanKinds, { preferredHeader }: PlanReading): string {
  const headersOf = new Map<string, string[]>()
  for (const { column, header } of found) headersOf.set(column, [...(headersOf.get(column) ?? []), header])
  const known = [...headersOf].map(([column, headers]) => {
    const name = preferredHeader(column)
    const theirs = headers.join(' + ')
    return theirs.toLowerCase() === name.toLowerCase() ? name : `${name} = ${theirs}`
  })
  const isKnown = (column: string) =>
    headersOf.has(column) || (column === 'enterprise' && headersOf.has('enterpriseNumber'))
  const absent = missed
    .filter((column) => !isKnown(column) && !passed.some((one) => one.column === column))
    .map(
      (column) =>
        preferredHeader(column).toLowerCase() + (column === 'enterprise' ? ' (alles telt als één onderneming)' : ''),
    )
  const notCounted = [...passed]
    .sort((a, b) => a.index - b.index)
    .map(
      ({ column, header, because }) =>
        `${preferredHeader(column).toLowerCase()} in kolom ${header.replace(/\s+/g, ' ')} (${reasons[because]})`,
    )
  const lacking = [...absent, ...notCounted]
  return `Kolommen: ${known.join('; ')}${lacking.length === 0 ? '' : `; niet gevonden: ${lacking.join(', ')}`}.`
}

const skippedKinds: readonly (readonly [RowKind, one: string, more: string])[] = [
  ['sum', 'som', 'sommen'],
  ['heading', 'tussentitel', 'tussentitels'],
  ['units', 'rij eenheden', 'rijen eenheden'],
  ['repeated-headers', 'herhaalde hoofding', 'herhaalde hoofdingen'],
]

/** The rows that are no projects; the second row of headers and empty rows are no news. */
function skippedText({ kinds, layout: { headerRows } }: PlanKinds, sumsBelow: number): string[] {
  const body = kinds.slice(headerRows.length - 1)
  const counted = skippedKinds.flatMap(([kind, one, more]) => {
    const count = body.filter((own) => own === kind).length + (kind === 'sum' ? sumsBelow : 0)
    return count === 0 ? [] : [`${count} ${count === 1 ? one : more}`]
  })
  return counted.length === 0 ? [] : [`Overgeslagen: ${counted.join(', ')}.`]
}

/** Rows that look left out are named: behind blank rows, or as another list, they may have been meant. */
export function figuresBelowText(rows: readonly number[]): string[] {
  const [first, last] = [rows[0], rows[rows.length - 1]]
  if (first === undefined || last === undefined) return []
  const where = first === last ? `rij ${first + 1}` : `rij ${first + 1} tot ${last + 1}`
  return [`Niet meegeteld: onder het plan staan nog cijfers, in ${where}.`]
}

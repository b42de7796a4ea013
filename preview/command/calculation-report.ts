import { addressOf } from '../engine/address'
import type { CalculatedWorkbook } from '../engine/calculate-workbook'
import { isCellError } from '../engine/cell-value'
import type { SheetPosition } from '../engine/formula-cells'
import { dutchFunctionName } from './dutch-function-names'

const namedInReport = 5

/** What was not calculated, or cannot be checked, for programs. Cells as `Plan!E30`, functions as a file names them. */
export type CalculationReport = {
  readonly notRecalculated: readonly { readonly cell: string; readonly because: string; readonly stale: boolean }[]
  readonly restingOnStale: readonly string[]
  /** Calculated without a value in the file to hold the result against. */
  readonly unverified: { readonly kmo: number; readonly others: readonly string[] }
}

export function calculationReport(calculated: CalculatedWorkbook): CalculationReport {
  const place = placeIn(calculated)
  const custom = new Set(calculated.customFormulas.map(place))
  const unverified = calculated.unverified.map(place)
  return {
    notRecalculated: calculated.kept.map((one) => ({ cell: place(one), because: one.because, stale: one.stale })),
    restingOnStale: calculated.restingOnStale.map(place),
    unverified: {
      kmo: unverified.filter((cell) => custom.has(cell)).length,
      others: unverified.filter((cell) => !custom.has(cell)),
    },
  }
}

/** What the reader of a table has to know about it, one sentence each. */
export function reportSentences(calculated: CalculatedWorkbook): string[] {
  const { notRecalculated, restingOnStale, unverified } = calculationReport(calculated)
  const place = placeIn(calculated)
  const sentences: string[] = []
  const say = (items: readonly string[], sentence: (list: string, count: number) => string): void => {
    if (items.length > 0) sentences.push(sentence(listed(items), items.length))
  }
  say(
    notRecalculated.map(({ cell, because }) => `${dutchFunctionName(because)} in ${cell}`),
    (list, count) =>
      `${counted(count, 'formule is', 'formules zijn')} niet herberekend en ${count === 1 ? 'houdt haar' : 'houden hun'} waarde uit het bestand: ${list}.`,
  )
  say(
    notRecalculated.filter(({ stale }) => stale).map(({ cell }) => cell),
    (list) =>
      `Verouderd, want iets waarop de formule rust is veranderd: ${list}. Open de werkmap in Excel om te herberekenen.`,
  )
  say(restingOnStale, (list) => `Rust op een verouderde waarde: ${list}.`)
  const notCompared = [
    ...(unverified.kmo > 0 ? [counted(unverified.kmo, 'KMO-formule', 'KMO-formules')] : []),
    ...(unverified.others.length > 0
      ? [
          `${counted(unverified.others.length, 'formule', 'formules')} zonder waarde in het bestand (${listed(unverified.others)})`,
        ]
      : []),
  ]
  if (notCompared.length > 0) sentences.push(`Berekend, niet vergeleken met het bestand: ${notCompared.join(' en ')}.`)
  say(
    calculated.cutToOneValue.map(place),
    (list) =>
      `Toont enkel de eerste waarde van een tabel, zoals in Excel na =@: ${list}. Voer de formule in Excel opnieuw in.`,
  )
  say(
    errorsOfCustomFormulas(calculated),
    (list, count) => `${counted(count, 'KMO-formule geeft een fout', 'KMO-formules geven een fout')}: ${list}.`,
  )
  return sentences
}

function errorsOfCustomFormulas(calculated: CalculatedWorkbook): string[] {
  const place = placeIn(calculated)
  const found = calculated.results.flatMap((own, sheet) =>
    own.flatMap(({ value, ...position }) =>
      isCellError(value) ? [{ value, where: place({ ...position, sheet }) }] : [],
    ),
  )
  const custom = found.length === 0 ? new Set() : new Set(calculated.customFormulas.map(place))
  return found.flatMap(({ value: { error, message }, where }) =>
    custom.has(where) ? [`${where} ${error}${message === undefined ? '' : ` (${message})`}`] : [],
  )
}

const placeIn =
  ({ workbook }: CalculatedWorkbook) =>
  ({ sheet, row, column }: SheetPosition): string =>
    `${workbook.sheets[sheet]!.name}!${addressOf({ row, column })}`

const listed = (items: readonly string[]): string =>
  items.slice(0, namedInReport).join(', ') + (items.length > namedInReport ? ' …' : '')
const counted = (count: number, one: string, more: string): string => (count === 1 ? `1 ${one}` : `${count} ${more}`)

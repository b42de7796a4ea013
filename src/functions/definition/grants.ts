import { dayNoted, yearOf, type DoneOn, type Grant, type IsoDate, type Money } from '../../rules'
import { expected, problem } from '../../wording'
import { nameOf, isBlank, isText, invalidValue, type Column } from '../../cells'

type GrantColumns = {
  readonly subsidies: Column<Money>
  readonly appliedOn: Column<IsoDate>
  readonly cancelledOn: Column<DoneOn>
}

/**
 * The subsidies of a column with their days. Text, blanks and rows without a date do not count. A stop on a day that nobody wrote frees nothing.
 * Throws #VALUE! that names the row for a date that cannot be read, or for anything else in a row of a year that counts.
 */
export function readGrants(
  { subsidies, appliedOn, cancelledOn }: GrantColumns,
  counts: (year: number) => boolean = () => true,
): Grant[] {
  const grants: Grant[] = []
  for (let row = 0; row < subsidies.rowCount; row++) {
    const amount = subsidies.cell(row)
    if (isBlank(amount) || isText(amount)) continue
    const day = appliedOn.read(row)
    if (day === undefined || !counts(yearOf(day))) continue
    const subsidy = subsidies.reading(row)
    if (subsidy.kind !== 'value') throw invalidValue(problem.unreadable(nameOf(subsidies.names, row), expected.amount))
    grants.push({ subsidy: subsidy.value, appliedOn: day, cancelledOn: dayNoted(cancelledOn.read(row)) })
  }
  return grants
}

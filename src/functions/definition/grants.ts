import { yearOf, type Grant } from '../../rules'
import { expected, problem } from '../../wording'
import { nameOf, isBlank, isText, readAmount, readDay, invalidValue, type Columns } from '../../cells'

/**
 * The subsidies of a column with their days. Text, blanks and rows without a date do not count.
 * Throws #VALUE! that names the row for a date that cannot be read, or for anything else in a row of a year that counts.
 */
export function readGrants(
  columns: Columns<'subsidies' | 'application_dates' | 'stop_dates'>,
  counts: (year: number) => boolean = () => true,
): Grant[] {
  const grants: Grant[] = []
  for (let row = 0; row < columns.rowCount; row++) {
    const amount = columns.cell('subsidies', row)
    if (isBlank(amount) || isText(amount)) continue
    const appliedOn = columns.read('application_dates', row, readDay)
    if (appliedOn === undefined || !counts(yearOf(appliedOn))) continue
    const subsidy = readAmount(amount)
    if (subsidy.kind !== 'value') throw invalidValue(problem.unreadable(nameOf('subsidies', row), expected.amount))
    grants.push({ subsidy: subsidy.value, appliedOn, cancelledOn: columns.read('stop_dates', row, readDay) })
  }
  return grants
}

import { allocate as shareOut, firstDay, zero, type Application } from '../rules'
import { expected, problem } from '../wording'
import {
  nameOf,
  optional,
  required,
  unknownLaw,
  isBlank,
  isBlankOrZero,
  readDay,
  readNotNegative,
  type Cell,
  type Reader,
  type Reading,
  invalidValue,
  type CellError,
  columns,
  isOneValue,
  moneyResult,
  type CellResult,
  readApplicant,
  readService,
  readTheme,
} from '../cells'

const readCost = readNotNegative()

/**
 * Verdeelt het plafond over een reeks aanvragen: per kalenderjaar, wie eerst indient krijgt eerst. Geeft per rij de subsidie in euro.
 * @customfunction ALLOCATE
 * @helpurl https://localhost:3000/functies.html#ALLOCATE
 * @param costs Kolom met de kost zonder btw, in euro.
 * @param application_dates Kolom met de aanvraagdatums, evenveel rijen.
 * @param size Grootte: één waarde of een kolom. De grootte van de eerste aanvraag geldt voor het hele kalenderjaar.
 * @param [themes] Thema: één waarde of een kolom.
 * @param [services] "opleiding" of "advies": één waarde of een kolom; leeg: opleiding.
 * @returns {any[][]} Eén kolom: de subsidie van elke rij; leeg zonder kost of datum.
 */
export function allocate(
  costs: any[][],
  application_dates: any[][],
  size: any[][],
  themes?: any[][],
  services?: any[][],
): any[][] {
  const ranges = columns({ costs, application_dates }, { size, themes, services })
  if (isOneValue(size)) required('size', size, readApplicant)
  if (isOneValue(themes)) optional('themes', themes, readTheme)
  if (isOneValue(services)) optional('services', services, readService)

  const results: (CellResult | undefined)[] = []
  const applications: { row: number; application: Application }[] = []
  for (let row = 0; row < ranges.rowCount; row++) {
    const { application, result } = readRow((argument) => ranges.cell(argument, row), row)
    results[row] = result
    if (application !== undefined) applications.push({ row, application })
  }
  const shares = shareOut(applications.map(({ application }) => application))
  applications.forEach(({ row }, index) => {
    const share = shares[index]
    results[row] ??= share?.ok
      ? moneyResult(share.value.subsidy)
      : invalidValue(problem.absent(nameOf('size', row), expected.size))
  })
  return results.map((result) => [result])
}

type Argument = 'costs' | 'application_dates' | 'size' | 'themes' | 'services'

/** What a row files, and what its cell shows where that is known without it. A row without a cost still is an application that can fix the size of its year. */
function readRow(cell: (argument: Argument) => Cell, row: number): { application?: Application; result?: CellResult } {
  if (isBlankOrZero(cell('application_dates'))) return { result: '' }
  let unreadable: CellError | undefined
  const read = <T>(argument: Argument, reader: Reader<T>): T | undefined => {
    const reading: Reading<T> = reader(cell(argument))
    if (reading.kind === 'unreadable')
      unreadable ??= invalidValue(problem.unreadable(nameOf(argument, row), reading.expected))
    return reading.kind === 'value' ? reading.value : undefined
  }
  const eligibleCost = read('costs', readCost)
  const appliedOn = read('application_dates', readDay)
  const applicant = read('size', readApplicant)
  const theme = read('themes', readTheme)
  const service = read('services', readService) ?? 'training'

  const withoutCost = isBlank(cell('costs')) ? { result: '' } : undefined
  if (unreadable !== undefined || appliedOn === undefined) return withoutCost ?? { result: unreadable ?? '' }
  if (appliedOn < firstDay) return withoutCost ?? { result: unknownLaw({ firstDay }, 'application_dates', row) }
  return {
    application: { enterprise: '', eligibleCost: eligibleCost ?? zero, appliedOn, applicant, theme, service },
    ...withoutCost,
  }
}

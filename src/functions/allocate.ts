import {
  allocate as shareOut,
  firstDay,
  zero,
  type Applicant,
  type Application,
  type IsoDate,
  type Money,
  type Service,
  type Theme,
} from '../rules'
import { expected, problem } from '../wording'
import {
  nameOf,
  unknownLaw,
  isBlank,
  isBlankOrZero,
  readNotNegative,
  readService,
  readTheme,
  invalidValue,
  moneyResult,
  type CellError,
  type CellResult,
  type Column,
} from '../cells'
import { column, columnOrValue, optionalColumnOrValue } from './definition/arguments'
import { customFunction } from './definition/custom-function'
import { applicationDates, size } from './definition/parameters'
import { subsidyParameters } from './definition/rests-on'

export const allocate = customFunction({
  id: 'ALLOCATE',
  says: {
    nl: 'Verdeelt het plafond over een reeks aanvragen: per kalenderjaar, wie eerst indient krijgt eerst. Geeft per rij de subsidie in euro.',
    en: 'Shares out the ceiling over a list of applications: per calendar year, first filed, first served. Gives the subsidy of each row, in euro.',
  },
  arguments: {
    costs: column({
      names: { nl: 'kosten', en: 'costs' },
      says: { nl: 'Kolom met de kost zonder btw, in euro.', en: 'Column with the costs without VAT, in euro.' },
      reader: readNotNegative(),
    }),
    applicationDates: column(applicationDates),
    sizes: columnOrValue({
      ...size,
      says: {
        nl: 'Grootte: één waarde of een kolom. De grootte van de eerste aanvraag geldt voor het hele kalenderjaar.',
        en: 'Size: one value or a column. The size of the first application holds for the whole calendar year.',
      },
    }),
    themes: optionalColumnOrValue({
      names: { nl: 'themas', en: 'themes' },
      says: { nl: 'Thema: één waarde of een kolom.', en: 'Theme: one value or a column.' },
      reader: readTheme,
    }),
    services: optionalColumnOrValue({
      names: { nl: 'diensten', en: 'services' },
      says: {
        nl: '"opleiding" of "advies": één waarde of een kolom; leeg: opleiding.',
        en: '"opleiding" (training) or "advies" (advice): one value or a column; blank: training.',
      },
      reader: readService,
    }),
  },
  restsOn: subsidyParameters,
  examples: [['=SUM(KMO.ALLOCATE({20000;10000},{46023;46054},"klein"))', '7500']],
  spills: true,
  answer(columns) {
    const results: (CellResult | undefined)[] = []
    const applications: { row: number; application: Application }[] = []
    for (let row = 0; row < columns.costs.rowCount; row++) {
      const { application, result } = readRow(columns, row)
      results[row] = result
      if (application !== undefined) applications.push({ row, application })
    }
    const shares = shareOut(applications.map(({ application }) => application))
    applications.forEach(({ row }, index) => {
      const share = shares[index]
      results[row] ??= share?.ok
        ? moneyResult(share.value.subsidy)
        : invalidValue(problem.absent(nameOf(columns.sizes.names, row), expected.size))
    })
    return results.map((result) => [result])
  },
})

type ApplicationColumns = {
  readonly costs: Column<Money>
  readonly applicationDates: Column<IsoDate>
  readonly sizes: Column<Applicant>
  readonly themes: Column<Theme>
  readonly services: Column<Service>
}

/** What a row files, and what its cell shows where that is known without it. A row without a cost still is an application that can fix the size of its year. */
function readRow(columns: ApplicationColumns, row: number): { application?: Application; result?: CellResult } {
  const { costs, applicationDates: days } = columns
  if (isBlankOrZero(days.cell(row))) return { result: '' }
  let unreadable: CellError | undefined
  const read = <T>({ names, reading: readingOf }: Column<T>): T | undefined => {
    const reading = readingOf(row)
    if (reading.kind === 'unreadable')
      unreadable ??= invalidValue(problem.unreadable(nameOf(names, row), reading.expected))
    return reading.kind === 'value' ? reading.value : undefined
  }
  const eligibleCost = read(costs)
  const appliedOn = read(days)
  const applicant = read(columns.sizes)
  const theme = read(columns.themes)
  const service = read(columns.services) ?? 'training'

  const withoutCost = isBlank(costs.cell(row)) ? { result: '' } : undefined
  if (unreadable !== undefined || appliedOn === undefined) return withoutCost ?? { result: unreadable ?? '' }
  if (appliedOn < firstDay) return withoutCost ?? { result: unknownLaw({ firstDay }, days.names, row) }
  return {
    application: { enterprise: '', eligibleCost: eligibleCost ?? zero, appliedOn, applicant, theme, service },
    ...withoutCost,
  }
}

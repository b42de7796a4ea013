import {
  choiceText,
  plainWord,
  planResultHeaders,
  planResultColumns,
  problem,
  usualPlanResults,
  type PlanResult,
} from '../wording'
import { nameOf, optional as readIfThere, isBlankOrZero, readText, type Cell, invalidValue, rowsOf } from '../cells'
import { readPlanTable, refuseWithoutSize } from '../plan'
import { optional, range } from './definition/arguments'
import { customFunction } from './definition/custom-function'
import { asOfPlan, namedHeaders, plan as planParameter, sizeOfPlan } from './definition/parameters'
import { planResults } from './definition/plan-results'
import { subsidyParameters } from './definition/rests-on'

const columns = {
  names: { nl: 'kolommen', en: 'columns' },
  says: {
    nl: 'Welke kolommen, in welke volgorde: een bereik, of tekst met ";" ertussen. Ook mogelijk: Gebruikt, Afgerekend, Status en Gelezen als.',
    en: 'Which columns, in which order: a range, or text with ";" between them. Also possible: Gebruikt (used), Afgerekend (settled), Status and Gelezen als (read as).',
  },
}

export const plan = customFunction({
  id: 'PLAN',
  says: {
    nl: 'Rekent een heel opleidingsplan uit: per rij wat subsidiabel is, het percentage, de subsidie, het eigen aandeel, wat van het plafond overblijft, de uiterste aanvraagdag en de controle.',
    en: 'Calculates a whole training plan: for each row the eligible cost, rate, subsidy, own share, what is left of the ceiling, the last day to apply and the check.',
  },
  arguments: {
    plan: range({
      ...planParameter,
      says: {
        nl: 'Tabel met haar rij hoofdingen; een kolom Kost en een kolom Start of Aanvraag zijn nodig.',
        en: 'Table with its header row; a column Cost and a column Start date or Application date are needed.',
      },
    }),
    applicant: optional(sizeOfPlan),
    shown: { parameter: columns, isOptional: true, isRange: true, kind: 'alone', read: readColumns },
    asOf: optional(asOfPlan),
    headers: namedHeaders,
  },
  restsOn: [...subsidyParameters, 'applicationTerm', 'releaseTerm', 'cateringLimit'],
  examples: [['=INDEX(KMO.PLAN({"Kost","Start","Thema";1000,46023,"innovatie"},"klein","Subsidie"),2,1)', '300']],
  spills: true,
  answer({ plan, applicant, shown, asOf, headers }) {
    const table = readPlanTable(plan, planParameter.names, headers)
    refuseWithoutSize(table, applicant, sizeOfPlan.names)
    return planResults(table, { applicant, asOf, shown })
  },
})

const byHeader = new Map(planResultColumns.map((column) => [plainWord(planResultHeaders[column]), column]))

/** The columns asked for, from a range or a text; nothing asked for is the default. */
function readColumns(asked: Cell): readonly PlanResult[] {
  const names = rowsOf(asked)
    .flat()
    .flatMap((cell) => (isBlankOrZero(cell) ? [] : (readIfThere(columns.names, cell, readText) ?? '').split(/[;,]/)))
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const found = names.map((name) => {
    const column = byHeader.get(plainWord(name))
    if (column === undefined) {
      throw invalidValue(
        problem.unknownColumn(nameOf(columns.names), name, choiceText(Object.values(planResultHeaders))),
      )
    }
    return column
  })
  return found.length > 0 ? found : usualPlanResults
}

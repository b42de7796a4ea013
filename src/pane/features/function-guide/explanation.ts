import {
  callFunction,
  callSteps,
  functionOf,
  functionProvisions,
  type Answer,
  type ExplainedStep,
  type FunctionId,
} from '../../../functions'
import { primitiveValue, readDay, type ArgumentNames, type Cell } from '../../../cells'
import { cellAddress, cellIn, formulaText, type FormulaStyle, type Area, type Workbook } from '../../../workbook'
import { providerList, registry } from '../../../providers'
import {
  checkedOn,
  doubtsAbout,
  findRegistrationNumbers,
  growthAmendmentOn,
  sourceOf,
  type IsoDate,
  type Provision,
} from '../../../rules'
import { dayText, growthRules, percentText, provisionName, type Language } from '../../../wording'
import { euroIn } from '../../text'
import { provisionValue } from '../../elements/provision-value'
import { shownValue } from '../../elements/shown-value'
import { evaluate } from './evaluate'
import { kmoCalls, type KmoCall } from './formula'
import type { Surroundings } from './reference'

/** One line of an explanation: what, how much, why, since when and where it is written. */
export type Line = {
  readonly name: string
  readonly value: string
  readonly sentence: string
  readonly from: string
  readonly source: string | undefined
  readonly doubt: string
}

export type Explanation = {
  readonly lines: readonly Line[]
  /** The day whose rules are shown, where the lines are rules and no steps. */
  readonly rulesOf: IsoDate | undefined
}

const asDay = (cell: Cell): string => {
  const day = readDay(cell)
  return day.kind === 'value' ? dayText(day.value) : ''
}

/** Why a function answers what it answers: the steps of a subsidy, the sources of a provider, or the rules the answer rests on. */
export function explanationOf(id: FunctionId, cells: readonly Cell[], language: Language): Explanation {
  const steps = id === 'SUBSIDY' || id === 'EXPLAIN' ? callSteps(cells, language) : undefined
  if (steps !== undefined) return { rulesOf: undefined, lines: steps.map((step) => stepLine(step, language)) }
  if (id === 'PROVIDER' || id === 'PROVIDER_NUMBER') return { rulesOf: undefined, lines: providerLines(cells[0]) }
  if (id === 'GROWTH_SUBSIDY') return growthExplanation(cells[2], language)
  const { on, provisions } = functionProvisions(id, cells)
  return {
    rulesOf: provisions.length === 0 ? undefined : on,
    lines: provisions.map((provision, place) => ({
      name: provisionName(provision, language),
      value: provisionValue(provision, on, language),
      sentence: '',
      from: dayText(provision.amendment.inForce),
      source: sourceOf(provision.amendment, provision.parameter).url,
      doubt: isSameRule(provision, provisions[place - 1])
        ? ''
        : doubtsAbout(provision.amendment, provision.parameter).join(' '),
    })),
  }
}

/** The rules of the kmo-groeisubsidie on the day of the application. */
function growthExplanation(day: Cell, language: Language): Explanation {
  const given = readDay(day)
  const on = given.kind === 'value' ? given.value : checkedOn
  const amendment = growthAmendmentOn(on)
  if (amendment === undefined) return { rulesOf: on, lines: [] }
  return {
    rulesOf: on,
    lines: growthRules(amendment, language, on).map(({ name, value, source, doubts }) => ({
      name,
      value,
      sentence: '',
      from: dayText(amendment.inForce),
      source,
      doubt: doubts.join(' '),
    })),
  }
}

/** Values of one rule share their doubts: told once is enough. */
const isSameRule = (a: Provision, b: Provision | undefined): boolean =>
  a.parameter === b?.parameter && a.amendment === b.amendment

function stepLine({ name, value, sentence, rule }: ExplainedStep, language: Language): Line {
  const from = rule === undefined ? '' : dayText(rule.inForce)
  return { name, value: stepValue(value, language), sentence, from, source: rule?.source, doubt: '' }
}

function stepValue({ kind, value }: ExplainedStep['value'], language: Language): string {
  switch (kind) {
    case 'day':
      return dayText(value)
    case 'fraction':
      return percentText(value)
    case 'amount':
      return euroIn(language)(value)
    case 'words':
      return value
  }
}

function providerLines(cell: Cell): readonly Line[] {
  return findRegistrationNumbers(String(primitiveValue(cell) ?? '')).flatMap(({ number }) =>
    registry.byNumber(number).map(({ name, campus, programme, source, importedOn }) => ({
      name: number as string,
      value: name,
      sentence: [campus, programme].filter((one) => one !== undefined).join(', '),
      from: dayText(importedOn ?? providerList.collectedOn),
      source,
      doubt: '',
    })),
  )
}

export type FollowedArgument = {
  readonly names: ArgumentNames
  /** As it stands in the formula, written as this Excel writes it. */
  readonly written: string
  /** What it comes to; undefined when it cannot be followed. */
  readonly value: string | undefined
  readonly rows: number
}

/** One KMO call of a cell, explained as far as it can be followed. */
export type ExplainedCall = {
  readonly id: FunctionId
  readonly written: string
  readonly arguments: readonly FollowedArgument[]
  /** The parts that only Excel can calculate. */
  readonly lost: readonly string[]
  readonly answer: Answer | undefined
  readonly explanation: Explanation
}

export type ExplainedCell = {
  readonly address: string
  readonly formula: string
  readonly shows: string
  readonly calls: readonly ExplainedCall[]
  /** The cell shows something else than the rules say now. */
  readonly isStale: boolean
}

/** Explains the KMO formula of a cell; undefined when it has none. */
export async function explainCell(
  workbook: Workbook,
  selection: Area,
  style: FormulaStyle,
  today: IsoDate,
  language: Language,
): Promise<ExplainedCell | undefined> {
  const cell = cellIn(selection)
  const { formulas, values } = await workbook.read(cell)
  const formula = formulas[0]?.[0]
  const calls = typeof formula === 'string' ? kmoCalls(formula) : []
  if (typeof formula !== 'string' || calls.length === 0) return undefined
  const [tables, sheets, names] = await Promise.all([workbook.tables(), workbook.sheets(), workbook.names()])
  const explained: ExplainedCall[] = []
  for (const call of calls)
    explained.push(await explainCall(workbook, call, { tables, sheets, names, cell, today }, style, language))

  const shows = shownValue(values[0]?.[0], style.decimalSeparator, language)
  const [only] = explained
  const now = only?.answer
  const first = now?.kind === 'spill' ? now.rows[0]?.[0] : now?.kind === 'value' ? now.value : undefined
  const isWhole = calls.length === 1 && calls[0]?.text.length === formula.length - 1
  return {
    address: cellAddress(cell),
    formula: formulaText(formula, style),
    shows,
    calls: explained,
    isStale:
      isWhole &&
      now !== undefined &&
      now.kind !== 'error' &&
      String(primitiveValue(first) ?? '') !== String(primitiveValue(values[0]?.[0]) ?? ''),
  }
}

async function explainCall(
  workbook: Workbook,
  call: KmoCall,
  surroundings: Surroundings & { readonly today: IsoDate },
  style: FormulaStyle,
  language: Language,
): Promise<ExplainedCall> {
  const taken = functionOf(call.id).arguments
  const followed: FollowedArgument[] = []
  const lost: string[] = []
  const cells: Cell[] = []
  for (const [place, expression] of call.arguments.entries()) {
    const names = taken[place]?.parameter.names
    if (names === undefined || expression.kind === 'absent') {
      cells.push(null)
      continue
    }
    const evaluation = await evaluate(expression, surroundings, async (area) => (await workbook.read(area)).values)
    const value: Cell = evaluation.ok ? evaluation.value : null
    cells.push(value)
    if (!evaluation.ok) lost.push(formulaText(evaluation.part, style))
    followed.push({
      names,
      written: formulaText(expression.text, style),
      value: evaluation.ok ? argumentText(value, names, style, language) : undefined,
      rows: Array.isArray(value) ? value.length : 1,
    })
  }
  const isKnown = lost.length === 0
  return {
    id: call.id,
    written: formulaText(call.text, style),
    arguments: followed,
    lost,
    answer: isKnown ? callFunction(call.id, cells) : undefined,
    explanation: explanationOf(isKnown ? call.id : withoutSteps(call.id), cells, language),
  }
}

/** Without every argument there are no steps to show, only the rules. */
const withoutSteps = (id: FunctionId): FunctionId => (id === 'SUBSIDY' || id === 'EXPLAIN' ? 'ALLOCATE' : id)

function argumentText(value: Cell, { en }: ArgumentNames, style: FormulaStyle, language: Language): string {
  if (Array.isArray(value)) return ''
  const day = en.endsWith('date') || en === 'as_of' ? asDay(value) : ''
  return day || shownValue(value, style.decimalSeparator, language)
}

import type { FunctionId } from '../../../functions'
import { tokensOf, type Token } from '../../../workbook'
import { functionIn } from '../../elements/function-in'

/** A call of one of our functions as it stands in a formula. */
export type KmoCall = {
  readonly id: FunctionId
  readonly text: string
  /** Between which characters of the formula it stands. */
  readonly from: number
  readonly until: number
  readonly arguments: readonly Expression[]
}

/** Functions of Excel that choose, and how many arguments they may have: the formulas that the pane writes use them. */
const choosingFunctions = { IF: [2, 3], OR: [1, 255], LEFT: [1, 2], INDEX: [2, 2] } as const
export type ChoosingFunction = keyof typeof choosingFunctions

/** Functions of Excel that say a day, or part of one. */
const dayFunctions = { DATE: 3, YEAR: 1, TODAY: 0 } as const
export type DayFunction = keyof typeof dayFunctions

/** An argument as far as it can be followed without Excel. */
export type Expression = { readonly text: string } & (
  | { readonly kind: 'absent' }
  | { readonly kind: 'value'; readonly value: number | string | boolean }
  | { readonly kind: 'reference' }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Expression[])[] }
  | { readonly kind: 'day'; readonly name: DayFunction; readonly parts: readonly Expression[] }
  | { readonly kind: 'choice'; readonly name: ChoosingFunction; readonly parts: readonly Expression[] }
  | { readonly kind: 'call'; readonly call: KmoCall }
  | { readonly kind: 'operation'; readonly operator: string; readonly operands: readonly Expression[] }
  | { readonly kind: 'unknown' }
)

/** The outermost KMO calls of a formula, from left to right; what stands around them does not matter. */
export function kmoCalls(formula: string): readonly KmoCall[] {
  if (!formula.startsWith('=')) return []
  const tokens = tokensOf(formula).filter(({ kind }) => kind !== 'space')
  const calls: KmoCall[] = []
  for (let at = 0; at < tokens.length; at++) {
    const found = callAt(formula, tokens, at)
    if (found === undefined) continue
    calls.push(found.call)
    at = found.next - 1
  }
  return calls
}

function callAt(
  formula: string,
  tokens: readonly Token[],
  at: number,
  depth = 0,
): { call: KmoCall; next: number } | undefined {
  const name = tokens[at]
  const id = name?.kind === 'name' && tokens[at + 1]?.text === '(' ? functionIn(name.text) : undefined
  if (name === undefined || id === undefined) return undefined
  const { parts, next } = listFrom(tokens, at + 1)
  const close = tokens[next - 1] as Token
  const until = close.from + close.text.length
  const given = parts.length === 1 && parts[0]?.length === 0 ? [] : parts
  return {
    call: {
      id,
      text: formula.slice(name.from, until),
      from: name.from,
      until,
      arguments: given.map((part) => expressionOf(formula, part, depth + 1)),
    },
    next,
  }
}

const opens = new Set(['(', '{'])
const closes = new Set([')', '}'])

/** The parts between the sign at `open` and the one that closes it. A formula that ends too early ends the list. */
function listFrom(
  tokens: readonly Token[],
  open: number,
  separator = ',',
): { parts: readonly (readonly Token[])[]; next: number } {
  const parts: Token[][] = [[]]
  let depth = 0
  for (let at = open + 1; at < tokens.length; at++) {
    const token = tokens[at] as Token
    const isSign = token.kind === 'operator'
    if (isSign && depth === 0 && closes.has(token.text)) return { parts, next: at + 1 }
    if (isSign && opens.has(token.text)) depth++
    if (isSign && closes.has(token.text)) depth--
    if (isSign && depth === 0 && token.text === separator) parts.push([])
    else parts[parts.length - 1]?.push(token)
  }
  return { parts, next: tokens.length }
}

/** From the weakest to the strongest; of equals the last one is taken, so that `1-2-3` is `(1-2)-3`. */
const strengths: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
]

/** Excel itself takes 64 functions inside each other; whatever is deeper is no work of people. */
const deepest = 300

function expressionOf(formula: string, tokens: readonly Token[], depth: number): Expression {
  const [first] = tokens
  const last = tokens[tokens.length - 1]
  if (first === undefined || last === undefined) return { kind: 'absent', text: '' }
  const text = formula.slice(first.from, last.from + last.text.length)
  if (depth > deepest) return { kind: 'unknown', text }
  return {
    text,
    ...(leafOf(formula, tokens, depth) ?? operationOf(formula, tokens, depth) ?? { kind: 'unknown' as const }),
  }
}

type Kind = Expression extends infer E ? (E extends Expression ? Omit<E, 'text'> : never) : never

function leafOf(formula: string, tokens: readonly Token[], depth: number): Kind | undefined {
  const [first, second] = tokens as readonly [Token, Token | undefined]
  if (tokens.length === 1) {
    if (first.kind === 'number') return { kind: 'value', value: Number(first.text) }
    if (first.kind === 'text') return { kind: 'value', value: first.text.slice(1, -1).replace(/""/g, '"') }
    if (/^(TRUE|FALSE)$/i.test(first.text)) return { kind: 'value', value: first.text.toUpperCase() === 'TRUE' }
  }
  const call = callAt(formula, tokens, 0, depth)
  if (call?.next === tokens.length) return { kind: 'call', call: call.call }
  if (first.text in dayFunctions && second?.text === '(') {
    const name = first.text as DayFunction
    const { parts, next } = listFrom(tokens, 1)
    const given = parts.length === 1 && parts[0]?.length === 0 ? [] : parts
    return next === tokens.length && given.length === dayFunctions[name]
      ? { kind: 'day', name, parts: given.map((part) => expressionOf(formula, part, depth + 1)) }
      : undefined
  }
  if (first.text in choosingFunctions && second?.text === '(') {
    const name = first.text as ChoosingFunction
    const { parts, next } = listFrom(tokens, 1)
    const [least, most] = choosingFunctions[name]
    return next === tokens.length && parts.length >= least && parts.length <= most
      ? { kind: 'choice', name, parts: parts.map((part) => expressionOf(formula, part, depth + 1)) }
      : undefined
  }
  if (first.text === '(') {
    const { parts, next } = listFrom(tokens, 0)
    const [only] = parts
    return next === tokens.length && parts.length === 1 && only !== undefined && only.length > 0
      ? expressionOf(formula, only, depth + 1)
      : undefined
  }
  if (first.text === '{') {
    const { parts, next } = listFrom(tokens, 0, ';')
    if (next !== tokens.length) return undefined
    return {
      kind: 'array',
      rows: parts.map((row) => partsOf(row).map((part) => expressionOf(formula, part, depth + 1))),
    }
  }
  return tokens.every(
    ({ kind, text }) => kind === 'name' || kind === 'sheet' || kind === 'brackets' || text === '!' || text === ':',
  )
    ? { kind: 'reference' }
    : undefined
}

const partsOf = (tokens: readonly Token[]) => listFrom([{ kind: 'operator', text: '{', from: 0 }, ...tokens], 0).parts

function operationOf(formula: string, tokens: readonly Token[], depth: number): Kind | undefined {
  for (const operators of strengths) {
    let depth = 0
    for (let at = tokens.length - 1; at > 0; at--) {
      const { kind, text } = tokens[at] as Token
      if (kind !== 'operator') continue
      if (closes.has(text)) depth++
      if (opens.has(text)) depth--
      const before = tokens[at - 1] as Token
      const isBetween = before.kind !== 'operator' || closes.has(before.text) || before.text === '%'
      if (depth === 0 && operators.includes(text) && isBetween) {
        return {
          kind: 'operation',
          operator: text,
          operands: [
            expressionOf(formula, tokens.slice(0, at), depth + 1),
            expressionOf(formula, tokens.slice(at + 1), depth + 1),
          ],
        }
      }
    }
  }
  const [first] = tokens
  if (first?.text === '-' || first?.text === '+')
    return { kind: 'operation', operator: first.text, operands: [expressionOf(formula, tokens.slice(1), depth + 1)] }
  if (tokens[tokens.length - 1]?.text === '%')
    return { kind: 'operation', operator: '%', operands: [expressionOf(formula, tokens.slice(0, -1), depth + 1)] }
  return undefined
}

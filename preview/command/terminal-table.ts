import { numberKind } from '../xlsx/number-format'
import type { OutputColumn } from './plan-output'
import { dutchNumber, shownText } from './shown-value'
import { visibleText } from './visible-text'

const gap = '  '
const narrowestText = 16

type TextColumn = {
  readonly header: string
  readonly right: boolean
  readonly cells: readonly string[]
  readonly total: string
  width: number
}

/** Whether the table needs no second one below it. A file has room for any. */
export const fitsScreen = (columns: readonly OutputColumn[], screenWidth: number): boolean =>
  screenWidth === Infinity || fitToScreen(columns.map(textColumn), screenWidth)

/**
 * The table in aligned columns. Where the screen is too narrow, texts are wrapped; where that is not enough, the columns stand in
 * several tables below each other, each beginning with what names a row. On a very narrow screen every row becomes a list of
 * headers and values. Nothing is cut off.
 */
export function terminalTable(columns: readonly OutputColumn[], screenWidth: number): string {
  const table = columns.map(textColumn)
  const rowCount = table[0]?.cells.length ?? 0
  if (fitToScreen(table, screenWidth)) return alignedTable(table, rowCount)
  const parts = splitColumns(columns.map(textColumn), screenWidth)
  return parts === undefined
    ? rowLists(table, rowCount, screenWidth)
    : parts.map((part) => alignedTable(part, rowCount)).join('\n')
}

/** As many columns as fit in each part, behind the columns that name a row; undefined when there is no room for that. */
function splitColumns(table: readonly TextColumn[], screenWidth: number): TextColumn[][] | undefined {
  const names = namingColumns(table)
  const [first, ...others] = table
    .slice(names.length)
    .map((column) => ({ ...column, width: column.right ? column.width : Math.min(column.width, widestInParts) }))
  if (first === undefined) return undefined
  const parts: TextColumn[][] = [[...names, first]]
  for (const column of others) {
    const part = parts[parts.length - 1] as TextColumn[]
    if (widthOf([...part, column]) <= screenWidth) part.push(column)
    else parts.push([...names, column])
  }
  // What is left over goes to the column that needs it most: a sentence reads better on one line.
  for (const part of parts) {
    const last = part[part.length - 1] as TextColumn
    if (!last.right)
      last.width = Math.max(last.width, Math.min(naturalWidth(last), last.width + screenWidth - widthOf(part)))
  }
  return parts.every((part) => widthOf(part) <= screenWidth) ? parts : undefined
}

const widestInParts = 32

/** The first column, and the ones behind it up to the first text that differs from row to row: a number and a title. */
function namingColumns(table: readonly TextColumn[]): TextColumn[] {
  const title = table.slice(0, 4).findIndex(({ right, cells }) => !right && new Set(cells).size > cells.length / 2)
  return table
    .slice(0, Math.max(1, title + 1))
    .map((column) => ({ ...column, width: column.right ? column.width : Math.min(column.width, widestInParts) }))
}

const naturalWidth = ({ header, total, cells }: TextColumn): number => longest([header, total, ...cells])
/** One by one: a column has more cells than a function can have arguments. */
const longest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, length(text)), 0)

function alignedTable(table: readonly TextColumn[], rowCount: number): string {
  const rule = table.map(({ width }) => '─'.repeat(width)).join(gap)
  const lines = [...rowLines(table, ({ header }) => header), rule]
  for (let row = 0; row < rowCount; row++) lines.push(...rowLines(table, ({ cells }) => cells[row] ?? ''))
  if (hasTotals(table)) lines.push(rule, ...rowLines(table, totalOf(table)))
  return `${lines.join('\n')}\n`
}

function textColumn({ header: given, cells, general, total }: OutputColumn): TextColumn {
  const header = visibleText(given)
  const texts = cells.map((cell) => visibleText(shownText(cell, general)))
  const right =
    cells.some(({ value }) => typeof value === 'number') &&
    cells.every(({ value }) => typeof value !== 'string' || value === '')
  const totalText =
    total === undefined
      ? ''
      : shownText(
          {
            value: total,
            format:
              cells.find(({ value, format }) => typeof value === 'number' && numberKind(format) === 'number')?.format ??
              'General',
          },
          general,
        )
  const width = longest([header, totalText, ...texts])
  return { header, right, cells: texts, total: totalText, width }
}

const length = (text: string): number => text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0)
const hasTotals = (table: readonly TextColumn[]): boolean => table.some(({ total }) => total !== '')
/** The word stands in the first column that has room for it. */
const totalOf = (table: readonly TextColumn[]) => {
  const named = table.find(({ total, width }) => total === '' && width >= length(totalWord)) ?? table[0]
  return (column: TextColumn) => (column === named && column.total === '' ? totalWord : column.total)
}
const totalWord = 'Totaal'
const widthOf = (table: readonly TextColumn[]): number =>
  table.reduce((sum, { width }) => sum + width, 0) + gap.length * (table.length - 1)

/** Makes the widest columns of text narrower; false when the table still does not fit. */
function fitToScreen(table: TextColumn[], screenWidth: number): boolean {
  if (hasTotals(table)) table[0]!.width = Math.max(table[0]!.width, length(totalWord))
  while (widthOf(table) > screenWidth) {
    const widest = table.filter(({ right }) => !right).sort((a, b) => b.width - a.width)[0]
    if (widest === undefined || widest.width <= narrowestText) return false
    widest.width = Math.max(narrowestText, widest.width - (widthOf(table) - screenWidth), nextWidth(table, widest))
  }
  return true
}

/** Two wide columns become narrower together. */
function nextWidth(table: readonly TextColumn[], widest: TextColumn): number {
  const others = table.filter((column) => column !== widest && !column.right).map(({ width }) => width)
  return Math.min(widest.width - 1, Math.max(narrowestText, ...others) - 1)
}

function rowLines(table: readonly TextColumn[], textOf: (column: TextColumn) => string): string[] {
  const wrapped = table.map((column) => wrap(textOf(column), column.width))
  const height = wrapped.reduce((most, lines) => Math.max(most, lines.length), 0)
  return Array.from({ length: height }, (_, line) =>
    table
      .map(({ width, right }, index) => {
        const text = wrapped[index]?.[line] ?? ''
        const padding = ' '.repeat(Math.max(0, width - length(text)))
        return right ? padding + text : text + padding
      })
      .join(gap)
      .trimEnd(),
  )
}

/** Breaks a text at its spaces; a word that is too long is broken itself. */
export function wrap(text: string, width: number): string[] {
  if (text.length <= width && !/^ |[\r\n]/.test(text)) return [text]
  const lines: string[] = []
  for (const paragraph of text.split(/\r?\n/)) {
    let line = ''
    for (let word of paragraph.split(' ')) {
      if (line !== '' && length(line) + 1 + length(word) > width) {
        lines.push(line)
        line = ''
      }
      while (length(word) > width) {
        lines.push([...word].slice(0, width).join(''))
        word = [...word].slice(width).join('')
      }
      line = line === '' ? word : `${line} ${word}`
    }
    lines.push(line)
  }
  return lines
}

function rowLists(table: readonly TextColumn[], rowCount: number, screenWidth: number): string {
  const labelWidth = Math.min(longest(table.map(({ header }) => header)), Math.floor(screenWidth / 2))
  const list = (textOf: (column: TextColumn) => string) =>
    table.flatMap((column) => {
      const text = textOf(column)
      if (text === '') return []
      const lines = wrap(text, Math.max(narrowestText, screenWidth - labelWidth - gap.length))
      return lines.map((line, index) =>
        `${(index === 0 ? column.header : '').slice(0, labelWidth).padEnd(labelWidth)}${gap}${line}`.trimEnd(),
      )
    })
  const rule = '─'.repeat(Math.min(screenWidth, labelWidth + 30))
  const blocks = Array.from({ length: rowCount }, (_, row) => list(({ cells }) => cells[row] ?? '')).filter(
    (lines) => lines.length > 0,
  )
  const totals = hasTotals(table) ? [[dutchCount(blocks.length), ...list(({ total }) => total)]] : []
  return `${[...blocks, ...totals].map((lines) => lines.join('\n')).join(`\n${rule}\n`)}\n`
}

const dutchCount = (rows: number): string =>
  `Totaal van ${dutchNumber(rows, { least: 0, most: 0 }, true)} ${rows === 1 ? 'rij' : 'rijen'}`

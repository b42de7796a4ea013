import type { Position } from '../address'
import type { Formula } from '../../xlsx/workbook'
import { movedReference } from './plain-formula'
import { tokensOf, type Token } from './tokens'

/** A formula of a file as Excel shows it in English in its cell, with `=`; an older array formula in braces. */
export function shownFormula({ text, writtenFor, array }: Formula, { row, column }: Position): string {
  const moved = { row: row - (writtenFor?.row ?? row), column: column - (writtenFor?.column ?? column) }
  const tokens = tokensOf(text)
  const shown = `=${tokens ? tokens.map((token) => shownToken(token, moved)).join('') : text}`
  return array && !array.dynamic ? `{${shown}}` : shown
}

function shownToken(token: Token, moved: Position): string {
  if (token.kind !== 'reference' && token.kind !== 'name') return token.text
  const sheet = token.sheet === undefined ? '' : `${quoted(token.sheet)}!`
  if (token.kind === 'reference') return `${sheet}${movedReference(token.text, moved)}`
  const custom = /^_xldudf_(.+)$/i.exec(token.text)?.[1]
  if (custom !== undefined) return custom.replaceAll('_', '.').toUpperCase()
  return `${sheet}${token.text.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i, '')}`
}

const quoted = (sheet: string): string =>
  /^[\p{L}_\d.[\]]+$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`

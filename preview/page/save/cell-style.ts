import { helpers } from '@odoo/o-spreadsheet'
import type { LookChange } from '../../xlsx/styles'
import type { CellBefore } from './edit-log'

type EngineStyle = NonNullable<CellBefore['style']>
type Look = Pick<CellBefore, 'style' | 'format'>

const horizontal = { left: 'left', center: 'center', right: 'right' } as const
const vertical = { top: 'top', middle: 'center', bottom: 'bottom' } as const

const plain = {
  align: undefined,
  verticalAlign: undefined,
  wrapping: 'overflow',
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  textColor: '',
  fillColor: '',
  fontSize: 0,
} as const

const whole = (style: EngineStyle = {}) =>
  ({
    ...plain,
    ...Object.fromEntries(Object.entries(style).filter(([name, value]) => name in plain && value !== undefined)),
  }) as { [Name in keyof typeof plain]: string | number | boolean | undefined }

/** What an edit changed of how a cell looks; empty for nothing. All that the grid does not know of the look, borders for one, is not in it. */
export function lookChange(before: Look, now: Look): LookChange {
  const [old, next] = [whole(before.style), whole(now.style)]
  const changed = (name: keyof typeof plain): boolean => old[name] !== next[name]
  return {
    ...((before.format ?? '') !== (now.format ?? '') && { format: now.format || 'General' }),
    ...(changed('bold') && { bold: next.bold === true }),
    ...(changed('italic') && { italic: next.italic === true }),
    ...(changed('underline') && { underline: next.underline === true }),
    ...(changed('strikethrough') && { strikethrough: next.strikethrough === true }),
    ...(changed('fontSize') && next.fontSize !== 0 && { fontSize: Number(next.fontSize) }),
    ...(changed('textColor') && { fontColor: hex(String(next.textColor || '#000000')) }),
    ...(changed('fillColor') && { fill: next.fillColor === '' ? '' : hex(String(next.fillColor)) }),
    ...(changed('align') && { horizontal: horizontal[next.align as keyof typeof horizontal] ?? ('general' as const) }),
    ...(changed('verticalAlign') && {
      vertical: vertical[next.verticalAlign as keyof typeof vertical] ?? ('bottom' as const),
    }),
    ...(changed('wrapping') && { wrap: next.wrapping === 'wrap' }),
  }
}

const hex = (color: string): string => helpers.rgbaToHex(helpers.colorToRGBA(color)).slice(1, 7).toUpperCase()

/** What a style of the grid says at all, for a conditional format. */
export function lookOfStyle({ bold, italic, underline, strikethrough, textColor, fillColor }: EngineStyle): LookChange {
  return {
    ...(bold === true && { bold }),
    ...(italic === true && { italic }),
    ...(underline === true && { underline }),
    ...(strikethrough === true && { strikethrough }),
    ...(textColor !== undefined && textColor !== '' && { fontColor: hex(textColor) }),
    ...(fillColor !== undefined && fillColor !== '' && { fill: hex(fillColor) }),
  }
}

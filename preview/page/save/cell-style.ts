import { helpers } from '@odoo/o-spreadsheet'
import type { LookChange } from '../../xlsx/styles'
import type { WorkbookFile } from '../../xlsx/workbook-file'
import { engineFormat } from '../engine-format'
import type { BaselineCell } from './baseline'

type EngineStyle = NonNullable<BaselineCell['style']>
type Look = { readonly style: EngineStyle; readonly format: string | undefined }

const horizontal = { left: 'left', center: 'center', right: 'right' } as const
const vertical = { top: 'top', middle: 'center', bottom: 'bottom' } as const

/** Finds, or adds, the style of the file with which a cell looks as it does in the grid. */
export class CellStyles {
  private readonly byLook = new Map<string, number>()

  constructor(
    private readonly file: WorkbookFile,
    /** The style of the engine for each style of the file. */
    private readonly engineStyles: Readonly<Record<number, EngineStyle>>,
  ) {
    file.styles.numberFormats.forEach((_, index) => {
      const key = keyOf(this.lookOf(index))
      if (!this.byLook.has(key)) this.byLook.set(key, index)
    })
  }

  /** The style for a cell, given the one that it has in the file, or would have by its row or column. */
  styleFor(base: number, now: Look): number {
    const baseLook = this.lookOf(base)
    const key = keyOf(now)
    if (key === keyOf(baseLook)) return base
    const known = this.byLook.get(key)
    if (known !== undefined) return known
    const added = this.file.styles.withLook(base, changeBetween(baseLook, now))
    this.byLook.set(key, added)
    return added
  }

  private lookOf(style: number): Look {
    // The importer numbers styles from 1.
    return {
      style: this.engineStyles[style + 1] ?? {},
      format: engineFormat(this.file.styles.numberFormats[style] ?? 'General'),
    }
  }
}

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

const whole = (style: EngineStyle) =>
  ({
    ...plain,
    ...Object.fromEntries(Object.entries(style).filter(([name, value]) => name in plain && value !== undefined)),
  }) as { [Name in keyof typeof plain]: string | number | boolean | undefined }

const keyOf = ({ style, format }: Look): string => JSON.stringify([Object.values(whole(style)), format ?? ''])

function changeBetween(before: Look, now: Look): LookChange {
  const [old, next] = [whole(before.style), whole(now.style)]
  const changed = (name: keyof typeof plain): boolean => old[name] !== next[name]
  return {
    ...(before.format !== now.format && { format: now.format ?? 'General' }),
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

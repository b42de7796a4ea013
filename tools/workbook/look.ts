import type { BorderSide, CellStyle, FillStyle, FontStyle } from 'hucre'

/** The colours of the workbook; text on each ground has a contrast of at least 4.5 to 1. */
export const colours = {
  ink: '1F2A30',
  quiet: '5A6670',
  white: 'FFFFFF',
  accent: '0F6C4A',
  accentPale: 'E7F3ED',
  slate: '3B4A57',
  slatePale: 'EEF1F4',
  wallet: '0B6470',
  walletPale: 'E3F1F3',
  amber: 'D97706',
  input: 'FFFBEB',
  line: 'D5DBE0',
  link: '0B5CAD',
} as const

/** The grounds and inks of findings: told apart by lightness and by their words too, not by red and green alone. */
export const signals = {
  good: { ground: 'DDF1EC', ink: '0A5A4B' },
  caution: { ground: 'FFF0C2', ink: '6B4E00' },
  bad: { ground: 'FBDDD0', ink: '8F2A00' },
  idle: { ground: 'ECEFF2', ink: '4A5661' },
} as const

export const formats = {
  day: 'dd/mm/yyyy',
  euro: '#,##0.00 "€"',
  euroOrDash: '#,##0.00 "€";-#,##0.00 "€";"–"',
  wholeEuro: '#,##0 "€"',
  percent: '0%',
  whole: '0',
} as const

const fontName = 'Calibri'
export const defaultFont = { name: fontName, size: 11, color: { rgb: colours.ink } }

const font = (changes: FontStyle = {}): { font: FontStyle } => ({ font: { ...defaultFont, ...changes } })
export const ground = (rgb: string): { fill: FillStyle } => ({
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } },
})
export const edge = (rgb: string = colours.line, style: BorderSide['style'] = 'thin'): BorderSide => ({
  style,
  color: { rgb },
})

const middle = { alignment: { vertical: 'center' } } as const
const body = { ...font(), ...middle }
const underline = { border: { bottom: edge() } }
const boxed = { border: { top: edge(), right: edge(), bottom: edge(), left: edge() } }

const header = (rgb: string) =>
  ({
    ...font({ bold: true, color: { rgb: colours.white } }),
    ...ground(rgb),
    alignment: { vertical: 'center', wrapText: true },
    border: { left: edge(colours.white), right: edge(colours.white) },
  }) as const

export const look = {
  title: { ...font({ size: 22, bold: true, color: { rgb: colours.accent } }), ...middle },
  subtitle: { ...font({ size: 11, color: { rgb: colours.quiet } }), ...middle },
  section: {
    ...font({ size: 13, bold: true, color: { rgb: colours.accent } }),
    ...middle,
    border: { bottom: edge(colours.accent, 'medium') },
  },
  label: { ...font({ color: { rgb: colours.quiet } }), ...middle, ...underline },
  value: { ...body, ...underline, alignment: { vertical: 'center', horizontal: 'left' } },
  figure: { ...body, ...underline, alignment: { vertical: 'center', horizontal: 'right' } },
  keyFigure: {
    ...font({ bold: true, color: { rgb: colours.accent } }),
    ...underline,
    alignment: { vertical: 'center', horizontal: 'right' },
  },
  input: {
    ...body,
    ...ground(colours.input),
    ...boxed,
    alignment: { vertical: 'center', horizontal: 'left', wrapText: true },
  },
  result: {
    ...font({ bold: true }),
    ...ground(colours.accentPale),
    ...boxed,
    alignment: { vertical: 'center', horizontal: 'left', wrapText: true },
  },
  note: {
    ...font({ size: 10, italic: true, color: { rgb: colours.quiet } }),
    alignment: { vertical: 'top', wrapText: true },
  },
  remark: {
    ...font({ color: { rgb: colours.quiet } }),
    ...underline,
    alignment: { vertical: 'center', horizontal: 'left', indent: 1 },
  },
  step: { ...body, alignment: { vertical: 'center', wrapText: true } },
  number: {
    ...font({ bold: true, color: { rgb: colours.white } }),
    ...ground(colours.accent),
    alignment: { vertical: 'center', horizontal: 'center' },
  },
  link: { ...font({ color: { rgb: colours.link }, underline: 'single' }), ...middle, ...underline },
  band: (rgb: string): CellStyle => ({
    ...font({ size: 10, bold: true, color: { rgb } }),
    ...middle,
    border: { bottom: edge(rgb, 'medium') },
  }),
  inputHeader: header(colours.accent),
  calculatedHeader: header(colours.slate),
  spillHeader: header(colours.wallet),
  cell: body,
  wrapped: { ...body, alignment: { vertical: 'center', wrapText: true } },
  indented: { ...body, alignment: { vertical: 'center', horizontal: 'left', indent: 1, wrapText: true } },
  text: { ...font(), alignment: { vertical: 'center', wrapText: true }, ...underline },
  fine: { ...font({ size: 10 }), alignment: { vertical: 'center', wrapText: true } },
  calculated: { ...body, ...font({ color: { rgb: colours.slate } }) },
  centred: { ...body, alignment: { vertical: 'center', horizontal: 'center' } },
  total: {
    ...font({ bold: true }),
    ...middle,
    border: { top: edge(colours.slate), bottom: edge(colours.slate, 'double') },
  },
  signal: ({ ground: paper, ink }: { ground: string; ink: string }): CellStyle => ({
    ...font({ bold: true, color: { rgb: ink } }),
    ...ground(paper),
    alignment: { vertical: 'center', horizontal: 'center' },
    ...underline,
  }),
} as const

/** A style that shows a number in a format. */
export const shown = (style: CellStyle, numFmt: string): CellStyle => ({ ...style, numFmt })

/** What a conditional format lays over a cell. */
export const signalOver = ({ ground: paper, ink }: { ground: string; ink: string }): CellStyle => ({
  font: { color: { rgb: ink } },
  ...ground(paper),
})

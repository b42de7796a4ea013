import { webDarkTheme, webLightTheme } from '@fluentui/tokens'

/** The colours and measures of Fluent that our style sheet uses. */
const used = [
  'borderRadiusMedium',
  'colorBrandBackground',
  'colorBrandBackgroundHover',
  'colorBrandBackgroundPressed',
  'colorBrandForeground1',
  'colorBrandForegroundLink',
  'colorBrandStroke1',
  'colorCompoundBrandStroke',
  'colorNeutralBackground1',
  'colorNeutralBackground1Hover',
  'colorNeutralBackground2',
  'colorNeutralBackground3',
  'colorNeutralForeground1',
  'colorNeutralForeground2',
  'colorNeutralForeground3',
  'colorNeutralForegroundDisabled',
  'colorNeutralForegroundOnBrand',
  'colorNeutralStroke1',
  'colorNeutralStroke2',
  'colorNeutralStrokeAccessible',
  'colorStatusDangerBackground1',
  'colorStatusDangerBorder1',
  'colorStatusDangerForeground1',
  'colorStatusSuccessBackground1',
  'colorStatusSuccessBorder1',
  'colorStatusSuccessForeground1',
  'colorStatusWarningBackground1',
  'colorStatusWarningBorder1',
  'colorStatusWarningForeground3',
  'colorStrokeFocus2',
  'shadow8',
] as const satisfies readonly (keyof typeof webLightTheme)[]

/** Whether a colour like `#1F1F1F` is a dark one. */
function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = (/^#?(..)(..)(..)/.exec(colour)?.slice(1) ?? []).map((part) =>
    Number.parseInt(part, 16),
  )
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128
}

/** Follows Excel's own theme where Excel tells it, else the system's; again when either changes, until the signal ends it. */
export function followTheme(signal: AbortSignal): void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    const background = globalThis.Office?.context?.officeTheme?.bodyBackgroundColor
    const theme = (background === undefined ? system.matches : isDark(background)) ? webDarkTheme : webLightTheme
    const { style } = document.documentElement
    for (const token of used) style.setProperty(`--${token}`, theme[token])
    style.colorScheme = theme === webDarkTheme ? 'dark' : 'light'
  }
  apply()
  system.addEventListener('change', apply, { signal })
}

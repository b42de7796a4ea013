import { darkTheme, lightTheme, type Theme } from './fluent-colours'

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
    const dark = background === undefined ? system.matches : isDark(background)
    const theme: Theme = dark ? darkTheme : lightTheme
    const { style } = document.documentElement
    for (const [name, value] of Object.entries(theme)) style.setProperty(`--${name}`, value)
    style.colorScheme = dark ? 'dark' : 'light'
  }
  apply()
  system.addEventListener('change', apply, { signal })
}

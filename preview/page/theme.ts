export type Theme = 'light' | 'dark'

const key = 'preview-theme'

/** What the person chose here before, else what the system prefers. */
export function chosenTheme(): Theme {
  const kept = localStorage.getItem(key)
  if (kept === 'light' || kept === 'dark') return kept
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** Gives the page its theme. The grid takes its own from what this answers. */
export function applyTheme(theme: Theme): Theme {
  document.documentElement.classList.toggle('dark', theme === 'dark')
  document.documentElement.setAttribute('data-bs-theme', theme)
  return theme
}

export function keepTheme(theme: Theme): void {
  localStorage.setItem(key, theme)
}

import { themesTogether, themeWithSubTheme as withSubTheme, type Theme } from '../rules'
import { expected, plainWord, themeTerm, themeWords } from '../wording'
import { reader, type Cell } from './cell'
import { meaningsOf } from './words'

// A theme may be written with its sub-theme, as VLAIO does: `digitalisering – cybersecurity`.

/** What stands between the two. A hyphen is a border only with spaces on both sides, for there are words with a hyphen. */
const border = /[\u2012-\u2015/:>,()[\]\n]| [-\u2010\u2011] /
const meaningOf = meaningsOf(themeWords)

function themeIn(text: string): Theme | undefined {
  const whole = meaningOf(text)
  if (whole !== undefined) return whole
  const [first = '', second = '', ...more] = text.split(border).filter((part) => plainWord(part) !== '')
  const [theme, other] = [meaningOf(first), meaningOf(second)]
  if (theme === undefined || more.length > 0) return undefined
  return other === undefined ? theme : themesTogether(theme, other)
}

/** Thema, alone or with its sub-theme; the more precise one counts. */
export const readTheme = reader(
  expected.oneOf(Object.keys(themeWords).map((theme) => themeTerm(theme as Theme))),
  (written) => (typeof written === 'string' ? themeIn(written) : undefined),
  { zeroIsBlank: true, lineBreakDivides: true },
)

/** The theme of a project whose sub-theme stands in a cell of its own. A sub-theme that decides nothing, or cannot be read, changes nothing. */
export function themeWithSubTheme(theme: Theme | undefined, subThemeCell: Cell): Theme | undefined {
  const subTheme = readTheme(subThemeCell)
  return subTheme.kind === 'value' ? withSubTheme(theme, subTheme.value) : theme
}

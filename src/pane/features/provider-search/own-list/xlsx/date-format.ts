/** The formats of days that a style names by number only (ECMA-376 18.8.30), those of East Asia too. */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** What stands in quotes, in brackets or behind a backslash is no code. */
const noCode = /"[^"]*"|\[[^\]]*\]|\\.|_./g

/** Whether a number format shows a day. A time alone is none. */
export const isDateFormat = (id: number, code: string | undefined): boolean =>
  code === undefined ? builtIn(id) : /[dyj]|mmm/i.test(code.replace(noCode, ''))

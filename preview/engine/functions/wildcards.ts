/** Whether a text asks for any signs in the place of `*` or `?`. */
export const hasWildcards = (text: string): boolean => /[*?~]/.test(text)

/** What a text with wildcards matches: `*` for any signs, `?` for one, `~` before a sign that stands for itself, and for nothing at the end. */
export const wildcardSource = (text: string): string =>
  text.replace(/~[\s\S]|~$|[\s\S]/gu, (sign) => {
    if (sign === '~') return ''
    if (sign === '*') return '[\\s\\S]*'
    if (sign === '?') return '[\\s\\S]'
    return sign.slice(-1).replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')
  })

export const wildcardPattern = (text: string): RegExp => new RegExp(`^${wildcardSource(text)}$`, 'iu')

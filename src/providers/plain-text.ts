const longest = 300
const beyondAscii = /[^\p{ASCII}]/u

/**
 * A text as it is compared: no accents, no capitals, no punctuation, no marks that nobody sees, single spaces. Only the beginning of an
 * endless text counts.
 */
export function plainText(text: string): string {
  const beginning = text.slice(0, longest)
  // Most texts hold nothing that needs the slower way.
  if (!beyondAscii.test(beginning))
    return beginning
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return beginning
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const longest = 300
const beyondAscii = /[^\p{ASCII}]/u

/** A text as it is compared: no accents, no capitals, no punctuation, single spaces. Only the beginning of an endless text counts. */
export function plainText(text: string): string {
  const lower = text.slice(0, longest).toLowerCase()
  // Most texts hold nothing that needs the slower way.
  if (!beyondAscii.test(lower)) return lower.replace(/[^a-z0-9]+/g, ' ').trim()
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

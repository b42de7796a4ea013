const startsWith = (...starts: readonly string[]) => {
  const pattern = new RegExp(`^(?:${starts.join('|')})`)
  return (word: string) => pattern.test(word)
}
const isOneOf = (...words: readonly string[]) => {
  const all = new Set(words)
  return (word: string) => all.has(word)
}

/** Money that comes back, wages, and what is paid by somebody else. */
const isOtherMoney = startsWith(
  'gerecupereerd',
  'terugbetaald',
  'tegemoetkoming',
  'tussenkomst',
  'subsidie(?!erba)',
  'steun',
  'loon',
  'salaris',
  'bruto',
  'wage',
  'salary',
)
const isVat = startsWith('(?:btw|tva|vat)(?:$|in[ck]l)', 'in[ck]l.*(?:btw|tva|vat)$')
const saysIn = (word: string): boolean =>
  isOneOf('met', 'with', 'avec', 'inbegrepen', 'comprise', 'compris')(word) ||
  /^in[ck]l|^(?:btw|tva|vat)in[ck]l/.test(word)
const saysWithout = (word: string): boolean => isOneOf('zonder', 'hors', 'htva')(word) || word.startsWith('excl')
const isTaxPaid = isOneOf('tvac', 'ttc')
/** What a price of one of many is counted by. */
const isUnit = startsWith('persoon', 'deelnemer', 'uur', 'dag', 'person')

/** The words of a header, without case and accents. */
const wordsOf = (header: string): readonly string[] =>
  header
    .normalize('NFKD')
    .replace(/[\u0300-\u036F\p{Cf}]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Whether a header says that VAT is in the price, and does not say that it is not. */
export function saysWithVat(header: string): boolean {
  const words = wordsOf(header)
  const isWithVat =
    words.some(isTaxPaid) ||
    (words.some(saysIn) && words.some(isVat)) ||
    /^in[ck]l(?:usief)?$/.test(words[words.length - 1] ?? '')
  return isWithVat && !words.some(saysWithout)
}

/** Whether a header can never be the cost: other money, a price with VAT in it, or the price of one of many. */
export function isNeverTheCost(header: string): boolean {
  const words = wordsOf(header)
  return (
    saysWithVat(header) ||
    words.some((word, index) => isOtherMoney(word) || (word === 'per' && isUnit(words[index + 1] ?? '')))
  )
}

import { monthNames } from './month-names'

/** What a row of a plan was read as, as a cell shows it. */
export const rowKindTerms = {
  project: 'project',
  sum: 'som',
  heading: 'tussentitel',
  'repeated-headers': 'hoofding',
  units: 'eenheden',
  empty: 'leeg',
} as const

/** What a row of a plan says of itself when it adds up other rows. */
export const sumWords = [
  'totaal',
  'subtotaal',
  'tussentotaal',
  'deeltotaal',
  'eindtotaal',
  'algemeen totaal',
  'totalen',
  'som',
  'total',
  'totals',
  'subtotal',
  'grand total',
  'sum',
  'sous-total',
  'total général',
  'totaux',
  'summe',
] as const

/** What stands in a row below the headers that says how each column is filled in. */
export const unitWords = [
  'EUR',
  'euro',
  '€',
  '%',
  'dd/mm/jjjj',
  'dd/mm/yyyy',
  'jjjj-mm-dd',
  'datum',
  'excl. btw',
  'incl. btw',
  'excl',
  'incl',
  'aantal',
  'uren',
  'uur',
  'dagen',
  'tekst',
  'ja/nee',
] as const

/** The years that a plan can be of. */
const [firstYear, lastYear] = [2016, 2049]

/** What a heading between rows says when it stands for a time and names no company. */
export const timeWords: readonly string[] = [
  ...monthNames.nl,
  'lente',
  'voorjaar',
  'zomer',
  'herfst',
  'najaar',
  'winter',
  'kwartaal',
  'trimester',
  'semester',
  'halfjaar',
  'jaar',
  'week',
  'quarter',
  'Q1',
  'Q2',
  'Q3',
  'Q4',
  ...Array.from({ length: lastYear - firstYear + 1 }, (_, index) => String(firstYear + index)),
]

import { plainHeader } from './plain-header'
import { planHeadersOf, type PlanColumn } from './plan-headers'

// What the pane may propose beyond the list of headers, for there its user is asked.

/** Headers of layouts in use that may be meant as a column. */
const moreHeaders: { readonly [C in PlanColumn]?: readonly string[] } = {
  provider: ['Lesgever', 'Organisatie', 'Formateur', 'Trainer'],
  catering: ['Lunch', 'Broodjes'],
  materials: ['Handboek', 'Handboeken'],
  deduction: ['Examen'],
}

/** The headers by which a column may be proposed: those of the list, then more. */
export const proposedHeadersOf = (column: PlanColumn): readonly string[] => [
  ...planHeadersOf(column).map(({ header }) => header),
  ...(moreHeaders[column] ?? []),
]

/** Words that say too little to propose a column by when something stands beside them. */
export const saysTooLittle: ReadonlySet<string> = new Set([
  'datum',
  'type',
  'soort',
  'naam',
  'aantal',
  'project',
  'organisatie',
  'numero',
  'erkenning',
  'duur',
  'amount',
  'gestort',
  'stop',
])

/** What a header must not speak of when a column is proposed by a part of it. */
const otherThings: { readonly [C in PlanColumn]?: RegExp } = {
  appliedOn: /uiterste|uiterlijk|deadline|laatste|limite|voor$|nummer|nr$/,
  startsOn: /factu|invoice|betaal|attest|uur$/,
  endsOn: /factu|invoice|betaal|attest|uur$|term/,
  cost: /subsid|aandeel|bijdrage|salaire|verplaatsing|catering|materiaal|extra|instructor|travel|^btw|^tva|^vat|btwbedrag/,
  provider: /kost|prijs|bedrag|cost|price|prix/,
  participants: /nummer|number|nr$|id$/,
  title: /^(soort|type|vorm)|nummer$|number$|nr$|id$|code$/,
}

/** Whether a header speaks of something else than the column it reminds of. */
export const saysOtherThing = (column: PlanColumn, header: string): boolean =>
  otherThings[column]?.test(plainHeader(header)) ?? false

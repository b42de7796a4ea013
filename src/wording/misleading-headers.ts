import { plainHeader } from './plain-header'
import type { PaneColumn } from './plan-headers'

const withoutVat = /(excl|exclusief|excluding|exclusive|zonder|hors|without)\d*(btw|tva|vat)|htva/
const withVat =
  /(incl|inclusief|including|inclusive|met|with|avec)\d*(btw|tva|vat)|(btw|tva|vat)(incl|inbegrepen|comprise)|incl(usief)?$|tvac|ttc/

/** A price with VAT is never taken for the cost: it is asked. */
export function saysWithVat(header: string): boolean {
  const plain = plainHeader(header)
  return withVat.test(plain) && !withoutVat.test(plain)
}

/** Words that say too little to recognise a column by when something stands beside them. */
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
  'betaald',
  'gestort',
  'stop',
])

/** What a header must not speak of when a column is recognised by a part of it. */
const otherThings: { readonly [C in PaneColumn]?: RegExp } = {
  appliedOn: /uiterste|uiterlijk|deadline|laatste|limite|voor$|nummer|nr$/,
  startsOn: /factu|invoice|betaal|attest|uur$/,
  endsOn: /factu|invoice|betaal|attest|uur$|term/,
  cost: /subsid|steun|tussenkomst|terugbeta|aandeel|bijdrage|loon|salaris|wage|salaire|verplaatsing|catering|materiaal|^btw|^tva|^vat|btwbedrag|per(persoon|deelnemer|uur|dag|hour|person|day|personne)/,
}

/** Whether a header speaks of something else than the column it reminds of. */
export const saysOtherThing = (column: PaneColumn, header: string): boolean =>
  otherThings[column]?.test(plainHeader(header)) ?? false

import { enrolmentHeaders, plainHeader, planHeaders, planResultHeaders, type PlanColumn } from './plan-words'

/** Columns that no formula needs, but the agenda and the application card do. */
const trackingHeaders = {
  enrolledOn: enrolmentHeaders,
  participants: [
    'Namen',
    'Namen deelnemers',
    'Werknemer',
    'Werknemers',
    'Medewerker',
    'Medewerkers',
    'Naam',
    'Travailleur',
    'Travailleurs',
    'Employee',
    'Employees',
  ],
  hours: ['Uren', 'Aantal uren', 'Duur', 'Heures', 'Nombre d’heures', 'Durée', 'Hours', 'Duration'],
  depositedOn: [
    'Storting',
    'Gestort op',
    'Gestort',
    'Eigen aandeel gestort',
    'Eigen bijdrage gestort',
    'Stortingsdatum',
    'Datum storting',
    'Deposited on',
  ],
  paymentOrderedOn: [
    'Betaalopdracht',
    'Betaling opgedragen',
    'Betaald op',
    'Betaald',
    'Opdracht tot betaling',
    'Datum betaalopdracht',
    'Payment order',
    'Payment ordered on',
  ],
  certifiedOn: [
    'Attest',
    'Attest ontvangen',
    'Attest op',
    'Getuigschrift',
    'Certificaat',
    'Attestation',
    'Certificate',
    'Certificate received on',
  ],
  projectNumber: [
    'Projectnr',
    'Projectnummer',
    'Dossiernummer',
    'Dossiernr',
    'Dossier',
    'Numéro de dossier',
    'Project number',
  ],
} as const satisfies Record<string, readonly [string, ...string[]]>

/** What people call the columns that KMO.PLAN reads, beyond the names it accepts: from layouts in use (Dutch, French, English). */
const moreHeaders: { readonly [C in PlanColumn]?: readonly string[] } = {
  enterprise: ['Entreprise', 'Société', 'Vennootschap', 'Enterprise'],
  title: [
    'Cursus',
    'Naam opleiding',
    'Titel opleiding',
    'Onderwerp',
    'Naam cursus',
    'Vorming',
    'Naam vorming',
    'Formation',
    'Intitulé',
    'Topic',
    'Course name',
    'Name of the course',
  ],
  service: ['Type dienst', 'Soort dienst', 'Type', 'Advies/opleiding', 'Opleiding of advies'],
  theme: ['Subthema', 'Domein', 'Thème'],
  provider: [
    'Lesgever',
    'Organisatie',
    'Organisator',
    'Verstrekker',
    'Leverancier',
    'Naam dienstverlener',
    'Formateur',
    'Prestataire',
    'Organisme',
    'Organisme de formation',
    'Trainer',
  ],
  number: [
    'Nummer dienstverlener',
    'Dienstverlenernummer',
    'Registratienr',
    'Erkenning',
    'DV.O',
    'DV.A',
    'DV nr',
    'DV',
    'Numéro',
    'Numéro d’agrément',
    'Numéro d’enregistrement',
    'Registration number',
    'Recognition number',
    'Provider no',
  ],
  startsOn: [
    'Datum',
    'Eerste les',
    'Eerste lesdag',
    '1e les',
    '1e lesdag',
    '1ste lesdag',
    'Van',
    'Datum start',
    'Datum opleiding',
    'Opleidingsdatum',
    'Cursusdatum',
    'Lesdatum',
    'Début',
    'Date de début',
    'Date début',
    'Starts on',
  ],
  endsOn: ['Laatste les', 'Laatste lesdag', 'Tot', 'Datum einde', 'Fin', 'Date de fin', 'Date fin', 'Ends on'],
  appliedOn: [
    'Ingediend',
    'Ingediend op',
    'Aangevraagd op',
    'Datum aanvraag',
    'Datum indiening',
    'Indiening',
    'Demande',
    'Date de demande',
    'Date de la demande',
    'Applied on',
    'Date of application',
  ],
  cost: [
    'Kosten',
    'Opleidingskost',
    'Inschrijvingsgeld',
    'Prijs excl',
    'Kost excl',
    'Bedrag excl',
    'Bedrag excl. btw',
    'Bedrag exclusief btw',
    'Prijs exclusief btw',
    'Prijs zonder btw',
    'Kostprijs excl. btw',
    'Prix HTVA',
    'Prix',
    'Coût',
    'Coût HTVA',
    'Montant',
    'Montant HTVA',
    'Amount',
    'Price excl. VAT',
    'Cost excl. VAT',
    'Amount excl. VAT',
  ],
  catering: ['Lunch', 'Broodjes'],
  persons: [
    'Personen',
    'Aantal personen',
    'Aantal pers',
    'Cursisten',
    'Aantal cursisten',
    'Nombre de participants',
    'Persons',
    'Attendees',
    'Number of participants',
    'Deelnemersaantal',
  ],
  materials: ['Handboek', 'Handboeken'],
  deduction: ['Examen', 'Extra kosten', 'Niet subsidieerbaar bedrag', 'Frais non éligibles'],
  applicant: ['Bedrijfsgrootte', 'Grootte onderneming', 'Taille'],
  cancelledOn: ['Geannuleerd', 'Geannuleerd op', 'Annulering', 'Stop', 'Stopgezet op', 'Annulé'],
  granted: ['Toegekend bedrag', 'Toegekende subsidie', 'Steun toegekend', 'Octroyé'],
}

/** What the pane calls the results that only it writes. A subsidy of one row knows nothing of the others. */
export const rowResultHeaders = { subsidy: 'Subsidie per rij', nextStep: 'Volgende stap' } as const

const resultHeaders: ReadonlySet<string> = new Set(
  [...Object.values(planResultHeaders), ...Object.values(rowResultHeaders)].map(plainHeader),
)

/** A result of ours beside a plan is no part of it, also when its header got a number. */
export const isResultHeader = (header: string): boolean => resultHeaders.has(plainHeader(header).replace(/\d+$/, ''))

export type TrackingColumn = keyof typeof trackingHeaders
/** A column of a plan that the pane knows. */
export type PaneColumn = PlanColumn | TrackingColumn

/** The headers of every column the pane knows, the preferred one first. */
export const paneHeaders = Object.fromEntries([
  ...(Object.keys(planHeaders) as PlanColumn[]).map((column) => [
    column,
    [...planHeaders[column], ...(moreHeaders[column] ?? [])],
  ]),
  ...Object.entries(trackingHeaders),
]) as unknown as { readonly [C in PaneColumn]: readonly [string, ...string[]] }

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

/** What a column is called in the pane. */
export const columnTerm = (column: PaneColumn, language: 'nl' | 'en'): string =>
  language === 'nl' ? paneHeaders[column][0] : englishColumnTerms[column]

const englishColumnTerms: Readonly<Record<PaneColumn, string>> = {
  enterprise: 'Company',
  title: 'Course',
  service: 'Service',
  theme: 'Theme',
  provider: 'Provider',
  number: 'Registration number',
  startsOn: 'Start date',
  endsOn: 'End date',
  appliedOn: 'Application date',
  cost: 'Cost without VAT',
  catering: 'Catering',
  persons: 'Number of participants',
  days: 'Days',
  materials: 'Course materials',
  trainerTravel: 'Travel of the trainer',
  deduction: 'Deduction',
  applicant: 'Size',
  cancelledOn: 'Stopped on',
  granted: 'Granted',
  enrolledOn: 'Enrolment date',
  participants: 'Names of participants',
  hours: 'Hours',
  depositedOn: 'Own share deposited on',
  paymentOrderedOn: 'Payment ordered on',
  certifiedOn: 'Certificate received on',
  projectNumber: 'Project number',
}

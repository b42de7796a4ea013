import { plainHeader } from './plain-header'

/** When a header counts that says too little alone: where its cells can be read so; or where all of them are numbers, or not all. */
export type HeaderCondition = 'fits' | 'numbers' | 'names'
/** A header, and what its cells must hold where it says too little alone. */
export type PlanHeader = { readonly header: string; readonly when?: HeaderCondition }
type Column = {
  readonly english: string
  /** The headers it goes by, the preferred one first: of two columns of one kind the header that stands first counts. */
  readonly headers: readonly (string | PlanHeader)[]
}

const fits = (header: string) => ({ header, when: 'fits' }) as const
const numbers = (header: string) => ({ header, when: 'numbers' }) as const
const names = (header: string) => ({ header, when: 'names' }) as const

/** The columns of a plan and their headers: a closed list, and the only one. Functions, pane and headless calculation know no others by themselves. */
const columns = {
  enterprise: {
    english: 'Company',
    headers: [
      'Onderneming',
      'Bedrijf',
      'Firma',
      'Klant',
      'Vennootschap',
      'Company',
      'Client',
      'Enterprise',
      'Entreprise',
      'Société',
    ],
  },
  enterpriseNumber: {
    english: 'Company number',
    headers: ['Ondernemingsnummer', 'Ondernemingsnr', 'KBO', 'KBO-nummer', 'Company number', 'Numéro d’entreprise'],
  },
  title: {
    english: 'Course',
    headers: [
      'Opleiding',
      'Titel',
      'Omschrijving',
      'Project',
      'Cursus',
      'Vorming',
      'Naam opleiding',
      'Titel opleiding',
      'Naam cursus',
      'Naam vorming',
      'Onderwerp',
      'Training',
      'Course',
      'Title',
      'Topic',
      'Course name',
      'Name of the course',
      'Formation',
      'Intitulé',
    ],
  },
  service: {
    english: 'Service',
    headers: [
      fits('Dienst'),
      fits('Soort'),
      fits('Type'),
      'Type dienst',
      'Soort dienst',
      'Type dienstverlening',
      'Advies/opleiding',
      'Opleiding of advies',
      fits('Service'),
    ],
  },
  theme: { english: 'Theme', headers: ['Thema', fits('Domein'), 'Theme'] },
  subTheme: { english: 'Sub-theme', headers: ['Subthema', 'Onderthema', 'Sub-theme', 'Sous-thème'] },
  provider: {
    english: 'Provider',
    headers: [
      'Dienstverlener',
      'Opleider',
      'Opleidingsverstrekker',
      'Verstrekker',
      'Organisator',
      'Leverancier',
      'Instelling',
      'Naam dienstverlener',
      'Provider',
      'Prestataire',
      'Organisme',
      'Organisme de formation',
      'Opérateur',
      'Opérateur de formation',
    ],
  },
  number: {
    english: 'Registration number',
    headers: [
      'Erkenningsnummer',
      'Erkenningsnr',
      'Registratienummer',
      'Registratienr',
      'DV-nummer',
      'DV nr',
      'DV.O',
      'DV.A',
      fits('DV'),
      fits('Erkenning'),
      'Nummer dienstverlener',
      'Dienstverlenernummer',
      'Provider number',
      'Provider no',
      'Registration number',
      'Recognition number',
      fits('Numéro'),
      'Numéro d’agrément',
      'Numéro d’enregistrement',
    ],
  },
  startsOn: {
    english: 'Start date',
    headers: [
      'Startdatum',
      'Start',
      'Begindatum',
      'Begin',
      'Aanvang',
      'Aanvangsdatum',
      'Eerste les',
      'Eerste lesdag',
      '1e les',
      '1e lesdag',
      '1ste lesdag',
      'Datum start',
      'Datum opleiding',
      'Opleidingsdatum',
      'Cursusdatum',
      'Lesdatum',
      fits('Van'),
      fits('Datum'),
      'Start date',
      'Starts on',
      'Date de début',
      'Date début',
      'Début',
    ],
  },
  endsOn: {
    english: 'End date',
    headers: [
      'Einddatum',
      'Einde',
      'Laatste les',
      'Laatste lesdag',
      'Datum einde',
      fits('Tot'),
      'End date',
      'End',
      'Ends on',
      'Date de fin',
      'Date fin',
      'Fin',
    ],
  },
  appliedOn: {
    english: 'Application date',
    headers: [
      'Aanvraagdatum',
      fits('Aanvraag'),
      'Indieningsdatum',
      fits('Ingediend'),
      'Ingediend op',
      'Aangevraagd op',
      'Datum aanvraag',
      'Datum indiening',
      fits('Indiening'),
      'Application date',
      'Applied on',
      'Date of application',
      'Date de demande',
      'Date de la demande',
      fits('Demande'),
    ],
  },
  cost: {
    english: 'Cost without VAT',
    headers: [
      'Kost',
      'Kostprijs',
      'Prijs',
      'Prijs excl. btw',
      'Kost excl. btw',
      fits('Bedrag'),
      'Projectbedrag',
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
      'Cost',
      'Price',
      'Fee',
      fits('Amount'),
      'Price excl. VAT',
      'Cost excl. VAT',
      'Amount excl. VAT',
      'Prix',
      'Prix HTVA',
      'Coût',
      'Coût HTVA',
      fits('Montant'),
      'Montant HTVA',
    ],
  },
  catering: { english: 'Catering', headers: [fits('Catering')] },
  persons: {
    english: 'Number of participants',
    headers: [
      'Aantal deelnemers',
      fits('Aantal'),
      numbers('Deelnemers'),
      'Deelnemersaantal',
      fits('Personen'),
      'Aantal personen',
      'Aantal pers',
      fits('Cursisten'),
      'Aantal cursisten',
      'Aantal werknemers',
      numbers('Participants'),
      fits('Persons'),
      fits('Attendees'),
      'Number of participants',
      'Nombre de participants',
    ],
  },
  days: { english: 'Days', headers: ['Dagen', 'Aantal dagen', 'Days'] },
  materials: { english: 'Course materials', headers: ['Cursusmateriaal', fits('Materiaal'), 'Materials'] },
  trainerTravel: { english: 'Travel of the trainer', headers: ['Verplaatsing lesgever', 'Trainer travel'] },
  deduction: {
    english: 'Deduction',
    headers: [
      'Niet-subsidieerbaar',
      fits('Aftrek'),
      'Niet subsidieerbaar bedrag',
      'Niet in aanmerking komende kosten',
      fits('Deduction'),
      'Frais non éligibles',
    ],
  },
  applicant: { english: 'Size', headers: ['Grootte', 'Bedrijfsgrootte', 'Grootte onderneming', 'Size', 'Taille'] },
  cancelledOn: {
    english: 'Stopped on',
    headers: [
      'Stopzetting',
      'Stopgezet',
      'Stopdatum',
      'Stopgezet op',
      'Geannuleerd',
      'Geannuleerd op',
      'Annulering',
      fits('Stop'),
      'Cancelled',
      'Annulé',
    ],
  },
  granted: {
    english: 'Granted',
    headers: [
      fits('Toegekend'),
      'Toegekende steun',
      'Toegekend bedrag',
      'Toegekende subsidie',
      'Steun toegekend',
      fits('Granted'),
      fits('Octroyé'),
    ],
  },
  enrolledOn: {
    english: 'Enrolment date',
    headers: [
      'Inschrijving',
      'Inschrijvingsdatum',
      'Datum inschrijving',
      'Ingeschreven op',
      fits('Overeenkomst'),
      'Enrolment date',
      'Enrolled on',
      'Date d’inscription',
      'Inscription',
    ],
  },
  depositedOn: {
    english: 'Own share deposited on',
    headers: [
      'Storting',
      'Gestort op',
      'Gestort',
      'Eigen aandeel betaald op',
      'Eigen aandeel gestort',
      'Eigen bijdrage gestort',
      'Stortingsdatum',
      'Datum storting',
      'Deposited on',
    ],
  },
  paymentOrderedOn: {
    english: 'Payment ordered on',
    headers: [
      'Betaalopdracht',
      'Betaling opgedragen',
      'Opdracht tot betaling',
      'Datum betaalopdracht',
      'Payment order',
      'Payment ordered on',
    ],
  },
  certifiedOn: {
    english: 'Certificate received on',
    headers: [
      'Attest',
      'Attest ontvangen',
      'Attest op',
      'Getuigschrift',
      'Certificaat',
      'Certificate',
      'Certificate received on',
      'Attestation',
    ],
  },
  participants: {
    english: 'Names of participants',
    headers: [
      names('Deelnemers'),
      names('Participants'),
      'Deelnemer',
      'Namen',
      'Namen deelnemers',
      'Naam deelnemer',
      'Naam van de werkende',
      'Werknemer',
      'Werknemers',
      'Medewerker',
      'Medewerkers',
      'Cursist',
      'Naam',
      'Participant',
      'Employee',
      'Employees',
      'Travailleur',
      'Travailleurs',
    ],
  },
  hours: {
    english: 'Hours',
    headers: [
      'Uren',
      'Aantal uren',
      fits('Duur'),
      'Hours',
      fits('Duration'),
      'Heures',
      'Nombre d’heures',
      fits('Durée'),
    ],
  },
  projectNumber: {
    english: 'Project number',
    headers: [
      'Projectnr',
      'Projectnummer',
      'Dossiernummer',
      'Dossiernr',
      'Dossier',
      'Project number',
      'Numéro de dossier',
    ],
  },
  invoiced: {
    english: 'Invoiced without VAT',
    headers: [
      'Factuurbedrag',
      fits('Gefactureerd'),
      'Factuur excl. btw',
      'Factuurbedrag excl. btw',
      fits('Invoiced'),
      'Montant facturé',
    ],
  },
  creditNote: {
    english: 'Credit note',
    headers: [fits('Creditnota'), 'Creditnota excl. btw', fits('Credit note'), fits('Note de crédit')],
  },
  invoiceNumber: {
    english: 'Invoice number',
    headers: ['Factuurnr', 'Factuurnummer', 'Invoice number', 'Numéro de facture'],
  },
  invoiceDate: {
    english: 'Invoice date',
    headers: ['Factuurdatum', 'Datum factuur', 'Invoice date', 'Date de facture'],
  },
  key: { english: 'Row key', headers: ['KMO-sleutel'] },
} as const satisfies Record<string, Column>

/** A column of a plan. */
export type PlanColumn = keyof typeof columns
export const planColumns = Object.keys(columns) as readonly PlanColumn[]

/** The headers of a column, the preferred one first. */
export const planHeadersOf = (column: PlanColumn): readonly PlanHeader[] =>
  (columns[column] as Column).headers.map((header) => (typeof header === 'string' ? { header } : header))

/** The header that we write for a column, and by which a formula may name it. */
export const preferredHeader = (column: PlanColumn): string => planHeadersOf(column)[0]?.header ?? ''

/** A column that a header stands for, how far down its list, and on what condition. */
export type ListedHeader = Omit<PlanHeader, 'header'> & { readonly column: PlanColumn; readonly rank: number }
let listed: ReadonlyMap<string, readonly ListedHeader[]> | undefined

/** The columns that a header may stand for, as headers are compared: none, one, or one for numbers and one for names. */
export function columnsOfHeader(header: string): readonly ListedHeader[] {
  // Made when it is first asked for: Excel waits while the functions load.
  listed ??= listedHeaders()
  return listed.get(plainHeader(header)) ?? []
}

function listedHeaders(): ReadonlyMap<string, readonly ListedHeader[]> {
  const all = new Map<string, ListedHeader[]>()
  for (const column of planColumns) {
    for (const [rank, { header, ...condition }] of planHeadersOf(column).entries()) {
      const plain = plainHeader(header)
      all.set(plain, [...(all.get(plain) ?? []), { column, rank, ...condition }])
    }
  }
  return all
}

/** What a column is called in the pane. */
export const columnTerm = (column: PlanColumn, language: 'nl' | 'en'): string =>
  language === 'nl' ? preferredHeader(column) : columns[column].english

/** What else a cell beside the size of the enterprise, or its name, may say: the headers of that column say so too. */
export const sizeLabels = ['Grootte van de onderneming', 'Ondernemingsgrootte', 'Company size'] as const

/** What a column of a plan is called: in Dutch by the first of its headers. */
type Column = {
  readonly english: string
  /** The headers it goes by everywhere, the preferred one first: of two columns of one kind the header that stands first counts. */
  readonly headers: readonly [string, ...string[]]
  /** Headers of layouts in use (Dutch, French, English) that only the pane takes for it, for there its user sees it. */
  readonly inPane?: readonly string[]
}

/** The columns of a plan that say what a project is. This list, with the one below, is the only list of headers. */
const projectColumns = {
  enterprise: {
    english: 'Company',
    headers: ['Onderneming', 'Bedrijf', 'Firma', 'Company'],
    inPane: ['Entreprise', 'Société', 'Vennootschap', 'Enterprise'],
  },
  title: {
    english: 'Course',
    headers: ['Opleiding', 'Titel', 'Omschrijving', 'Project', 'Training', 'Course', 'Title'],
    inPane: [
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
  },
  service: {
    english: 'Service',
    headers: ['Dienst', 'Soort', 'Service'],
    inPane: ['Type dienst', 'Soort dienst', 'Type', 'Advies/opleiding', 'Opleiding of advies'],
  },
  theme: {
    english: 'Theme',
    headers: ['Thema', 'Theme'],
    inPane: ['Subthema', 'Domein', 'Thème'],
  },
  provider: {
    english: 'Provider',
    headers: ['Dienstverlener', 'Opleider', 'Opleidingsverstrekker', 'Provider'],
    inPane: [
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
  },
  number: {
    english: 'Registration number',
    headers: ['Erkenningsnummer', 'Erkenningsnr', 'Registratienummer', 'DV-nummer', 'Provider number'],
    inPane: [
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
  },
  startsOn: {
    english: 'Start date',
    headers: ['Startdatum', 'Start', 'Begindatum', 'Begin', 'Start date'],
    inPane: [
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
  },
  endsOn: {
    english: 'End date',
    headers: ['Einddatum', 'Einde', 'End date', 'End'],
    inPane: ['Laatste les', 'Laatste lesdag', 'Tot', 'Datum einde', 'Fin', 'Date de fin', 'Date fin', 'Ends on'],
  },
  appliedOn: {
    english: 'Application date',
    headers: ['Aanvraagdatum', 'Aanvraag', 'Indieningsdatum', 'Ingediend', 'Application date'],
    inPane: [
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
  },
  cost: {
    english: 'Cost without VAT',
    headers: [
      'Kost',
      'Kostprijs',
      'Prijs',
      'Prijs excl. btw',
      'Kost excl. btw',
      'Bedrag',
      'Projectbedrag',
      'Cost',
      'Price',
      'Fee',
    ],
    inPane: [
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
  },
  catering: {
    english: 'Catering',
    headers: ['Catering'],
    inPane: ['Lunch', 'Broodjes'],
  },
  persons: {
    english: 'Number of participants',
    headers: ['Aantal deelnemers', 'Aantal', 'Deelnemers', 'Participants'],
    inPane: [
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
  },
  days: {
    english: 'Days',
    headers: ['Dagen', 'Aantal dagen', 'Days'],
  },
  materials: {
    english: 'Course materials',
    headers: ['Cursusmateriaal', 'Materiaal', 'Materials'],
    inPane: ['Handboek', 'Handboeken'],
  },
  trainerTravel: {
    english: 'Travel of the trainer',
    headers: ['Verplaatsing lesgever', 'Trainer travel'],
  },
  deduction: {
    english: 'Deduction',
    headers: ['Niet-subsidieerbaar', 'Aftrek', 'Deduction'],
    inPane: ['Examen', 'Extra kosten', 'Niet subsidieerbaar bedrag', 'Frais non éligibles'],
  },
  applicant: {
    english: 'Size',
    headers: ['Grootte', 'Size'],
    inPane: ['Bedrijfsgrootte', 'Grootte onderneming', 'Taille'],
  },
  cancelledOn: {
    english: 'Stopped on',
    headers: ['Stopzetting', 'Stopgezet', 'Stopdatum', 'Cancelled'],
    inPane: ['Geannuleerd', 'Geannuleerd op', 'Annulering', 'Stop', 'Stopgezet op', 'Annulé'],
  },
  granted: {
    english: 'Granted',
    headers: ['Toegekend', 'Toegekende steun', 'Granted'],
    inPane: ['Toegekend bedrag', 'Toegekende subsidie', 'Steun toegekend', 'Octroyé'],
  },
} as const satisfies Record<string, Column>

/** The columns of a plan that keep what was done, and with whom. */
const trackingColumns = {
  enrolledOn: {
    english: 'Enrolment date',
    headers: [
      'Inschrijving',
      'Inschrijvingsdatum',
      'Datum inschrijving',
      'Ingeschreven op',
      'Overeenkomst',
      'Inscription',
      'Date d’inscription',
      'Enrolment date',
      'Enrolled on',
    ],
  },
  participants: {
    english: 'Names of participants',
    headers: [
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
  },
  hours: {
    english: 'Hours',
    headers: ['Uren', 'Aantal uren', 'Duur', 'Heures', 'Nombre d’heures', 'Durée', 'Hours', 'Duration'],
  },
  depositedOn: {
    english: 'Own share deposited on',
    headers: [
      'Storting',
      'Gestort op',
      'Gestort',
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
      'Betaald op',
      'Betaald',
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
      'Attestation',
      'Certificate',
      'Certificate received on',
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
      'Numéro de dossier',
      'Project number',
    ],
  },
} as const satisfies Record<string, Column>

/** A column that says what a project is: KMO.PLAN reads it. */
export type PlanColumn = keyof typeof projectColumns
/** A column that keeps what was done: no subsidy needs it, but the best year, the agenda and the application card do. */
export type TrackingColumn = keyof typeof trackingColumns
/** Any column of a plan. */
export type PaneColumn = PlanColumn | TrackingColumn

const columns: Readonly<Record<PaneColumn, Column>> = { ...projectColumns, ...trackingColumns }

export const planColumns = Object.keys(projectColumns) as readonly PlanColumn[]
export const paneColumns = Object.keys(columns) as readonly PaneColumn[]

/** The headers a column goes by everywhere, the preferred one first. */
export const headersOf = (column: PaneColumn): readonly [string, ...string[]] => columns[column].headers

/** The headers the pane takes for a column: the same, then more. */
export const paneHeadersOf = (column: PaneColumn): readonly [string, ...string[]] => [
  ...columns[column].headers,
  ...(columns[column].inPane ?? []),
]

/** What a column is called in the pane. */
export const columnTerm = (column: PaneColumn, language: 'nl' | 'en'): string =>
  language === 'nl' ? columns[column].headers[0] : columns[column].english

/** What else a cell beside the size of the enterprise, or its name, may say: the headers of that column say so too. */
export const sizeLabels = ['Grootte van de onderneming', 'Ondernemingsgrootte', 'Company size'] as const

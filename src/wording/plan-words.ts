/** The recognised columns of a plan and the headers they go by, the preferred one first (functions.md 6). */
export const planHeaders = {
  enterprise: ['Onderneming', 'Bedrijf', 'Firma', 'Company'],
  title: ['Opleiding', 'Titel', 'Omschrijving', 'Project', 'Training', 'Course', 'Title'],
  service: ['Dienst', 'Soort', 'Service'],
  theme: ['Thema', 'Theme'],
  provider: ['Dienstverlener', 'Opleider', 'Opleidingsverstrekker', 'Provider'],
  number: ['Erkenningsnummer', 'Erkenningsnr', 'Registratienummer', 'DV-nummer', 'Provider number'],
  startsOn: ['Startdatum', 'Start', 'Begindatum', 'Begin', 'Start date'],
  endsOn: ['Einddatum', 'Einde', 'End date', 'End'],
  appliedOn: ['Aanvraagdatum', 'Aanvraag', 'Indieningsdatum', 'Ingediend', 'Application date'],
  cost: [
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
  catering: ['Catering'],
  persons: ['Aantal deelnemers', 'Aantal', 'Deelnemers', 'Participants'],
  days: ['Dagen', 'Aantal dagen', 'Days'],
  materials: ['Cursusmateriaal', 'Materiaal', 'Materials'],
  trainerTravel: ['Verplaatsing lesgever', 'Trainer travel'],
  deduction: ['Niet-subsidieerbaar', 'Aftrek', 'Deduction'],
  applicant: ['Grootte', 'Size'],
  cancelledOn: ['Stopzetting', 'Stopgezet', 'Stopdatum', 'Cancelled'],
  granted: ['Toegekend', 'Toegekende steun', 'Granted'],
} as const satisfies Record<string, readonly [string, ...string[]]>
export type PlanColumn = keyof typeof planHeaders

/** The day of enrolment: KMO.BEST_YEAR reads it, KMO.PLAN does not. */
export const enrolmentHeaders = [
  'Inschrijving',
  'Inschrijvingsdatum',
  'Datum inschrijving',
  'Ingeschreven op',
  'Overeenkomst',
  'Inscription',
  'Date d’inscription',
  'Enrolment date',
  'Enrolled on',
] as const

/** What KMO.PLAN can show of a row. */
export const planResultHeaders = {
  eligibleCost: 'Subsidiabel',
  rate: 'Steun %',
  subsidy: 'Subsidie',
  ownShare: 'Eigen aandeel',
  left: 'Plafond over',
  applicationDeadline: 'Uiterste aanvraag',
  findings: 'Controle',
  used: 'Gebruikt',
} as const
export type PlanResult = keyof typeof planResultHeaders

export const overviewHeaders = [
  'Jaar',
  'Plafond',
  'Toegekend',
  'Vrijgekomen',
  'Plafond over',
  'Kost nog gedekt',
] as const
export const bestYearHeaders = ['Jaar nu', 'Beste jaar', 'Indienen vanaf', 'Indienen tot', 'Subsidie', 'Winst'] as const
export const explainHeaders = ['Stap', 'Waarde', 'Toelichting', 'Geldig vanaf', 'Bron'] as const
export const rulesHeaders = ['Vanaf', 'Wat', 'Waarde', 'Bron', 'Twijfel'] as const

/** A header as it is compared: case, accents, spaces and punctuation do not matter. */
export const plainHeader = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

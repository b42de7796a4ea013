import { plainHeader, planHeaders, type PlanColumn } from './plan-words'

/** Columns that no formula needs, but the agenda and the application card do. */
const trackingHeaders = {
  enrolledOn: ['Inschrijving', 'Inschrijvingsdatum', 'Datum inschrijving', 'Ingeschreven op', 'Overeenkomst', 'Inscription', 'Enrolment date'],
  participants: ['Namen', 'Namen deelnemers', 'Werknemer', 'Werknemers', 'Medewerker', 'Medewerkers', 'Naam'],
  hours: ['Uren', 'Aantal uren', 'Duur', 'Heures', 'Durée', 'Hours', 'Duration'],
  depositedOn: ['Storting', 'Gestort op', 'Gestort', 'Eigen aandeel gestort', 'Eigen bijdrage gestort', 'Stortingsdatum', 'Deposited on'],
  paymentOrderedOn: ['Betaalopdracht', 'Betaling opgedragen', 'Betaald op', 'Betaald', 'Opdracht tot betaling', 'Payment order'],
  certifiedOn: ['Attest', 'Attest ontvangen', 'Getuigschrift', 'Certificaat', 'Certificate'],
  projectNumber: ['Projectnr', 'Projectnummer', 'Dossiernummer', 'Dossier', 'Project number'],
} as const satisfies Record<string, readonly [string, ...string[]]>

/** What people call the columns that KMO.PLAN reads, beyond the names it accepts: from layouts in use (Dutch, French, English). */
const moreHeaders: { readonly [C in PlanColumn]?: readonly string[] } = {
  title: ['Cursus', 'Naam opleiding', 'Onderwerp', 'Naam cursus', 'Vorming', 'Formation', 'Intitulé', 'Topic'],
  service: ['Type dienst', 'Type', 'Advies/opleiding', 'Opleiding of advies'],
  theme: ['Subthema', 'Domein', 'Thème'],
  provider: ['Lesgever', 'Organisatie', 'Verstrekker', 'Leverancier', 'Naam dienstverlener', 'Formateur', 'Prestataire', 'Trainer'],
  number: ['Nummer dienstverlener', 'Dienstverlenernummer', 'Registratienr', 'Erkenning', 'DV.O', 'DV.A', 'DV nr', 'Numéro', 'Registration number', 'Recognition number'],
  startsOn: ['Datum', 'Eerste les', 'Van', 'Datum start', 'Datum opleiding', 'Début'],
  endsOn: ['Laatste les', 'Tot', 'Datum einde', 'Fin'],
  appliedOn: ['Ingediend op', 'Aangevraagd op', 'Datum aanvraag', 'Demande', 'Applied on'],
  cost: ['Inschrijvingsgeld', 'Bedrag excl. btw', 'Bedrag exclusief btw', 'Prijs exclusief btw', 'Kostprijs excl. btw', 'Prix HTVA', 'Prix', 'Montant', 'Amount'],
  catering: ['Lunch', 'Broodjes'],
  persons: ['Personen', 'Aantal personen', 'Persons', 'Deelnemersaantal'],
  materials: ['Handboek', 'Handboeken'],
  deduction: ['Examen', 'Extra kosten', 'Niet subsidieerbaar bedrag', 'Frais non éligibles'],
  applicant: ['Bedrijfsgrootte', 'Grootte onderneming'],
  cancelledOn: ['Geannuleerd', 'Geannuleerd op', 'Annulering', 'Stop', 'Stopgezet op'],
  granted: ['Toegekend bedrag', 'Toegekende subsidie', 'Steun toegekend'],
}

export type TrackingColumn = keyof typeof trackingHeaders
/** A column of a plan that the pane knows. */
export type PaneColumn = PlanColumn | TrackingColumn

/** The headers of every column the pane knows, the preferred one first. */
export const paneHeaders = Object.fromEntries([
  ...(Object.keys(planHeaders) as PlanColumn[]).map((column) => [column, [...planHeaders[column], ...(moreHeaders[column] ?? [])]]),
  ...Object.entries(trackingHeaders),
]) as unknown as { readonly [C in PaneColumn]: readonly [string, ...string[]] }

/** A price with VAT is never taken for the cost: it is asked. */
export const saysWithVat = (header: string): boolean => /(incl|inclusief|tvac)(btw|tva|vat)?|(btw|tva|vat)(incl|inclusief)|tvac|ttc/.test(plainHeader(header))

/** What a column is called in the pane. */
export const columnTerm = (column: PaneColumn, language: 'nl' | 'en'): string => (language === 'nl' ? paneHeaders[column][0] : englishColumnTerms[column])

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

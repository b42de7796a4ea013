import type { Text } from '../../feature'
import type { Language } from '../../../wording'
import type { CardField, ProofItem } from './model'

type Sentence<A extends unknown[]> = Readonly<Record<Language, (...about: A) => string>>
const sentence = <A extends unknown[]>(nl: (...about: A) => string, en: (...about: A) => string): Sentence<A> => ({
  nl,
  en,
})

/** Pages of VLAIO that say what stands here. */
export const sources = {
  proof:
    'https://www.vlaio.be/nl/subsidies-financiering/kmo-portefeuille/kmo-portefeuille-voor-dienstverleners/controle-en-stavingsdocumenten',
  deposit: 'http://www.vlaio.be/artikel/storten-betalen',
} as const

export const texts = {
  title: { nl: 'Aanvraagkaart', en: 'Application card' },
  row: { nl: 'Rij van het plan', en: 'Row of the plan' },
  rowHint: { nl: 'Of selecteer de rij in Excel.', en: 'Or select the row in Excel.' },
  filter: { nl: 'Zoek in het plan', en: 'Search the plan' },
  filtered: sentence(
    (shown: number, total: number) => `${shown.toLocaleString('nl-BE')} van ${total.toLocaleString('nl-BE')} rijen`,
    (shown: number, total: number) => `${shown.toLocaleString('en')} of ${total.toLocaleString('en')} rows`,
  ),
  rowOption: sentence(
    (row: number, title: string) => (title === '' ? `rij ${row}` : `rij ${row}: ${title}`),
    (row: number, title: string) => (title === '' ? `row ${row}` : `row ${row}: ${title}`),
  ),
  noRows: { nl: 'Dit plan heeft geen rijen.', en: 'This plan has no rows.' },
  stopped: sentence(
    (day: string) => `Dit project is stopgezet op ${day}.`,
    (day: string) => `This project was stopped on ${day}.`,
  ),
  applied: sentence(
    (day: string) => `Volgens het plan is de aanvraag ingediend op ${day}.`,
    (day: string) => `According to the plan, the application was filed on ${day}.`,
  ),
  applyBy: sentence(
    (day: string) => `Dien de aanvraag in uiterlijk op ${day}.`,
    (day: string) => `File the application by ${day}.`,
  ),
  form: { nl: 'Voor het e-loket', en: 'For the official form' },
  formHint: { nl: 'In de volgorde van het formulier.', en: 'In the order of the form, in Dutch as the form is.' },
  copy: { nl: 'Kopiëren', en: 'Copy' },
  copyField: sentence(
    (field: string) => `Kopiëren: ${field}`,
    (field: string) => `Copy: ${field}`,
  ),
  copied: { nl: 'Gekopieerd', en: 'Copied' },
  copiedField: sentence(
    (field: string) => `${field} gekopieerd.`,
    (field: string) => `${field} copied.`,
  ),
  selectedField: sentence(
    (field: string) => `${field} is geselecteerd. Druk op Ctrl+C om te kopiëren.`,
    (field: string) => `${field} is selected. Press Ctrl+C to copy.`,
  ),
  copyAll: { nl: 'Alles kopiëren', en: 'Copy everything' },
  everything: { nl: 'Alle velden', en: 'All fields' },
  toCell: sentence(
    (field: string) => `Naar de cel: ${field}`,
    (field: string) => `Go to the cell: ${field}`,
  ),
  go: { nl: 'Naar de cel', en: 'Go to the cell' },
  empty: sentence(
    (header: string) => `Niet ingevuld in kolom ${header}.`,
    (header: string) => `Not filled in, in column ${header}.`,
  ),
  unreadable: sentence(
    (header: string, written: string) => `Niet leesbaar in kolom ${header}${written === '' ? '' : `: ${written}`}.`,
    (header: string, written: string) => `Not readable in column ${header}${written === '' ? '' : `: ${written}`}.`,
  ),
  noColumn: sentence(
    (column: string) => `Niet ingevuld: het plan heeft geen kolom ${column}.`,
    (column: string) => `Not filled in: the plan has no column ${column}.`,
  ),
  amountUnknown: {
    nl: 'Niet gekend: een andere cel van de rij is niet leesbaar.',
    en: 'Not known: another cell of the row is not readable.',
  },
  fields: {
    nace: { nl: 'NACE-code', en: 'NACE code' },
    service: { nl: 'Dienst', en: 'Service' },
    title: { nl: 'Naam opleiding', en: 'Name of the course' },
    kind: { nl: 'Soort', en: 'Kind' },
    theme: { nl: 'Thema', en: 'Theme' },
    subtheme: { nl: 'Subthema', en: 'Sub-theme' },
    provider: { nl: 'Dienstverlener', en: 'Provider' },
    number: { nl: 'Nummer dienstverlener', en: 'Number of the provider' },
    persons: { nl: 'Aantal deelnemers', en: 'Number of participants' },
    participants: { nl: 'Namen deelnemers', en: 'Names of participants' },
    hours: { nl: 'Aantal uren', en: 'Hours' },
    enrolledOn: { nl: 'Datum inschrijving', en: 'Date of enrolment' },
    startsOn: { nl: 'Startdatum', en: 'Start date' },
    amount: { nl: 'Bedrag zonder btw', en: 'Amount without VAT' },
  } satisfies Record<CardField, Text>,
  reminders: {
    nace: {
      nl: 'Kies in het e-loket de activiteit waarvoor de opleiding dient.',
      en: 'Choose in the form the activity that the course serves.',
    },
    kind: {
      nl: 'Kies in het e-loket: klassikaal, afstandsonderwijs of intern.',
      en: 'Choose in the form: in a classroom, distance or in-house.',
    },
    subtheme: { nl: 'Kies in het e-loket bij het thema.', en: 'Choose in the form, under the theme.' },
  },
  hints: {
    enrolledOn: {
      nl: 'De inschrijving gaat vooraf aan de aanvraag.',
      en: 'The enrolment comes before the application.',
    },
    startsOn: {
      nl: 'De eerste les van de opleiding zelf, ook voor wie later instapt.',
      en: 'The first lesson of the course itself, also for who joins later.',
    },
    amount: { nl: 'Enkel wat in aanmerking komt, zonder btw.', en: 'Only what is eligible, without VAT.' },
  } as Partial<Record<CardField, Text>>,
  fromNumber: {
    nl: 'Volgens het nummer; niet ingevuld in het plan.',
    en: 'According to the number; not filled in in the plan.',
  },
  repaired: sentence(
    (written: string) => `In het plan staat: ${written}`,
    (written: string) => `The plan says: ${written}`,
  ),
  listedAs: sentence(
    (name: string) => `In de lijst: ${name}`,
    (name: string) => `In the list: ${name}`,
  ),
  usedFor: sentence(
    (scope: string) => `Voor: ${scope}`,
    (scope: string) => `For: ${scope}`,
  ),
  unknownNumber: {
    nl: 'Dit nummer staat niet in de lijst van dienstverleners.',
    en: 'This number is not in the list of providers.',
  },
  findProvider: { nl: 'Opzoeken', en: 'Look up' },
  findings: { nl: 'Eerst nakijken', en: 'Check first' },
  atRisk: sentence(
    (amount: string) => `${amount} euro op het spel`,
    (amount: string) => `${amount} euro at risk`,
  ),
  ownShare: { nl: 'Eigen aandeel', en: 'Own share' },
  ownShareUnknown: {
    nl: 'Niet gekend: vul de kost en een datum in, en kies hierboven de grootte.',
    en: 'Not known: fill in the cost and a date, and choose the size above.',
  },
  depositBy: sentence(
    (day: string) => `Op de rekening uiterlijk op ${day}.`,
    (day: string) => `On the account by ${day}.`,
  ),
  depositFromToday: sentence(
    (day: string) => `Vraagt u vandaag aan, dan uiterlijk op ${day} op de rekening.`,
    (day: string) => `If you apply today: on the account by ${day}.`,
  ),
  deposited: sentence(
    (day: string) => `Volgens het plan gestort op ${day}.`,
    (day: string) => `According to the plan deposited on ${day}.`,
  ),
  exact: {
    nl: 'Stort precies dit bedrag, met de gestructureerde mededeling uit de mail. Een ander bedrag of een andere mededeling komt automatisch terug. Reken op enkele dagen voor de bank.',
    en: 'Deposit exactly this amount, with the structured message from the mail. Another amount or message bounces automatically. Allow the bank a few days.',
  },
  subsidy: { nl: 'Subsidie', en: 'Subsidy' },
  calculation: sentence(
    (rate: string, cost: string, applicant: string) => `${rate} van ${cost} euro (grootte: ${applicant}).`,
    (rate: string, cost: string, applicant: string) => `${rate} of ${cost} euro (size: ${applicant}).`,
  ),
  granted: { nl: 'Het toegekende bedrag dat in het plan staat.', en: 'The granted amount that the plan holds.' },
  none: { nl: 'Geen subsidie voor deze rij.', en: 'No subsidy for this row.' },
  left: sentence(
    (amount: string) => `Na deze rij blijft ${amount} euro van het plafond over.`,
    (amount: string) => `After this row ${amount} euro of the ceiling is left.`,
  ),
  direct: { nl: 'Rechtstreeks aan de dienstverlener', en: 'Straight to the provider' },
  price: { nl: 'Prijs zonder btw', en: 'Price without VAT' },
  throughForm: { nl: 'Via de aanvraag', en: 'Through the application' },
  notEligible: { nl: 'Komt niet in aanmerking', en: 'Not eligible' },
  vat: { nl: 'Btw, als er 21 % op staat', en: 'VAT, where it is 21 %' },
  directHint: {
    nl: 'Btw en wat niet in aanmerking komt, loopt niet via de portefeuille.',
    en: 'VAT and what is not eligible do not go through the portfolio.',
  },
  proof: { nl: 'Staat dit op het inschrijvingsbewijs?', en: 'Does the proof of enrolment say this?' },
  proofItems: {
    term: { nl: 'startdatum en duur', en: 'start date and term' },
    description: { nl: 'omschrijving van de opleiding', en: 'description of the course' },
    theme: { nl: 'thema', en: 'theme' },
    provider: { nl: 'naam en nummer van de dienstverlener', en: 'name and number of the provider' },
    participants: { nl: 'naam van de deelnemer', en: 'name of the participant' },
    enterprise: { nl: 'naam van de onderneming', en: 'name of the enterprise' },
    price: {
      nl: 'prijs zonder btw, met apart wat niet in aanmerking komt',
      en: 'price without VAT, with what is not eligible apart',
    },
    hours: { nl: 'aantal uren', en: 'hours' },
  } satisfies Record<ProofItem, Text>,
  inPlan: sentence(
    (text: string) => `in het plan: ${text}`,
    (text: string) => `in the plan: ${text}`,
  ),
  aboutDeposit: { nl: 'de storting', en: 'the deposit' },
  aboutProof: { nl: 'het inschrijvingsbewijs', en: 'the proof of enrolment' },
  keepUntil: sentence(
    (day: string) => `Bewaar alle stukken tot en met ${day}.`,
    (day: string) => `Keep all documents until ${day}.`,
  ),
} as const

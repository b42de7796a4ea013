import type { CellStyle, CellValue } from 'hucre'
import { columnName } from '../../preview/engine/address'
import { daySerial } from '../workbook/day-serial'
import { formats, look, shown } from '../workbook/look'
import type { PlanRow } from './plan-row'

export const planGroups = ['Opleiding', 'Data', 'Kost', 'Opvolging', 'Wat nu?'] as const

/** A column of the table, with what the sheet `Kolommen` says of it. */
export type PlanColumn = {
  readonly header: string
  readonly group: (typeof planGroups)[number]
  readonly width: number
  readonly style: CellStyle
  readonly meaning: string
} & (
  | { readonly value: (row: PlanRow, index: number) => CellValue | undefined }
  /** A formula in every row, but where something is typed over it. */
  | { readonly formula: string; readonly typed?: (row: PlanRow) => string | undefined }
)

const day = (pick: (row: PlanRow) => string | undefined) => (row: PlanRow) => {
  const picked = pick(row)
  return picked === undefined || !/\d/.test(picked) ? picked : daySerial(picked)
}
const dayStyle = shown(look.centred, formats.day)
const euroStyle = shown(look.cell, formats.euro)
const wholeStyle = shown(look.centred, formats.whole)
const calculatedDay: CellStyle = { ...shown(look.calculated, formats.day), alignment: look.centred.alignment }

const nextStep = (show: string) =>
  `KMO.NEXT_STEP(Peildatum,[@Startdatum],[@Aanvraagdatum],[@Storting],[@Betaalopdracht],[@Attest]${show})`

/** The columns of the table, in their order. */
export const planColumns: readonly PlanColumn[] = [
  {
    header: 'Nr',
    group: 'Opleiding',
    width: 5.5,
    style: wholeStyle,
    value: (_, index) => index + 1,
    meaning: 'Volgnummer. Het blad Uitleg zoekt een rij met dit nummer.',
  },
  {
    header: 'Jaar',
    group: 'Opleiding',
    width: 7.5,
    style: { ...wholeStyle, font: look.calculated.font },
    formula:
      '=IF([@Aanvraagdatum]<>"",YEAR([@Aanvraagdatum]),IF([@Startdatum]="","",YEAR(IF([@[Uiterste aanvraag]]<Peildatum,[@Startdatum],MAX([@Startdatum],Peildatum)))))',
    meaning:
      'Kalenderjaar waarvan het plafond betaalt: dat van de aanvraag. Nog niet aangevraagd: dat van de start, of van de peildatum als de start voorbij is.',
  },
  {
    header: 'Opleiding',
    group: 'Opleiding',
    width: 37,
    style: look.wrapped,
    value: ({ title }) => title,
    meaning: 'Naam van de opleiding of het advies, zoals op de inschrijving.',
  },
  {
    header: 'Doelgroep',
    group: 'Opleiding',
    width: 15,
    style: look.wrapped,
    value: ({ audience }) => audience,
    meaning: 'Wie de opleiding volgt. Vrije tekst, ook voor het wettelijke opleidingsplan.',
  },
  {
    header: 'Dienst',
    group: 'Opleiding',
    width: 11,
    style: look.cell,
    value: ({ service }) => service,
    meaning: 'opleiding of advies. Leeg telt als opleiding.',
  },
  {
    header: 'Thema',
    group: 'Opleiding',
    width: 23.5,
    style: look.wrapped,
    value: ({ theme }) => theme,
    meaning: 'Een van de tien thema’s. Cybersecurity en energie-efficiëntie krijgen een hoger percentage.',
  },
  {
    header: 'Erkenningsnummer',
    group: 'Opleiding',
    width: 19,
    style: look.cell,
    value: ({ number }) => number,
    meaning:
      'Nummer van de dienstverlener: DV.O en zes cijfers voor opleiding, DV.A en zes cijfers voor advies. Let op de letter O.',
  },
  {
    header: 'Dienstverlener',
    group: 'Opleiding',
    width: 23,
    style: { ...look.wrapped, font: look.calculated.font },
    formula: '=KMO.PROVIDER([@Erkenningsnummer],"naam","")',
    typed: ({ provider }) => provider,
    meaning:
      'De naam die bij het erkenningsnummer hoort. Leeg als het nummer niet in de lijst staat. U mag er een naam over typen.',
  },
  {
    header: 'Startdatum',
    group: 'Data',
    width: 12.5,
    style: dayStyle,
    value: day(({ start }) => start),
    meaning: 'Officiële eerste lesdag, of start van het advies. Wie later instapt, telt toch vanaf deze dag.',
  },
  {
    header: 'Einddatum',
    group: 'Data',
    width: 12.5,
    style: dayStyle,
    value: day(({ end }) => end),
    meaning: 'Laatste lesdag of einde van het advies.',
  },
  {
    header: 'Aanvraagdatum',
    group: 'Data',
    width: 16,
    style: dayStyle,
    value: day(({ applied }) => applied),
    meaning: 'Dag waarop de steun is aangevraagd. Nog niet aangevraagd: leeg laten.',
  },
  {
    header: 'Prijs excl. btw',
    group: 'Kost',
    width: 13.5,
    style: euroStyle,
    value: ({ price }) => price,
    meaning: 'Prijs van de opleiding of het advies, zonder btw en zonder catering.',
  },
  {
    header: 'Catering',
    group: 'Kost',
    width: 11.5,
    style: euroStyle,
    value: ({ catering }) => catering,
    meaning: 'Catering op dezelfde factuur, zonder btw. Telt mee tot 25 euro per deelnemer per dag.',
  },
  {
    header: 'Aantal deelnemers',
    group: 'Kost',
    width: 13.5,
    style: wholeStyle,
    value: ({ persons }) => persons,
    meaning: 'Aantal deelnemers. Nodig als er catering is.',
  },
  {
    header: 'Dagen',
    group: 'Kost',
    width: 9,
    style: wholeStyle,
    value: ({ days }) => days,
    meaning: 'Aantal opleidingsdagen. Nodig als er catering is.',
  },
  {
    header: 'Niet-subsidieerbaar',
    group: 'Kost',
    width: 17,
    style: euroStyle,
    value: ({ deduction }) => deduction,
    meaning: 'Wat in de prijs zit maar niet meetelt: examen, overnachting, andere steun.',
  },
  {
    header: 'Storting',
    group: 'Opvolging',
    width: 12.5,
    style: dayStyle,
    value: day(({ deposited }) => deposited),
    meaning: 'Dag waarop het eigen aandeel op de rekening van de portefeuille stond.',
  },
  {
    header: 'Betaalopdracht',
    group: 'Opvolging',
    width: 16.5,
    style: dayStyle,
    value: day(({ ordered }) => ordered),
    meaning: 'Dag waarop de betaling aan de dienstverlener is opgedragen. Dat gebeurt niet vanzelf.',
  },
  {
    header: 'Attest',
    group: 'Opvolging',
    width: 12.5,
    style: dayStyle,
    value: day(({ certified }) => certified),
    meaning: 'Dag waarop het attest of verslag er was. Tien jaar bewaren vanaf de start.',
  },
  {
    header: 'Stopzetting',
    group: 'Opvolging',
    width: 13,
    style: dayStyle,
    value: day(({ stopped }) => stopped),
    meaning:
      'Dag waarop de aanvraag is stopgezet, of ja. In het jaar van de aanvraag komt de steun weer bij het plafond, later of zonder dag niet.',
  },
  {
    header: 'Toegekend',
    group: 'Opvolging',
    width: 12.5,
    style: euroStyle,
    value: ({ granted }) => granted,
    meaning: 'Toegekende steun, als die anders is dan berekend of als de aanvraag is stopgezet. Anders leeg laten.',
  },
  {
    header: 'Factuurbedrag',
    group: 'Opvolging',
    width: 14,
    style: euroStyle,
    value: ({ invoiced }) => invoiced,
    meaning: 'Wat er gefactureerd is en meetelt, zonder btw. Vul dit in als de factuur er is.',
  },
  {
    header: 'Creditnota',
    group: 'Opvolging',
    width: 11.5,
    style: euroStyle,
    value: ({ credited }) => credited,
    meaning: 'Wat van die factuur weer is afgetrokken, als positief bedrag.',
  },
  {
    header: 'Uiterste aanvraag',
    group: 'Wat nu?',
    width: 12.5,
    style: calculatedDay,
    formula: '=KMO.DEADLINE([@Startdatum])',
    meaning: 'Laatste dag om aan te vragen: veertien kalenderdagen na de start, die dag inbegrepen.',
  },
  {
    header: 'Volgende stap',
    group: 'Wat nu?',
    width: 22,
    style: look.calculated,
    formula: `=IF([@Stopzetting]<>"","stopgezet",${nextStep('')})`,
    meaning: 'Eerste stap die op de peildatum nog moet gebeuren; vervallen als de laatste dag voorbij is.',
  },
  {
    header: 'Uiterlijk',
    group: 'Wat nu?',
    width: 12.5,
    style: calculatedDay,
    formula: `=IF([@Stopzetting]<>"","",${nextStep(',"datum"')})`,
    meaning: 'Laatste dag van die stap.',
  },
]

export const isCalculated = (column: PlanColumn): column is Extract<PlanColumn, { readonly formula: string }> =>
  'formula' in column

/** What KMO.PLAN is asked to show beside the table. */
export const resultColumns = [
  {
    header: 'Subsidiabel',
    width: 13.5,
    style: euroStyle,
    meaning: 'Kost die in aanmerking komt: prijs en catering tot de grens, min het niet-subsidieerbare deel.',
  },
  {
    header: 'Steun %',
    width: 9,
    style: shown(look.centred, formats.percent),
    meaning: 'Percentage op de dag van de aanvraag. 0 als er geen recht op steun is, of als de aanvraag niet meer kan.',
  },
  {
    header: 'Subsidie',
    width: 12.5,
    style: { ...shown(look.cell, formats.euro), font: look.keyFigure.font },
    meaning:
      'Steun voor deze rij, begrensd door wat van het plafond overblijft. Wie eerst aanvraagt, krijgt eerst; wat gepland is, komt na wat aangevraagd is.',
  },
  {
    header: 'Eigen aandeel',
    width: 12.5,
    style: euroStyle,
    meaning: 'Wat de onderneming zelf stort: subsidiabele kost min subsidie. Tot op de cent.',
  },
  {
    header: 'Gebruikt',
    width: 12.5,
    style: euroStyle,
    meaning:
      'Wat de rij van het plafond gebruikt. Anders dan de subsidie als er na het jaar van de aanvraag is gestopt.',
  },
  {
    header: 'Afgerekend',
    width: 12.5,
    style: euroStyle,
    meaning:
      'Steun die u houdt na factuur en creditnota. Is er minder gefactureerd, dan daalt ze in verhouding: zo lezen wij het, geen bron zegt het.',
  },
  {
    header: 'Plafond over',
    width: 12.5,
    style: euroStyle,
    meaning: 'Wat van het plafond van dat jaar overblijft na deze rij.',
  },
  {
    header: 'Status',
    width: 14,
    style: look.indented,
    meaning: 'Op de peildatum: aangevraagd, gepland, vervallen (de termijn is voorbij) of stopgezet.',
  },
  {
    header: 'Controle',
    width: 64,
    style: look.indented,
    meaning: 'OK, of wat er mis is: het ergste eerst, met een code en de dag of het bedrag dat telt.',
  },
] as const

/** Rows 1 to 4 carry the title and the bands; the headers stand in row 5. */
export const headerRow = 5
export const firstRow = headerRow + 1
/** As far as formats, choices and colours reach, so that a longer plan looks the same. */
export const lastDressedRow = firstRow + 199

export const columnOf = (header: string): string => {
  const index = planColumns.findIndex((column) => column.header === header)
  if (index < 0) throw new Error(`No column ${header}`)
  return columnName(index)
}

/** One empty column parts the table from what is calculated beside it. */
export const resultColumnOf = (header: (typeof resultColumns)[number]['header']): string =>
  columnName(planColumns.length + 1 + resultColumns.findIndex((column) => column.header === header))

/** One column of what KMO.PLAN answers, its header included. */
export const planResult = (header: (typeof resultColumns)[number]['header']): string =>
  `INDEX(Plan!$${resultColumnOf('Subsidiabel')}$${headerRow}#,0,${resultColumns.findIndex((column) => column.header === header) + 1})`

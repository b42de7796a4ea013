import { countedIn } from '../../../text'

const counted = countedIn('nl')

export const nl = {
  nothing: 'Geen rij van dit plan gebruikt een plafond: er is een kost nodig, en een start of een aanvraag.',
  rowsUnknown: (rows: number) =>
    `${counted(rows, 'rij telt', 'rijen tellen')} niet mee: de subsidie is er niet gekend. Kijk het plan na, want wat vrij is kan minder zijn.`,
  noCompany: 'Zonder onderneming',
  // How a year is used.
  ceiling: 'Plafond',
  filed: 'Aangevraagd',
  planned: 'Gepland',
  free: 'Nog vrij',
  freed: 'Vrijgekomen door stopzetting',
  left: 'Over',
  above: (amount: string) => `Er is ${amount} meer toegekend dan het plafond.`,
  covers: (parts: string) => `Wat vrij is, dekt nog ${parts}.`,
  coversPart: (cost: string, rate: string) => `${cost} kost aan ${rate}`,
  or: 'of',
  pastYears: (count: number) => `${counted(count, 'vorig jaar', 'vorige jaren')} tonen`,
  moreCompanies: (count: number) => `Nog ${counted(count, 'onderneming', 'ondernemingen')} tonen`,
  moreRows: (count: number) => `Nog ${counted(count, 'rij', 'rijen')} tonen`,
  // The last weeks of the year.
  yearEnd: (amount: string, year: number, days: number) =>
    `Nog ${counted(days, 'dag', 'dagen')} in ${year}, en ${amount} van het plafond is vrij. Wat op 31 december niet is aangevraagd, is voorbij: het gaat niet mee naar ${year + 1}.`,
  lastDay: (amount: string, year: number) =>
    `Dit is de laatste dag van ${year}, en ${amount} van het plafond is vrij. Wat vandaag niet is aangevraagd, gaat niet mee naar ${year + 1}.`,
  budget:
    'Het budget van de hele regeling kan vóór 31 december op zijn. In december 2015 was dat zo: aanvragen werden geblokkeerd.',
  // The best year.
  bestYear: 'Beste jaar',
  bestYearHint: (applicationTerm: number) =>
    `Indienen kan van de inschrijving tot ${applicationTerm} kalenderdagen na de start. Ligt 31 december daartussen, dan kiest u welk plafond betaalt.`,
  noEnrolment: 'Het plan heeft geen kolom voor de inschrijving. Daarom telt de start als eerste dag om in te dienen.',
  calculating: 'Het beste jaar wordt gezocht…',
  noChoice: 'Geen enkele open aanvraag kan in twee jaren worden ingediend.',
  asItIs: (count: number) =>
    `${counted(count, 'aanvraag kan', 'aanvragen kunnen')} in meer dan één jaar. Het plan zoals het is, brengt het meeste op.`,
  gain: (amount: string, count: number) =>
    `${amount} meer subsidie met ${counted(count, 'andere keuze', 'andere keuzes')}.`,
  effects: 'Daardoor verandert ook',
  together: 'De bedragen gelden als alle keuzes samen worden gevolgd.',
  fileIn: (year: number) => `Indienen in ${year}`,
  insteadOf: (year: number) => `in plaats van ${year}`,
  otherDays: 'op andere dagen',
  between: (from: string, to: string) => (from === to ? `op ${from}` : `van ${from} tot en met ${to}`),
  amounts: (now: string, then: string) => `nu ${now}, dan ${then}`,
  reading:
    'Dit is onze lezing van de regels: het plafond is dat van het kalenderjaar van de aanvraag. Vraag het na bij VLAIO voor u erop rekent.',
  nextYear: (year: number) => `Of er in ${year} dezelfde regels en budget zijn, is niet zeker.`,
  goTo: (course: string) => `${course}, naar de rij`,
  row: (row: number) => `Rij ${row}`,
  // Stops.
  stops: 'Stopzetten vóór 31 december?',
  stopsHint:
    'Enkel als een opleiding niet doorgaat: haar subsidie vervalt. Zet ze dan nog dit jaar stop, want alleen dan komt de subsidie terug in het plafond van dit jaar.',
  frees: (amount: string) => `Stopt u deze aanvraag nog dit jaar, dan komt ${amount} vrij.`,
  startsOn: (day: string) => `start op ${day}`,
  runsUntil: (day: string) => `loopt tot ${day}`,
  // Sheets.
  inWorkbook: 'In de werkmap',
  makeOverview: 'Overzicht met grafiek',
  makeBestYear: 'Beste jaar per rij',
  sheetHint: (name: string) =>
    `Er komt een nieuw blad “${name}” met formules die meerekenen. Aan het plan verandert niets. De eerste rij:`,
  withChart: 'Onder de cijfers komt een grafiek.',
  addSheet: 'Blad toevoegen',
  cancel: 'Annuleren',
  sheetAdded: (name: string) => `Het blad ${name} is toegevoegd.`,
  noChart:
    'Deze versie van Excel kan hier geen grafiek maken: het blad is er zonder. Selecteer de cijfers en kies Invoegen, Grafiek.',
  removeSheet: 'Blad weer verwijderen',
  sheetRemoved: 'Het blad is verwijderd.',
  hindrances: {
    headers: 'De functies kunnen een kolom niet bij naam noemen. Hernoem eerst:',
    sizes: 'Niet elke rij heeft een grootte. Kies ze bovenaan, bij Grootte.',
    companies:
      'Het overzicht telt per onderneming, op haar naam. Vul ze in elke rij in, overal op dezelfde manier geschreven.',
    days: 'Het overzicht telt op de dag van de aanvraag. Vul ze in waar al is aangevraagd, en maak de cel leeg waar dat nog niet zo is.',
    'too-many-years': 'Dit plan heeft te veel ondernemingen en jaren voor één overzicht met een grafiek.',
  },
  becomes: 'wordt',
  overviewName: 'Plafond',
  overviewTitle: 'Plafond per jaar',
  overviewNote:
    'In euro. Aangevraagd: rijen met een aanvraagdatum. Gepland: de andere, op hun startdatum. De laatste kolommen: hoeveel kost wat vrij is nog dekt.',
  company: 'Onderneming',
  columns: {
    year: 'Jaar',
    filed: 'Aangevraagd',
    planned: 'Gepland',
    free: 'Nog vrij',
    ceiling: 'Plafond',
    coversOrdinary: 'Kost, gewoon %',
    coversHigher: 'Kost, verhoogd %',
  },
  bestYearName: 'Beste jaar',
  bestYearTitle: 'Beste jaar om in te dienen',
}

export type Texts = typeof nl

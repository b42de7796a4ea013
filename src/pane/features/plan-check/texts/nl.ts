import type { PlanResult } from '../../../../wording'
import type { Reason } from '../../../../workbook'
import type { RowColumn } from '../columns/row-formulas'
import { countedIn, wholeIn } from '../../../text'

const counted = countedIn('nl')
const whole = wholeIn('nl')

export const nl = {
  back: 'Terug',

  atRisk: (rows: number) => (rows === 1 ? 'loopt gevaar in 1 rij' : `loopt gevaar in ${whole(rows)} rijen`),
  nothingAtRisk: 'Er loopt geen subsidie gevaar.',
  nothingFound: (rows: number) => `Geen problemen gevonden in ${counted(rows, 'rij', 'rijen')}.`,
  emptyPlan: 'Het plan heeft nog geen rijen.',
  checked: (rows: number, unknown: number) =>
    `${counted(rows, 'rij', 'rijen')} nagekeken.${unknown === 0 ? '' : ` In ${counted(unknown, 'rij', 'rijen')} is niet te zeggen hoeveel.`}`,
  unknownAmount: 'bedrag niet gekend',
  noAmount: 'geen subsidie te verliezen',
  noTheme: (rows: number) =>
    `Het plan heeft geen kolom voor het thema. Een aanvraag heeft er een nodig: kijk dat na voor ${counted(rows, 'rij', 'rijen')}.`,
  row: (row: number) => `rij ${row}`,
  untitled: 'zonder titel',
  daysLeft: (days: number) => (days === 0 ? 'vandaag de laatste dag' : `nog ${counted(days, 'dag', 'dagen')}`),
  applyBy: (day: string) => `Aanvragen tot en met ${day}`,
  lapsed: (step: string, lastDay: string) => `niet op tijd gedaan: ${step}, uiterlijk ${lastDay}`,
  lapsedBadge: 'vervallen',
  more: (shown: number, total: number) => `Toon meer (${whole(shown)} van ${whole(total)})`,
  standsThere: (column: string, cell: string, expected: string | undefined) =>
    `${column}: er staat “${cell}”.${expected === undefined ? '' : ` Verwacht: ${expected}.`}`,
  expected: { day: 'een datum, zoals 23/09/2026', amount: 'een bedrag zonder btw, zoals 1234,56' },
  findNumber: 'Nummer zoeken',

  becomes: 'wordt',
  apply: 'Toepassen',
  applyOne: (from: string, to: string, row: number) => `Toepassen in rij ${row}: ${from} wordt ${to}`,
  applied: (count: number) => `${counted(count, 'cel', 'cellen')} verbeterd. Met Herstellen draait u dit terug.`,
  fixes: (count: number) => counted(count, 'verbetering', 'verbeteringen'),
  fixesHint: 'Enkel de aangevinkte cellen wijzigen. Kijk na of elke verbetering klopt.',
  allFixed: 'Er is niets meer dat vanzelf te verbeteren is.',
  applyAll: (count: number) => `${counted(count, 'cel', 'cellen')} verbeteren`,
  fixesBeyond: (count: number) =>
    `En nog ${counted(count, 'cel', 'cellen')} verderop: pas deze eerst toe, of laat de rest staan.`,

  obstacles: {
    protected: (sheet: string) => `Het blad ${sheet} is beveiligd: nakijken kan, wijzigen niet.`,
    filtered: 'Het plan is gefilterd. Ook de rijen die u nu niet ziet, zijn nagekeken.',
    hiddenRows: 'Het plan heeft verborgen rijen. Ook die zijn nagekeken.',
    mergedCells:
      'Het plan bevat samengevoegde cellen. Enkel de eerste cel van zo’n groep heeft een waarde; de rijen eronder lijken leeg.',
  },

  addColumns: 'Kolommen toevoegen',
  addHint: 'Formules die meerekenen als u het plan wijzigt. Ze werken in elke taal van Excel.',
  way: 'Hoe',
  perRow: 'Een formule in elke rij',
  perRowHint: 'Sorteren en filteren mag. Een rij weet niet wat andere rijen van het plafond gebruiken.',
  spilled: 'Eén formule naast het plan',
  spilledHint: 'Rekent het hele plan uit, met het plafond per jaar. Niet samen met het plan sorteren.',
  columns: 'Kolommen',
  columnHints: {
    applicationDeadline: 'laatste dag om aan te vragen',
    eligibleCost: 'wat van de kost telt',
    rate: 'steunpercentage',
    subsidy: 'zonder wat andere rijen van het plafond gebruiken',
    nextStep: 'wat er op de peildatum te doen is',
    findings: 'OK, of wat er mis is, in kleur',
  } satisfies Record<RowColumn, string>,
  resultHints: {
    used: 'wat de rij van het plafond gebruikt',
    settled: 'wat er na factuur en creditnota van de subsidie overblijft',
    status: 'aangevraagd, gepland, vervallen of stopgezet',
    readAs: 'project, som, tussentitel …: hoe elke rij gelezen is',
  } as { readonly [C in PlanResult]?: string },
  forThePlanOnly: (rows: number) =>
    `Enkel KMO.PLAN leest ${counted(rows, 'rij', 'rijen')} zoals bedoeld: er staat een woord zoals ja of nee, een subthema dat het percentage bepaalt, of een stopzetting met een factuur. Een formule per rij toont daar een fout of een ander bedrag.`,
  isThere: 'staat er al',
  needsStart: 'het plan heeft geen kolom voor de start',
  needsSize: 'kies eerst de grootte',
  untracked: (columns: string) =>
    `Het plan heeft geen kolom voor: ${columns}. Is de laatste dag van zo’n stap voorbij, dan telt ze als gedaan; enkel een aanvraag vervalt dan.`,
  asOf: 'Peildatum voor de volgende stap',
  asOfHint: 'Een dag, zoals 24/11/2026. Of selecteer een cel met een datum en neem die: dan past u de dag daar aan.',
  asOfWrong: 'Dit is geen datum. Schrijf dag/maand/jaar, zoals 24/11/2026.',
  takeCell: 'Geselecteerde cel nemen',
  takeDay: 'Een dag typen',
  cellTaken: (address: string) => `Peildatum in cel ${address}`,
  noCell: 'Selecteer eerst één cel.',
  rename: (list: string) =>
    `KMO.PLAN kan deze kolommen niet bij naam noemen. Hernoem eerst: ${list}. Of kies een formule in elke rij.`,
  spillNeedsSize: 'Kies eerst de grootte: niet in elke rij is ze ingevuld.',
  noRoom: 'Rechts van het plan is er geen plaats meer.',
  mergedThere: (address: string) =>
    `In ${address} zijn cellen samengevoegd. Hef dat eerst op (Start, Samenvoegen en centreren).`,
  nothingChosen: 'Kies minstens één kolom.',
  preview: 'Wat er bijkomt',
  inTable: (table: string, count: number) => `Rechts in de tabel ${table}: ${counted(count, 'kolom', 'kolommen')}.`,
  inCells: (sheet: string, address: string) => `In de lege cellen ${address} van het blad ${sheet}.`,
  notNextTo: 'Vlak naast het plan staat al iets; dit is de eerste vrije plaats.',
  noTable: 'Dit plan is geen tabel: de formules wijzen naar de cellen van hun rij.',
  hiddenToo: 'Ook verborgen en gefilterde rijen krijgen de formules.',
  showFormulas: 'Formules tonen',
  hideFormulas: 'Formules verbergen',
  add: 'Toevoegen',
  adding: 'De formules worden geschreven…',
  added: (count: number) => `${counted(count, 'kolom', 'kolommen')} toegevoegd. Met Herstellen haalt u ze weer weg.`,

  restore: 'Herstellen',
  restoreHint:
    'Dit heeft dit venster in de werkmap geschreven. Kies wat weer weg mag; wat u of een collega intussen wijzigde, blijft staan.',
  nothingWritten: 'Er is niets om te herstellen: dit venster heeft hier niets geschreven.',
  looking: 'Even kijken wat er geschreven is…',
  cellBack: (address: string, sheet: string, from: string, to: string) =>
    `${address} (${sheet}): ${from} wordt weer ${to}`,
  cellsBack: (address: string, sheet: string, count: number) =>
    `${address} (${sheet}): ${counted(count, 'cel', 'cellen')} worden weer zoals voordien`,
  cellsEmpty: (address: string, sheet: string, what: string) => `${address} (${sheet}): ${what} gaat weg`,
  columnsBack: (table: string, headers: readonly string[]) =>
    `Tabel ${table}: ${headers.join(', ')} ${headers.length === 1 ? 'gaat' : 'gaan'} weg`,
  sheetBack: (sheet: string) => `Blad ${sheet} gaat weg, met alles wat erop staat`,
  lightsBack: (address: string, sheet: string) => `Kleuren in ${address} (${sheet}) gaan weg`,
  writtenOn: (day: string) => `geschreven op ${day}`,
  stays: {
    changed: (what: string) => `Intussen gewijzigd, en blijft staan: ${what}`,
    'not-ours': (what: string) => `Blijft staan, want niet te zien is dat dit venster het schreef: ${what}`,
    formula: (what: string) => `Blijft staan, want er stond een formule die dit venster niet opnieuw schrijft: ${what}`,
  } satisfies Record<Reason, (what: string) => string>,
  comesBack: (cells: number) => `Wat er terugkomt (${counted(cells, 'cel', 'cellen')})`,
  runBack: (address: string, from: string, to: string) => `${address}: ${from} wordt weer ${to}`,
  andMore: (count: number) => `en nog ${whole(count)}`,
  emptyCell: '(leeg)',
  takeBack: (count: number) => `${counted(count, 'onderdeel', 'onderdelen')} herstellen`,
  takenBack: 'Hersteld.',
}

export type Texts = typeof nl

import type { InsertionProblem } from './insertion'

const sentence = <A extends readonly unknown[]>(nl: (...values: A) => string, en: (...values: A) => string) => ({
  nl,
  en,
})

export const texts = {
  title: { nl: 'Functies', en: 'Functions' },
  back: { nl: '‹ Alle functies', en: '‹ All functions' },
  perRow: { nl: 'Voor één rij', en: 'For one row' },
  perPlan: { nl: 'Voor een hele kolom of tabel', en: 'For a whole column or table' },
  manual: { nl: 'Alle functies op één pagina (nieuw venster)', en: 'All functions on one page (new window)' },
  manualPage: { nl: 'functies.html', en: 'functions.html' },
  howToType: {
    nl: 'Typ in een cel =KMO. of kies hier een functie.',
    en: 'Type =KMO. in a cell, or choose a function here.',
  },
  noKmoInCell: {
    nl: 'Selecteer een cel met een KMO-formule om ze hier te laten uitleggen.',
    en: 'Select a cell with a KMO formula to have it explained here.',
  },
  cellHas: sentence(
    (address: string, functions: string) => `${address} bevat ${functions}.`,
    (address: string, functions: string) => `${address} contains ${functions}.`,
  ),
  explainCell: { nl: 'Leg deze cel uit', en: 'Explain this cell' },
  example: { nl: 'Voorbeeld', en: 'Example' },
  shows: { nl: 'toont', en: 'shows' },
  fillIn: { nl: 'Invullen', en: 'Fill in' },
  fillInHint: {
    nl: 'Typ een waarde of een celadres, of selecteer cellen in het blad en klik op “Neem selectie”.',
    en: 'Type a value or a cell address, or select cells in the sheet and click “Take selection”.',
  },
  optional: { nl: 'Mag weg.', en: 'Optional.' },
  takeSelection: { nl: 'Neem selectie', en: 'Take selection' },
  takeSelectionFor: sentence(
    (name: string) => `Neem selectie voor ${name}`,
    (name: string) => `Take selection for ${name}`,
  ),
  result: { nl: 'Resultaat', en: 'Result' },
  empty: { nl: '(leeg)', en: '(empty)' },
  stillNeeded: sentence(
    (names: string) => `Nog in te vullen: ${names}.`,
    (names: string) => `Still to be filled in: ${names}.`,
  ),
  moreRows: sentence(
    (count: number) => `… en nog ${count} ${count === 1 ? 'rij' : 'rijen'}`,
    (count: number) => `… and ${count} more ${count === 1 ? 'row' : 'rows'}`,
  ),
  formula: { nl: 'Formule', en: 'Formula' },
  insert: { nl: 'Invoegen in de geselecteerde cel', en: 'Insert in the selected cell' },
  willFill: sentence(
    (cells: string) => `Het resultaat vult ${cells}.`,
    (cells: string) => `The result fills ${cells}.`,
  ),
  replaces: { nl: 'In deze cel staat al iets:', en: 'This cell already holds something:' },
  becomes: { nl: 'wordt', en: 'becomes' },
  replace: { nl: 'Vervangen', en: 'Replace' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  inserted: sentence(
    (address: string) => `De formule staat in ${address}.`,
    (address: string) => `The formula is in ${address}.`,
  ),
  explanation: { nl: 'Uitleg', en: 'Explanation' },
  rulesOf: sentence(
    (day: string) => `De regels van ${day} waarop dit steunt`,
    (day: string) => `The rules of ${day} that this rests on`,
  ),
  validFrom: { nl: 'vanaf', en: 'from' },
  doubt: { nl: 'Nog onzeker:', en: 'Still uncertain:' },
  cell: sentence(
    (address: string) => `Cel ${address}`,
    (address: string) => `Cell ${address}`,
  ),
  argument: { nl: 'Argument', en: 'Argument' },
  written: { nl: 'In de formule', en: 'In the formula' },
  value: { nl: 'Waarde', en: 'Value' },
  rows: sentence(
    (count: number) => `${count} ${count === 1 ? 'rij' : 'rijen'}`,
    (count: number) => `${count} ${count === 1 ? 'row' : 'rows'}`,
  ),
  onlyExcel: { nl: 'enkel Excel rekent dit uit', en: 'only Excel calculates this' },
  lost: sentence(
    (parts: string) =>
      `Niet te volgen buiten Excel: ${parts}. De stappen met bedragen ontbreken daarom; hieronder staan de regels.`,
    (parts: string) =>
      `Cannot be followed outside Excel: ${parts}. So the steps with amounts are missing; below are the rules.`,
  ),
  stale: {
    nl: 'De cel toont nog een oud resultaat. Laat Excel alles herberekenen.',
    en: 'The cell still shows an old result. Let Excel calculate everything anew.',
  },
  recalculate: { nl: 'Alles herberekenen', en: 'Calculate everything anew' },
  recalculated: { nl: 'Excel heeft alles herberekend.', en: 'Excel calculated everything anew.' },
  answerIs: { nl: 'Komt uit op', en: 'Comes to' },
} as const

export const insertionProblems: Readonly<
  Record<InsertionProblem, { nl: (address: string) => string; en: (address: string) => string }>
> = {
  'no-selection': { nl: () => 'Selecteer eerst één cel.', en: () => 'First select one cell.' },
  'own-argument': {
    nl: (address) => `${address} wordt door de formule zelf gebruikt. Selecteer een andere cel.`,
    en: (address) => `${address} is used by the formula itself. Select another cell.`,
  },
  'no-room': {
    nl: (address) =>
      `Geen plaats: in ${address} staat al iets. Selecteer een cel met genoeg lege cellen eronder en ernaast.`,
    en: (address) =>
      `No room: ${address} already holds something. Select a cell with enough empty cells below and beside it.`,
  },
  'in-table': {
    nl: (address) =>
      `Een resultaat van meer cellen kan niet in een tabel staan (${address}). Selecteer een cel naast de tabel.`,
    en: (address) => `A result of several cells cannot stand in a table (${address}). Select a cell beside the table.`,
  },
  'merged-cells': {
    nl: (address) => `In ${address} zijn cellen samengevoegd. Selecteer een andere cel.`,
    en: (address) => `Cells are merged in ${address}. Select another cell.`,
  },
}

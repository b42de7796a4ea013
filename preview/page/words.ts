import type { Language } from './language'

const dutch = {
  title: 'Voorbeeldwerkmap',
  file: 'Bestand',
  open: 'Openen…',
  save: 'Opslaan als .xlsx',
  sample: 'Het voorbeeldplan openen',
  recalculate: 'Alles opnieuw berekenen',
  unsaved: 'Niet bewaard',
  saved: 'Bewaard',
  sampleState: 'Voorbeeld',
  opened: 'Geopend',
  dark: 'Donkere weergave',
  light: 'Lichte weergave',
  otherLanguage: 'English',
  ready: 'Gereed',
  calculating: 'Berekenen…',
  opening: 'Openen…',
  notExcel: 'Dit is geen Excel, maar een werkmap die de add-in in deze browser laat werken.',
  differences: 'Wat is er anders?',
  close: 'Sluiten',
  closePane: 'Taakvenster sluiten',
  paneEdge: 'Breedte van het taakvenster',
  log: 'Logboek',
  logTitle: 'Logboek voor ontwikkelaars',
  logEmpty: 'Alles wat de add-in vroeg, kon deze werkmap beantwoorden.',
  logText:
    'Wat de add-in vroeg en deze werkmap niet kent. Ze antwoordt dan zoals Excel op een onbekende vraag: ApiNotFound.',
  newWorkbook: 'Map1.xlsx',
  newWorkbookSaved:
    'De add-in maakte een nieuwe werkmap. Excel zou ze openen; hier staat ze bij uw downloads als Map1.xlsx.',
  drop: 'Laat het bestand los om het te openen',
  busy: 'De functie is nog aan het rekenen.',
  formula: 'formule',
  empty: 'leeg',
  ribbon: 'Lint',
  paneTitle: 'Taakvenster',
  workbook: 'Werkmap',
  notXlsx: 'Dit bestand kan hier niet open: kies een werkmap van Excel (.xlsx).',
  addInMissing: 'De add-in antwoordt niet. Staat de server nog aan?',
  yes: 'Ja',
  no: 'Nee',
  except: 'behalve',
  leftOut: {
    borders: 'nieuwe randen',
    'tab-colors': 'tabkleuren',
    'conditional-formats': 'wijzigingen aan voorwaardelijke opmaak',
    validations: 'wijzigingen aan gegevensvalidatie',
    'table-options': 'de stijl van tabellen',
    pictures: 'nieuwe grafieken en afbeeldingen',
    references:
      'verwijzingen die dit raster niet kent, in grafieken, regels, namen of formules: ze zijn niet mee verschoven, kijk ze na in Excel',
  },
  notCalculated: (count: number) =>
    count === 1
      ? 'Eén cel heeft een formule die dit raster niet kent. Ze toont de waarde uit het bestand en blijft bij het bewaren zoals ze is.'
      : `${count} cellen hebben een formule die dit raster niet kent. Ze tonen de waarde uit het bestand en blijven bij het bewaren zoals ze zijn.`,
  distrusted: (count: number) =>
    count === 1
      ? 'Eén formule geeft hier een ander resultaat dan in het bestand: haar cel toont de waarde uit het bestand.'
      : `${count} formules geven hier een ander resultaat dan in het bestand: hun cellen tonen de waarde uit het bestand.`,
  stale: (count: number, cells: string, resting: number) =>
    `${count === 1 ? '1 formule is' : `${count} formules zijn`} niet herberekend: ${cells}. ${resting === 0 ? '' : `Daarop ${resting === 1 ? 'rust 1 andere cel' : `rusten ${resting} andere cellen`}. `}Wat doorstreept is, klopt niet meer: herbereken het in Excel.`,
  lookNotRead: (sheets: readonly string[]) =>
    `De opmaak van ${sheets.join(', ')} is hier niet te zien. In uw bestand blijft ze zoals ze is.`,
  beyondGrid: (sheets: readonly string[]) =>
    `Op ${sheets.join(', ')} staan cellen zo ver weg dat ze hier niet te zien zijn. Formules tonen de waarde uit het bestand, en bij het bewaren blijft dat alles zoals het is.`,
}

export type Words = Readonly<typeof dutch>

const english: Words = {
  title: 'Preview workbook',
  file: 'File',
  open: 'Open…',
  save: 'Save as .xlsx',
  sample: 'Open the sample plan',
  recalculate: 'Recalculate all',
  unsaved: 'Not saved',
  saved: 'Saved',
  sampleState: 'Sample',
  opened: 'Opened',
  dark: 'Dark mode',
  light: 'Light mode',
  otherLanguage: 'Nederlands',
  ready: 'Ready',
  calculating: 'Calculating…',
  opening: 'Opening…',
  notExcel: 'This is not Excel, but a workbook that lets the add-in work in this browser.',
  differences: 'What is different?',
  close: 'Close',
  closePane: 'Close the task pane',
  paneEdge: 'Width of the task pane',
  log: 'Log',
  logTitle: 'Log for developers',
  logEmpty: 'This workbook could answer everything that the add-in asked.',
  logText:
    'What the add-in asked and this workbook does not know. It answers as Excel does to an unknown question: ApiNotFound.',
  newWorkbook: 'Book1.xlsx',
  newWorkbookSaved:
    'The add-in made a new workbook. Excel would open it; here it is among your downloads as Book1.xlsx.',
  drop: 'Drop the file to open it',
  busy: 'The function is still calculating.',
  formula: 'formula',
  empty: 'empty',
  ribbon: 'Ribbon',
  paneTitle: 'Task pane',
  workbook: 'Workbook',
  notXlsx: 'This file cannot be opened here: choose an Excel workbook (.xlsx).',
  addInMissing: 'The add-in does not answer. Is the server still running?',
  yes: 'Yes',
  no: 'No',
  except: 'except',
  leftOut: {
    borders: 'new borders',
    'tab-colors': 'tab colours',
    'conditional-formats': 'changes to conditional formats',
    validations: 'changes to data validation',
    'table-options': 'the style of tables',
    pictures: 'new charts and pictures',
    references:
      'references that this grid does not know, in charts, rules, names or formulas: they did not move along, check them in Excel',
  },
  notCalculated: (count) =>
    count === 1
      ? 'One cell has a formula that this grid does not know. It shows the value of the file and stays as it is when you save.'
      : `${count} cells have a formula that this grid does not know. They show the value of the file and stay as they are when you save.`,
  distrusted: (count) =>
    count === 1
      ? 'One formula gives another result here than in the file: its cell shows the value of the file.'
      : `${count} formulas give another result here than in the file: their cells show the value of the file.`,
  stale: (count, cells, resting) =>
    `${count === 1 ? '1 formula was' : `${count} formulas were`} not recalculated: ${cells}. ${resting === 0 ? '' : `${resting === 1 ? '1 other cell rests' : `${resting} other cells rest`} on that. `}What is struck through is no longer right: recalculate it in Excel.`,
  lookNotRead: (sheets) => `The look of ${sheets.join(', ')} cannot be shown here. In your file it stays as it is.`,
  beyondGrid: (sheets) =>
    `${sheets.join(', ')} has cells too far away to be shown here. Formulas show the value of the file, and all of it stays as it is when you save.`,
}

/** What this page itself says, in the display language. */
export const wordsIn = (language: Language): Words => (language === 'nl' ? dutch : english)

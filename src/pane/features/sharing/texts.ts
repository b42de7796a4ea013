const sentence = <A extends readonly unknown[]>(nl: (...values: A) => string, en: (...values: A) => string) => ({
  nl,
  en,
})
const nlCells = (count: number) => `${count} ${count === 1 ? 'cel' : 'cellen'}`
const enCells = (count: number) => `${count} ${count === 1 ? 'cell' : 'cells'}`

export const texts = {
  title: { nl: 'Delen', en: 'Share' },
  copy: { nl: 'Kopie met enkel waarden', en: 'Copy with values only' },
  copyIntro: {
    nl: 'Wie de add-in niet heeft, ziet geen KMO-formules. Maak voor hen een kopie waarin elke formule haar waarde is, met vooraan een blad dat zegt van wanneer de regels zijn. Aan deze werkmap verandert niets.',
    en: 'Who does not have the add-in sees no KMO formulas. Make a copy for them in which every formula is its value, with a first sheet that tells of which day the rules are. Nothing changes in this workbook.',
  },
  sheets: { nl: 'Welke bladen', en: 'Which sheets' },
  hiddenSheet: { nl: 'verborgen blad', en: 'hidden sheet' },
  noSheets: { nl: 'Kies minstens één blad.', en: 'Choose at least one sheet.' },
  tooLarge: sentence(
    (most: string) => `Samen zijn deze bladen groter dan ${most} cellen. Kies er minder.`,
    (most: string) => `Together these sheets are larger than ${most} cells. Choose fewer.`,
  ),
  openCopy: { nl: 'Openen als nieuwe werkmap', en: 'Open as a new workbook' },
  download: { nl: 'Downloaden (.xlsx)', en: 'Download (.xlsx)' },
  fileName: { nl: 'kopie-met-waarden.xlsx', en: 'copy-with-values.xlsx' },
  making: { nl: 'De kopie wordt gemaakt…', en: 'Making the copy…' },
  stop: { nl: 'Stoppen', en: 'Stop' },
  opened: sentence(
    (formulas: number, kmo: number) =>
      `De kopie is open. ${formulas} ${formulas === 1 ? 'formule werd haar waarde' : 'formules werden hun waarde'}, waarvan ${kmo} van KMO. Bewaar ze onder een eigen naam.`,
    (formulas: number, kmo: number) =>
      `The copy is open. ${formulas} ${formulas === 1 ? 'formula became its value' : 'formulas became their values'}, of which ${kmo} of KMO. Save it under a name of its own.`,
  ),
  downloaded: sentence(
    (formulas: number, kmo: number) =>
      `De kopie is gedownload. ${formulas} ${formulas === 1 ? 'formule werd haar waarde' : 'formules werden hun waarde'}, waarvan ${kmo} van KMO.`,
    (formulas: number, kmo: number) =>
      `The copy was downloaded. ${formulas} ${formulas === 1 ? 'formula became its value' : 'formulas became their values'}, of which ${kmo} of KMO.`,
  ),
  withErrors: sentence(
    (count: number) =>
      `${nlCells(count)} in de kopie ${count === 1 ? 'toont' : 'tonen'} een fout, net als hier. Herstel ze eerst als dat niet de bedoeling is.`,
    (count: number) =>
      `${enCells(count)} in the copy ${count === 1 ? 'shows' : 'show'} an error, as here. Repair them first if that is not intended.`,
  ),
  withHiddenRows: sentence(
    (names: string) => `Verborgen of gefilterde rijen zijn in de kopie zichtbaar: ${names}.`,
    (names: string) => `Hidden or filtered rows are visible in the copy: ${names}.`,
  ),
  repair: { nl: '#NAME? herstellen', en: 'Repair #NAME?' },
  repairIntro: {
    nl: 'Soms herkent Excel de KMO-functies niet bij het openen. Deze knop zoekt de cellen die daardoor #NAME? (#NAAM?) tonen; daarna voert u hun formules opnieuw in.',
    en: 'Sometimes Excel does not recognise the KMO functions on opening. This button finds the cells that show #NAME? for that reason; then you enter their formulas again.',
  },
  find: { nl: 'Zoeken', en: 'Find' },
  finding: { nl: 'Alle bladen worden gelezen…', en: 'Reading all sheets…' },
  nothingBroken: {
    nl: 'Geen enkele cel met een KMO-formule toont #NAME?.',
    en: 'No cell with a KMO formula shows #NAME?.',
  },
  found: sentence(
    (count: number) => `${nlCells(count)} met een KMO-formule ${count === 1 ? 'toont' : 'tonen'} #NAME?.`,
    (count: number) => `${enCells(count)} with a KMO formula ${count === 1 ? 'shows' : 'show'} #NAME?.`,
  ),
  protectedRun: { nl: 'beveiligd blad', en: 'protected sheet' },
  becomes: { nl: 'wordt', en: 'becomes' },
  showCell: sentence(
    (address: string) => `Toon ${address}`,
    (address: string) => `Show ${address}`,
  ),
  more: sentence(
    (count: number) => `… en nog ${count}.`,
    (count: number) => `… and ${count} more.`,
  ),
  enterAgain: sentence(
    (count: number) => `${count} ${count === 1 ? 'formule' : 'formules'} opnieuw invoeren`,
    (count: number) => `Enter ${count} ${count === 1 ? 'formula' : 'formulas'} again`,
  ),
  allProtected: {
    nl: 'Deze cellen staan op beveiligde bladen. Hef de beveiliging op (Controleren, Beveiliging blad opheffen) en zoek opnieuw.',
    en: 'These cells are on protected sheets. Unprotect them (Review, Unprotect Sheet) and find again.',
  },
  repaired: sentence(
    (count: number) => `${count} ${count === 1 ? 'formule is' : 'formules zijn'} opnieuw ingevoerd.`,
    (count: number) => `${count} ${count === 1 ? 'formula was' : 'formulas were'} entered again.`,
  ),
  sheetRefused: sentence(
    (sheet: string, why: string) => `${sheet}: ${why}`,
    (sheet: string, why: string) => `${sheet}: ${why}`,
  ),
  stillBroken: sentence(
    (count: number) =>
      `${nlCells(count)} ${count === 1 ? 'toont' : 'tonen'} nog #NAME?. Sluit de werkmap en open ze opnieuw; helpt dat niet, laad de add-in dan opnieuw (Invoegen, Mijn invoegtoepassingen).`,
    (count: number) =>
      `${enCells(count)} still ${count === 1 ? 'shows' : 'show'} #NAME?. Close the workbook and open it again; if that does not help, load the add-in again (Insert, My Add-ins).`,
  ),
  recalculate: { nl: 'Alles herberekenen', en: 'Calculate everything anew' },
  recalculateIntro: {
    nl: 'Na een nieuwe versie van de regels rekent Excel oude formules niet vanzelf opnieuw uit.',
    en: 'After a new version of the rules Excel does not calculate old formulas anew by itself.',
  },
  recalculated: { nl: 'Excel heeft alles herberekend.', en: 'Excel calculated everything anew.' },
} as const

export const aboutTexts = {
  nl: {
    name: 'Over deze kopie',
    sentences: [
      'Dit is een kopie met enkel waarden, voor wie de add-in KMO for Excel niet heeft. Niets in deze kopie rekent opnieuw.',
      'De bedragen volgen de regels van de kmo-portefeuille zoals ze op de dag hieronder gekend waren. Ze zijn geen beslissing van VLAIO.',
      'Getalnotaties en kolombreedtes zijn overgenomen; andere opmaak, grafieken, notities en verborgen bladen niet.',
    ],
    madeOn: 'Gemaakt op',
    rulesOf: 'Regels nagekeken op',
    providersOf: 'Dienstverleners van',
    addIn: 'Versie van de add-in',
    sheet: 'Blad',
    formulas: 'Formules vervangen',
    kmoFormulas: 'Waarvan KMO',
    errors: 'Cellen met een fout',
  },
  en: {
    name: 'About this copy',
    sentences: [
      'This is a copy with values only, for who does not have the add-in KMO for Excel. Nothing in this copy calculates.',
      'The amounts follow the rules of the kmo-portefeuille as they were known on the day below. They are no decision of VLAIO.',
      'Number formats and column widths were taken over; other formatting, charts, notes and hidden sheets were not.',
    ],
    madeOn: 'Made on',
    rulesOf: 'Rules checked on',
    providersOf: 'Providers of',
    addIn: 'Version of the add-in',
    sheet: 'Sheet',
    formulas: 'Formulas replaced',
    kmoFormulas: 'Of which KMO',
    errors: 'Cells with an error',
  },
} as const

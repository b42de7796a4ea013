const cells = (count: number) => `${count} ${count === 1 ? 'cel' : 'cellen'}`

export const nl = {
  copy: 'Kopie met enkel waarden',
  copyIntro:
    'Wie de add-in niet heeft, ziet geen KMO-formules. Maak voor hen een kopie waarin elke formule haar waarde is, met vooraan een blad dat zegt van wanneer de regels zijn. Aan deze werkmap verandert niets.',
  sheets: 'Welke bladen',
  hiddenSheet: 'verborgen blad',
  noSheets: 'Kies minstens één blad.',
  tooLarge: (most: string) => `Samen zijn deze bladen groter dan ${most} cellen. Kies er minder.`,
  openCopy: 'Openen als nieuwe werkmap',
  download: 'Downloaden (.xlsx)',
  fileName: 'kopie-met-waarden.xlsx',
  making: 'De kopie wordt gemaakt…',
  stop: 'Stoppen',
  opened: (formulas: number, kmo: number) =>
    `De kopie is open. ${formulas} ${formulas === 1 ? 'formule werd haar waarde' : 'formules werden hun waarde'}, waarvan ${kmo} van KMO. Bewaar ze onder een eigen naam.`,
  downloaded: (formulas: number, kmo: number) =>
    `De kopie is gedownload. ${formulas} ${formulas === 1 ? 'formule werd haar waarde' : 'formules werden hun waarde'}, waarvan ${kmo} van KMO.`,
  withErrors: (count: number) =>
    `${cells(count)} in de kopie ${count === 1 ? 'toont' : 'tonen'} een fout, net als hier. Herstel ze eerst als dat niet de bedoeling is.`,
  withHiddenRows: (names: string) => `Verborgen of gefilterde rijen zijn in de kopie zichtbaar: ${names}.`,
  repair: '#NAME? herstellen',
  repairIntro:
    'Soms herkent Excel de KMO-functies niet bij het openen. Deze knop zoekt de cellen die daardoor #NAME? (#NAAM?) tonen; daarna voert u hun formules opnieuw in.',
  find: 'Zoeken',
  finding: 'Alle bladen worden gelezen…',
  nothingBroken: 'Geen enkele cel met een KMO-formule toont #NAME?.',
  found: (count: number) => `${cells(count)} met een KMO-formule ${count === 1 ? 'toont' : 'tonen'} #NAME?.`,
  protectedRun: 'beveiligd blad',
  becomes: 'wordt',
  showCell: (address: string) => `Toon ${address}`,
  more: (count: number) => `… en nog ${count}.`,
  enterAgain: (count: number) => `${count} ${count === 1 ? 'formule' : 'formules'} opnieuw invoeren`,
  allProtected:
    'Deze cellen staan op beveiligde bladen. Hef de beveiliging op (Controleren, Beveiliging blad opheffen) en zoek opnieuw.',
  repaired: (count: number) => `${count} ${count === 1 ? 'formule is' : 'formules zijn'} opnieuw ingevoerd.`,
  sheetRefused: (sheet: string, why: string) => `${sheet}: ${why}`,
  stillBroken: (count: number) =>
    `${cells(count)} ${count === 1 ? 'toont' : 'tonen'} nog #NAME?. Sluit de werkmap en open ze opnieuw; helpt dat niet, laad de add-in dan opnieuw (Invoegen, Mijn invoegtoepassingen).`,
  recalculate: 'Alles herberekenen',
  recalculateIntro: 'Na een nieuwe versie van de regels rekent Excel oude formules niet vanzelf opnieuw uit.',
  recalculated: 'Excel heeft alles herberekend.',
  about: {
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
}
export type Texts = typeof nl

import type { FindingLabel } from '../../src/wording'
import { DraftSheet } from '../workbook/draft-sheet'
import { colours, look, signals } from '../workbook/look'
import { sheetNames } from './names'
import { isCalculated, planColumns, resultColumns } from './plan-columns'
import { print } from './print'

type Weight = 'bad' | 'caution'

/** Every code that Controle can show, worst first: what it means and what to do. */
export const codes: readonly (readonly [FindingLabel, Weight, string, string])[] = [
  [
    'T1',
    'bad',
    'Te laat aangevraagd: na de veertiende dag na de start. Of niet aangevraagd, en die dag is voorbij.',
    'Geen steun meer voor deze rij. Vraag een volgende keer aan zodra er is ingeschreven.',
  ],
  [
    'T2',
    'bad',
    'De opleiding eindigt na 31 december van het jaar na de aanvraag, of na de laatste dag om aan te vragen.',
    'Spreek met de dienstverlener een vroeger einde af.',
  ],
  [
    'T3',
    'bad',
    'Het eigen aandeel is niet of te laat gestort.',
    'Stort binnen de termijn na de aanvraag. Het geld moet dan aangekomen zijn.',
  ],
  [
    'I2',
    'bad',
    'Dit thema krijgt voor deze dienst geen steun op de dag van de aanvraag.',
    'Advies krijgt sinds 1 februari 2026 enkel nog steun over cybersecurity.',
  ],
  [
    'I4',
    'bad',
    'De onderneming heeft geen recht op steun: te groot, of een maatwerkbedrijf voor 2026.',
    'Kijk de cijfers op het blad Onderneming na.',
  ],
  [
    'B1',
    'bad',
    'De kost ligt onder het minimum: 100 euro voor opleiding, 500 euro voor advies.',
    'Het minimum geldt per aanvraag: meerdere deelnemers tellen samen.',
  ],
  [
    'B3',
    'bad',
    'Het plafond van dat jaar is op of bijna op: de steun is verminderd of nul.',
    'Kan de aanvraag in januari? Dan telt het plafond van het nieuwe jaar.',
  ],
  [
    'D1',
    'bad',
    'Het erkenningsnummer is niet leesbaar.',
    'Verwacht: DV.O of DV.A en zes cijfers. Zoek het op in het taakvenster.',
  ],
  [
    'D3',
    'bad',
    'Het nummer is van de andere dienst: DV.A is advies, DV.O is opleiding.',
    'Vraag de dienstverlener het nummer voor deze dienst.',
  ],
  [
    'D5',
    'bad',
    'Het nummer is in de lijst van een andere dienstverlener dan die er staat.',
    'Zoek het juiste nummer op in het taakvenster, of verbeter de naam.',
  ],
  ['M1', 'bad', 'Er is geen startdatum en geen aanvraagdatum.', 'Vul minstens een van beide in.'],
  ['M2', 'bad', 'Er is geen kost.', 'Vul de prijs zonder btw in.'],
  [
    'M3',
    'caution',
    'De onderneming is niet ingevuld: die van de rij erboven telt.',
    'Klopt dat niet, vul de onderneming dan in elke rij in.',
  ],
  [
    'M4',
    'caution',
    'Stopgezet, maar niemand weet wanneer: geen steun, en het plafond blijft gebruikt.',
    'Vul de dag in. In het jaar van de aanvraag komt het plafond weer vrij.',
  ],
  [
    'M5',
    'caution',
    'Aangevraagd, maar de dag ontbreekt: de startdatum telt.',
    'Vul de aanvraagdatum in: die beslist over de regels en het jaar.',
  ],
  [
    'F1',
    'bad',
    'Een cel van de rij is niet leesbaar; de kolom staat erbij.',
    'Typ een datum als dd/mm/jjjj, een bedrag als getal, een woord uit de lijst.',
  ],
  [
    'I1',
    'caution',
    'Er is geen thema. Dat is nodig voor aanvragen sinds 1 januari 2023.',
    'Kies het thema dat op de inschrijving staat.',
  ],
  [
    'I5',
    'caution',
    'De grootte verschilt van die van de eerste aanvraag van dat jaar.',
    'De grootte van de eerste aanvraag geldt voor het hele kalenderjaar.',
  ],
  [
    'I6',
    'caution',
    'Een bachelor of graduaat is in dit academiejaar al eens aangevraagd.',
    'Vraag de dienstverlener of een tweede aanvraag kan.',
  ],
  [
    'X1',
    'caution',
    'Dezelfde opleiding staat er twee keer; de andere rij staat erbij (de hoofding is rij 1).',
    'Schrap de rij, of vul in wat verschilt, bijvoorbeeld de deelnemers.',
  ],
  ['T4', 'caution', 'De opleiding eindigt voor ze begint.', 'Kijk beide datums na.'],
  [
    'B2',
    'caution',
    'De prijs lijkt btw te bevatten: gedeeld door 1,21 is het een rond bedrag.',
    'Vul de prijs zonder btw in. Over btw is er nooit steun.',
  ],
  [
    'B4',
    'caution',
    'Er is catering zonder aantal deelnemers of dagen. Ze telt dan niet mee.',
    'Vul beide in: tot 25 euro per deelnemer per dag telt mee.',
  ],
  [
    'D2',
    'caution',
    'Het erkenningsnummer is verbeterd; het juiste nummer staat erbij.',
    'Neem het juiste nummer over. Vaak staat er een nul waar de letter O hoort.',
  ],
]

const widths = { meaning: 100, wrong: 72, advice: 76 } as const

/** How many lines a text needs in a column, at a little more than one character for each unit of width. */
const linesOf = (text: string, width: number): number => Math.ceil(text.length / (width * 1.2))
const codeLines = (wanted: string | undefined): number =>
  Math.max(
    1,
    ...codes
      .filter(([code]) => code === wanted)
      .map(([, , wrong, advice]) => Math.max(linesOf(wrong, widths.wrong), linesOf(advice, widths.advice))),
  )

/** The sheet that explains every column and every code. */
export function columnsSheet(): DraftSheet {
  const sheet = new DraftSheet(sheetNames.columns, [2.5, 22, 14, widths.meaning, 3, 8, widths.wrong, widths.advice], {
    freezePane: { rows: 5 },
    view: { showGridLines: false, tabColor: { rgb: colours.slate } },
    ...print({ repeatedRows: '$5:$5' }),
  })
  sheet
    .height(2, 34)
    .put('B2', 'Kolommen en codes', look.title)
    .put(
      'B3',
      'KMO.PLAN herkent de kolommen aan hun hoofding, in elke volgorde. Ook andere gangbare namen werken, zoals Start, Kostprijs of DV-nummer.',
      look.subtitle,
    )
    .height(5, 22)
    .put('B5', 'Kolom', look.inputHeader)
    .put('C5', 'Wie vult in', look.inputHeader)
    .put('D5', 'Betekenis', look.inputHeader)
    .put('F5', 'Code', look.spillHeader)
    .put('G5', 'Wat er mis is', look.spillHeader)
    .put('H5', 'Wat u kunt doen', look.spillHeader)
  const name = { ...look.text, font: { ...look.text.font, bold: true } }

  const lines: readonly (readonly [string, string, string])[] = [
    ...planColumns.map(
      (column) => [column.header, isCalculated(column) ? 'Excel rekent' : 'u', column.meaning] as const,
    ),
    ...resultColumns.map(({ header, meaning }) => [header, 'KMO.PLAN', meaning] as const),
  ]
  lines.forEach(([header, filledBy, meaning], index) => {
    const row = 6 + index
    const [code] = codes[index] ?? []
    sheet.height(row, linesOf(meaning, widths.meaning) > 1 || codeLines(code) > 1 ? 32 : 20)
    sheet.put(`B${row}`, header, name).put(`C${row}`, filledBy, look.text).put(`D${row}`, meaning, look.text)
  })
  codes.forEach(([code, weight, meaning, advice], index) => {
    const row = 6 + index
    sheet
      .put(`F${row}`, code, look.signal(signals[weight]))
      .put(`G${row}`, meaning, look.text)
      .put(`H${row}`, advice, look.text)
  })
  const afterCodes = 6 + codes.length
  sheet
    .put(`F${afterCodes}`, 'OK', look.signal(signals.good))
    .put(`G${afterCodes}`, 'Er is niets gevonden.', look.text)
    .put(`H${afterCodes}`, 'Oranjerood kost steun, geel verdient een blik, groen is in orde.', look.text)
  return sheet
}

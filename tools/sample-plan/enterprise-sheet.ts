import { daySerial } from '../workbook/day-serial'
import { DraftSheet } from '../workbook/draft-sheet'
import { enterpriseName, enterpriseNumber } from './enterprise'
import { colours, formats, look, shown, signalOver, signals } from '../workbook/look'
import { sheetNames } from './names'
import { firstRow, lastDressedRow, planResult, resultColumnOf } from './plan-columns'
import { print } from './print'
import { ceilingLeft } from './year-sheet'

const steps = [
  'Vul op het blad Plan één rij in voor elke opleiding en elk advies: thema, erkenningsnummer, data en prijs zonder btw.',
  'Kijk naar Controle: staat er geen OK, dan leest u daar wat er mis is en tegen wanneer.',
  'Kijk naar Volgende stap: aanvragen, eigen aandeel storten, betaling opdragen of attest opvragen.',
  'Twijfelt u aan een bedrag? Kies de rij op het blad Uitleg: elke stap staat er met zijn regel en zijn bron.',
]

const sheets: readonly (readonly [string, string])[] = [
  [sheetNames.plan, 'Het opleidingsplan, met controle en steun per rij'],
  [sheetNames.year, 'Plafond, steun per thema en openstaande stappen'],
  [sheetNames.trial, 'Eén nieuwe opleiding vooraf uitrekenen'],
  [sheetNames.explanation, 'Waar komt dit bedrag vandaan?'],
  [sheetNames.columns, 'Elke kolom en elke code in gewoon Nederlands'],
  [sheetNames.rules, 'De regels op de peildatum, met hun bron'],
]

/** The first sheet: whose plan this is, where it stands today, and how the workbook works. */
export function enterpriseSheet(): DraftSheet {
  const sheet = new DraftSheet(sheetNames.enterprise, [2.5, 30, 40, 4, 34, 44], {
    view: { showGridLines: false, tabColor: { rgb: colours.amber } },
    ...print({ onePage: true }),
  })
  sheet
    .height(2, 34)
    .put('B2', 'Opleidingsplan 2025–2026', look.title)
    .put(
      'B3',
      'Voorbeeld bij KMO for Excel, de kmo-portefeuille als Excel-functies. De onderneming en haar plan zijn verzonnen.',
      look.subtitle,
    )

  for (let row = 5; row <= 31; row++) sheet.height(row, 20)
  section(sheet, 'B5:C5', 'Onderneming')
  label(sheet, 6, 'Naam').put('C6', enterpriseName, look.value)
  label(sheet, 7, 'Ondernemingsnummer (KBO)').put('C7', `${enterpriseNumber} (verzonnen)`, look.value)
  label(sheet, 8, 'Vestiging in het Vlaams Gewest').put('C8', 'Voorbeeldstraat 1, 9300 Aalst', look.value)
  label(sheet, 9, 'Hoofdactiviteit').put('C9', 'Metaalconstructie', look.value)

  section(sheet, 'B11:C11', 'Grootte')
  const input = { ...look.input, alignment: { vertical: 'center', horizontal: 'right' } } as const
  label(sheet, 12, 'Werkzame personen (VTE)').put('C12', 38, shown(input, formats.whole))
  label(sheet, 13, 'Jaaromzet').put('C13', 8_400_000, shown(input, formats.wholeEuro))
  label(sheet, 14, 'Balanstotaal').put('C14', 5_100_000, shown(input, formats.wholeEuro))
  label(sheet, 15, 'Aandeel van een overheid').put('C15', 0, shown(input, formats.percent))
  label(sheet, 16, 'Grootte voor de kmo-portefeuille').calculate('C16', '=KMO.SIZE(C12,C13,C14,C15)', {
    ...look.result,
    alignment: { vertical: 'center', horizontal: 'right' },
  })
  sheet.across(
    'B17:C18',
    'Cijfers van het laatst afgesloten boekjaar, samen met die van partner- en verbonden ondernemingen.',
    look.note,
  )

  section(sheet, 'B20:C20', 'Peildatum')
  label(sheet, 21, 'Peildatum')
    .put('C21', daySerial('2026-11-24'), shown(input, formats.day))
    .note('C21', 'Typ hier een andere dag om het plan op die dag te bekijken.')
  sheet.across(
    'B22:C23',
    'Een vaste dag, geen VANDAAG(): zo verandert het plan alleen als u dat wilt. Typ gerust een andere dag.',
    look.note,
  )

  section(sheet, 'B25:C25', 'Contact')
  label(sheet, 26, 'Personeelsdienst').put('C26', 'An Janssens, an.janssens@voorbeeld.example', look.value)
  label(sheet, 27, 'Boekhouding').put('C27', 'Bart Peeters, bart.peeters@voorbeeld.example', look.value)
  label(sheet, 28, 'Gevolmachtigde in het e-loket').put('C28', 'Carine Maes, zaakvoerder', look.value)

  section(sheet, 'E5:F5', 'Stand op de peildatum')
  const findings = resultColumnOf('Controle')
  const found = `Plan!$${findings}$${firstRow}:$${findings}$${lastDressedRow}`
  label(sheet, 6, 'Plafond van dit jaar', 'E').calculate(
    'F6',
    '=KMO.PLAFOND(Grootte,YEAR(Peildatum))',
    shown(look.keyFigure, formats.euro),
  )
  label(sheet, 7, 'Daarvan nog over', 'E').calculate(
    'F7',
    `=${ceilingLeft('YEAR(Peildatum)')}`,
    shown(look.keyFigure, formats.euro),
  )
  label(sheet, 8, 'Steun in het plan van dit jaar', 'E').calculate(
    'F8',
    `=SUMIFS(${planResult('Subsidie')},Plan[[#All],[Jaar]],YEAR(Peildatum))`,
    shown(look.figure, formats.euro),
  )
  label(sheet, 9, 'Opleidingen en adviezen', 'E').calculate(
    'F9',
    '=COUNTA(Plan[Opleiding])',
    shown(look.figure, formats.whole),
  )
  label(sheet, 10, 'Daarvan zonder OK', 'E').calculate(
    'F10',
    `=COUNTA(Plan[Opleiding])-COUNTIFS(${found},"OK")`,
    shown(look.figure, formats.whole),
  )
  label(sheet, 11, 'Eerstvolgende uiterste dag', 'E').calculate(
    'F11',
    '=MINIFS(Plan[Uiterlijk],Plan[Uiterlijk],">="&Peildatum)',
    shown(look.figure, formats.day),
  )
  sheet
    .highlight('F10', '$F$10>0', signalOver(signals.caution))
    .highlight('F11', '$F$11-Peildatum<=14', signalOver(signals.caution))

  section(sheet, 'E13:F13', 'Zo werkt het')
  steps.forEach((step, index) => {
    const row = 14 + 2 * index
    sheet.across(`E${row}:F${row + 1}`, `${index + 1}.  ${step}`, look.step)
  })

  section(sheet, 'E23:F23', 'Bladen')
  sheets.forEach(([name, what], index) => {
    const row = 24 + index
    sheet.link(`E${row}`, name, `'${name}'!A1`, look.link).put(`F${row}`, what, look.value)
  })

  sheet.calculate('B30', '=KMO.VERSION()', look.subtitle)
  sheet.put('B31', 'Geen officiële berekening: enkel het e-loket van VLAIO beslist over de steun.', look.subtitle)

  sheet
    .validate({
      type: 'decimal',
      operator: 'greaterThanOrEqual',
      formula1: '0',
      range: 'C12:C14',
      inputTitle: 'Grootte',
      inputMessage: 'Het cijfer van het laatst afgesloten boekjaar.',
      errorTitle: 'Grootte',
      errorMessage: 'Vul een getal in, niet negatief.',
    })
    .validate({
      type: 'decimal',
      operator: 'between',
      formula1: '0',
      formula2: '1',
      range: 'C15',
      inputTitle: 'Aandeel van een overheid',
      inputMessage: 'Vanaf 25 % komt de onderneming niet in aanmerking.',
      errorTitle: 'Aandeel van een overheid',
      errorMessage: 'Vul een percentage in van 0 tot 100.',
    })
    .validate({
      type: 'date',
      operator: 'between',
      formula1: String(daySerial('2016-04-01')),
      formula2: String(daySerial('2099-12-31')),
      range: 'C21',
      inputTitle: 'Peildatum',
      inputMessage: 'De dag waarop u het plan bekijkt.',
      errorTitle: 'Peildatum',
      errorMessage: 'Vul een datum in als dd/mm/jjjj, vanaf 01/04/2016.',
    })
  return sheet
}

function section(sheet: DraftSheet, range: string, title: string): void {
  sheet.dress(range, look.section).put(range.split(':')[0] ?? range, title, look.section)
}

const label = (sheet: DraftSheet, row: number, text: string, column = 'B') =>
  sheet.put(`${column}${row}`, text, look.label)

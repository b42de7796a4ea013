import { serviceWords, themeWords } from '../../src/wording'
import { daySerial } from '../workbook/day-serial'
import { DraftSheet } from '../workbook/draft-sheet'
import { colours, formats, look, shown, signalOver, signals } from '../workbook/look'
import { sheetNames } from './names'
import { print } from './print'
import { ceilingLeft } from './year-sheet'

/** The sheet where one course is tried before it goes into the plan: every row function once. */
export function trialSheet(): DraftSheet {
  const sheet = new DraftSheet(sheetNames.trial, [2.5, 34, 34, 4, 34, 34, 52], {
    view: { showGridLines: false, tabColor: { rgb: colours.amber } },
    ...print({ onePage: true }),
  })
  sheet
    .height(2, 34)
    .put('B2', 'Een nieuwe opleiding proberen', look.title)
    .put(
      'B3',
      'Vul links in wat u weet. Rechts staat wat het wordt, met wat er vandaag van het plafond overblijft.',
      look.subtitle,
    )
    .dress('B5:C5', look.section)
    .put('B5', 'Wat u weet', look.section)
    .dress('E5:G5', look.section)
    .put('E5', 'Wat het wordt', look.section)

  const inputs: readonly (readonly [string, string | number | null, string?])[] = [
    ['Opleiding', 'Cybersecurity voor leidinggevenden'],
    ['Dienst', 'opleiding'],
    ['Thema', 'cybersecurity'],
    ['Erkenningsnummer', 'DV.O242439'],
    ['Startdatum', daySerial('2026-12-10'), formats.day],
    ['Einddatum', daySerial('2026-12-17'), formats.day],
    ['Aanvraagdatum', daySerial('2026-12-03'), formats.day],
    ['Prijs excl. btw', 1800, formats.euro],
    ['Catering', 150, formats.euro],
    ['Aantal deelnemers', 4, formats.whole],
    ['Dagen', 2, formats.whole],
    ['Niet-subsidieerbaar', null, formats.euro],
  ]
  inputs.forEach(([name, value, format], index) => {
    const row = 6 + index
    sheet
      .height(row, 20)
      .put(`B${row}`, name, look.label)
      .put(`C${row}`, value, format === undefined ? look.input : shown(look.input, format))
  })

  const results: readonly (readonly [string, string, string, string?])[] = [
    ['Dienstverlener', '=KMO.PROVIDER(C9,"naam","niet in de lijst")', 'KMO.PROVIDER'],
    ['Nummer, juist geschreven', '=KMO.PROVIDER_NUMBER(C9)', 'KMO.PROVIDER_NUMBER'],
    ['Subsidiabele kost', '=KMO.ELIGIBLE_COST(C13,C14,C15,C16,,,C17)', 'KMO.ELIGIBLE_COST', formats.euro],
    ['Controle', '=KMO.CHECK(C10,F8,C12,C9,C8,C7,Grootte,C11)', 'KMO.CHECK'],
    ['Steun %', '=KMO.SUBSIDY_RATE(Grootte,C12,C8,C7)', 'KMO.SUBSIDY_RATE', formats.percent],
    [
      'Plafond dat nog over is',
      `=${ceilingLeft('C12')}`,
      'KMO.PLAFOND_LEFT: van het jaar van de aanvraag',
      formats.euro,
    ],
    ['Subsidie', '=KMO.SUBSIDY(F8,Grootte,C12,C8,C7,F11)', 'KMO.SUBSIDY', formats.euro],
    ['Eigen aandeel', '=F8-F12', 'subsidiabele kost min subsidie', formats.euro],
    ['Rechtstreeks aan de dienstverlener', '=C13+C14-F8', 'wat niet meetelt, zonder btw', formats.euro],
    ['Uiterste aanvraag', '=KMO.DEADLINE(C10)', 'KMO.DEADLINE', formats.day],
    ['Eigen aandeel storten tegen', '=KMO.DEADLINE(C10,"storting",C12)', 'KMO.DEADLINE met "storting"', formats.day],
    ['Opleiding gedaan tegen', '=KMO.DEADLINE(C10,"einde",C12)', 'KMO.DEADLINE met "einde"', formats.day],
    ['Documenten bewaren tot', '=KMO.DEADLINE(C10,"bewaring")', 'KMO.DEADLINE met "bewaring"', formats.day],
  ]
  results.forEach(([name, formula, source, format], index) => {
    const row = 6 + index
    sheet
      .height(row, 20)
      .put(`E${row}`, name, look.label)
      .calculate(`F${row}`, formula, format === undefined ? look.result : shown(look.result, format))
      .put(`G${row}`, source, look.remark)
  })
  sheet.highlight('F9', 'AND($F$9<>"",$F$9<>"OK")', signalOver(signals.bad))

  const list = (range: string, title: string, words: readonly string[]) =>
    sheet.validate({
      type: 'list',
      range,
      values: [...words],
      allowBlank: true,
      errorTitle: title,
      errorMessage: 'Kies een woord uit de lijst.',
    })
  list(
    'C7',
    'Dienst',
    Object.values(serviceWords).map(([word]) => word),
  )
  list(
    'C8',
    'Thema',
    Object.values(themeWords).map(([word]) => word),
  )
  return sheet
}

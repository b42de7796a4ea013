import { daySerial } from '../workbook/day-serial'
import { dataSheetName as data } from './names'

/** One thing that only Excel can tell. */
export type Check = {
  /** By which the page of differences names it. */
  readonly key: string
  readonly nl: string
  readonly en: string
  /** As typed in an English Excel; `{row}` is the row of this check. */
  readonly formula?: string
  /** What the preview shows there, or `ja` for a question that the person answers. */
  readonly expected: string | number | boolean
  /** How the answer comes: the formula shows it, the person looks and says yes or no, or the formula shows it once the person asks for it. */
  readonly by: 'formula' | 'eye' | 'request'
  /** The file that is to say what Excel does. */
  readonly answerIn: string
}

/** A check whose formula is compared with what the preview gives. */
const calculated = (
  key: string,
  nl: string,
  en: string,
  formula: string,
  expected: Check['expected'],
  answerIn: string,
): Check => ({ key, nl, en, formula, expected, by: 'formula', answerIn })
/** A question that the preview answers with yes. */
const looked = (key: string, nl: string, en: string, answerIn: string, formula?: string): Check => ({
  key,
  nl,
  en,
  expected: 'ja',
  by: 'eye',
  answerIn,
  ...(formula !== undefined && { formula }),
})

/** A plan of so many rows, made by a formula. Before the person asks it is one of one row, for a calculation that evaluates both branches of IF. */
function longPlan(key: string, rows: number, nlRows: string, enRows: string): Check {
  const count = `SEQUENCE(IF($H{row}="",1,${rows}))`
  const plan = `VSTACK(HSTACK("Kost","Aanvraagdatum"),HSTACK(1000+${count},DATE(2026,1,1)+MOD(${count},365)))`
  return {
    key,
    nl: `Een plan van ${nlRows} rijen. Typ 0 om te beginnen, en daarna hoeveel seconden het duurde.`,
    en: `A plan of ${enRows} rows. Type 0 to begin, and then how many seconds it took.`,
    formula: `=IF($H{row}="","",ROWS(KMO.PLAN(${plan},"klein")))`,
    expected: rows + 1,
    by: 'request',
    answerIn: 'src/cells/ranges.ts',
  }
}

const convention = 'preview/engine/calling-convention.ts'
const storedForm = 'tools/workbook/formula.ts'
const office = 'src/workbook/office'
const metadata = 'tools/function-metadata.ts'
/** A plan with a company in merged cells, and a header that is not of the list. */
const mergedPlan = `${data}!$B$61:$E$63`

/** In the order in which a person does them: first what stands there, then what must be tried. */
export const checks: readonly Check[] = [
  looked(
    'opened-whole',
    'Opende Excel dit bestand zonder te vragen of het hersteld moet worden?',
    'Did Excel open this file without asking whether to repair it?',
    'tools/workbook/finished-package.ts',
  ),
  looked(
    'opening',
    'Stonden hier meteen bij het openen resultaten, zonder #NAAM?, #NAME? of opnieuw berekenen?',
    'Were there results at once on opening, without #NAME? and without recalculating?',
    storedForm,
    '=KMO.PLAFOND("klein",2026)',
  ),
  calculated(
    'stored-form',
    'Een formule uit een bestand staat in de formulebalk zonder @ en zonder accolades.',
    'A formula of a file stands in the formula bar without @ and without braces.',
    '=LEFT(FORMULATEXT(E{row-1}),13)',
    '=KMO.PLAFOND(',
    storedForm,
  ),
  calculated(
    'half-cents',
    'AFRONDEN op een halve cent: zoveel cellen op het blad Gegevens verschillen.',
    'ROUND at half cents: so many cells on the sheet Gegevens differ.',
    `=SUMPRODUCT(--(${data}!$D$22:$D$57<>${data}!$E$22:$E$57))`,
    0,
    'preview/engine/excel-rounding.ts',
  ),
  calculated(
    'blank-value',
    'Een lege cel als één waarde: 300 als ze leeg aankomt, 0 als ze als nul aankomt.',
    'A blank cell as one value: 300 when it arrives blank, 0 when it arrives as zero.',
    `=KMO.SUBSIDY(1000,"klein",DATE(2026,3,2),,,${data}!$B$5)`,
    300,
    convention,
  ),
  calculated(
    'blank-in-range',
    'Een lege cel in een bereik.',
    'A blank cell in a range.',
    `=IF(INDEX(KMO.ALLOCATE(${data}!$B$7:$B$8,${data}!$C$7:$C$8,"klein"),2,1)="","leeg","nul")`,
    'leeg',
    convention,
  ),
  calculated(
    'left-out',
    'Weggelaten argumenten, ook in het midden.',
    'Arguments that are left out, in the middle too.',
    '=KMO.SUBSIDY(1000,"klein",DATE(2026,3,2),,,120)',
    120,
    convention,
  ),
  calculated(
    'lifted-range',
    'Een bereik van drie kosten waar één kost hoort: 1800 als Excel de functie herhaalt.',
    'A range of three costs where one belongs: 1800 when Excel repeats the function.',
    `=SUM(KMO.SUBSIDY(${data}!$B$10:$B$12,"klein",DATE(2026,3,2)))`,
    1800,
    convention,
  ),
  calculated(
    'value-for-range',
    'Eén waarde waar een bereik hoort.',
    'One value where a range belongs.',
    '=KMO.PLAFOND_LEFT(1000,DATE(2026,3,2),2026)',
    6500,
    convention,
  ),
  calculated(
    'text-stays-text',
    'Tekst die een getal lijkt, blijft tekst: 1.234 is dan dubbelzinnig.',
    'Text that looks like a number stays text: 1.234 is then ambiguous.',
    '=LEFT(KMO.CHECK(DATE(2026,9,3),"1.234",DATE(2026,9,3)),2)',
    'F1',
    convention,
  ),
  calculated(
    'boolean-stays',
    'WAAR blijft WAAR en wordt geen 1.',
    'TRUE stays TRUE and does not become 1.',
    '=LEFT(KMO.CHECK(DATE(2026,9,3),TRUE,DATE(2026,9,3)),2)',
    'F1',
    convention,
  ),
  calculated(
    'day-number',
    'Een datum komt aan als dagnummer: de uiterste dag is 14 later.',
    'A date arrives as the number of a day: the deadline is 14 later.',
    '=KMO.DEADLINE(DATE(2026,9,3))-DATE(2026,9,3)',
    14,
    convention,
  ),
  calculated(
    'error-as-value',
    'Een fout als argument bereikt de functie (allowErrorForDataTypeAny).',
    'An error as an argument reaches the function (allowErrorForDataTypeAny).',
    '=LEFT(KMO.CHECK(DATE(2026,9,3),1/0,DATE(2026,9,3)),2)',
    'F1',
    metadata,
  ),
  calculated(
    'error-in-range',
    'Een fout in een rij van een plan laat de andere rijen staan.',
    'An error in one row of a plan leaves the other rows alone.',
    `=INDEX(KMO.PLAN(${data}!$B$14:$C$16,"klein","Subsidie"),3,1)`,
    300,
    metadata,
  ),
  calculated(
    'not-available',
    'Een onbekend nummer is #N/B.',
    'An unknown number is #N/A.',
    '=ISNA(KMO.PROVIDER("DV.O999999"))',
    true,
    convention,
  ),
  calculated(
    'spilled-range',
    'Een resultaat loopt over naar de cellen eronder, en E14# verwijst ernaar.',
    'A result spills into the cells below, and E14# refers to it.',
    `=ROWS(${data}!$E$14#)`,
    3,
    storedForm,
  ),
  calculated(
    'formatted-as-argument',
    'Een uiterste dag als argument van een andere functie: 28 dagen verder.',
    'A deadline as the argument of another function: 28 days on.',
    '=KMO.DEADLINE(KMO.DEADLINE(DATE(2026,9,3)))-DATE(2026,9,3)',
    28,
    'src/cells/cell.ts',
  ),
  calculated(
    'formatted-as-number',
    'Een percentage met opmaak is voor Excel een getal.',
    'A percentage with a format is a number to Excel.',
    '=ISNUMBER(KMO.SUBSIDY_RATE("klein",DATE(2026,3,2)))',
    true,
    'src/cells/results.ts',
  ),
  calculated(
    'merged-cells',
    'Samengevoegde cellen komen leeg aan onder de eerste: M3 zegt dat de onderneming erboven telt.',
    'Merged cells arrive blank below the first: M3 says that the company above is taken.',
    `=LEFT(INDEX(KMO.PLAN(${mergedPlan},"klein","Controle",,"Kost=Projectkost"),3,1),2)`,
    'M3',
    'src/plan/enterprise.ts',
  ),
  calculated(
    'plan-on-a-day',
    'Een plan op een dag: de tweede rij is vervallen.',
    'A plan on a day: its second row has lapsed.',
    `=INDEX(KMO.PLAN(${mergedPlan},"klein","Status",DATE(2026,11,28),"Kost=Projectkost"),3,1)`,
    'vervallen',
    convention,
  ),
  calculated(
    'named-columns',
    'Een kolom bij naam, met een argument weggelaten in het midden.',
    'A column by its name, with an argument left out in the middle.',
    `=INDEX(KMO.PLAN(${mergedPlan},"klein","Subsidie",,"Kost=Projectkost"),2,1)`,
    300,
    convention,
  ),
  calculated(
    'named-by-range',
    'Hetzelfde met een bereik van twee kolommen.',
    'The same with a range of two columns.',
    `=INDEX(KMO.PLAN(${mergedPlan},"klein","Subsidie",,${data}!$B$65:$C$65),2,1)`,
    300,
    convention,
  ),
  calculated(
    'settlement',
    'KMO.SETTLEMENT staat bij de functies.',
    'KMO.SETTLEMENT is one of the functions.',
    '=KMO.SETTLEMENT(1000,300,800)',
    240,
    metadata,
  ),
  calculated(
    'growth-subsidy',
    'KMO.GROWTH_SUBSIDY staat bij de functies, en is zonder datum #N/B.',
    'KMO.GROWTH_SUBSIDY is one of the functions, and #N/A without a day.',
    '=IF(ISNA(KMO.GROWTH_SUBSIDY(60000,40000)),KMO.GROWTH_SUBSIDY(60000,40000,DATE(2019,3,1)),0)',
    45_000,
    metadata,
  ),
  looked(
    'day-format',
    'Staat hier 17/09/2026, en niet 46282?',
    'Does it say 17/09/2026 here, and not 46282?',
    'src/cells/results.ts',
    '=KMO.DEADLINE(DATE(2026,9,3))',
  ),
  looked(
    'percent-format',
    'Staat hier 30%, en niet 0,3?',
    'Does it say 30% here, and not 0.3?',
    'src/cells/results.ts',
    '=KMO.SUBSIDY_RATE("klein",DATE(2026,3,2))',
  ),
  looked(
    'format-in-spill',
    'Toont cel E16 op het blad Gegevens 24/09/2026, en niet 46289?',
    'Does cell E16 of the sheet Gegevens show 24/09/2026, and not 46289?',
    'src/cells/results.ts',
  ),
  looked(
    'error-sentence',
    'Kies deze cel en het waarschuwingsteken ernaast. Leest u een zin die begint met: Argument "grootte"?',
    'Select this cell and the warning sign beside it. Is there a sentence that begins with: Argument "grootte"?',
    'src/cells/errors.ts',
    '=KMO.SUBSIDY(1000,"reus")',
  ),
  looked(
    'argument-names',
    'Typ ergens =KMO.SUBSIDY( . Staan de argumenten er in de taal van Excel: kost, grootte, …?',
    'Type =KMO.SUBSIDY( somewhere. Are the arguments in the language of Excel: cost, size, …?',
    'tools/manifest',
  ),
  looked(
    'suggestion-list',
    'Typ verder tot na het eerste scheidingsteken. Biedt Excel klein, middelgroot en groot aan?',
    'Type on past the first separator. Does Excel offer klein, middelgroot and groot?',
    metadata,
  ),
  looked(
    'ribbon',
    'Klik op het tabblad Start op Opleiding en steun. Opent het taakvenster?',
    'On the Home tab choose Training and subsidy. Does the task pane open?',
    'tools/manifest',
  ),
  looked(
    'written-text',
    'Kies cel E{row}, zoek in het taakvenster DV.O242439 en voeg het nummer in. Staat het er, zonder apostrof ervoor?',
    'Select cell E{row}, find DV.O242439 in the task pane and insert the number. Is it there, without an apostrophe before it?',
    `${office}/write.ts`,
  ),
  looked(
    'undo',
    'Druk meteen daarna in het blad op Ctrl+Z. Is cel E{row-1} weer leeg?',
    'Right after that, press Ctrl+Z in the sheet. Is cell E{row-1} empty again?',
    `${office}/write.ts`,
  ),
  looked(
    'pane-columns',
    'Kies een cel van de tabel op het blad Plan. Taakvenster: Plan nakijken, Kolommen toevoegen, Toevoegen. Staat in elke rij van Controle OK of een code, in kleur?',
    'Select a cell of the table on the sheet Plan. Task pane: Check plan, Add columns, Add. Does every row of Controle have OK or a code, in colour?',
    `${office}/traffic-lights.ts`,
  ),
  looked(
    'pane-chart',
    'Taakvenster: Plafond, Overzicht met grafiek, Blad toevoegen. Staat er op het nieuwe blad een grafiek onder de cijfers?',
    'Task pane: Ceiling, Overview with a chart, Add sheet. Is there a chart below the figures of the new sheet?',
    `${office}/new-sheet.ts`,
  ),
  looked(
    'opened-copy',
    'Taakvenster: Meer, Delen, Openen als nieuwe werkmap. Opent er een werkmap met enkel waarden? Sluit ze zonder te bewaren.',
    'Task pane: More, Share, Open as a new workbook. Does a workbook with values only open? Close it without saving.',
    `${office}/write.ts`,
  ),
  looked(
    'theme',
    'Kies Bestand, Account, Office-thema Zwart (op het web: Beeld, Donkere modus). Wordt het taakvenster ook donker?',
    'Choose File, Account, Office theme Black (on the web: View, Dark mode). Does the task pane turn dark too?',
    'src/pane/theme.ts',
  ),
  longPlan('long-plan', 25_000, '25.000', '25,000'),
  longPlan('largest-plan', 50_000, '50.000', '50,000'),
  looked(
    'days-from-1904',
    'Niet op het web. Kies Bestand, Opties, Geavanceerd, 1904-datumsysteem. Blijft hier 40% (0,4) staan? Zet het daarna weer uit.',
    'Not on the web. Choose File, Options, Advanced, 1904 date system. Does 40% (0.4) stay here? Switch it off again afterwards.',
    'preview/engine/date-system.ts',
    '=KMO.SUBSIDY_RATE("klein",DATE(2019,11,30))',
  ),
  looked(
    'saved-by-excel',
    'Bewaar, sluit en open opnieuw. Staat alles er nog, zonder #NAAM?, #NAME? of @?',
    'Save, close and open again. Is everything still there, without #NAME? or @?',
    storedForm,
  ),
]

/** The number of a check, as it stands before it in the workbook. Throws for an unknown key. */
export function checkNumber(key: string): number {
  const index = checks.findIndex((check) => check.key === key)
  if (index < 0) throw new Error(`No check ${key}.`)
  return index + 1
}

/** Amounts and rates whose product ends on half a cent, and lies just below it in binary: naive rounding loses that cent. */
export function halfCentCases(): readonly {
  readonly amount: number
  readonly rate: number
  readonly rounded: number
}[] {
  return [30, 35, 45].flatMap((percent) => {
    const found: { amount: number; rate: number; rounded: number }[] = []
    for (let cents = 100_000; found.length < 12; cents += 5) {
      const hundredths = cents * percent
      if (hundredths % 100 !== 50) continue
      const [amount, rate, rounded] = [cents / 100, percent / 100, (hundredths + 50) / 10_000]
      if (Math.round(amount * rate * 100) / 100 !== rounded) found.push({ amount, rate, rounded })
    }
    return found
  })
}

/** The day on which the courses of the data sheet start. */
export const courseStart = daySerial('2026-09-10')

import { yearsWithCeilingsBySize, type growthSubsidyKnown, type IsoDate } from '../rules'
import { choiceText, dayText, quotedText, sinceText, yearsText } from './formats'
import { preferredHeader } from './plan-headers'
import { shelteredWord, sizeWords } from './terms'

/** What was expected in a cell that cannot be read. */
export const expected = {
  amount: 'een bedrag zonder btw in euro, zoals 1234,56',
  amountNotNegative: 'een bedrag in euro van 0 of meer',
  count: 'een getal van 0 of meer',
  publicShare: 'een deel tussen 0 en 1, of een percentage tot 100',
  day: 'een datum, zoals 23/09/2026',
  done: 'een datum, of "ja" of "nee"',
  dayInExcel: 'een datum waarvan ook de termijn in Excel past',
  year: (first: number, last: number) => `een jaar van ${first} tot ${last} of een datum`,
  registrationNumber: 'precies één nummer met zes cijfers, zoals DV.O105080',
  text: 'een tekst',
  plan: 'een tabel met een rij hoofdingen',
  column: 'één kolom',
  headerPairs: 'paren zoals "Kost=Projectkost", met ";" ertussen, of een bereik van twee kolommen',
  size: `${choiceText(Object.values(sizeWords).map(([word]) => word))}, eventueel met "${shelteredWord}" ervoor`,
  oneOf: (words: readonly string[]) => choiceText(words),
} as const

const wellKnownHeaders = () => (['cost', 'startsOn', 'enterprise'] as const).map(preferredHeader)

const mostCharacters = 250
/** Of two ways to say the same the first that fits in a message. */
const fitting = (sentence: string, shorter: string): string => (sentence.length > mostCharacters ? shorter : sentence)

/** One-sentence problems that stand on an error cell. `name` is the argument as its reader knows it. */
export const problem = {
  absent: (name: string, what: string) => `Argument ${name} is niet ingevuld: verwacht ${what}.`,
  unreadable: (name: string, what: string) =>
    fitting(`Argument ${name} is niet leesbaar: verwacht ${what}.`, `Argument ${name} verwacht ${what}.`),
  beforeFirstRules: (name: string, firstDay: IsoDate) =>
    `Argument ${name} ligt vóór ${dayText(firstDay)}: pas vanaf die dag zijn er regels bekend.`,
  growthSubsidyUnknown: (name: string, { from, to, onlyInCallsFrom }: typeof growthSubsidyKnown) =>
    `Argument ${name} moet een dag zijn waarvan de regels van de kmo-groeisubsidie bekend zijn: van ${dayText(from)} tot en met ${dayText(to)}; sinds ${sinceText(onlyInCallsFrom)} beslist enkel een oproep.`,
  cateringWithoutPersons: (catering: string, persons: string, days: string) =>
    `Argument ${catering} telt enkel met deelnemers en dagen: vul ${persons} en ${days} in.`,
  subsidyAboveCost: (subsidy: string, cost: string) =>
    `Argument ${subsidy} is hoger dan ${cost}: verwacht hoogstens de kost.`,
  sizeNeeded: (name: string) =>
    `Argument ${name} is niet ingevuld: ${yearsText(yearsWithCeilingsBySize())} hangt het plafond af van de grootte.`,
  sizeNeededInPlan: (name: string) =>
    `Argument ${name} is niet ingevuld, en het plan heeft geen kolom Grootte die in elke rij is ingevuld.`,
  rowCounts: (name: string, rows: number, otherName: string, otherRows: number) =>
    `Argument ${name} telt ${rows} rijen en ${otherName} telt er ${otherRows}: verwacht evenveel rijen, of één waarde.`,
  tooManyRows: (name: string, rows: number, most: number) =>
    `Argument ${name} telt ${rows} rijen: hoogstens ${most} rijen zijn mogelijk.`,
  noCostColumn: (name: string, headers: readonly string[]) =>
    `Argument ${name} heeft geen kolom met de kost: verwacht een hoofding zoals ${choiceText(headers)}.`,
  noDayColumn: (name: string, headers: readonly string[]) =>
    `Argument ${name} heeft geen kolom met de startdatum of aanvraagdatum: verwacht een hoofding zoals ${choiceText(headers)}.`,
  unknownColumn: (name: string, column: string, columns: string) =>
    `Argument ${name} noemt een onbekende kolom "${quotedText(column)}": verwacht ${columns}.`,
  unknownOwnHeader: (name: string, header: string) =>
    `Argument ${name} noemt "${quotedText(header)}": verwacht vóór = een kolom die een plan kan hebben, zoals ${choiceText(wellKnownHeaders())}.`,
  unknownPlanHeader: (name: string, header: string) =>
    `Argument ${name} noemt "${quotedText(header)}": verwacht na = een hoofding van het plan.`,
  namedTwice: (name: string, header: string) =>
    `Argument ${name} noemt "${quotedText(header)}" twee keer: verwacht elke kolom één keer.`,
  neverTheCost: (name: string, header: string) =>
    `Argument ${name} noemt "${quotedText(header)}" als kost: verwacht de kolom met de hele kost zonder btw, geen steun, loon of prijs per persoon.`,
  unknownProvider: (name: string, number: string) =>
    `Argument ${name} staat niet in de lijst van dienstverleners: ${number}.`,
} as const

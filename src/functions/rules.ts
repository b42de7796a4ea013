import {
  figure,
  firstDay,
  provisionsInForce,
  provisionsOf,
  sourceOf,
  timeline,
  type Amendment,
  type DecimalText,
  type Doubt,
  type Provision,
} from '../rules'
import { provisionName, provisionUnit, rulesHeaders, scopeName, scopeValue, themesText } from '../wording'
import { optional, unknownLaw, readDay, formats, moneyResult, type CellResult, type Formats } from '../cells'

/**
 * De regels die op een dag gelden, of zonder dag alle wijzigingen sinds april 2016, telkens met de bron en wat nog onzeker is.
 * @customfunction RULES
 * @helpurl https://localhost:3000/functies.html#RULES
 * @param [date] Dag waarvan u de regels wilt; leeg: alle wijzigingen.
 * @returns {any[][]} Een rij hoofdingen en een rij per regel.
 */
export function rules(date?: any): any[][] {
  const on = optional('date', date, readDay)
  if (on !== undefined && on < firstDay) throw unknownLaw({ firstDay }, 'date')
  const format = formats()
  const rows =
    on === undefined
      ? timeline.flatMap((amendment) => [
          ...scopeRows(amendment, format),
          ...provisionsOf(amendment).map((one) => provisionRow(one, format)),
        ])
      : provisionsInForce(on).map((one) => provisionRow(one, format))
  return [[...rulesHeaders], ...rows]
}

const doubtsAbout = ({ doubts = [] }: Amendment, about: Doubt['about']): string =>
  doubts
    .filter((doubt) => doubt.about === about)
    .map(({ text }) => text)
    .join(' ')

function provisionRow(provision: Provision, format: Formats): CellResult[] {
  const { amendment, parameter } = provision
  return [
    format.day(amendment.inForce),
    provisionName(provision),
    provisionValue(provision, format),
    sourceOf(amendment, parameter).url,
    doubtsAbout(amendment, parameter),
  ]
}

/** What an amendment leaves open about when and for whom it counts. */
function scopeRows(amendment: Amendment, format: Formats): CellResult[][] {
  const doubts = doubtsAbout(amendment, 'scope')
  return doubts === '' ? [] : [[format.day(amendment.inForce), scopeName, scopeValue, amendment.sources[0].url, doubts]]
}

function provisionValue(provision: Provision, format: Formats): CellResult {
  const { value } = provision
  switch (provisionUnit(provision)) {
    case 'fraction':
      return format.fraction(figure(value as DecimalText))
    case 'themes':
      return themesText(value as Parameters<typeof themesText>[0])
    default:
      return typeof value === 'number' ? value : moneyResult(figure(value as DecimalText))
  }
}

import {
  doubtsAbout,
  figure,
  firstDay,
  provisionsInForce,
  provisionsOf,
  sourceOf,
  timeline,
  type Amendment,
  type IsoDate,
  type Provision,
} from '../rules'
import { provisionName, rulesHeaders, scopeName, scopeValue, shownProvision, wordsIn } from '../wording'
import { unknownLaw, readDay, formats, moneyResult, type CellResult, type Formats } from '../cells'
import { optional } from './definition/arguments'
import { customFunction } from './definition/custom-function'

const date = {
  names: { nl: 'datum', en: 'date' },
  says: {
    nl: 'Dag waarvan u de regels wilt; leeg: alle wijzigingen.',
    en: 'Day whose rules you want; left out: every change.',
  },
  reader: readDay,
}

export const rules = customFunction({
  id: 'RULES',
  says: {
    nl: `De regels die op een dag gelden, of zonder dag alle wijzigingen sinds ${wordsIn('nl').month(firstDay)}, telkens met de bron en wat nog onzeker is.`,
    en: `The rules in force on a day, or without a day every change since ${wordsIn('en').month(firstDay)}, each with its source and what is still uncertain.`,
  },
  arguments: { on: optional(date) },
  examples: [['=INDEX(KMO.RULES(DATE(2026,2,1)),1,1)', 'Vanaf']],
  spills: true,
  answer({ on }) {
    if (on !== undefined && on < firstDay) throw unknownLaw({ firstDay }, date.names)
    const format = formats()
    const rows =
      on === undefined
        ? timeline.flatMap((amendment) => [
            ...scopeRows(amendment, format),
            ...provisionsOf(amendment).map((one) => provisionRow(one, amendment.inForce, format)),
          ])
        : [
            ...provisionsInForce(on).map((one) => provisionRow(one, on, format)),
            ...timeline.filter(({ inForce }) => inForce <= on).flatMap((amendment) => scopeRows(amendment, format)),
          ]
    return [[...rulesHeaders], ...rows]
  },
})

function provisionRow(provision: Provision, on: IsoDate, format: Formats): CellResult[] {
  const { amendment, parameter } = provision
  return [
    format.day(amendment.inForce),
    provisionName(provision),
    provisionValue(provision, on, format),
    sourceOf(amendment, parameter).url,
    doubtsAbout(amendment, parameter).join(' '),
  ]
}

/** What an amendment leaves open about when and for whom it counts. */
function scopeRows(amendment: Amendment, format: Formats): CellResult[][] {
  const doubts = doubtsAbout(amendment, 'scope').join(' ')
  return doubts === '' ? [] : [[format.day(amendment.inForce), scopeName, scopeValue, amendment.sources[0].url, doubts]]
}

function provisionValue(provision: Provision, on: IsoDate, format: Formats): CellResult {
  const shown = shownProvision(provision, on)
  if (shown.kind === 'words') return shown.text
  if (shown.kind === 'count') return shown.count
  return shown.unit === 'fraction' ? format.fraction(figure(shown.figure)) : moneyResult(figure(shown.figure))
}

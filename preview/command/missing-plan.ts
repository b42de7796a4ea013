import type { Lacking, NamedHeaders, PlanReading, Search } from './plan-reading'
import type { SheetView } from './sheet-view'

/** Why there is no plan on these sheets, in one sentence. */
export function missingPlan(sheets: readonly SheetView[], search: Search, reading: PlanReading): string {
  if (sheets.every(isEmpty)) {
    const [only, ...others] = sheets
    return only !== undefined && others.length === 0
      ? `Geen plan: blad ${only.name} is leeg.`
      : 'Geen plan: alle bladen zijn leeg.'
  }
  const lacking = reading.lackingInPlan(sheets, search)
  return lacking === undefined ? nothingLikeOne(sheets, search) : lackingText(lacking, search.named, reading)
}

const isEmpty = ({ filledRows }: SheetView): boolean => filledRows.length === 0

const nothingLikeOne = ([first]: readonly SheetView[], { isAskedFor }: Search): string =>
  `${isAskedFor && first !== undefined ? `Op blad ${first.name}` : 'In deze werkmap'} staat geen plan: een rij met hoofdingen voor de kost (Kost, Prijs, Bedrag …) en voor de start of de aanvraag (Start, Aanvraag …) is nodig.`

function lackingText(
  { sheet, headerRow, lacks }: Lacking,
  named: NamedHeaders | undefined,
  { nameRefusalText, preferredHeader }: PlanReading,
): string {
  const place = `blad ${sheet.name}, rij ${headerRow + 1}`
  const cost = preferredHeader('cost')
  const [start, application] = [preferredHeader('startsOn'), preferredHeader('appliedOn')]
  switch (lacks) {
    case 'cost':
      return `Geen kolom met de kost op ${place}: verwacht een hoofding zoals ${cost}; een andere naam zegt u met --headers "${cost}=…".`
    case 'day':
      return `Geen kolom met de startdatum of de aanvraagdatum op ${place}: verwacht een hoofding zoals ${start} of ${application}; een andere naam zegt u met --headers "${start}=…".`
    case 'more':
      return `De rijen op ${place}, lijken een lijst van uitgaven en geen plan: er is geen kolom voor de aanvraag, het thema, de dienstverlener, het erkenningsnummer of de dienst. Is het toch een plan, kies het dan met --sheet "${sheet.name}".`
    default:
      return named === undefined ? '' : `${nameRefusalText(named, lacks)} Gezocht op ${place}.`
  }
}

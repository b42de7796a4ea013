import { provisionsInForce, provisionsOf, themes, timeline } from '../../src/rules'
import { provisionName, provisionUnit, scopeName, scopeValue, themesText } from '../../src/wording'

const provisions = timeline.flatMap((amendment) => provisionsOf(amendment))
const pathOf = ({ parameter, branches }: (typeof provisions)[number]) => [parameter, ...branches].join('.')

test('every value of the scheme has a name of its own, without a gap', () => {
  const names = new Map(provisions.map((provision) => [pathOf(provision), provisionName(provision)]))
  expect(new Set(names.values()).size).toBe(names.size)
  expect([...names.values()].filter((name) => /undefined|^\W|\s$|: ?$/.test(name))).toEqual([])
})

test('every value is shown in a unit that fits it', () => {
  const misfits = provisions.filter((provision) => {
    const { value } = provision
    switch (provisionUnit(provision)) {
      case 'themes':
        return value !== 'any' && !Array.isArray(value)
      case 'days':
      case 'years':
        return typeof value !== 'number'
      case 'fraction':
        return !(Number(value) >= 0 && Number(value) <= 1)
      default:
        return typeof value !== 'string' || Number.isNaN(Number(value))
    }
  })
  expect(misfits).toEqual([])
})

test('the names as a user reads them', () => {
  const names = Object.fromEntries(
    provisionsInForce('2026-02-01').map((provision) => [pathOf(provision), provisionName(provision)]),
  )
  expect(names).toMatchObject({
    'subsidyRate.small': 'Steunpercentage, klein',
    'subsidyRate.sheltered-large': 'Steunpercentage, maatwerk groot',
    'rateIncrease.energy-efficiency.training': 'Verhoging van het percentage, energie-efficiëntie, opleiding',
    'subsidyCeiling.medium': 'Plafond per kalenderjaar in euro, middelgroot',
    extraCeiling: 'Extra plafond werkbaar werk in euro (aparte aanvraag, enkel ter informatie)',
    'eligibleThemes.advice': 'Thema’s, advies',
    'minimumCost.advice': 'Minimumkost per aanvraag in euro, advies',
    cateringLimit: 'Catering in euro per persoon per dag, hoogstens',
    applicationTerm: 'Aanvragen, dagen na de start',
    depositTerm: 'Eigen aandeel storten, dagen na de aanvraag',
    completionTerm: 'Einde op 31 december, jaren na de aanvraag',
    retentionTerm: 'Documenten bewaren, jaren na de start',
    'sizeThresholds.small.headcount': 'Grootte, klein: werkzame personen, minder dan',
    publicShareLimit: 'Deel van een overheid vanaf waar een onderneming uitgesloten is',
  })
})

test('themes as text, and the row about the scheme as a whole', () => {
  expect(themesText('any')).toBe('alle')
  expect(themesText(['cybersecurity', 'innovation'])).toBe('cybersecurity, innovatie')
  expect(themesText(themes).split(', ')).toHaveLength(themes.length)
  expect([scopeName, scopeValue]).toEqual(['Toepassing', 'volgens de indieningsdatum van de aanvraag'])
})

test('every rule has an English name of its own, without Dutch words of the scheme', () => {
  const names = [
    ...new Map(provisions.map((provision) => [pathOf(provision), provisionName(provision, 'en')])).values(),
  ]
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => /klein|groot|opleiding|advies|undefined/.test(name))).toEqual([])
  expect(names[0]).toBe('Subsidy rate, small')
  expect([themesText('any', 'en'), themesText(['cybersecurity', 'energy-efficiency'], 'en')]).toEqual([
    'all',
    'cybersecurity, energy efficiency',
  ])
})

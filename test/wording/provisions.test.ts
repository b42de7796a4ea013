import { provisionsInForce, provisionsOf, themes, timeline, type IsoDate } from '../../src/rules'
import {
  increaseText,
  provisionName,
  provisionUnit,
  scopeName,
  scopeValue,
  shownProvision,
  themesText,
} from '../../src/wording'

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
    if (value === 'unknown') return false
    switch (provisionUnit(provision)) {
      case 'themes':
        return value !== 'any' && !Array.isArray(value)
      case 'days':
      case 'years':
        return typeof value !== 'number'
      case 'fraction':
      case 'points':
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
    releaseTerm: 'Stoppen tot 31 december geeft het plafond terug, jaren na de aanvraag',
    retentionTerm: 'Documenten bewaren, jaren na de start',
    'sizeThresholds.small.headcount': 'Grootte, klein: werkzame personen, minder dan',
    publicShareLimit: 'Deel van een overheid vanaf waar een onderneming uitgesloten is',
  })
})

const shownOn = (on: IsoDate, path: string, language?: 'en') =>
  provisionsInForce(on)
    .filter((provision) => pathOf(provision) === path)
    .map((provision) => shownProvision(provision, on, language))

test.each<[IsoDate, string, unknown, unknown]>([
  ['2019-12-06', 'extraCeiling', { kind: 'figure', figure: '5000', unit: 'euro' }, undefined],
  ['2019-12-07', 'extraCeiling', { kind: 'words', text: 'onbekend' }, { kind: 'words', text: 'unknown' }],
  ['2021-12-31', 'extraCeiling', { kind: 'words', text: 'onbekend' }, { kind: 'words', text: 'unknown' }],
  ['2022-01-01', 'extraCeiling', { kind: 'figure', figure: '5000', unit: 'euro' }, undefined],
  ['2024-08-01', 'extraCeiling', { kind: 'figure', figure: '0', unit: 'euro' }, undefined],
  ['2026-02-01', 'releaseTerm', { kind: 'count', count: 0 }, undefined],
  ['2026-02-01', 'eligibleThemes.advice', { kind: 'words', text: 'cybersecurity' }, undefined],
  ['2026-02-01', 'subsidyRate.small', { kind: 'figure', figure: '0.30', unit: 'fraction' }, undefined],
  ['2026-02-01', 'sizeThresholds.small.headcount', { kind: 'figure', figure: '50', unit: 'persons' }, undefined],
  [
    '2026-02-01',
    'rateIncrease.energy-efficiency.advice',
    { kind: 'words', text: 'geen' },
    { kind: 'words', text: 'none' },
  ],
])('on %s %s is shown as it is read', (on, path, dutch, english = dutch) => {
  expect(shownOn(on, path)).toEqual([dutch])
  expect(shownOn(on, path, 'en')).toEqual([english])
})

test('an increase is told in percentage points, with the percentages of the day', () => {
  expect(increaseText('0.15', '2025-12-31')).toBe('+15 procentpunt: 45 % (klein), 35 % (middelgroot)')
  expect(increaseText('0.15', '2026-01-01')).toBe(
    '+15 procentpunt: 45 % (klein; maatwerk klein), 35 % (middelgroot; maatwerk middelgroot; maatwerk groot)',
  )
  expect(increaseText('0.125', '2019-11-30', 'en')).toBe(
    '+12.5 percentage points: 52.5 % (small), 42.5 % (medium-sized)',
  )
  expect(increaseText('0', '2026-02-01')).toBe('geen')
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

import { proposeMapping } from '../../../src/pane/plan/mapping'
import { comparePlan, firstDays, moments, rulesOn } from '../../../src/pane/features/rules-timeline/model'
import type { PlanSource } from '../../../src/pane/plan/plan'
import { planOf } from '../../builders/plan'
import { timeline, provisionsInForce, type IsoDate } from '../../../src/rules'
import { provisionName } from '../../../src/wording'
import { provisionValue } from '../../../src/pane/elements/provision-value'
import { serial } from '../../builders/serial'

const valueOn = (day: IsoDate, name: string) =>
  rulesOn(day)
    .flatMap(({ provisions }) => provisions)
    .filter((one) => provisionName(one) === name)
    .map((one) => provisionValue(one, day, 'nl'))

describe('what holds on a day', () => {
  test.each<[IsoDate, string, readonly string[]]>([
    ['2019-11-30', 'Steunpercentage, klein', ['40 %']],
    ['2019-12-01', 'Steunpercentage, klein', ['30 %']],
    ['2019-12-31', 'Plafond per kalenderjaar in euro, middelgroot', ['€\u00A015.000,00']],
    ['2020-01-01', 'Plafond per kalenderjaar in euro, middelgroot', ['€\u00A07.500,00']],
    ['2026-01-31', 'Thema’s, advies', [expect.stringContaining('innovatie') as string]],
    ['2026-02-01', 'Thema’s, advies', ['cybersecurity']],
    ['2019-12-06', 'Extra plafond werkbaar werk in euro (aparte aanvraag, enkel ter informatie)', ['€\u00A05.000,00']],
    ['2019-12-07', 'Extra plafond werkbaar werk in euro (aparte aanvraag, enkel ter informatie)', ['onbekend']],
    ['2021-12-31', 'Extra plafond werkbaar werk in euro (aparte aanvraag, enkel ter informatie)', ['onbekend']],
    [
      '2023-03-15',
      'Verhoging van het percentage, energie-efficiëntie, opleiding',
      ['+15 procentpunt: 45 % (klein), 35 % (middelgroot)'],
    ],
    ['2026-02-01', 'Aanvragen, dagen na de start', ['14']],
    ['2016-03-31', 'Steunpercentage, klein', []],
  ])('%s %s', (day, name, expected) => expect(valueOn(day, name)).toEqual(expected))

  test('every rule stands in one group, with its source and its doubts', () => {
    const groups = rulesOn('2026-11-22')
    expect(groups.flatMap(({ provisions }) => provisions)).toHaveLength(provisionsInForce('2026-11-22').length)
    for (const { source } of groups) expect(source.url).toMatch(/^https?:/)
    expect(groups.find(({ provisions }) => provisions[0]?.parameter === 'publicShareLimit')?.doubts).toEqual([
      'Precies 25 % is tegenstrijdig in de bronnen: hier uitgesloten vanaf 25 %.',
    ])
  })
})

test('every change is told, the last one first, with what it was before', () => {
  expect(moments.map(({ amendment }) => amendment.inForce)).toEqual(timeline.map(({ inForce }) => inForce).reverse())
  const lower = moments.find(({ amendment }) => amendment.inForce === '2019-12-01')
  expect(
    lower?.changes.map(({ provision, before }) => [
      provisionName(provision),
      before && provisionValue(before, '2019-11-30', 'nl'),
      provisionValue(provision, '2019-12-01', 'nl'),
    ]),
  ).toEqual([
    ['Steunpercentage, klein', '40 %', '30 %'],
    ['Steunpercentage, middelgroot', '30 %', '20 %'],
  ])
  expect(moments.find(({ amendment }) => amendment.inForce === '2021-09-14')?.changes[0]?.before).toBeUndefined()
  expect(moments[moments.length - 1]).toMatchObject({ isFirst: true })
})

test('the two days offered: the eve of the last change, and today', () => {
  expect(firstDays('2026-11-24')).toEqual({ a: '2026-01-31', b: '2026-11-24' })
  expect(firstDays('2019-12-20')).toEqual({ a: '2019-12-06', b: '2019-12-20' })
  expect(firstDays('2016-04-01')).toEqual({ a: '2016-04-01', b: '2016-04-01' })
})

describe('a plan on two days', () => {
  const headers = ['Opleiding', 'Start', 'Kost', 'Thema', 'Dienst', 'Grootte']
  const source: PlanSource = {
    name: 'Plan',
    isTable: true,
    headers,
    headerRows: [headers],
    area: { sheet: 'Plan', row: 0, column: 0, rows: 6, columns: 6 },
    mapping: { title: 0, startsOn: 1, cost: 2, theme: 3, service: 4, applicant: 5 },
    proposal: proposeMapping(headers),
  }
  const values = [
    ['Excel', serial('2026-03-02'), 1000, 'digitalisering', 'opleiding', ''],
    ['Marktstudie', serial('2026-03-02'), 4000, 'innovatie', 'advies', ''],
    ['Energiescan', serial('2026-03-02'), 1000, 'energie', 'advies', 'middelgroot'],
    ['Onleesbaar', serial('2026-03-02'), 'veel', 'innovatie', 'opleiding', ''],
    ['Zonder kost', serial('2026-03-02'), '', 'innovatie', 'opleiding', ''],
  ]
  const compare = (applicant: 'small' | undefined, from = source) =>
    comparePlan(planOf(from, { values, formulas: values as never }, applicant), '2026-01-31', '2026-02-01')

  test('each row without the ceiling, what differs and in total', () => {
    const { differences, totalA, totalB, compared, unknown } = compare('small')
    expect(
      differences.map(({ line, a, b }) => [line.title, a.subsidy.toNumber(), b.subsidy.toNumber(), b.because]),
    ).toEqual([
      ['Marktstudie', 1200, 0, 'theme-not-eligible'],
      // The size of the first application of the year holds for all.
      ['Energiescan', 450, 0, 'theme-not-eligible'],
    ])
    expect([totalA.toNumber(), totalB.toNumber(), compared, unknown]).toEqual([1950, 300, 3, 2])
  })
  test('without a size a row is not compared', () => {
    const mapping = Object.fromEntries(Object.entries(source.mapping).filter(([column]) => column !== 'applicant'))
    expect(compare(undefined, { ...source, mapping })).toMatchObject({ compared: 0, unknown: 5 })
  })
})

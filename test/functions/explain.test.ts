import { invalid, kmo, kmoWithFormats, notAvailable } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'

const headers = ['Stap', 'Waarde', 'Toelichting', 'Geldig vanaf', 'Bron']
const may = serial('2026-05-04')
const rows = (...cells: unknown[]) => (kmo('EXPLAIN', ...cells) as unknown[][]).slice(1)
const stepsAndValues = (...cells: unknown[]) => rows(...cells).map(([step, value]) => [step, value])

test('has a header row', () => expect((kmo('EXPLAIN', 1000, 'klein', may) as unknown[])[0]).toEqual(headers))

test('every step of an ordinary subsidy', () =>
  expect(stepsAndValues(1000, 'klein', may, 'innovatie')).toEqual([
    ['Kost', 1000],
    ['Aanvraagdatum', may],
    ['Grootte', 'klein'],
    ['Dienst en thema', 'opleiding, innovatie'],
    ['Gewoon percentage', 0.3],
    ['Minimumkost', 100],
    ['Berekende subsidie', 300],
    ['Plafond', 7500],
    ['Eigen aandeel', 700],
    ['Subsidie', 300],
  ]))

test('a higher rate and what is left of the ceiling', () =>
  expect(stepsAndValues(1000, 'middelgroot', may, 'cyber', 'advies', 119.999)).toEqual([
    ['Kost', 1000],
    ['Aanvraagdatum', may],
    ['Grootte', 'middelgroot'],
    ['Dienst en thema', 'advies, cybersecurity'],
    ['Gewoon percentage', 0.2],
    ['Verhoging', '+15 procentpunt: 35 %'],
    ['Minimumkost', 500],
    ['Berekende subsidie', 350],
    ['Plafond over', 119.99],
    ['Eigen aandeel', 880.01],
    ['Subsidie', 119.99],
  ]))

test.each<[says: string, cells: unknown[], last: [string, number, string]]>([
  ['fits', [1000, 'klein', may], ['Subsidie', 300, 'De berekende subsidie past onder het plafond.']],
  ['cut', [30000, 'klein', may], ['Subsidie', 7500, 'Verminderd tot wat van het plafond overblijft.']],
  ['large', [1000, 'groot', may], ['Subsidie', 0, 'Geen subsidie: deze onderneming heeft geen recht.']],
  [
    'advice',
    [1000, 'klein', may, null, 'advies'],
    ['Subsidie', 0, 'Geen subsidie: deze dienst wordt niet gesubsidieerd.'],
  ],
  ['under the minimum', [99.99, 'klein', may], ['Subsidie', 0, 'Geen subsidie: de kost ligt onder het minimum.']],
  ['credit note', [-1000, 'klein', may], ['Subsidie', -300, 'Creditnota: dit bedrag aan subsidie gaat terug.']],
])('the last row concludes: %s', (_, cells, last) => expect(rows(...cells).at(-1)).toEqual([...last, '', '']))

test('a cost of 0 is worth 0, and what stands beside it is read', () => {
  expect(kmo('EXPLAIN', 0, 'klein')).toEqual([headers, ['Subsidie', 0, 'Er is geen kost ingevuld.', '', '']])
  expect(kmo('EXPLAIN', 0, 'x')).toMatchObject({ error: '#VALUE!' })
})

test.each<unknown>([null, ''])('cost %p answers at once, whatever the other arguments hold', (cost) =>
  expect(kmo('EXPLAIN', cost, 'x', true)).toEqual([headers, ['Subsidie', 0, 'Er is geen kost ingevuld.', '', '']]),
)

test.each<unknown[][]>([
  [[1000, 'klein', may, 'cyber']],
  [[1000, 'klein', serial('2019-11-30'), null, 'advies']],
  [[1000, 'maatwerk groot', may]],
  [[1000, 'maatwerk klein', serial('2020-01-01')]],
  [[1000, 'klein', may, null, 'advies', 50]],
  [[-5, 'middelgroot', serial('2016-04-01')]],
])('every rule row of %p carries the first day and the address of its source', (cells) => {
  const noRule = ['Kost', 'Berekende subsidie', 'Eigen aandeel', 'Subsidie']
  for (const [step, , sentence, since, source] of rows(...cells)) {
    expect(sentence).toMatch(/\.$/)
    if (noRule.includes(String(step))) expect([since, source]).toEqual(['', ''])
    else {
      expect(since).toBeGreaterThanOrEqual(serial('2016-04-01'))
      expect(since).toBeLessThanOrEqual(Number(cells[2]))
      expect(source).toMatch(/^https?:\/\/\S+$/)
    }
  }
})

test('the ceiling of December 2019 is still the one of 2016', () =>
  expect(
    rows(40000, 'klein', serial('2019-12-31'))
      .find(([step]) => step === 'Plafond')
      ?.slice(1, 4),
  ).toEqual([10000, 'Het hele plafond van kalenderjaar 2019.', serial('2016-04-01')]))

test('errors are those of SUBSIDY', () => {
  expect(kmo('EXPLAIN', 1000)).toEqual(
    invalid(
      'Argument "grootte" is niet ingevuld: verwacht klein, middelgroot of groot, eventueel met "maatwerk" ervoor.',
    ),
  )
  expect(kmo('EXPLAIN', 1000, 'groot', serial('2016-03-31'))).toEqual(
    notAvailable('Argument "aanvraagdatum" ligt vóór 01/04/2016: pas vanaf die dag zijn er regels bekend.'),
  )
})

test('carries formats where the host supports them', () => {
  const steps = new Map((kmoWithFormats('EXPLAIN', 1000, 'klein', may) as unknown[][]).map((row) => [row[0], row]))
  expect(steps.get('Aanvraagdatum')?.[1]).toEqual({ type: 'Double', basicValue: may, numberFormat: 'dd/mm/yyyy' })
  expect(steps.get('Gewoon percentage')?.[1]).toEqual({ type: 'Double', basicValue: 0.3, numberFormat: '0%' })
  expect(steps.get('Gewoon percentage')?.[3]).toEqual({
    type: 'Double',
    basicValue: serial('2019-12-01'),
    numberFormat: 'dd/mm/yyyy',
  })
  expect(steps.get('Subsidie')?.[1]).toBe(300)
})

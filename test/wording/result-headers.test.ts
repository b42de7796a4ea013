import { isResultHeader, planResultHeaders } from '../../src/wording'

test('the columns of KMO.PLAN', () => {
  expect(Object.values(planResultHeaders)).toEqual([
    'Subsidiabel',
    'Steun %',
    'Subsidie',
    'Eigen aandeel',
    'Plafond over',
    'Uiterste aanvraag',
    'Controle',
    'Gebruikt',
    'Afgerekend',
    'Status',
    'Gelezen als',
  ])
})

test.each([
  ['Controle', true],
  ['Controle 2', true],
  ['Volgende stap', true],
  ['SUBSIDIE PER RIJ', true],
  ['Controleur', false],
  ['Kost', false],
  ['', false],
])('"%s" is a result of ours: %s', (header, answer) => {
  expect(isResultHeader(header)).toBe(answer)
})

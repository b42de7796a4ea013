import { planColumns, plainHeader, proposedHeadersOf, saysOtherThing, type PlanColumn } from '../../src/wording'

test('no header is proposed for two columns, but for the one that holds numbers or names', () => {
  const plain = planColumns.flatMap((column) => [...new Set(proposedHeadersOf(column).map(plainHeader))])
  expect(plain.filter((header, index) => plain.indexOf(header) !== index)).toEqual(['deelnemers', 'participants'])
})

test.each<readonly [PlanColumn, string, boolean]>([
  ['cost', 'Bedrag subsidie', true],
  ['cost', 'Eigen bijdrage', true],
  ['cost', 'Instructor cost', true],
  ['cost', 'Extra kosten', true],
  ['cost', 'Kost lesgever', false],
  ['cost', 'Cursusprijs', false],
  ['provider', 'Kost lesgever', true],
  ['provider', 'Organisator extern', false],
  ['appliedOn', 'Uiterste datum aanvraag', true],
  ['appliedOn', 'Datum van de aanvraag', false],
  ['participants', 'Employee number', true],
  ['title', 'Training ID', true],
  ['title', 'Soort van de opleiding', true],
  ['title', 'Bedrag subsidie', false],
])('for the column %s "%s" speaks of something else: %s', (column, header, answer) => {
  expect(saysOtherThing(column, header)).toBe(answer)
})

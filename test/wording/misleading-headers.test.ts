import { saysOtherThing, saysWithVat, type PaneColumn } from '../../src/wording'

test.each([
  ['Prijs incl. btw', true],
  ['Kost inclusief BTW', true],
  ['Prix TVAC', true],
  ['Prijs (incl.)', true],
  ['Totaal incl. 21 % btw', true],
  ['Prijs met btw', true],
  ['Prix TTC', true],
  ['Prijs excl. btw, incl. catering', false],
  ['Inclusief lunch', false],
  ['Prijs excl. btw', false],
  ['Prix HTVA', false],
  ['Kost', false],
])('"%s" says that VAT is inside: %s', (header, answer) => {
  expect(saysWithVat(header)).toBe(answer)
})

test.each<readonly [PaneColumn, string, boolean]>([
  ['cost', 'Bedrag subsidie', true],
  ['cost', 'Prijs per deelnemer', true],
  ['cost', 'Cursusprijs', false],
  ['appliedOn', 'Uiterste datum aanvraag', true],
  ['appliedOn', 'Datum van de aanvraag', false],
  ['title', 'Bedrag subsidie', false],
])('for the column %s "%s" speaks of something else: %s', (column, header, answer) => {
  expect(saysOtherThing(column, header)).toBe(answer)
})

import { plainHeader } from '../../src/wording'

test.each([
  ['Prijs excl. btw', 'prijsexclbtw'],
  ['  PRIJS (excl. BTW) ', 'prijsexclbtw'],
  ['Begindátum', 'begindatum'],
  ['DV-nummer:', 'dvnummer'],
  ['Steun %', 'steun'],
])('"%s" is compared as "%s"', (header, plain) => {
  expect(plainHeader(header)).toBe(plain)
})

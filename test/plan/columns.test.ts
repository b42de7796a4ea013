import { foundColumns, isPlan, mappingOf } from '../../src/plan'

test.each([
  ['as they are written', ['Opleiding', 'Startdatum', 'Kost'], { title: 0, startsOn: 1, cost: 2 }],
  ['whatever their case, accents and punctuation', ['KOST (excl. btw)', 'Begindátum:'], { cost: 0, startsOn: 1 }],
  ['the one that stands first in the list counts', ['Prijs', 'Kost', 'Bedrag'], { cost: 1 }],
  ['of two alike the one to the left counts', ['', 'Kost', 'Kost'], { cost: 1 }],
  [
    'what keeps track too',
    ['Inschrijving', 'Betaalopdracht', 'Attest'],
    { enrolledOn: 0, paymentOrderedOn: 1, certifiedOn: 2 },
  ],
  ['not those that only the pane takes for a column', ['Opleidingskost', 'Cursus', 'Datum'], {}],
  ['not a part of a header', ['Geschatte kost', 'Kostenplaats'], {}],
  ['not what is no text', [null, 45_000, { type: 'Error', basicValue: '#N/A' }, [[1, 2]]], {}],
])('headers are recognised: %s', (_, headers, mapping) => {
  expect(mappingOf(headers)).toEqual(mapping)
})

test.each([
  [['Kost', 'Start'], true],
  [['Kost', 'Aanvraagdatum'], true],
  [['Kost', 'Einddatum'], false],
  [['Start', 'Aanvraagdatum'], false],
])('%j is what a plan needs: %s', (headers, answer) => {
  expect(isPlan(mappingOf(headers))).toBe(answer)
})

test('the columns of a project in the order of the list, with the headers of the user', () => {
  const headers = [' Prijs ', 'Storting', 'OPLEIDING']
  expect(foundColumns(mappingOf(headers), headers)).toEqual([
    { column: 'title', index: 2, header: 'OPLEIDING' },
    { column: 'cost', index: 0, header: 'Prijs' },
  ])
})

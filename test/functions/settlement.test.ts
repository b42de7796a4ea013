import { assert, integer, property } from 'fast-check'
import { CellError, invalid, kmo } from '../../tools/shipped/bundle'

const parts = ['subsidie', 'eigen aandeel', 'terug', 'vrij', 'buiten portefeuille']
/** Every part of a settlement. */
const settled = (cost: unknown, subsidy: unknown, invoiced?: unknown, creditNote?: unknown) =>
  parts.map((part) => kmo('SETTLEMENT', cost, subsidy, invoiced, creditNote, part))

test.each<[says: string, cells: Parameters<typeof settled>, euro: number[]]>([
  ['four fifths invoiced', [1000, 300, 800], [240, 560, 140, 60, 0]],
  ['above the cost, less a credit note', [1000, 300, 1210, 110], [300, 700, 0, 0, 100]],
  ['nothing invoiced yet', [1000, 300], [0, 0, 0, 0, 0]],
  ['an invoice of 0, as a blank cell is on some platforms', [1000, 300, 0], [0, 0, 0, 0, 0]],
  ['all of it credited, with a minus', [1000, 300, 1000, -1000], [0, 0, 700, 300, 0]],
  ['a cost of 0, whatever readable amounts stand beside it', [0, 300, -5, 2], [0, 0, 0, 0, 0]],
  ['no invoice, whatever readable amounts stand beside it', [-1000, 3000, 0, 2], [0, 0, 0, 0, 0]],
  ['nothing granted yet, and nothing invoiced', [1000, null, null], [0, 0, 0, 0, 0]],
  ['texts', ['€ 1.000,-', '300 euro', '800,00'], [240, 560, 140, 60, 0]],
  ['a third of a euro', [900, 300, 100], [33.33, 66.67, 533.33, 266.67, 0]],
])('%s', (_, cells, euro) => expect(settled(...cells)).toEqual(euro))

test('the subsidy kept is what is shown when nothing is asked; the parts have English names too', () => {
  expect(kmo('SETTLEMENT', 1000, 300, 800)).toBe(240)
  expect(kmo('SETTLEMENT', 1000, 300, 800, null, 0)).toBe(240)
  const english = ['subsidy', 'Own share', 'refund', 'released', 'outside wallet']
  expect(english.map((part) => kmo('SETTLEMENT', 1000, 300, 1200, 400, part))).toEqual([240, 560, 140, 60, 0])
})

test.each<unknown>([null, '', '  ', [[null]]])('cost %p answers at once, whatever the other arguments hold', (cost) =>
  expect(kmo('SETTLEMENT', cost, 'x', new CellError('#N/A'), true, 'x')).toBe(0),
)

const amount = 'verwacht een bedrag zonder btw in euro, zoals 1234,56.'
const notNegative = 'verwacht een bedrag in euro van 0 of meer.'
test.each<[says: string, cells: unknown[], message: string]>([
  ['a negative cost', [-1000, 300, 800], `Argument "kost" is niet leesbaar: ${notNegative}`],
  ['a negative subsidy', [1000, -300, 800], `Argument "subsidie" is niet leesbaar: ${notNegative}`],
  ['a negative invoice', [1000, 300, -800], `Argument "factuurbedrag" is niet leesbaar: ${notNegative}`],
  [
    'a subsidy above the cost',
    [300, 1000, 300],
    'Argument "subsidie" is hoger dan "kost": verwacht hoogstens de kost.',
  ],
  ['no subsidy', [1000, null, 800], `Argument "subsidie" is niet ingevuld: ${notNegative}`],
  ['a cost of 0 beside what cannot be read', [0, 300, 'x'], `Argument "factuurbedrag" is niet leesbaar: ${amount}`],
  ['no invoice beside what cannot be read', [1000, 300, 0, 'x'], `Argument "creditnota" is niet leesbaar: ${amount}`],
  ['TRUE as an amount', [1000, true, 800], `Argument "subsidie" is niet leesbaar: ${amount}`],
  [
    'an unknown part',
    [1000, 300, 800, null, 'rest'],
    'Argument "tonen" is niet leesbaar: verwacht subsidie, eigen aandeel, terug, vrij of buiten portefeuille.',
  ],
])('%s: #VALUE!', (_, cells, message) => expect(kmo('SETTLEMENT', ...cells)).toEqual(invalid(message)))

test('what is kept, paid, given back and released is the cost, to the cent', () => {
  const cents = (least: number) => integer({ min: least, max: 5_000_000 })
  const inCents = (value: unknown) => Math.round((value as number) * 100)
  assert(
    property(cents(1), cents(0), cents(1), cents(0), (cost, subsidy, invoiced, credit) => {
      const given = [cost, Math.min(subsidy, cost), invoiced, credit].map((amount) => amount / 100)
      const parts = ['subsidie', 'eigen aandeel', 'terug', 'vrij'].map((part) =>
        inCents(kmo('SETTLEMENT', ...given, part)),
      )
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(cost)
      expect(parts.filter((part) => part < 0)).toEqual([])
    }),
    { numRuns: 200 },
  )
})

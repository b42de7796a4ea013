import { CellError, column, invalid, kmo, notAvailable } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'
import { problem } from '../../src/wording'

const headers = ['Jaar', 'Plafond', 'Toegekend', 'Vrijgekomen', 'Plafond over', 'Kost nog gedekt']
const overview = (...cells: unknown[]) => kmo('OVERVIEW', ...cells)

test('a row for each calendar year, ascending, below the headers', () =>
  expect(
    overview(column(serial('2026-02-02'), serial('2025-01-15'), serial('2025-03-03')), column(100, 3000, 1500)),
  ).toEqual([headers, [2025, 7500, 4500, 0, 3000, 10000], [2026, 7500, 100, 0, 7400, 24666.66]]))

test.each<[says: string, cells: unknown[], rows: unknown[][]]>([
  ['nothing dated', [column(null, ''), column(100, 100)], []],
  ['nothing with an amount', [column(serial('2026-01-15')), column('geweigerd')], []],
  [
    'a header row',
    [column('Aanvraagdatum', serial('2026-01-15')), column('Toegekend', 1000)],
    [[2026, 7500, 1000, 0, 6500, 21666.66]],
  ],
  [
    'what was freed is not granted',
    [column(serial('2026-01-15'), serial('2026-02-15')), column(3000, 1000), null, column(serial('2026-06-01'), null)],
    [[2026, 7500, 1000, 3000, 6500, 21666.66]],
  ],
  [
    'a year with only what was freed shows',
    [column(serial('2026-01-15')), column(3000), null, column(serial('2026-06-01'))],
    [[2026, 7500, 0, 3000, 7500, 25000]],
  ],
  [
    'stopped, and nobody wrote when, stays granted',
    [column(serial('2026-01-15'), serial('2026-02-15')), column(3000, 1000), null, column(true, 'nee')],
    [[2026, 7500, 4000, 0, 3500, 11666.66]],
  ],
  [
    'stopped in a later year stays granted',
    [column(serial('2026-01-15')), column(3000), null, column(serial('2027-01-01'))],
    [[2026, 7500, 3000, 0, 4500, 15000]],
  ],
  [
    'more granted than the ceiling leaves 0',
    [column(serial('2026-01-15')), column(9000)],
    [[2026, 7500, 9000, 0, 0, 0]],
  ],
  [
    'a credit note',
    [column(serial('2026-01-15'), serial('2026-02-15')), column(3000, -500)],
    [[2026, 7500, 2500, 0, 5000, 16666.66]],
  ],
  [
    'medium covers at 20 %',
    [column(serial('2026-01-15')), column(1500), 'middelgroot'],
    [[2026, 7500, 1500, 0, 6000, 30000]],
  ],
  [
    '2019, small, covers at the 30 % of its last day',
    [column(serial('2019-01-15')), column(1000), 'klein'],
    [[2019, 10000, 1000, 0, 9000, 30000]],
  ],
  ['2019, medium', [column(serial('2019-01-15')), column(1000), 'middelgroot'], [[2019, 15000, 1000, 0, 14000, 70000]]],
  ['large', [column(serial('2026-01-15')), column(0), 'groot'], [[2026, 0, 0, 0, 0, 0]]],
  ['text dates', [column('15/1/2026'), column(1000)], [[2026, 7500, 1000, 0, 6500, 21666.66]]],
  ['one row', [serial('2026-01-15'), 1000], [[2026, 7500, 1000, 0, 6500, 21666.66]]],
  ['to the cent', [column(serial('2026-01-15')), column(0.005)], [[2026, 7500, 0.01, 0, 7500, 24999.98]]],
])('%s', (_, cells, rows) => expect(overview(...cells)).toEqual([headers, ...rows]))

test('a year before the first rules says #N/A in its own row', () => {
  const unknown = notAvailable(
    'Argument "aanvraagdatums" ligt vóór 01/04/2016: pas vanaf die dag zijn er regels bekend.',
  )
  expect(overview(column(serial('2015-05-05'), serial('2026-01-15')), column(1, 1000))).toEqual([
    headers,
    [2015, unknown, unknown, unknown, unknown, unknown],
    [2026, 7500, 1000, 0, 6500, 21666.66],
  ])
})

test.each<[says: string, cells: unknown[], message: string]>([
  ['no size before 2020', [column(serial('2019-01-15')), column(1000)], problem.sizeNeeded('"grootte"')],
  [
    'a date that cannot be read beside an amount',
    [column(serial('2026-01-15'), 'x'), column(1, 2)],
    'Argument "aanvraagdatums", rij 2, is niet leesbaar: verwacht een datum, zoals 23/09/2026.',
  ],
  [
    'an error in a dated row',
    [column(serial('2026-01-15')), column(new CellError('#N/A'))],
    'Argument "subsidies", rij 1, is niet leesbaar: verwacht een bedrag zonder btw in euro, zoals 1234,56.',
  ],
  ['no dates', [null, column(1)], 'Argument "aanvraagdatums" is niet ingevuld: verwacht één kolom.'],
  ['no subsidies', [column(1)], 'Argument "subsidies" is niet ingevuld: verwacht één kolom.'],
  [
    'an unknown size',
    [column(1), column(1), 'x'],
    'Argument "grootte" is niet leesbaar: verwacht klein, middelgroot of groot, eventueel met "maatwerk" ervoor.',
  ],
  [
    'other counts of rows',
    [column(1, 2), column(1, 2, 3)],
    'Argument "aanvraagdatums" telt 2 rijen en "subsidies" telt er 3: verwacht evenveel rijen, of één waarde.',
  ],
  [
    'too many rows',
    [Array<unknown[]>(50_001).fill([1]), 1],
    'Argument "aanvraagdatums" telt 50001 rijen: hoogstens 50000 rijen zijn mogelijk.',
  ],
])('%s: #VALUE!', (_, cells, message) => expect(overview(...cells)).toEqual(invalid(message)))

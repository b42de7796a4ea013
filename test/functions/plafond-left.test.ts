import { CellError, column, invalid, kmo, notAvailable } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'
import { problem } from '../../src/wording'

const january = serial('2026-01-15')
const march = serial('2026-03-02')
const dates = column(january, march)
const before = (day: string) => serial(day)

test.each<[says: string, cells: unknown[], euro: number]>([
  ['ceiling minus subsidies', [column(3000, 1500), dates, 2026], 3000],
  ['nothing filed in the year', [column(3000, 1500), dates, 2024], 7500],
  ['never below 0', [column(7000, 1500), dates, 2026], 0],
  ['exactly used up', [column(6000, 1500), dates, 2026], 0],
  ['the year of a date', [column(3000, 1500), dates, serial('2026-12-31')], 3000],
  ['the year as a text', [column(3000, 1500), dates, '2026'], 3000],
  [
    'only the year itself counts',
    [column(3000, 1500, 100), column(serial('2025-12-31'), january, serial('2027-01-01')), 2026],
    6000,
  ],
  ['2019, small', [column(3000), column(before('2019-12-31')), 2019, 'klein'], 7000],
  ['2019, medium', [column(3000), column(before('2019-12-31')), 2019, 'middelgroot'], 12000],
  ['large has no ceiling', [column(100), column(january), 2026, 'groot'], 0],
  ['stopped, and nobody wrote when: used', [column(3000, 1500), dates, 2026, null, column('ja', true)], 3000],
  ['not stopped', [column(3000, 1500), dates, 2026, null, column(false, 'nog te beslissen')], 3000],
  [
    'a stop with a day beside one without',
    [column(3000, 1500), dates, 2026, null, column('WAAR', '1 juni 2026')],
    4500,
  ],
  ['text dates are read', [column(3000, 1500), column('15/1/2026', '2026-03-02'), 2026], 3000],
  [
    'text, blanks and rows without a date do not count',
    [
      column(3000, 'geweigerd', '1500', '', null, 900, 800, 700),
      column(january, january, january, january, january, '', null, 0),
      2026,
    ],
    4500,
  ],
  ['a header row does not count', [column('Toegekend', 3000), column('Aanvraagdatum', january), 2026], 4500],
  [
    'a text beside a date that cannot be read',
    [column('Toegekend', 3000), column(new CellError('#N/A'), january), 2026],
    4500,
  ],
  ['an error without a date does not count', [column(new CellError('#N/A'), 3000), column(null, january), 2026], 4500],
  [
    'an error in another year does not count',
    [column(new CellError('#N/A'), 3000), column(serial('2025-05-05'), january), 2026],
    4500,
  ],
  ['a credit note gives room back', [column(3000, -500), dates, 2026], 5000],
  ['never more than the ceiling', [column(-3000, 500), dates, 2026], 7500],
  ['stopped in the same year', [column(3000, 1500), dates, 2026, null, column(null, serial('2026-12-31'))], 4500],
  ['stopped in a later year', [column(3000, 1500), dates, 2026, null, column('', serial('2027-01-01'))], 3000],
  ['stopped before the application', [column(3000, 1500), dates, 2026, null, column(serial('2025-11-30'), 0)], 6000],
  ['a text stop date', [column(3000, 1500), dates, 2026, null, column('', '1/4/2026')], 4500],
  ['one stop date for all rows', [column(3000, 1500), dates, 2026, null, serial('2026-06-01')], 7500],
  ['one date for all rows', [column(3000, 1500), january, 2026], 3000],
  ['one amount for all rows', [100, dates, 2026], 7300],
  ['one row', [3000, january, 2026], 4500],
  ['one empty row', [[[null]], [[null]], 2026], 7500],
  ['cents', [column(0.1, 0.2), dates, 2026], 7499.7],
  ['more than cents goes to the nearest cent', [column(100.005), column(january), 2026], 7400],
  [
    'formatted cells',
    [
      column({ type: 'Double', basicValue: 3000, numberFormat: '0.00' }, 1500),
      column({ type: 'Double', basicValue: january, numberFormat: 'dd/mm/yyyy' }, march),
      2026,
    ],
    3000,
  ],
])('%s', (_, cells, euro) => expect(kmo('PLAFOND_LEFT', ...cells)).toBe(euro))

const amount = 'een bedrag zonder btw in euro, zoals 1234,56'
const day = 'een datum, zoals 23/09/2026'

test.each<[says: string, cells: unknown[], message: string]>([
  [
    'an error in a counted row',
    [column(3000, new CellError('#N/A')), dates, 2026],
    `Argument "subsidies", rij 2, is niet leesbaar: verwacht ${amount}.`,
  ],
  [
    'an entity in a counted row',
    [column({ type: 'Entity', text: '3000' }, 1500), dates, 2026],
    `Argument "subsidies", rij 1, is niet leesbaar: verwacht ${amount}.`,
  ],
  [
    'an entity that shows as an error in a counted row',
    [column({ type: 'Entity', text: '3000', basicType: 'Error', basicValue: '#VALUE!' }, 1500), dates, 2026],
    `Argument "subsidies", rij 1, is niet leesbaar: verwacht ${amount}.`,
  ],
  [
    'TRUE in a counted row',
    [column(3000, true), dates, 2026],
    `Argument "subsidies", rij 2, is niet leesbaar: verwacht ${amount}.`,
  ],
  [
    'a date that cannot be read beside an amount',
    [column(3000, 1500), column(january, '31/02/2026'), 2026],
    `Argument "aanvraagdatums", rij 2, is niet leesbaar: verwacht ${day}.`,
  ],
  [
    'the same in the first row after the headers: rows count from 1',
    [column('Steun', 1500), column('Datum', 'x'), 2026],
    `Argument "aanvraagdatums", rij 2, is niet leesbaar: verwacht ${day}.`,
  ],
  [
    'an error as a date beside an amount',
    [column(3000), column(new CellError('#REF!')), 2026],
    `Argument "aanvraagdatums", rij 1, is niet leesbaar: verwacht ${day}.`,
  ],
  [
    'a stop date that cannot be read',
    [column(3000, 1500), dates, 2026, null, column(null, 'misschien')],
    'Argument "stopdatums", rij 2, is niet leesbaar: verwacht een datum, of "ja" of "nee".',
  ],
  [
    'yes as an application date',
    [column(3000, 1500), column(january, 'ja'), 2026],
    `Argument "aanvraagdatums", rij 2, is niet leesbaar: verwacht ${day}.`,
  ],
  [
    'one date for all rows that cannot be read',
    [column(3000, 1500), 'x', 2026],
    `Argument "aanvraagdatums" is niet leesbaar: verwacht ${day}.`,
  ],
  [
    'no year',
    [column(3000), column(january), null],
    'Argument "jaar" is niet ingevuld: verwacht een jaar van 2016 tot 2199 of een datum.',
  ],
  [
    'year 0',
    [column(3000), column(january), 0],
    'Argument "jaar" is niet ingevuld: verwacht een jaar van 2016 tot 2199 of een datum.',
  ],
  ['no size before 2020', [column(3000), column(january), 2019], problem.sizeNeeded('"grootte"')],
  [
    'an unknown size',
    [column(3000), column(january), 2026, 'x'],
    'Argument "grootte" is niet leesbaar: verwacht klein, middelgroot of groot, eventueel met "maatwerk" ervoor.',
  ],
  ['no subsidies', [null, dates, 2026], 'Argument "subsidies" is niet ingevuld: verwacht één kolom.'],
  ['no dates', [column(1, 2), null, 2026], 'Argument "aanvraagdatums" is niet ingevuld: verwacht één kolom.'],
  [
    'two columns',
    [
      [
        [1, 2],
        [3, 4],
      ],
      dates,
      2026,
    ],
    'Argument "subsidies" is niet leesbaar: verwacht één kolom.',
  ],
  ['a ragged range', [[[1], [2, 3]], dates, 2026], 'Argument "subsidies" is niet leesbaar: verwacht één kolom.'],
  ['a row with no cell', [[[1], []], dates, 2026], 'Argument "subsidies" is niet leesbaar: verwacht één kolom.'],
  [
    'other counts of rows',
    [column(1, 2, 3), dates, 2026],
    'Argument "subsidies" telt 3 rijen en "aanvraagdatums" telt er 2: verwacht evenveel rijen, of één waarde.',
  ],
  [
    'another count of stop dates',
    [column(1, 2), dates, 2026, null, column(null, null, null)],
    'Argument "subsidies" telt 2 rijen en "stopdatums" telt er 3: verwacht evenveel rijen, of één waarde.',
  ],
  [
    'other counts behind one value',
    [1, dates, 2026, null, column(1, 2, 3)],
    'Argument "aanvraagdatums" telt 2 rijen en "stopdatums" telt er 3: verwacht evenveel rijen, of één waarde.',
  ],
])('%s: #VALUE!', (_, cells, message) => expect(kmo('PLAFOND_LEFT', ...cells)).toEqual(invalid(message)))

test('a year before the first rules: #N/A, once everything has been read', () => {
  const unknown = notAvailable('Argument "jaar" ligt vóór 01/04/2016: pas vanaf die dag zijn er regels bekend.')
  expect(kmo('PLAFOND_LEFT', dates, dates, 2015)).toEqual(unknown)
  expect(kmo('PLAFOND_LEFT', dates, dates, serial('2016-03-31'))).toEqual(unknown)
  expect(kmo('PLAFOND_LEFT', dates, dates, 2015, 'x')).toMatchObject({ error: '#VALUE!' })
  expect(kmo('PLAFOND_LEFT', column(1), column('x'), 2015)).toMatchObject({ error: '#VALUE!' })
})

test('50,000 rows are taken, one more is refused', () => {
  const rows = Array<unknown[]>(50_000).fill([0.01])
  expect(kmo('PLAFOND_LEFT', rows, january, 2026)).toBe(7000)
  expect(kmo('PLAFOND_LEFT', [...rows, [1]], january, 2026)).toEqual(
    invalid('Argument "subsidies" telt 50001 rijen: hoogstens 50000 rijen zijn mogelijk.'),
  )
})

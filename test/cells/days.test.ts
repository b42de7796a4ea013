import { CellError, invalid, kmo } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'
import { addDays, termsOn, type IsoDate } from '../../src/rules'
import { dayText } from '../../src/wording'

/** DEADLINE gives the day plus 14. */
const fourteenDaysAfter = (cell: unknown) => kmo('DEADLINE', cell)
const unreadable = invalid('Argument "startdatum" (start_date) is niet leesbaar: verwacht een datum, zoals 23/09/2026.')

/** The last day whose term still ends in our calendar. */
const lastDay = addDays('9999-12-31', -termsOn('9999-12-31').applicationTerm) as IsoDate

describe('a date is a serial, or a text in Flemish or ISO order', () => {
  test.each<[unknown, string]>([
    [serial('2024-09-23'), '2024-10-07'],
    [serial('2024-09-23') + 0.99, '2024-10-07'],
    ['23/9/2024', '2024-10-07'],
    ['23/09/2024', '2024-10-07'],
    ['3-9-2026', '2026-09-17'],
    ['3.9.2026', '2026-09-17'],
    ['03.09.2026', '2026-09-17'],
    ['2026-09-03', '2026-09-17'],
    [' 3/9/2026 ', '2026-09-17'],
    ['\u00A03/9/2026', '2026-09-17'],
    ['29/2/2024', '2024-03-14'],
    ['29/2/2000', '2000-03-14'],
    [dayText(lastDay), '9999-12-31'],
    [serial(lastDay) + 0.5, '9999-12-31'],
    [61, '1900-03-15'],
    [61.9, '1900-03-15'],
  ])('%p is read', (cell, day) => expect(fourteenDaysAfter(cell)).toBe(serial(day)))

  test.each<[string, number]>([
    ['1/1/1900', 15],
    ['15/2/1900', 61],
  ])('%p, before the 1 March 1900 that serials start at, is read as a text', (cell, shows) =>
    expect(fourteenDaysAfter(cell)).toBe(shows),
  )

  test.each<unknown>([
    60,
    60.9,
    1,
    0.5,
    -1,
    -0.5,
    2958466,
    1e10,
    1e300,
    -1e300, // below 61 Excel counts a day that never was
    '31/02/2024',
    '29/2/2023',
    '29/2/1900',
    '31/4/2024',
    '32/1/2024',
    '0/1/2024',
    '1/0/2024',
    '1/13/2024',
    '9/23/2024',
    '23/9/24',
    '23/9/124',
    '23/9/02024',
    '1/1/1899',
    '31/12/0000',
    '1/1/10000',
    '2026-9-3',
    '2026/09/03',
    '2026.09.03',
    '20260903',
    '3/9-2026',
    '3 9 2026',
    '3 september 2026',
    '3/9/2026 10:00',
    '2026-09-03T00:00:00',
    '2026-09-03Z',
    '3/9',
    '9/2026',
    '45000',
    'morgen',
    '٣/٩/٢٠٢٦',
    true,
    false,
    new CellError('#N/A'),
    { type: 'Error', basicValue: '#N/A' },
    { type: 'Entity', text: '3/9/2026' },
    Number.NaN,
    new Date(2026, 8, 3),
  ])('%p is refused', (cell) => expect(fourteenDaysAfter(cell)).toEqual(unreadable))

  test.each<unknown>([
    null,
    '',
    '  ',
    0,
    -0,
    [[null]],
    [['']],
    [[0]],
    { type: 'Double', basicValue: 0, numberFormat: 'dd/mm/yyyy' },
  ])('%p is no date', (cell) => expect(fourteenDaysAfter(cell)).toBe(''))

  test.each<unknown>([
    [[serial('2026-09-03')]],
    { type: 'Double', basicValue: serial('2026-09-03'), numberFormat: 'dd/mm/yyyy' },
    [['3/9/2026']],
  ])('%p carries a date', (cell) => expect(fourteenDaysAfter(cell)).toBe(serial('2026-09-17')))
})

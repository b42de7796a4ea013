import { CellError, column, invalid, kmo } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'

/** ELIGIBLE_COST of a fee alone is that fee to the cent; SUBSIDY of a credit note is minus 30 % of it, and so reads signs. */
const fee = (cell: unknown) => kmo('ELIGIBLE_COST', cell)
const creditNote = (cell: unknown) => kmo('SUBSIDY', cell, 'klein', serial('2026-05-04'))
const unreadable = invalid('Argument "prijs" is niet leesbaar: verwacht een bedrag in euro van 0 of meer.')

describe('an amount is a number, or a text that can mean only one number', () => {
  test.each<[unknown, number]>([
    [1234.56, 1234.56],
    ['1234,56', 1234.56],
    ['1.234,56', 1234.56],
    ['€ 1.234,56', 1234.56],
    ['1234.56', 1234.56],
    ['1 234,56', 1234.56],
    ['1\u00A0234,56', 1234.56],
    ['1\u202F234,56', 1234.56],
    ['1 234.56', 1234.56],
    ['1,234.56', 1234.56],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1.234.567,89', 1234567.89],
    ['1,234,567.89', 1234567.89],
    ['12 345 678', 12345678],
    ['1234.567', 1234.57],
    ['1234,567', 1234.57],
    ['0,125', 0.13],
    ['0.125', 0.13],
    ['0', 0],
    ['-0', 0],
    ['007', 7],
    ['+5', 5],
    ['5 €', 5],
    ['5€', 5],
    ['€5', 5],
    ['EUR 5', 5],
    ['5 EUR', 5],
    ['eur 5,5', 5.5],
    ['5,50 euR', 5.5],
    ['  5  ', 5],
    ['\u00A05\u00A0', 5],
    ['€\u00A0+5', 5],
    ['1250 euro', 1250],
    ['1250euro', 1250],
    ['Euro 1.250,50', 1250.5],
    ['1 250,00 EURO', 1250],
    ['€ 1.250,-', 1250],
    ['1.250,- euro', 1250],
    ['1250,-', 1250],
    ['1 250,–', 1250],
    ['1,250.—', 1250],
    ['1250\u200B', 1250],
    ['\u202A€\u00A01.250,00\u202C', 1250],
    ['1\u2060250', 1250],
    ['1\u3000234,56', 1234.56],
    ['1\u2007234,56', 1234.56],
    ['1\t234', 1234],
    ['1234,56\r\n', 1234.56],
  ])('%p is %p', (cell, amount) => expect(fee(cell)).toBe(amount))

  test.each(['-1000', '-€ 1000', '€ -1.000,00', '- 1000', '-1000 EUR', '€-1000,0', '\u22121000'])(
    '%p carries a sign',
    (cell) => {
      expect(creditNote(cell)).toBe(-300)
    },
  )

  test.each([
    '1.234',
    '1,234',
    '12.345',
    '999,999',
    '€ 1.234',
    '-1.234',
    '1.234 EUR', // a thousand, or one and a bit
    '1e3',
    '1E3',
    '50%',
    '50 %',
    '5 $',
    '€ 5 €',
    '€ 5 EUR',
    '€ € 5',
    'EUR 5 euro',
    '€5€',
    'euro 5 €',
    '1250 euros',
    '1250 eur.',
    '1.250-',
    '1.250,--',
    '1,250,-',
    '1.250.-',
    ',-',
    '€ ,-',
    '1\u180E250', // no mark that is dropped
    '1\u20DD250',
    '--5',
    '5-',
    '(5)',
    '5,',
    '5.',
    ',5',
    '.5',
    '1..5',
    '1,2,3',
    '1.2.3',
    '1.23.456',
    '1.2345,67',
    '1234.567,89',
    '1.234,567,890',
    '1.234.567.89',
    '0.123.456',
    '1 23',
    '12 34,56',
    "1'234,56",
    'Infinity',
    'NaN',
    '0x10',
    '0b1',
    '1_000',
    '1/2',
    'duizend',
    '€',
    'EUR',
    '-',
    '१२',
    '1'.repeat(41),
    '#VALUE!',
  ])('%p is refused', (cell) => expect(fee(cell)).toEqual(unreadable))

  test.each<[unknown]>([[true], [false]])('%p is no amount', (cell) => expect(fee(cell)).toEqual(unreadable))
})

describe('a number is read to its 15 significant digits, as Excel shows it', () => {
  test.each<[number, number]>([
    [1.005, 1.01],
    [0.1 + 0.2, 0.3],
    [1.1 * 1.5 * 100, 165],
    [2.675, 2.68],
    [9007199254740991, 9007199254740990],
    [0.004999999999999999, 0.01],
  ])('%p gives %p', (cell, amount) => expect(fee(cell)).toBe(amount))
})

describe('what stands in the cell of an amount', () => {
  test.each<[string, unknown, unknown]>([
    ['left out', null, 0],
    ['an empty text', '', 0],
    ['only spaces', '   ', 0],
    ['only a no-break space', '\u00A0', 0],
    ['nothing at all', 0, 0],
    ['minus zero', -0, 0],
    ['a formatted number', { type: 'Double', basicValue: 12.5, numberFormat: '€ 0.00' }, 12.5],
    ['the older kind of formatted number', { type: 'FormattedNumber', basicValue: 12.5, numberFormat: '€ 0.00' }, 12.5],
    ['a text as a data type', { type: 'String', basicValue: '12,50' }, 12.5],
    ['an empty data type', { type: 'Empty', basicValue: '' }, 0],
    ['TRUE as a data type', { type: 'Boolean', basicValue: true }, unreadable],
    ['an error as a data type', { type: 'Error', basicValue: '#N/A', errorType: 'NotAvailable' }, unreadable],
    [
      'an entity, which shows as an error',
      { type: 'Entity', text: '12', basicType: 'Error', basicValue: '#VALUE!' },
      unreadable,
    ],
    ['an object without a basic value', { type: 'Entity', text: '12', properties: {} }, unreadable],
    ['an error of the runtime', new CellError('#DIV/0!'), unreadable],
    ['an error of the wire', { type: 'CustomFunctionError', code: '#DIV/0!' }, unreadable],
    ['more than a sum could hold', 1e300, unreadable],
    ['not a number', Number.NaN, unreadable],
    ['infinity', Number.POSITIVE_INFINITY, unreadable],
    ['a range of one cell', [[12.5]], 12.5],
    ['a range of one blank cell', [[null]], 0],
    ['a range of one formatted cell', [[{ type: 'Double', basicValue: 12.5, numberFormat: '0' }]], 12.5],
    ['a range of two cells', column(1, 2), unreadable],
    ['a row of two cells', [[1, 2]], unreadable],
    ['an empty range', [], unreadable],
    ['a list', [1], unreadable],
  ])('%s', (_, cell, shows) => expect(fee(cell)).toEqual(shows))
})

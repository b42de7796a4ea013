import { storedValue, valueElement } from '../../../preview/xlsx/stored-value'

test.each([
  ['a whole number', 7, { text: '7' }],
  ['a very large number', 1.5e300, { text: '1.5e+300' }],
  ['a negative zero', -0, { text: '0' }],
  ['a number nearer to zero than Excel has one', -1e-320, { text: '0' }],
  ['the smallest number that Excel has', 2.2250738585072014e-308, { text: '2.2250738585072014e-308' }],
  ['no number', NaN, { type: 'e', text: '#NUM!' }],
  ['infinity', -Infinity, { type: 'e', text: '#NUM!' }],
  ['no', false, { type: 'b', text: '0' }],
  ['an older error', { error: '#NULL!' }, { type: 'e', text: '#NULL!' }],
  ['a newer error', { error: '#CALC!' }, { type: 'e', text: '#VALUE!' }],
  ['an error that no Excel knows', { error: '#FOUT!' }, { type: 'e', text: '#VALUE!' }],
  ['an empty text', '', { type: 'str', text: '' }],
  ['a text with signs of XML', 'a<b>&"c"', { type: 'str', text: 'a&lt;b&gt;&amp;&quot;c&quot;' }],
  ['control characters', '\u0000a\r\n\tb\u001b', { type: 'str', text: '_x0000_a_x000D_\n\tb_x001B_' }],
  ['what looks like an escape', '_x000D_ _x00', { type: 'str', text: '_x005F_x000D_ _x00' }],
  ['half of a pair', 'a\ud83d', { type: 'str', text: 'a_xD83D_' }],
  ['a whole pair', '\u{1f600}', { type: 'str', text: '\u{1f600}' }],
  ['the longest text', 'é'.repeat(32_767), { type: 'str', text: 'é'.repeat(32_767) }],
  ['a longer text', 'é'.repeat(32_768), { type: 'e', text: '#VALUE!' }],
])('a file holds %s', (_, value, expected) => {
  expect(storedValue(value)).toEqual(expected)
})

test.each([
  ['a', '<x:v>a</x:v>'],
  [' a', '<x:v xml:space="preserve"> a</x:v>'],
  ['a\n', '<x:v xml:space="preserve">a\n</x:v>'],
  ['a  b', '<x:v>a  b</x:v>'],
])('white space around a text stays: “%s”', (text, expected) => {
  expect(valueElement({ text }, 'x:')).toBe(expected)
})

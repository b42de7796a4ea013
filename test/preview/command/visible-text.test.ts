import { visibleText } from '../../../preview/command/visible-text'

test.each<[string, text: string, shown: string]>([
  ['escape, which clears a screen and colours it', '\u001b[2J\u001b[31mrood', '\\u001b[2J\\u001b[31mrood'],
  ['a link of a terminal', '\u001b]8;;http://x\u0007klik', '\\u001b]8;;http://x\\u0007klik'],
  ['nothing, backspace, delete', 'a\u0000b\u0008c\u007f', 'a\\u0000b\\u0008c\\u007f'],
  ['the controls that one byte stands for', '\u009b31m\u0085\u0080', '\\u009b31m\\u0085\\u0080'],
  ['marks that turn a line', 'Opleiding \u202egnidielpO\u202c', 'Opleiding \\u202egnidielpO\\u202c'],
  ['isolates', '\u2066a\u2067b\u2068c\u2069', '\\u2066a\\u2067b\\u2068c\\u2069'],
  ['marks of one letter', '\u200e\u200f\u061c', '\\u200e\\u200f\\u061c'],
  ['a byte order mark, a joiner of words', '\ufeffKost\u2060', '\\ufeffKost\\u2060'],
  ['line and paragraph separators', 'a\u2028b\u2029', 'a\\u2028b\\u2029'],
  ['a return that writes over its line', '2000\r9', '2000\\u000d9'],
  ['vertical tab and form feed', 'a\u000bb\u000c', 'a\\u000bb\\u000c'],
])('%s', (_, text, shown) => {
  expect(visibleText(text)).toBe(shown)
  // Once is enough.
  expect(visibleText(shown)).toBe(shown)
})

test('line breaks, tabs, accents, other scripts and emoji stay as they are', () => {
  const text = 'regel\nregel\r\nkolom\tkolom é ë ç € 課程 👩‍🏫 a\u00a0b\u200b'
  expect(visibleText(text)).toBe(text)
})

test('a text of JSON means the same', () => {
  const values = ['\u001b[2J', '\u202eomgekeerd', '\u009b', 'regel\nregel', '\\u001b', '"\u0000"']
  expect(JSON.parse(visibleText(JSON.stringify(values)))).toEqual(values)
})

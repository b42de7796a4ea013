import { plainHeader, plainWord, visibleLines, visibleText, withoutMarks } from '../../src/wording'

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const marks = [0xad, ...range(0x200b, 0x200f), ...range(0x202a, 0x202e), ...range(0x2060, 0x2064), 0xfeff]
const spaces = [0x9, 0x20, 0xa0, 0x1680, ...range(0x2000, 0x200a), 0x202f, 0x205f, 0x3000]
const lineBreaks = ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029']

test.each(marks.map((mark) => [mark.toString(16), String.fromCodePoint(mark)]))('U+%s is not seen', (_, mark) => {
  const text = `${mark}Kos${mark}t${mark}`
  expect([visibleText(text), plainWord(text), plainHeader(text)]).toEqual(['Kost', 'kost', 'kost'])
})

test.each(spaces.map((space) => [space.toString(16), String.fromCodePoint(space)]))('U+%s is a space', (_, space) => {
  const text = `${space}de${space}kost${space}`
  expect([visibleText(text), plainWord(text), plainHeader(text)]).toEqual(['de kost', 'dekost', 'dekost'])
  expect(visibleLines(text)).toBe('de kost')
})

test.each(lineBreaks)('%j divides lines, and is a space elsewhere', (lineBreak) => {
  const text = `een${lineBreak}twee`
  expect([visibleText(text), plainWord(text), plainHeader(text)]).toEqual(['een twee', 'eentwee', 'eentwee'])
  expect(visibleLines(text)).toBe('een\ntwee')
})

test('other signs stay, seen or not: only what nobody can have meant is dropped', () => {
  for (const sign of ['\u180E', '\u2800', '\u3164', '\u2065', '\u2066', '\u0300', 'é', '–', '😀'])
    expect(visibleText(`a${sign}b`)).toBe(`a${sign}b`)
})

test('marks and controls can be taken out of a text that came from anywhere; its lines and spaces stay', () => {
  const unseen = [...marks, 0x61c, ...range(0x2066, 0x2069), 0x0, 0x7, 0x1b, 0x7f, 0x80, 0x85, 0x9f, 0xe0001]
  for (const mark of unseen) expect(withoutMarks(`a${String.fromCodePoint(mark)}b`)).toBe('ab')
  expect(withoutMarks('a\tb\n c\r\nd\u00A0é\u2028f😀')).toBe('a\tb\n c\r\nd\u00A0é\nf😀')
})

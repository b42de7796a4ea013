import { nearWord, serviceWords, sizeWords, themeWords } from '../../src/wording'

test.each([
  ['digitaliserng', 'digitalisering'],
  ['digitaliseering', 'digitalisering'],
  ['digitalisernig', 'digitalisering'],
  ['digitalizering', 'digitalisering'],
  ['digitalization', 'digitalisation'],
  ['inovatie', 'innovatie'],
  ['duurzaamhied', 'duurzaamheid'],
  ['financiele geleterdheid', 'financiële geletterdheid'],
  ['energie-eficientie', 'energie-efficiëntie'],
  ['cybersecurty', 'cybersecurity'],
  ['cybar', 'cyber'],
  ['internationaliserin', 'internationalisering'],
  ['dgtlsrng', undefined],
  ['', undefined],
  ['x'.repeat(100_000), undefined],
])('a theme "%.40s" is taken for %s', (text, word) => {
  expect(nearWord(themeWords, text)).toBe(word)
})

test('a word between two meanings is left alone', () => {
  expect(nearWord({ left: ['handel'], right: ['wandel'] }, 'andel')).toBeUndefined()
  expect(nearWord({ left: ['handel'], right: ['zwaard'] }, 'andel')).toBe('handel')
})

test('short words have no neighbours', () => {
  expect(nearWord(sizeWords, 'MK')).toBeUndefined()
  expect(nearWord(sizeWords, 'klien')).toBe('klein')
  expect(nearWord(serviceWords, 'opliding')).toBe('opleiding')
})

import { plainText } from '../../src/providers'

test.each([
  ['capitals and accents', 'Académie ÉÏ', 'academie ei'],
  ['punctuation and every kind of space', '\u2019t  Zonnekind\u00A0(gcv)\u3000&\u202Fco.\n', 't zonnekind gcv co'],
  ['a mark that nobody sees, inside a word', 'VI\u00ADV\u200BE\u2064S\uFEFF', 'vives'],
  ['letters of another width or shape', '\uFF36\uFF29\uFF36ES \u{1D415}\u{1D408}', 'vives vi'],
  ['an accent that stands on its own', 'Vive\u0301s', 'vives'],
  ['another script', 'مركز التدريب', 'مركز التدريب'],
  ['nothing', ' -\u200B- ', ''],
])('%s', (_, text, plain) => expect(plainText(text)).toBe(plain))

test('only the beginning of an endless text counts', () => expect(plainText('a'.repeat(1_000))).toHaveLength(300))

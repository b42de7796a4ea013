import { themesTogether, themeWithSubTheme, type Theme } from '../../../src/rules'

test.each<[Theme, Theme, Theme | undefined]>([
  ['digitalisation', 'cybersecurity', 'cybersecurity'],
  ['cybersecurity', 'digitalisation', 'cybersecurity'],
  ['sustainability', 'energy-efficiency', 'energy-efficiency'],
  ['innovation', 'innovation', 'innovation'],
  ['cybersecurity', 'cybersecurity', 'cybersecurity'],
  ['sustainability', 'cybersecurity', undefined],
  ['energy-efficiency', 'cybersecurity', undefined],
  ['innovation', 'digitalisation', undefined],
])('%s and %s together: %s', (one, other, together) => expect(themesTogether(one, other)).toBe(together))

test.each<[Theme | undefined, Theme, Theme | undefined]>([
  ['digitalisation', 'cybersecurity', 'cybersecurity'],
  [undefined, 'energy-efficiency', 'energy-efficiency'],
  ['sustainability', 'cybersecurity', 'sustainability'],
  ['cybersecurity', 'energy-efficiency', 'cybersecurity'],
  ['cybersecurity', 'digitalisation', 'cybersecurity'],
  [undefined, 'digitalisation', undefined],
  ['innovation', 'digitalisation', 'innovation'],
])('%s with the sub-theme %s: %s', (theme, subTheme, decides) =>
  expect(themeWithSubTheme(theme, subTheme)).toBe(decides),
)

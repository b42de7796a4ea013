import { themeWithSubTheme } from '../../src/cells'

test.each<[Parameters<typeof themeWithSubTheme>[0], unknown, string | undefined]>([
  ['digitalisation', 'cybersecurity', 'cybersecurity'],
  ['digitalisation', 'Digitalisering – cybersecurity', 'cybersecurity'],
  [undefined, 'cybersécurité', 'cybersecurity'],
  [undefined, 'duurzaamheid /\nenergie', 'energy-efficiency'],
  ['sustainability', 'cybersecurity', 'sustainability'],
  ['digitalisation', 'artificiële intelligentie', 'digitalisation'],
  [undefined, 'artificiële intelligentie', undefined],
  [undefined, 'innovatie', undefined],
  ['innovation', true, 'innovation'],
  ['digitalisation', null, 'digitalisation'],
  [undefined, 0, undefined],
])('%s, and %p in the cell of the sub-theme: %s', (theme, cell, decides) =>
  expect(themeWithSubTheme(theme, cell)).toBe(decides),
)

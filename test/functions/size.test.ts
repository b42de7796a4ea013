import { invalid, kmo } from '../../tools/shipped/bundle'

const million = 1_000_000

test.each<[says: string, cells: unknown[], size: string]>([
  ['the example of the contract', [49.9, 12 * million, 9 * million], 'klein'],
  ['small by turnover', [49, 10 * million, 90 * million], 'klein'],
  ['small by balance total', [49, 90 * million, 10 * million], 'klein'],
  ['neither figure is small', [49, 10 * million + 1, 10 * million + 1], 'middelgroot'],
  ['50 persons are no longer small', [50, 1, 1], 'middelgroot'],
  ['medium by turnover', [249.99, 50 * million, 90 * million], 'middelgroot'],
  ['medium by balance total', [249, 90 * million, 43 * million], 'middelgroot'],
  ['neither figure is medium', [249, 50 * million + 1, 43 * million + 1], 'groot'],
  ['250 persons are large', [250, 1, 1], 'groot'],
  ['nobody and nothing', [0, 0, 0], 'klein'],
  ['a public share under a quarter', [10, 1, 1, 0.2499], 'klein'],
  ['a quarter', [10, 1, 1, 0.25], 'groot'],
  ['all of it', [10, 1, 1, 1], 'groot'],
  ['no public share', [10, 1, 1, 0], 'klein'],
  ['above 1 it is a percentage: 1,5 %', [10, 1, 1, 1.5], 'klein'],
  ['24 %', [10, 1, 1, 24], 'klein'],
  ['25 %', [10, 1, 1, 25], 'groot'],
  ['100 %', [10, 1, 1, 100], 'groot'],
  ['texts', ['49,9', '€ 12.000.000', '9000000', '0,1'], 'klein'],
])('%s', (_, cells, size) => expect(kmo('SIZE', ...cells)).toBe(size))

test.each<[says: string, cells: unknown[], message: string]>([
  [
    'no headcount',
    [null, 1, 1],
    'Argument "personeel" (headcount) is niet ingevuld: verwacht een getal van 0 of meer.',
  ],
  [
    'no turnover',
    [1, '', 1],
    'Argument "omzet" (turnover) is niet ingevuld: verwacht een bedrag in euro van 0 of meer.',
  ],
  [
    'no balance total',
    [1, 1],
    'Argument "balanstotaal" (balance_total) is niet ingevuld: verwacht een bedrag in euro van 0 of meer.',
  ],
  [
    'a negative headcount',
    [-1, 1, 1],
    'Argument "personeel" (headcount) is niet leesbaar: verwacht een getal van 0 of meer.',
  ],
  [
    'a negative turnover',
    [1, -1, 1],
    'Argument "omzet" (turnover) is niet leesbaar: verwacht een bedrag in euro van 0 of meer.',
  ],
  [
    'a negative balance total',
    [1, 1, -0.01],
    'Argument "balanstotaal" (balance_total) is niet leesbaar: verwacht een bedrag in euro van 0 of meer.',
  ],
  [
    'a share above 100',
    [1, 1, 1, 100.01],
    'Argument "overheidsdeel" (public_share) is niet leesbaar: verwacht een deel tussen 0 en 1, of een percentage tot 100.',
  ],
  [
    'a negative share',
    [1, 1, 1, -0.1],
    'Argument "overheidsdeel" (public_share) is niet leesbaar: verwacht een deel tussen 0 en 1, of een percentage tot 100.',
  ],
  [
    'a share with a percent sign',
    [1, 1, 1, '20%'],
    'Argument "overheidsdeel" (public_share) is niet leesbaar: verwacht een deel tussen 0 en 1, of een percentage tot 100.',
  ],
])('%s: #VALUE!', (_, cells, message) => expect(kmo('SIZE', ...cells)).toEqual(invalid(message)))

test('a percentage just under the limit is no share of an authority that excludes', () =>
  expect(kmo('SIZE', 10, 1_000_000, 1_000_000, 24.9)).toBe('klein'))

import { CellError, column, invalid, kmo, notAvailable, type ShownError } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'

const january = serial('2026-01-15')
const february = serial('2026-02-15')
const march = serial('2026-03-15')
const allocate = (...cells: unknown[]) => {
  const result = kmo('ALLOCATE', ...cells) as unknown[][] | ShownError
  return Array.isArray(result) ? result.flat() : result
}

test('spills one column with a row for each row', () =>
  expect(kmo('ALLOCATE', column(1000, 2000), column(january, february), 'klein')).toEqual([[300], [600]]))

test.each<[says: string, cells: unknown[], shows: unknown[]]>([
  ['the last subsidy is cut at what is left', [column(20000, 10000), column(january, february), 'klein'], [6000, 1500]],
  [
    'first filed, first served, whatever the order of the rows',
    [column(20000, 10000), column(march, february), 'klein'],
    [4500, 3000],
  ],
  ['ties by row', [column(20000, 10000), column(january, january), 'klein'], [6000, 1500]],
  ['used up', [column(25000, 1000), column(january, february), 'klein'], [7500, 0]],
  [
    'each calendar year starts with its whole ceiling',
    [column(25000, 25000), column(serial('2025-12-31'), serial('2026-01-01')), 'klein'],
    [7500, 7500],
  ],
  [
    'December 2019 under the ceiling of 2019',
    [column(20000, 20000), column(serial('2019-11-30'), serial('2019-12-01')), 'klein'],
    [8000, 2000],
  ],
  ['a row under the minimum uses nothing', [column(99.99, 25000), column(january, february), 'klein'], [0, 7500]],
  [
    'themes as a column',
    [column(1000, 1000, 1000), column(january, january, january), 'klein', column('cyber', '', null)],
    [450, 300, 300],
  ],
  ['one theme for all', [column(1000, 1000), column(january, january), 'klein', 'cyber'], [450, 450]],
  ['services as a column', [column(1000, 1000), column(february, february), 'klein', null, column('O', 'A')], [300, 0]],
  ['one service for all', [column(1000, 1000), column(january, february), 'klein', 'innovatie', 'advies'], [300, 0]],
  [
    'the size of the first filed row holds for the year',
    [
      column(1000, 1000, 1000),
      column(february, january, serial('2025-01-06')),
      column('klein', 'middelgroot', 'klein'),
    ],
    [200, 200, 300],
  ],
  [
    'a dated row without a cost is an application too',
    [column('', 1000), column(january, february), column('middelgroot', 'klein')],
    ['', 200],
  ],
  [
    'a dated row that cannot be read is not',
    [column('', 1000), column(january, february), column('x', 'klein')],
    ['', 300],
  ],
  ['large gets nothing', [column(1000), column(january), 'groot'], [0]],
  [
    'blank cost or date',
    [column('', null, 1000, 1000, 1000), column(january, january, '', 0, null), 'klein'],
    ['', '', '', '', ''],
  ],
  ['cost 0', [column(0), column(january), 'klein'], [0]],
  ['a blank row beside what cannot be read', [column('', 'x'), column('x', ''), 'klein'], ['', '']],
  ['one cost for all rows', [1000, column(january, february), 'klein'], [300, 300]],
  ['one date for all rows', [column(20000, 10000), january, 'klein'], [6000, 1500]],
  ['one row', [1000, january, 'klein'], [300]],
  ['one empty row', [[[null]], [[null]], 'klein'], ['']],
  ['rounded row by row', [column(100.05, 100.05), column(january, january), 'klein'], [30.02, 30.02]],
])('%s', (_, cells, shows) => expect(allocate(...cells)).toEqual(shows))

test('a row that cannot be read says so in its own cell and uses no ceiling', () => {
  const days = column(january, 'x', january, january, january, january, serial('2016-03-31'), january, february)
  const costs = column(-20000, 20000, '1.234', new CellError('#N/A'), 20000, 20000, 20000, 20000, 30000)
  const sizes = column('klein', 'klein', 'klein', 'klein', 'x', 'klein', 'klein', 'klein', 'klein')
  const themes = column('', '', '', '', '', 'x', '', '', '')
  const services = column('', '', '', '', '', '', '', 'x', '')
  expect(allocate(costs, days, sizes, themes, services)).toEqual([
    invalid('Argument "kosten", rij 1, is niet leesbaar: verwacht een bedrag in euro van 0 of meer.'),
    invalid('Argument "aanvraagdatums", rij 2, is niet leesbaar: verwacht een datum, zoals 23/09/2026.'),
    invalid('Argument "kosten", rij 3, is niet leesbaar: verwacht een bedrag in euro van 0 of meer.'),
    invalid('Argument "kosten", rij 4, is niet leesbaar: verwacht een bedrag in euro van 0 of meer.'),
    invalid(
      'Argument "grootte", rij 5, is niet leesbaar: verwacht klein, middelgroot of groot, eventueel met "maatwerk" ervoor.',
    ),
    invalid(
      'Argument "themas", rij 6, verwacht bedrijfsstrategie, beroepsspecifieke competenties, digitalisering, duurzaamheid, financiële geletterdheid, innovatie, internationalisering, personeelsmanagement, cybersecurity of energie-efficiëntie.',
    ),
    notAvailable('Argument "aanvraagdatums", rij 7, ligt vóór 01/04/2016: pas vanaf die dag zijn er regels bekend.'),
    invalid('Argument "diensten", rij 8, is niet leesbaar: verwacht opleiding of advies.'),
    7500,
  ])
})

test('reading comes before the first rules, also within a row', () =>
  expect(allocate(column(-1), column(serial('2016-03-31')), 'klein')).toEqual([
    invalid('Argument "kosten", rij 1, is niet leesbaar: verwacht een bedrag in euro van 0 of meer.'),
  ]))

test('no row of the year says its size: #VALUE! in those cells only', () =>
  expect(allocate(column(1000, 1000), column(january, serial('2025-01-06')), column('', 'klein'))).toEqual([
    invalid(
      'Argument "grootte", rij 1, is niet ingevuld: verwacht klein, middelgroot of groot, eventueel met "maatwerk" ervoor.',
    ),
    300,
  ]))

test.each<[says: string, cells: unknown[], message: string]>([
  ['no costs', [null, column(january), 'klein'], 'Argument "kosten" is niet ingevuld: verwacht één kolom.'],
  ['no dates', [column(1000), null, 'klein'], 'Argument "aanvraagdatums" is niet ingevuld: verwacht één kolom.'],
  [
    'no size',
    [column(1000), column(january)],
    'Argument "grootte" is niet ingevuld: verwacht klein, middelgroot of groot, eventueel met "maatwerk" ervoor.',
  ],
  [
    'an empty cell as the one size',
    [column(1000), column(january), [['']]],
    'Argument "grootte" is niet ingevuld: verwacht klein, middelgroot of groot, eventueel met "maatwerk" ervoor.',
  ],
  [
    'one size that is none',
    [column(1000, 1), column(january, january), 'x'],
    'Argument "grootte" is niet leesbaar: verwacht klein, middelgroot of groot, eventueel met "maatwerk" ervoor.',
  ],
  [
    'one service that is none',
    [column(1000, 1), column(january, january), 'klein', null, 'x'],
    'Argument "diensten" is niet leesbaar: verwacht opleiding of advies.',
  ],
  [
    'other counts of rows',
    [column(1, 2), column(1, 2, 3), 'klein'],
    'Argument "kosten" telt 2 rijen en "aanvraagdatums" telt er 3: verwacht evenveel rijen, of één waarde.',
  ],
  [
    'another count of themes',
    [column(1, 2), column(1, 2), 'klein', column(1, 2, 3)],
    'Argument "kosten" telt 2 rijen en "themas" telt er 3: verwacht evenveel rijen, of één waarde.',
  ],
  [
    'two columns of sizes',
    [column(1, 2), column(1, 2), [['klein', 'groot']]],
    'Argument "grootte" is niet leesbaar: verwacht één kolom.',
  ],
  [
    'too many rows',
    [Array<unknown[]>(50_001).fill([1]), january, 'klein'],
    'Argument "kosten" telt 50001 rijen: hoogstens 50000 rijen zijn mogelijk.',
  ],
])('%s: #VALUE!', (_, cells, message) => expect(allocate(...cells)).toEqual(invalid(message)))

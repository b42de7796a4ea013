import { invalid, kmo, kmoWithFormats } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'
import { termsOn } from '../../src/rules'

const start = serial('2026-09-03')
const applied = serial('2026-09-10')
/** The last start whose terms still end in our calendar. */
const { applicationTerm, retentionTerm } = termsOn('9999-12-31')
const lastStart = serial('9999-12-31') - applicationTerm
const lastKept = serial(`${9999 - retentionTerm}-12-31`)

test.each<[says: string, cells: unknown[], day: string]>([
  ['start + 14 calendar days', [serial('2024-09-23')], '2024-10-07'],
  ['the published example: a start on 3 September', ['3/9/2026'], '2026-09-17'],
  ['no shift for a weekend: 19 December 2026 is a Saturday', [serial('2026-12-05')], '2026-12-19'],
  ['no shift for a holiday: Christmas', [serial('2026-12-11')], '2026-12-25'],
  ['over the 29th of a leap year', [serial('2024-02-16')], '2024-03-01'],
  ['a day before the first rules is counted too', [serial('2010-06-01')], '2010-06-15'],
  ['aanvraag by name', [start, 'aanvraag'], '2026-09-17'],
  ['aanvraag in English', [start, 'Application'], '2026-09-17'],
  ['aanvraag does not look at the application', [start, 'aanvraag', applied], '2026-09-17'],
  ['storting: application + 30', [start, 'storting', applied], '2026-10-10'],
  ['storting in English', [start, 'DEPOSIT', applied], '2026-10-10'],
  ['einde: 31 December of the next year', [start, 'einde', applied], '2027-12-31'],
  ['einde in English', [start, 'end', applied], '2027-12-31'],
  ['einde of an application on 31 December', [start, 'einde', serial('2026-12-31')], '2027-12-31'],
  ['einde of an application on 1 January', [start, 'einde', serial('2027-01-01')], '2028-12-31'],
  ['storting needs no start', [null, 'storting', applied], '2026-10-10'],
  ['einde needs no start', [0, 'einde', applied], '2027-12-31'],
  ['a start of which the month is a name', ['23 september 2024'], '2024-10-07'],
  ['bewaring: start + 10 years', [start, 'bewaring'], '2036-09-03'],
  ['bewaring in English', [start, 'retention'], '2036-09-03'],
  ['bewaring: 29 February becomes 28', [serial('2024-02-29'), 'bewaring'], '2034-02-28'],
  ['bewaring: 28 February stays', [serial('2022-02-28'), 'bewaring'], '2032-02-28'],
  ['the last day that Excel knows', [lastStart], '9999-12-31'],
  ['the last day until which something is kept', [lastKept, 'bewaring'], '9999-12-31'],
])('%s', (_, cells, day) => expect(kmo('DEADLINE', ...cells)).toBe(serial(day)))

test.each<[says: string, cells: unknown[]]>([
  ['no start', [null]],
  ['no start, whatever else there is', [0, 'bewaring', applied]],
  ['neither start nor application', [null, 'storting']],
  ['neither start nor application, in English', [0, 'end', '']],
  ['no start, even beside what cannot be read', ['', 'x', 'x']],
  ['storting without an application', [start, 'storting']],
  ['einde without an application', [start, 'einde', 0]],
])('%s: empty', (_, cells) => expect(kmo('DEADLINE', ...cells)).toBe(''))

test.each<[says: string, cells: unknown[], message: string]>([
  [
    'an unknown step',
    [start, 'betaling'],
    'Argument "stap" is niet leesbaar: verwacht aanvraag, storting, einde of bewaring.',
  ],
  [
    'an unreadable application, even where it is not needed',
    [start, 'aanvraag', 'x'],
    'Argument "aanvraagdatum" is niet leesbaar: verwacht een datum, zoals 23/09/2026.',
  ],
  [
    'an unreadable start, even where it is not needed',
    ['x', 'storting', applied],
    'Argument "startdatum" is niet leesbaar: verwacht een datum, zoals 23/09/2026.',
  ],
  [
    'an unreadable application beside no start, where it is needed',
    [null, 'einde', 'x'],
    'Argument "aanvraagdatum" is niet leesbaar: verwacht een datum, zoals 23/09/2026.',
  ],
  [
    'a deposit after 9999, without a start',
    [null, 'deposit', serial('9999-12-31')],
    'Argument "aanvraagdatum" is niet leesbaar: verwacht een datum waarvan ook de termijn in Excel past.',
  ],
  [
    'a term after 9999',
    [lastStart + 1],
    'Argument "startdatum" is niet leesbaar: verwacht een datum waarvan ook de termijn in Excel past.',
  ],
  [
    'a retention after 9999',
    [lastKept + 1, 'bewaring'],
    'Argument "startdatum" is niet leesbaar: verwacht een datum waarvan ook de termijn in Excel past.',
  ],
  [
    'an end after 9999',
    [start, 'einde', serial('9999-01-01')],
    'Argument "aanvraagdatum" is niet leesbaar: verwacht een datum waarvan ook de termijn in Excel past.',
  ],
])('%s: #VALUE!', (_, cells, message) => expect(kmo('DEADLINE', ...cells)).toEqual(invalid(message)))

test('carries a date format where the host supports it', () => {
  expect(kmoWithFormats('DEADLINE', serial('2024-09-23'))).toEqual({
    type: 'Double',
    basicValue: serial('2024-10-07'),
    numberFormat: 'dd/mm/yyyy',
  })
  expect(kmoWithFormats('DEADLINE', null)).toBe('')
})

import { raisedRates, type DecimalText, type IsoDate } from '../../../src/rules'

const raisedOn = (on: IsoDate, increase: DecimalText) =>
  raisedRates(increase, on).map(({ rate, applicants }) => `${rate.toFixed()} ${applicants.join(', ')}`)

test.each<[IsoDate, DecimalText, readonly string[]]>([
  ['2019-11-30', '0.15', ['0.55 small', '0.45 medium']],
  ['2021-09-14', '0.15', ['0.45 small', '0.35 medium']],
  ['2025-12-31', '0.15', ['0.45 small', '0.35 medium']],
  ['2026-01-01', '0.15', ['0.45 small, sheltered-small', '0.35 medium, sheltered-medium, sheltered-large']],
  ['2026-02-01', '0.025', ['0.325 small, sheltered-small', '0.225 medium, sheltered-medium, sheltered-large']],
])('on %s an increase of %s', (on, increase, expected) => expect(raisedOn(on, increase)).toEqual(expected))

test('an increase of 0 makes no percentage', () => expect(raisedOn('2026-02-01', '0')).toEqual([]))

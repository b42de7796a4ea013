import { Decimal, freedByStop, mayStillStop, type IsoDate, type StepNotes } from '../../../../src/rules'

const today: IsoDate = '2026-11-24'
/** Applied for on 10 June 2026, so to be paid by 10 July and to be finished by 31 December 2027. */
const filed: StepNotes = { startsOn: '2026-06-01', appliedOn: '2026-06-10' }

describe('what may still be stopped', () => {
  const running: StepNotes = { ...filed, depositedOn: '2026-06-12', endsOn: '2026-12-15' }
  const partly = { appliedFor: new Decimal(1000), invoiced: new Decimal(400) }
  test.each<[string, StepNotes, IsoDate, 'all' | undefined]>([
    ['a course that runs on', running, today, 'all'],
    ['on the day it ends', { ...running, endsOn: today }, today, 'all'],
    ['the day after', { ...running, endsOn: '2026-11-23' }, today, undefined],
    ['without an end', { ...running, endsOn: undefined }, today, 'all'],
    ['on the last day of the year', { ...running, endsOn: '2027-02-01' }, '2026-12-31', 'all'],
    ['in the next year', { ...running, endsOn: '2027-02-01' }, '2027-01-01', undefined],
    ['before the application', running, '2026-06-09', undefined],
    ['not applied for', { startsOn: '2026-12-01' }, today, undefined],
    ['stopped', { ...running, cancelledOn: '2026-11-20' }, today, undefined],
    ['stopped, on a day nobody wrote', { ...running, cancelledOn: 'day-unknown' }, today, undefined],
    ['perhaps stopped', { ...running, cancelledOn: 'unreadable' }, today, undefined],
    ['paid', { ...running, paymentOrderedOn: '2026-11-24' }, today, undefined],
    ['paid, on a day nobody wrote', { ...running, paymentOrderedOn: 'day-unknown' }, today, undefined],
    ['perhaps paid', { ...running, paymentOrderedOn: 'unreadable' }, today, undefined],
    ['to be paid later', { ...running, paymentOrderedOn: '2026-11-25' }, today, 'all'],
    ['in a plan without a column for payments', { ...running, paymentOrderedOn: 'not-kept' }, today, 'all'],
    ['with its certificate', { ...running, certifiedOn: '2026-11-20' }, today, undefined],
    ['whose deposit lapsed', { ...running, depositedOn: undefined }, today, undefined],
  ])('%s', (_, notes, asOf, expected) => {
    expect(mayStillStop(notes, asOf)).toBe(expected)
    expect(freedByStop(notes, asOf, new Decimal(300)).toFixed(2)).toBe(expected === undefined ? '0.00' : '300.00')
  })
  test.each<[string, StepNotes, { invoiced?: number }, 'all' | 'rest' | undefined, string]>([
    [
      'after the payment only the rest comes back',
      { ...running, paymentOrderedOn: '2026-11-02' },
      {},
      'rest',
      '180.00',
    ],
    [
      'also once the course is over',
      { ...running, paymentOrderedOn: '2026-11-02', endsOn: '2026-11-20' },
      {},
      'rest',
      '180.00',
    ],
    ['and of a course that is over and was not paid', { ...running, endsOn: '2026-11-20' }, {}, 'rest', '180.00'],
    ['before the payment all of it', running, {}, 'all', '300.00'],
    [
      'nothing where all was invoiced',
      { ...running, paymentOrderedOn: '2026-11-02' },
      { invoiced: 1000 },
      undefined,
      '0.00',
    ],
    [
      'nothing where nobody says what was invoiced',
      { ...running, paymentOrderedOn: '2026-11-02' },
      { invoiced: 0 },
      undefined,
      '0.00',
    ],
    [
      'nothing more once the rest is stopped',
      { ...running, paymentOrderedOn: '2026-11-02', cancelledOn: '2026-11-03' },
      {},
      undefined,
      '0.00',
    ],
    [
      'to the cent, what was kept rounded',
      { ...running, paymentOrderedOn: '2026-11-02' },
      { invoiced: 333.35 },
      'rest',
      '199.99',
    ],
  ])('%s', (_, notes, { invoiced }, part, frees) => {
    const amounts = { ...partly, ...(invoiced !== undefined && { invoiced: new Decimal(invoiced) }) }
    expect(mayStillStop(notes, today, amounts)).toBe(part)
    expect(freedByStop(notes, today, new Decimal(300), amounts).toFixed(2)).toBe(frees)
  })
})

import {
  canBeFollowed,
  Decimal,
  dueStep,
  freedByStop,
  isDone,
  isStopped,
  lapsedStep,
  mayStillStop,
  stepsDone,
  type IsoDate,
  type Noted,
  type StepNotes,
} from '../../../src/rules'

const today: IsoDate = '2026-11-24'
/** Applied for on 10 June 2026, so to be paid by 10 July and to be finished by 31 December 2027. */
const filed: StepNotes = { startsOn: '2026-06-01', appliedOn: '2026-06-10' }
const shown = (notes: StepNotes, asOf: IsoDate) => {
  const due = dueStep(notes, asOf)
  return due && `${due.step} ${due.lastDay}${due.lapsed ? ' lapsed' : ''}`
}

test.each<[Noted, boolean]>([
  ['2026-11-24', true],
  ['2026-11-25', false],
  ['day-unknown', true],
  ['unreadable', false],
  ['not-kept', false],
  [undefined, false],
])('a step noted as %p is done on 24 November 2026: %p', (note, done) => expect(isDone(note, today)).toBe(done))

test.each<[Noted, boolean]>([
  ['2026-12-01', true],
  ['day-unknown', true],
  ['unreadable', false],
  ['not-kept', false],
  [undefined, false],
])('a stop noted as %p stops the project: %p', (cancelledOn, stopped) =>
  expect(isStopped({ cancelledOn })).toBe(stopped),
)

describe('what is done', () => {
  test('a step on a day that nobody wrote is taken today; one that cannot be known, once its last day is over', () => {
    const notes: StepNotes = {
      ...filed,
      depositedOn: 'not-kept',
      paymentOrderedOn: 'day-unknown',
      certifiedOn: 'unreadable',
    }
    expect(stepsDone(notes, '2026-07-10')).toEqual({
      startsOn: '2026-06-01',
      appliedOn: '2026-06-10',
      depositedOn: undefined,
      paymentOrderedOn: '2026-07-10',
      certifiedOn: undefined,
    })
    expect(stepsDone(notes, '2026-07-11').depositedOn).toBe('2026-07-11')
    expect(stepsDone(notes, '2027-12-31').certifiedOn).toBeUndefined()
    expect(stepsDone(notes, '2028-01-01').certifiedOn).toBe('2028-01-01')
  })
  test.each<[string, StepNotes, boolean]>([
    ['a start', { startsOn: '2026-06-01' }, true],
    ['an application', { appliedOn: '2026-06-10' }, true],
    ['neither', {}, false],
    ['a start that cannot be read', { startsOn: 'unreadable', appliedOn: '2026-06-10' }, false],
    ['an application that cannot be read', { startsOn: '2026-06-01', appliedOn: 'unreadable' }, false],
    ['a deposit without an application', { startsOn: '2026-06-01', depositedOn: 'day-unknown' }, false],
    ['a payment without an application', { startsOn: '2026-06-01', paymentOrderedOn: '2026-06-12' }, false],
    ['a deposit that cannot be read', { startsOn: '2026-06-01', depositedOn: 'unreadable' }, true],
  ])('%s: can be followed or not', (_, notes, expected) => expect(canBeFollowed(notes)).toBe(expected))
})

describe('what is due, and what has lapsed', () => {
  test.each<[string, StepNotes, IsoDate, string | undefined]>([
    ['apply, on the last day', { startsOn: '2026-06-01' }, '2026-06-15', 'apply 2026-06-15'],
    ['and a day later', { startsOn: '2026-06-01' }, '2026-06-16', 'apply 2026-06-15 lapsed'],
    ['deposit, on the last day', filed, '2026-07-10', 'deposit 2026-07-10'],
    ['and a day later', filed, '2026-07-11', 'deposit 2026-07-10 lapsed'],
    ['with a deposit', { ...filed, depositedOn: 'day-unknown' }, '2026-07-11', 'order-payment 2027-12-31'],
    ['with one that cannot be read', { ...filed, depositedOn: 'unreadable' }, '2026-07-10', 'deposit 2026-07-10'],
    ['which never lapses', { ...filed, depositedOn: 'unreadable' }, '2026-07-11', 'order-payment 2027-12-31'],
    [
      'nor does an application without a column',
      { startsOn: '2026-06-01', appliedOn: 'not-kept' },
      '2026-06-16',
      undefined,
    ],
    ['that is told in time', { startsOn: '2026-06-01', appliedOn: 'not-kept' }, '2026-06-15', 'apply 2026-06-15'],
    ['a stopped project', { ...filed, cancelledOn: 'day-unknown' }, '2026-07-11', undefined],
    ['before the first rules', { appliedOn: '2016-03-31' }, '2026-07-11', undefined],
  ])('%s', (_, notes, asOf, expected) => {
    expect(shown(notes, asOf)).toBe(expected)
    expect(lapsedStep(notes, asOf)).toEqual(expected?.endsWith('lapsed') ? dueStep(notes, asOf) : undefined)
  })
})

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

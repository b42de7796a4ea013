import { dueStep, lapsedStep, type IsoDate, type StepNotes } from '../../../../src/rules'

/** Applied for on 10 June 2026, so to be paid by 10 July and to be finished by 31 December 2027. */
const filed: StepNotes = { startsOn: '2026-06-01', appliedOn: '2026-06-10' }
const shown = (notes: StepNotes, asOf: IsoDate) => {
  const due = dueStep(notes, asOf)
  return due && `${due.step} ${due.lastDay}${due.lapsed ? ' lapsed' : ''}`
}

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

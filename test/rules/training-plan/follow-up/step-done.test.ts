import { canBeFollowed, isDone, stepsDone, type IsoDate, type Noted, type StepNotes } from '../../../../src/rules'

const today: IsoDate = '2026-11-24'
/** Applied for on 10 June 2026, so to be paid by 10 July and to be finished by 31 December 2027. */
const filed: StepNotes = { startsOn: '2026-06-01', appliedOn: '2026-06-10' }

test.each<[Noted, boolean]>([
  ['2026-11-24', true],
  ['2026-11-25', false],
  ['day-unknown', true],
  ['unreadable', false],
  ['not-kept', false],
  [undefined, false],
])('a step noted as %p is done on 24 November 2026: %p', (note, done) => expect(isDone(note, today)).toBe(done))

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
    ['an application on a day that nobody noted', { startsOn: '2026-06-01', appliedOn: 'day-unknown' }, false],
    ['a deposit without an application', { startsOn: '2026-06-01', depositedOn: 'day-unknown' }, false],
    ['a payment without an application', { startsOn: '2026-06-01', paymentOrderedOn: '2026-06-12' }, false],
    ['a deposit that cannot be read', { startsOn: '2026-06-01', depositedOn: 'unreadable' }, true],
  ])('%s: can be followed or not', (_, notes, expected) => expect(canBeFollowed(notes)).toBe(expected))
})

import { agendaOf } from '../../builders/agenda'
import { ceilingsOf } from '../../../src/pane/features/ceiling/model'
import { checkInSteps } from '../../../src/pane/features/plan-check/findings/model'
import type { IsoDate } from '../../../src/rules'
import { planWith } from '../../builders/plan'
import { serial } from '../../builders/serial'
import { runToEnd } from '../../support/run-to-end'

const checkOf = (...given: Parameters<typeof checkInSteps>) => runToEnd(checkInSteps(...given))

const headers = ['Opleiding', 'Thema', 'Start', 'Einde', 'Kost', 'Aanvraag', 'Storting', 'Betaalopdracht']
const today: IsoDate = '2026-11-24'
const day = (text?: IsoDate) => (text === undefined ? '' : serial(text))
type Row = { start: IsoDate; end?: IsoDate; applied: IsoDate; deposit?: string | number; payment?: IsoDate }

/** What the three pages say of a row of 1.000 euro for a small enterprise. */
function saidOf({ start, end, applied, deposit = serial('2026-11-10'), payment }: Row) {
  const plan = planWith(headers, [
    ['Excel', 'innovatie', day(start), day(end), 1000, day(applied), deposit, day(payment)],
  ])
  const agenda = agendaOf(plan, today)
  const check = checkOf(plan, today)
  return {
    stops: {
      agenda: agenda.stops.map(({ amount }) => amount?.toFixed(2)),
      ceiling: ceilingsOf(plan, today).stops.map(({ frees }) => frees.toFixed(2)),
    },
    lapsed: {
      agenda: agenda.groups.lapsed.map(({ step, lastDay, amount }) => `${step} ${lastDay} ${amount?.toFixed(2)}`),
      check: check.items.map(({ trouble, day: lastDay, amount }) =>
        trouble.code === 'lapsed' ? `${trouble.step} ${lastDay} ${amount?.toFixed(2)}` : trouble.code,
      ),
    },
    atRisk: check.atRisk.toFixed(2),
  }
}
const stops = (...frees: string[]) => ({ agenda: frees, ceiling: frees })
const lapsed = (...steps: string[]) => ({ agenda: steps, check: steps })

describe('agenda, ceiling and plan check give one answer', () => {
  test('a payment that was ordered cannot be stopped any more', () =>
    expect(saidOf({ start: '2026-11-09', end: '2026-12-15', applied: '2026-11-10', payment: '2026-11-20' })).toEqual({
      stops: stops(),
      lapsed: lapsed(),
      atRisk: '0.00',
    }))
  test('a course without an end date may be stopped', () =>
    expect(saidOf({ start: '2026-11-02', applied: '2026-11-10' })).toEqual({
      stops: stops('300.00'),
      lapsed: lapsed(),
      atRisk: '0.00',
    }))
  test.each(['nee', 'nog niet', '-', 'nog te storten', ''])(
    'a deposit cell with %p is not done: it has lapsed',
    (deposit) =>
      expect(saidOf({ start: '2026-10-05', end: '2026-12-15', applied: '2026-10-06', deposit })).toEqual({
        stops: stops(),
        lapsed: lapsed('deposit 2026-11-05 300.00'),
        atRisk: '300.00',
      }),
  )
  test.each(['ja', 'x', 'gestort'])('a deposit cell with %p is done, on a day we do not know', (deposit) =>
    expect(saidOf({ start: '2026-10-05', end: '2026-12-15', applied: '2026-10-06', deposit })).toEqual({
      stops: stops('300.00'),
      lapsed: lapsed(),
      atRisk: '0.00',
    }),
  )
  test.each(['Jan', '?'])('of a deposit cell with %p nobody knows: nothing is lost by it', (deposit) =>
    expect(saidOf({ start: '2026-10-05', end: '2026-12-15', applied: '2026-10-06', deposit })).toEqual({
      stops: stops('300.00'),
      lapsed: { agenda: [], check: ['unreadable'] },
      atRisk: '0.00',
    }),
  )
})

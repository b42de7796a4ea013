import { planRows, trackingOf } from '../../src/plan'
import { columnsUnder } from '../builders/columns'
import { serial } from '../builders/serial'

const headers = ['Start', 'Einde', 'Aanvraagdatum', 'Kost', 'Inschrijving', 'Storting', 'Betaalopdracht', 'Stopzetting']
const tracked = (cells: readonly unknown[], underHeaders: readonly string[] = headers) => {
  const { mapping, columns } = columnsUnder(underHeaders)
  const { rows } = planRows([cells], { headerRows: [underHeaders], columns, firstRowNumber: 2 })
  return trackingOf(rows[0]!, mapping)
}

test('the days of what was done, a word for it, what cannot be read, and a column that is not there', () => {
  expect(
    tracked(['02/03/2026', '', serial('2026-03-04'), 1000, '01/03/2026', serial('2026-03-05'), 'Jan', 'nee']),
  ).toEqual({
    startsOn: '2026-03-02',
    endsOn: undefined,
    appliedOn: '2026-03-04',
    enrolledOn: '2026-03-01',
    depositedOn: '2026-03-05',
    paymentOrderedOn: 'unreadable',
    certifiedOn: 'not-kept',
    cancelledOn: undefined,
  })
  expect(tracked(['in maart', '', 'in maart', 1000, 'in maart', 'ja', '', 'ja'])).toEqual({
    startsOn: 'unreadable',
    endsOn: undefined,
    appliedOn: 'unreadable',
    enrolledOn: undefined,
    depositedOn: 'day-unknown',
    paymentOrderedOn: undefined,
    certifiedOn: 'not-kept',
    cancelledOn: 'day-unknown',
  })
  expect(tracked(['02/03/2026', 1000], ['Start', 'Kost']).appliedOn).toBe('not-kept')
})

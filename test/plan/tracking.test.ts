import { mappingOf, readTracking } from '../../src/plan'
import { serial } from '../builders/serial'

test('the days of what was done; what is no day, and a column that is not there, is none', () => {
  const mapping = mappingOf(['Kost', 'Inschrijving', 'Storting', 'Attest'])
  expect(readTracking([1000, '02/03/2026', serial('2026-03-05'), 'ja'], mapping)).toEqual({
    enrolledOn: '2026-03-02',
    depositedOn: '2026-03-05',
    paymentOrderedOn: undefined,
    certifiedOn: undefined,
  })
})

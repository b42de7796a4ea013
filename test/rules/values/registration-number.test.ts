import { findRegistrationNumbers, readRegistrationNumber } from '../../../src/rules'
import { registrationNumberCases } from '../cases/registration-number'

describe('registrationNumber (registratienummer)', () => {
  test.each(registrationNumberCases)('$says: $given', ({ given, expected }) => {
    const reading = readRegistrationNumber(given)
    expect(reading.ok ? reading.value : reading.refusal).toEqual(expected)
  })

  test('every number in a text, in the order in which they stand', () => {
    const found = findRegistrationNumbers('DV.A216325 voor adviezen, DV.0216326 voor opleiding en DV.O1097236')
    expect(found).toEqual([
      { number: 'DV.A216325', digits: '216325', service: 'advice', repaired: false },
      { number: 'DV.O216326', digits: '216326', service: 'training', repaired: true },
      { number: 'DV.O1097236', digits: '1097236', service: 'training', repaired: false },
    ])
  })

  test('a cell full of text is read in no time', () => {
    const started = performance.now()
    findRegistrationNumbers('D V . '.repeat(200_000))
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

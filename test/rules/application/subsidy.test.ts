import { couldGet, Decimal, subsidy } from '../../../src/rules'
import { subsidyCases } from '../cases/subsidy'

describe('subsidy (steun)', () => {
  test.each(subsidyCases)('$says', ({ given: { eligibleCost, room, service = 'training', ...question }, expected }) => {
    const answer = subsidy({
      ...question,
      service,
      eligibleCost: new Decimal(eligibleCost),
      room: room === undefined ? undefined : new Decimal(room),
    })

    expect(
      answer.ok
        ? { subsidy: answer.value.subsidy.toFixed(2), ownShare: answer.value.ownShare.toFixed(2) }
        : { refused: answer.refusal.code },
    ).toEqual(expected)
  })

  const question = {
    eligibleCost: new Decimal('40000'),
    applicant: 'small',
    service: 'training',
    appliedOn: '2026-05-04',
  } as const

  test('the answer also says the rate, the amount before the ceiling and what the ceiling allowed', () => {
    const answer = subsidy({ ...question, theme: 'cybersecurity' })
    expect(answer).toEqual({
      ok: true,
      value: {
        ordinary: new Decimal('0.30'),
        increase: new Decimal('0.15'),
        rate: new Decimal('0.45'),
        calculated: new Decimal('18000'),
        room: new Decimal('7500'),
        subsidy: new Decimal('7500'),
        ownShare: new Decimal('32500'),
      },
    })
  })

  test('a refusal for a cost below the minimum names the minimum of the service', () => {
    expect(subsidy({ ...question, eligibleCost: new Decimal('99') })).toEqual({
      ok: false,
      refusal: { code: 'below-minimum', minimum: new Decimal('100') },
    })
    expect(
      subsidy({ ...question, eligibleCost: new Decimal('499'), service: 'advice', theme: 'cybersecurity' }),
    ).toEqual({
      ok: false,
      refusal: { code: 'below-minimum', minimum: new Decimal('500') },
    })
  })

  test('an unknown day comes before everything else', () => {
    expect(
      subsidy({ ...question, applicant: 'large', eligibleCost: new Decimal('1'), appliedOn: '2016-03-31' }),
    ).toEqual({
      ok: false,
      refusal: { code: 'before-first-rules', firstDay: '2016-04-01' },
    })
  })

  test('the calculated subsidy knows no ceiling', () => {
    expect(couldGet(question).toFixed(2)).toBe('12000.00')
  })
})

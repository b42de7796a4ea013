import {
  emptyEnterprise,
  emptyForm,
  formOf,
  reason,
  type FiguresWritten,
  type Form,
} from '../../../src/pane/features/enterprise/model'
import { savedSizes, saveSize } from '../../../src/pane/features/enterprise/saved-sizes'
import { FakeWorkbook } from '../../builders/fake-workbook'

const figures = (headcount: string, turnover: string, balanceSheetTotal: string): FiguresWritten => ({
  headcount,
  turnover,
  balanceSheetTotal,
})
const form = (change: Partial<Form> = {}): Form => ({
  ...emptyForm(2026),
  own: { last: figures('40', '8.000.000,00', '€ 6000000'), previous: figures('38,5', '7500000', '6000000') },
  ...change,
})
const answerOf = (one: Form) => {
  const { outcome } = reason(one)
  return outcome && [outcome.answer.applicant, outcome.answer.reason, outcome.doubts]
}

describe('reading the form', () => {
  test('an empty form misses the six figures of two years', () => {
    expect([...reason(emptyForm(2026)).problems]).toEqual(
      ['last', 'previous'].flatMap((year) =>
        ['headcount', 'turnover', 'balanceSheetTotal'].map((figure) => [`own.${year}.${figure}`, 'absent']),
      ),
    )
  })
  test('a new enterprise, or one that was taken over, has one year', () => {
    expect(reason({ ...emptyForm(2026), isNew: true }).problems.size).toBe(3)
    expect(reason({ ...emptyForm(2026), takenOver: true }).problems.size).toBe(3)
  })
  test.each<[string, Partial<Form>, string]>([
    [
      'a negative figure',
      { own: { last: figures('-1', '1', '1'), previous: figures('1', '1', '1') } },
      'own.last.headcount',
    ],
    ['words', { own: { last: figures('1', 'veel', '1'), previous: figures('1', '1', '1') } }, 'own.last.turnover'],
    [
      '1.234, which can mean two things',
      { own: { last: figures('1', '1', '1.234'), previous: figures('1', '1', '1') } },
      'own.last.balanceSheetTotal',
    ],
    ['a share above 100 %', { publicShare: '101' }, 'publicShare'],
    [
      'a share that is no number',
      {
        related: [
          { ...emptyEnterprise, share: 'de helft', last: figures('1', '1', '1'), previous: figures('1', '1', '1') },
        ],
      },
      '0.share',
    ],
  ])('%s cannot be read', (_, change, field) =>
    expect([...reason(form(change)).problems]).toEqual([[field, 'unreadable']]),
  )
})

describe('reasoning', () => {
  test('amounts as Flemish users write them', () => expect(answerOf(form())).toEqual(['small', 'two-equal-years', []]))

  test('a partner counts in proportion and can make the enterprise medium', () => {
    const partner = {
      ...emptyEnterprise,
      name: 'Moeder',
      share: '30 %',
      last: figures('50', '1', '1'),
      previous: figures('50', '1', '1'),
    }
    const { outcome } = reason(form({ related: [partner] }))
    expect(outcome?.years.map(({ group, size }) => [group.total.headcount.toNumber(), size])).toEqual([
      [55, 'medium'],
      [53.5, 'medium'],
    ])
    expect(answerOf(form({ related: [partner] }))).toEqual([
      'medium',
      'two-equal-years',
      ['partner-pro-rata', 'investors'],
    ])
  })

  test('one year above the limits changes nothing; the size until now decides between two', () => {
    const grown = { last: figures('60', '8000000', '6000000'), previous: figures('40', '8000000', '6000000') }
    expect(answerOf(form({ own: grown }))).toEqual(['small', 'class-kept', ['two-year-rule', 'size-before-unknown']])
    expect(answerOf(form({ own: grown, sizeBefore: 'medium' }))).toEqual(['medium', 'class-kept', ['two-year-rule']])
    expect(answerOf(form({ own: grown, takenOver: true }))).toEqual(['medium', 'taken-over', []])
  })

  test('a public share and a sheltered-work company', () => {
    expect(answerOf(form({ publicShare: '25' }))).toEqual(['large', 'public-share', ['public-share-at-limit']])
    expect(answerOf(form({ publicShare: '24,99 %' }))).toEqual(['small', 'two-equal-years', []])
    expect(answerOf(form({ isSheltered: true }))).toEqual(['sheltered-small', 'two-equal-years', []])
  })
})

describe('what the workbook keeps', () => {
  test('each year by itself; another year stays as it was', async () => {
    const workbook = new FakeWorkbook({})
    await saveSize(workbook, { applicant: 'small', form: form(), savedOn: '2026-11-24' })
    await saveSize(workbook, { applicant: 'medium', form: form({ year: 2027 }), savedOn: '2026-11-25' })
    const { kept } = await savedSizes(workbook)
    expect(Object.entries(kept).map(([year, { applicant, savedOn }]) => [year, applicant, savedOn])).toEqual([
      ['2026', 'small', '2026-11-24'],
      ['2027', 'medium', '2026-11-25'],
    ])
    expect(kept['2026']?.form).toEqual(form())
  })
  test('whatever stands there, a form comes out', async () => {
    expect(formOf('onzin', 2026)).toEqual(emptyForm(2026))
    expect(
      formOf({ own: null, related: [null, { name: 7, share: 'x'.repeat(100_000) }], sizeBefore: 'reus' }, 2026),
    ).toEqual({
      ...emptyForm(2026),
      related: [emptyEnterprise, { ...emptyEnterprise, share: 'x'.repeat(200) }],
    })
    const workbook = new FakeWorkbook({})
    const size = { applicant: 'small', savedOn: '2026-11-24' }
    const all = [
      [null, {}, 1],
      ['onzin', {}, 1],
      [{ abcd: size, 2026: null, 2027: { ...size, applicant: 'reus' }, 2028: { ...size, savedOn: 46_000 } }, {}, 4],
      [{ 2026: size, 2027: 5 }, { 2026: { ...size, form: emptyForm(2026) } }, 1],
    ] as const
    for (const [stored, kept, leftOut] of all) {
      workbook.settings.set('kmo.enterprise', stored)
      expect(await savedSizes(workbook)).toEqual({ kept, leftOut })
    }
  })
})

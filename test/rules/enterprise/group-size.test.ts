import {
  Decimal,
  classChecks,
  groupDoubts,
  groupFigures,
  groupSize,
  relationOf,
  type EnterpriseSize,
  type GroupSizeQuestion,
  type YearFigures,
} from '../../../src/rules'

const on = '2026-12-31'
const figures = (headcount: number, turnover: number, balanceSheetTotal: number): YearFigures => ({
  headcount: new Decimal(headcount),
  turnover: new Decimal(turnover),
  balanceSheetTotal: new Decimal(balanceSheetTotal),
})
const plain = ({ headcount, turnover, balanceSheetTotal }: YearFigures) =>
  [headcount, turnover, balanceSheetTotal].map((one) => one.toNumber())
const ofSize: Readonly<Record<EnterpriseSize, YearFigures>> = {
  small: figures(10, 1e6, 1e6),
  medium: figures(100, 2e7, 2e7),
  large: figures(300, 1e8, 1e8),
}

describe('relationOf (partner from 25 %, linked above 50 %)', () => {
  test.each([
    ['0', 'independent'],
    ['0.2499', 'independent'],
    ['0.25', 'partner'],
    ['0.5', 'partner'],
    ['0.5001', 'linked'],
    ['1', 'linked'],
  ])('%s', (share, relation) => expect(relationOf(new Decimal(share))).toBe(relation))
})

describe('groupFigures', () => {
  test('a partner counts in proportion, a linked enterprise whole, a smaller share not at all', () => {
    const { parts, total } = groupFigures(figures(20, 3e6, 2e6), [
      { share: new Decimal('0.3'), figures: figures(100, 1e7, 8e6) },
      { share: new Decimal('0.51'), figures: figures(40, 5e6, 4e6) },
      { share: new Decimal('0.24'), figures: figures(900, 9e9, 9e9) },
    ])
    expect(parts.map(({ relation, weight, counted }) => [relation, weight.toNumber(), plain(counted)])).toEqual([
      ['partner', 0.3, [30, 3e6, 2.4e6]],
      ['linked', 1, [40, 5e6, 4e6]],
      ['independent', 0, [0, 0, 0]],
    ])
    expect(plain(total)).toEqual([90, 1.1e7, 8.4e6])
  })
  test('alone it is itself', () => expect(plain(groupFigures(figures(49.9, 1, 2), []).total)).toEqual([49.9, 1, 2]))
})

test('classChecks says which limits are kept: fewer than, and at most', () => {
  expect(
    classChecks(figures(50, 10_000_000, 43_000_001), on).map(({ size, headcount, turnover, balanceSheetTotal }) => [
      size,
      headcount,
      turnover,
      balanceSheetTotal,
    ]),
  ).toEqual([
    ['small', false, true, false],
    ['medium', true, true, false],
  ])
})

describe('groupSize (regel van twee boekjaren)', () => {
  const ask = (last: EnterpriseSize, previous: EnterpriseSize | undefined, more: Partial<GroupSizeQuestion> = {}) => {
    const years: GroupSizeQuestion['years'] = previous === undefined ? [ofSize[last]] : [ofSize[last], ofSize[previous]]
    const { applicant, reason, doubts } = groupSize({ years, takenOver: false, isSheltered: false, ...more }, on)
    return [applicant, reason, doubts]
  }
  test.each<[string, unknown, unknown]>([
    ['two equal years', ask('medium', 'medium'), ['medium', 'two-equal-years', []]],
    [
      'one year above: the class of the year before stays',
      ask('medium', 'small'),
      ['small', 'class-kept', ['two-year-rule', 'size-before-unknown']],
    ],
    ['one year below too', ask('small', 'medium'), ['medium', 'class-kept', ['two-year-rule', 'size-before-unknown']]],
    [
      'known before: two years above change it',
      ask('medium', 'medium', { sizeBefore: 'small' }),
      ['medium', 'class-changed', ['two-year-rule']],
    ],
    [
      'known before: one year above does not',
      ask('medium', 'small', { sizeBefore: 'small' }),
      ['small', 'class-kept', ['two-year-rule']],
    ],
    [
      'a year back in between: the class before stays',
      ask('small', 'medium', { sizeBefore: 'small' }),
      ['small', 'class-kept', ['two-year-rule']],
    ],
    [
      'medium and then large, from small: medium for two years',
      ask('large', 'medium', { sizeBefore: 'small' }),
      ['medium', 'class-changed', ['two-year-rule']],
    ],
    [
      'small and then medium, from large: medium for two years',
      ask('medium', 'small', { sizeBefore: 'large' }),
      ['medium', 'class-changed', ['two-year-rule']],
    ],
    [
      'large and then small, from medium: neither for two years',
      ask('small', 'large', { sizeBefore: 'medium' }),
      ['medium', 'class-kept', ['two-year-rule']],
    ],
    [
      'after a take-over only the last year counts',
      ask('medium', 'small', { takenOver: true, sizeBefore: 'small' }),
      ['medium', 'taken-over', []],
    ],
    ['a new enterprise has one year', ask('small', undefined), ['small', 'only-year', []]],
    [
      'a public share of 25 % is no kmo',
      ask('small', 'small', { publicShare: new Decimal('0.25') }),
      ['large', 'public-share', ['public-share-at-limit']],
    ],
    [
      'a public share under it is',
      ask('small', 'small', { publicShare: new Decimal('0.2499') }),
      ['small', 'two-equal-years', []],
    ],
    [
      'a sheltered-work company keeps its word',
      ask('large', 'large', { isSheltered: true }),
      ['sheltered-large', 'two-equal-years', []],
    ],
    [
      'with a public share it is doubtful',
      ask('small', 'small', { isSheltered: true, publicShare: new Decimal('0.5') }),
      ['large', 'public-share', ['public-share-of-sheltered']],
    ],
  ])('%s', (_, answer, expected) => expect(answer).toEqual(expected))

  test('the class of each year stands beside the answer', () => {
    expect(
      groupSize({ years: [ofSize.medium, ofSize.small], takenOver: false, isSheltered: false }, on).yearSizes,
    ).toEqual(['medium', 'small'])
  })
})

test('groupDoubts: only partners leave something open', () => {
  expect(groupDoubts([new Decimal(1), new Decimal('0.1')])).toEqual([])
  expect(groupDoubts([new Decimal('0.3')])).toEqual(['partner-pro-rata', 'investors'])
  expect(groupDoubts([new Decimal('0.25')])).toEqual(['partner-at-limit', 'partner-pro-rata', 'investors'])
})

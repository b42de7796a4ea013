import { checkedOn, partnerLimitsOn } from '../../../../rules'
import { fromLaw, wordsIn } from '../../../../wording'
import type { Texts } from './nl'

const { percent } = wordsIn('en')
const { partnerFrom, linkedAbove } = partnerLimitsOn(checkedOn)
const partner = percent(partnerFrom)
const publicShare = fromLaw(({ publicShareLimit }) => percent(publicShareLimit))

export const en: Texts = {
  intro:
    'How large is your enterprise for the kmo-portefeuille? The size is fixed by the first application of a calendar year, until the end of that year.',
  saved: 'Kept in this workbook',
  savedYear: (year, size, day) => `${year}: ${size} (kept on ${day})`,
  open: 'Open',
  openYear: (year) => `Open: ${year}`,
  use: 'Use for the plan',
  useYear: (year) => `Use for the plan: ${year}`,
  year: 'Calendar year of the applications',
  isNew: 'New enterprise: only one financial year closed',
  takenOver: 'Take-over or merger since the previous financial year',
  isSheltered: 'Sheltered-work company',
  sizeBefore: 'Size until now',
  sizeBeforeHint: 'The size that counted before these two financial years. Only needed when the two years differ.',
  unknown: '(not known)',
  publicShare: 'Share held by a public authority, in %',
  publicShareHint: 'Blank when there is none.',
  own: 'Your enterprise',
  headcountHint: 'Persons in full-time units: two half-timers are one. Without agency workers. Amounts in euro.',
  related: 'Partner and linked enterprises',
  relatedHint:
    'Every enterprise with a share in yours, or in which you have one: the higher of capital and votes. Include those behind them too.',
  add: 'Add an enterprise',
  remove: 'Leave out',
  removeNamed: (name) => `Leave out: ${name}`,
  name: 'Name',
  share: 'Share in %',
  numbered: (number) => `Enterprise ${number}`,
  result: 'Result',
  notYet: 'Fill in the figures: the reasoning will stand here.',
  stillMissing: (count) => `${count} ${count === 1 ? 'field' : 'fields'} left to fill in or correct.`,
  forYear: (year, size) => `For ${year}: ${size}`,
  notEntitled: 'Not entitled to the kmo-portefeuille.',
  reasoning: 'Reasoning',
  counts: (share, relation, weight) => `${share} %: ${relation}, counts for ${weight} %`,
  total: 'Together',
  yearIs: (size) => `This year by itself: ${size}.`,
  limits: (size) => `Limits of ${size}`,
  fewerThan: (limit) => `fewer than ${limit} persons`,
  turnoverAtMost: (limit) => `turnover at most ${limit}`,
  balanceAtMost: (limit) => `or balance sheet total at most ${limit}`,
  kept: 'yes',
  notKept: 'no',
  doubts: 'Still uncertain',
  sources: 'Sources',
  useForPlan: 'Also use as the size of the plan',
  save: (year) => `Keep for ${year}`,
  replace: (year, from, to) => `For ${year} replace ${from} by ${to}`,
  isSaved: (year, size) => `Kept: in ${year} the enterprise is ${size}.`,
  isUsed: (size) => `The plan calculates with: ${size}.`,
  changedMeanwhile: (year, size) =>
    `A colleague meanwhile kept for ${year}: ${size}. Nothing was changed; click again to replace it.`,
  newForm: 'Empty form',
  figures: {
    headcount: 'Persons',
    turnover: 'Turnover',
    balanceSheetTotal: 'Balance total',
  },
  years: {
    last: 'last closed year',
    previous: 'year before',
  },
  problems: {
    absent: 'to be filled in',
    unreadable: 'cannot be read: expected a number of 0 or more, such as 12500000 or 12,5',
  },
  relations: {
    independent: `less than ${partner}, independent`,
    partner: 'partner',
    linked: 'linked',
  },
  reasons: {
    'public-share': `From ${publicShare} held by a public authority an enterprise is excluded.`,
    'taken-over': 'After a take-over or merger only the last closed year counts, with the new group.',
    'only-year': 'Only one financial year is closed: that one counts.',
    'two-equal-years': 'Both financial years give the same size.',
    'class-kept':
      'The size changes only after two financial years in a row outside the limits: one year changes nothing yet.',
    'class-changed': 'Two financial years in a row lie outside the limits of before: the size changes.',
  },
  doubtTexts: {
    'partner-at-limit': `Exactly ${partner}: one page says “from ${partner}”, another “more than ${partner}”. Here ${partner} counts as a partner.`,
    'partner-pro-rata':
      'That partners count in proportion to their share is the European rule; the Flemish page only says “partly”.',
    investors: `A share of ${partnerFrom.times(100).toFixed()} to ${percent(linkedAbove)} of a participation company, venture capital, university or institutional investor does not count. Leave that enterprise out then.`,
    'public-share-at-limit': `Exactly ${publicShare} public is contradictory in the sources: excluded here.`,
    'public-share-of-sheltered':
      'Whether the limit for a public share also counts for sheltered-work companies was not found.',
    'two-year-rule':
      'The rule of two financial years stands on a page about another subsidy, with the same European definition.',
    'size-before-unknown': 'The size of before was not filled in: here that of the year before counts.',
  },
}

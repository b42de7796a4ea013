import type { EnterpriseSize } from '../../../src/rules'
import { pages, type Case } from './case'

type Given = {
  readonly headcount: string
  readonly turnover: string
  readonly balanceSheetTotal: string
  readonly publicShare?: string
}

const decree = 'https://navigator.emis.vito.be/mijn-navigator?woId=81582&woLang=nl'
const applicantConditions = 'http://www.vlaio.be/artikel/komt-mijn-onderneming-aanmerking-voor-de-subsidie'

// Published, and not a case because the page is wrong: "maximaal 50 / 250 werknemers" and turnover AND balance sheet total
// (ie-net, an old VLAIO page), small by turnover only (ie-net), a balance sheet total of 42 million (cce.be).

export const enterpriseSizeCases: readonly Case<Given, EnterpriseSize>[] = [
  {
    says: 'fewer than 50, and one of the two amounts at most 10 million',
    origin: decree,
    given: { headcount: '49.9', turnover: '12000000', balanceSheetTotal: '9000000' },
    expected: 'small',
  },
  {
    says: 'exactly 10 million is still small',
    origin: decree,
    given: { headcount: '10', turnover: '10000000', balanceSheetTotal: '99000000' },
    expected: 'small',
  },
  {
    says: 'a cent more of both is not',
    origin: decree,
    given: { headcount: '10', turnover: '10000000.01', balanceSheetTotal: '10000000.01' },
    expected: 'medium',
  },
  {
    says: 'fifty people is no longer small',
    origin: decree,
    given: { headcount: '50', turnover: '1', balanceSheetTotal: '1' },
    expected: 'medium',
  },
  {
    says: 'two half-timers count for one: 48 full-timers and three half-timers stay small',
    origin: pages.sizes,
    given: { headcount: '49.5', turnover: '1000000', balanceSheetTotal: '1000000' },
    expected: 'small',
  },
  {
    says: 'fewer than 250, and a turnover of 50 million',
    origin: decree,
    given: { headcount: '249.99', turnover: '50000000', balanceSheetTotal: '60000000' },
    expected: 'medium',
  },
  {
    says: 'or a balance sheet total of 43 million',
    origin: decree,
    given: { headcount: '249', turnover: '60000000', balanceSheetTotal: '43000000' },
    expected: 'medium',
  },
  {
    says: 'above both amounts is large',
    origin: decree,
    given: { headcount: '249', turnover: '50000000.01', balanceSheetTotal: '43000000.01' },
    expected: 'large',
  },
  {
    says: '250 people is large, whatever the amounts',
    origin: decree,
    given: { headcount: '250', turnover: '1', balanceSheetTotal: '1' },
    expected: 'large',
  },
  {
    says: 'a small company of 12 linked to a large one of 400, added up by the user',
    origin: pages.bouwunie,
    given: { headcount: '412', turnover: '90000000', balanceSheetTotal: '70000000' },
    expected: 'large',
  },
  {
    says: 'thirty linked companies of 10 people, added up by the user',
    origin: pages.bouwunie,
    given: { headcount: '300', turnover: '60000000', balanceSheetTotal: '45000000' },
    expected: 'large',
  },
  {
    says: 'a government with less than 25 % does not matter',
    origin: applicantConditions,
    given: { headcount: '10', turnover: '1', balanceSheetTotal: '1', publicShare: '0.2499' },
    expected: 'small',
  },
  {
    says: 'a government with 25 % excludes',
    origin: applicantConditions,
    given: { headcount: '10', turnover: '1', balanceSheetTotal: '1', publicShare: '0.25' },
    expected: 'large',
  },
]

import type { SubsidyQuestion, SubsidyRefusal } from '../../../src/rules'
import { pages, type Case } from './case'

type Given = Omit<SubsidyQuestion, 'eligibleCost' | 'room' | 'service'> & {
  readonly eligibleCost: string
  readonly service?: SubsidyQuestion['service']
  readonly room?: string
}
type Expected = { readonly subsidy: string; readonly ownShare: string } | { readonly refused: SubsidyRefusal['code'] }

// Published, and not a case because the page is wrong:
// - Syntra Midden-Vlaanderen: a minimum of 100 euro for advice as well; the official pages say 500.
// - Bouwunie and Syntra still show 40 / 30 % or no 45 / 35 % after the day on which that changed.
// - shortcuts.be: an own deposit of 40 % (small) or 30 % (medium); those are the rates of the subsidy.
// - Marketing pages with "70 %", and Auxilia's 45 / 35 % for the whole theme digitalisation.

/** Subsidy and own share, published ones first. A service that is not given is a training. */
export const subsidyCases: readonly Case<Given, Expected>[] = [
  // From 2016-04-01: 40 / 30 %
  {
    says: '40 % of 805.79 is rounded up to the cent, the own share is the rest',
    origin: 'https://corepower.be/kmo-portefeuille',
    given: { eligibleCost: '805.79', applicant: 'small', appliedOn: '2018-05-02' },
    expected: { subsidy: '322.32', ownShare: '483.47' },
  },
  {
    says: 'a mediation course of 132.23 in 2018: 60 % is for the enterprise',
    origin: 'https://www.promediation.eu/kmo-portefeuille-en-betaling',
    given: { eligibleCost: '132.23', applicant: 'small', appliedOn: '2018-05-02' },
    expected: { subsidy: '52.89', ownShare: '79.34' },
  },
  {
    says: 'applied for on 1 April 2016: 40 % for a small enterprise',
    origin: pages.transition2016,
    given: { eligibleCost: '1000', applicant: 'small', appliedOn: '2016-04-01' },
    expected: { subsidy: '400.00', ownShare: '600.00' },
  },
  {
    says: 'applied for on 1 April 2016: 30 % for a medium enterprise',
    origin: pages.regime2016,
    given: { eligibleCost: '1000', applicant: 'medium', service: 'advice', appliedOn: '2016-04-01' },
    expected: { subsidy: '300.00', ownShare: '700.00' },
  },
  {
    says: 'small in 2016: the ceiling of 10 000 is reached at a cost of 25 000',
    origin: 'http://web01.laadzone.be/kmo_portefeuille.html',
    given: { eligibleCost: '25000', applicant: 'small', appliedOn: '2016-09-01' },
    expected: { subsidy: '10000.00', ownShare: '15000.00' },
  },
  {
    says: 'medium in 2019: 30 % of 60 000 stops at 15 000',
    origin: pages.bouwunie,
    given: { eligibleCost: '60000', applicant: 'medium', appliedOn: '2019-06-03' },
    expected: { subsidy: '15000.00', ownShare: '45000.00' },
  },
  {
    says: 'the extra ceiling for workable work in 2019 is no part of the ordinary one',
    origin: pages.bouwunie,
    given: { eligibleCost: '60000', applicant: 'small', appliedOn: '2019-06-03' },
    expected: { subsidy: '10000.00', ownShare: '50000.00' },
  },

  // Before 2016-04-01: refused, whatever the page says of those years
  {
    says: 'a course from 20 December 2015 with an application in January 2016 is outside the scheme we know',
    origin: 'https://www.milieumagazine.be/nl/nieuws/kmo-portefeuille-wijzigt-tijdelijk-indieningstermijn',
    given: { eligibleCost: '1000', applicant: 'small', appliedOn: '2016-01-29' },
    expected: { refused: 'before-first-rules' },
  },
  {
    says: 'so is an application of February 2016, under the term of 14 days',
    origin: 'https://www.syntra-business.be/nl/artikel/kmo-portefeuille-tussentijdse-maatregel-veranderingen-2016',
    given: { eligibleCost: '1000', applicant: 'small', appliedOn: '2016-02-01' },
    expected: { refused: 'before-first-rules' },
  },
  {
    says: 'the hourly limit of 45 euro belongs to 2013, and is not calculated',
    origin:
      'https://moneytalk.knack.be/geld-en-beurs/lunch-maakt-geen-deel-uit-van-opleiding/article-normal-395199.html',
    given: { eligibleCost: '90', applicant: 'small', appliedOn: '2013-01-01' },
    expected: { refused: 'before-first-rules' },
  },
  {
    says: 'the pillars of 2009 to 2012 are not calculated',
    origin: 'https://www.safecon.be/en/bedrijf/subsidies',
    given: { eligibleCost: '5000', applicant: 'small', appliedOn: '2012-12-31' },
    expected: { refused: 'before-first-rules' },
  },
  {
    says: 'the last day without rules',
    origin: 'own',
    given: { eligibleCost: '1000', applicant: 'small', appliedOn: '2016-03-31' },
    expected: { refused: 'before-first-rules' },
  },

  // 2019-12-01 and 2020-01-01: lower rates, then a lower ceiling
  {
    says: 'applied for on 30 November 2019: still 40 %, even for training in 2020',
    origin: pages.december2019,
    given: { eligibleCost: '1000', applicant: 'small', appliedOn: '2019-11-30' },
    expected: { subsidy: '400.00', ownShare: '600.00' },
  },
  {
    says: 'applied for one day later: 30 %',
    origin: pages.december2019,
    given: { eligibleCost: '1000', applicant: 'small', appliedOn: '2019-12-01' },
    expected: { subsidy: '300.00', ownShare: '700.00' },
  },
  {
    says: 'December 2019: the new rate under the old ceiling',
    origin: 'own',
    given: { eligibleCost: '40000', applicant: 'small', service: 'advice', appliedOn: '2019-12-31' },
    expected: { subsidy: '10000.00', ownShare: '30000.00' },
  },
  {
    says: 'one day later: the new rate under the new ceiling',
    origin: 'own',
    given: { eligibleCost: '40000', applicant: 'small', service: 'advice', appliedOn: '2020-01-01' },
    expected: { subsidy: '7500.00', ownShare: '32500.00' },
  },
  {
    says: 'a course of 2 200 leaves a small enterprise 1 540 to pay',
    origin: 'https://dexxter.be/en/communityvraag/bookings-training-expenses-with-a-subsidy-via-the-sme-portfolio/',
    given: { eligibleCost: '2200', applicant: 'small', appliedOn: '2022-12-26' },
    expected: { subsidy: '660.00', ownShare: '1540.00' },
  },
  {
    says: 'a course of 555 leaves 388.50 to pay',
    origin: 'https://kwec.nl/kmo-portefeuille/',
    given: { eligibleCost: '555', applicant: 'small', appliedOn: '2020-03-02' },
    expected: { subsidy: '166.50', ownShare: '388.50' },
  },
  {
    says: 'a mediation course of 152.89, small',
    origin: 'https://www.promediation.eu/kmo-portefeuille-en-betaling',
    given: { eligibleCost: '152.89', applicant: 'small', appliedOn: '2021-03-01' },
    expected: { subsidy: '45.87', ownShare: '107.02' },
  },
  {
    says: 'a mediation course of 152.89, medium',
    origin: 'https://www.promediation.eu/kmo-portefeuille-en-betaling',
    given: { eligibleCost: '152.89', applicant: 'medium', appliedOn: '2021-03-01' },
    expected: { subsidy: '30.58', ownShare: '122.31' },
  },
  {
    says: 'a course of 132.23 at 30 %',
    origin: 'https://www.lexdura.be/kmo-portefeuille',
    given: { eligibleCost: '132.23', applicant: 'small', appliedOn: '2021-03-01' },
    expected: { subsidy: '39.67', ownShare: '92.56' },
  },
  {
    says: 'small from 2020: the ceiling of 7 500 is reached at a cost of 25 000',
    origin: pages.ieNet,
    given: { eligibleCost: '25000', applicant: 'small', appliedOn: '2020-01-01' },
    expected: { subsidy: '7500.00', ownShare: '17500.00' },
  },
  {
    // The same page gives 25 000 for a medium enterprise as well: at 20 % it is 37 500.
    says: 'medium from 2020: 25 000 is not yet the ceiling',
    origin: pages.amounts,
    given: { eligibleCost: '25000', applicant: 'medium', appliedOn: '2020-01-01' },
    expected: { subsidy: '5000.00', ownShare: '20000.00' },
  },
  {
    says: 'medium from 2020: the ceiling is reached at 37 500',
    origin: 'own',
    given: { eligibleCost: '37500', applicant: 'medium', appliedOn: '2020-01-01' },
    expected: { subsidy: '7500.00', ownShare: '30000.00' },
  },
  {
    says: 'what is above 25 000 brings nothing more',
    origin: 'https://bofidi.eu/en/changes-in-subsidies-from-sme-portfolio/',
    given: { eligibleCost: '25000.01', applicant: 'small', appliedOn: '2020-06-01' },
    expected: { subsidy: '7500.00', ownShare: '17500.01' },
  },
  {
    says: 'at 30 % the deposit is 70 % of the project',
    origin: 'https://www.gdprmasters.com/kmo-portefeuille-procedure',
    given: { eligibleCost: '1000', applicant: 'small', service: 'advice', appliedOn: '2020-06-01' },
    expected: { subsidy: '300.00', ownShare: '700.00' },
  },
  {
    says: 'the enterprise pays 70 %, at most 7 500 a year comes from Flanders',
    origin: 'https://www.sftl.be/werkgevers/premies-en-financiele-tegemoetkomingen-bedrijf/kmo-portefeuille/',
    given: { eligibleCost: '30000', applicant: 'small', appliedOn: '2020-06-01' },
    expected: { subsidy: '7500.00', ownShare: '22500.00' },
  },
  {
    says: 'workable work in 2022: the ordinary ceiling stays 7 500, at an own share of 70 % below it',
    origin: pages.extraCeiling,
    given: { eligibleCost: '10000', applicant: 'small', appliedOn: '2022-06-01', room: '7500' },
    expected: { subsidy: '3000.00', ownShare: '7000.00' },
  },

  // The minimum
  {
    says: 'a training of 99.99 is too small',
    origin: pages.ieNet,
    given: { eligibleCost: '99.99', applicant: 'small', appliedOn: '2025-06-02' },
    expected: { refused: 'below-minimum' },
  },
  {
    says: 'a training of 100 is large enough',
    origin: pages.vives,
    given: { eligibleCost: '100', applicant: 'small', appliedOn: '2025-06-02' },
    expected: { subsidy: '30.00', ownShare: '70.00' },
  },
  {
    says: 'advice of 499.99 is too small',
    origin: pages.bouwunie,
    given: { eligibleCost: '499.99', applicant: 'small', service: 'advice', appliedOn: '2025-06-02' },
    expected: { refused: 'below-minimum' },
  },
  {
    says: 'advice of 500 is large enough',
    origin: pages.bouwunie,
    given: { eligibleCost: '500', applicant: 'small', service: 'advice', appliedOn: '2025-06-02' },
    expected: { subsidy: '150.00', ownShare: '350.00' },
  },
  {
    says: 'no cost is below the minimum',
    origin: 'own',
    given: { eligibleCost: '0', applicant: 'small', appliedOn: '2025-06-02' },
    expected: { refused: 'below-minimum' },
  },

  // 2021-09-14: cybersecurity
  {
    says: 'cybersecurity on 13 September 2021: the ordinary rate',
    origin: pages.amounts,
    given: { eligibleCost: '1000', applicant: 'small', theme: 'cybersecurity', appliedOn: '2021-09-13' },
    expected: { subsidy: '300.00', ownShare: '700.00' },
  },
  {
    says: 'cybersecurity after 13 September 2021: 45 %',
    origin: pages.amounts,
    given: { eligibleCost: '1000', applicant: 'small', theme: 'cybersecurity', appliedOn: '2021-09-14' },
    expected: { subsidy: '450.00', ownShare: '550.00' },
  },
  {
    says: 'cybersecurity, medium: 35 %',
    origin: pages.ieNet,
    given: {
      eligibleCost: '1000',
      applicant: 'medium',
      theme: 'cybersecurity',
      service: 'advice',
      appliedOn: '2021-09-14',
    },
    expected: { subsidy: '350.00', ownShare: '650.00' },
  },
  {
    says: 'cybersecurity stays inside the same 7 500',
    origin: pages.ieNet,
    given: { eligibleCost: '20000', applicant: 'small', theme: 'cybersecurity', appliedOn: '2022-03-01' },
    expected: { subsidy: '7500.00', ownShare: '12500.00' },
  },

  // 2023: themes and energy efficiency
  {
    says: 'without a theme the ordinary rate counts, before the themes of 2023 and after',
    origin: 'own',
    given: { eligibleCost: '1000', applicant: 'small', appliedOn: '2023-01-01' },
    expected: { subsidy: '300.00', ownShare: '700.00' },
  },
  {
    says: 'energy efficiency on 14 March 2023: the ordinary rate',
    origin: pages.order2025,
    given: {
      eligibleCost: '1000',
      applicant: 'medium',
      theme: 'energy-efficiency',
      service: 'advice',
      appliedOn: '2023-03-14',
    },
    expected: { subsidy: '200.00', ownShare: '800.00' },
  },
  {
    says: 'energy efficiency one day later: fifteen points more, for advice as well',
    origin: pages.order2025,
    given: {
      eligibleCost: '1000',
      applicant: 'medium',
      theme: 'energy-efficiency',
      service: 'advice',
      appliedOn: '2023-03-15',
    },
    expected: { subsidy: '350.00', ownShare: '650.00' },
  },

  // 2026-01-01: sheltered-work companies
  {
    says: 'a sheltered-work company on 31 December 2025: not entitled',
    origin: pages.order2025,
    given: { eligibleCost: '1000', applicant: 'sheltered-small', appliedOn: '2025-12-31' },
    expected: { refused: 'applicant-not-entitled' },
  },
  {
    says: 'a small sheltered-work company from 2026: 30 %',
    origin: pages.order2025,
    given: { eligibleCost: '1000', applicant: 'sheltered-small', theme: 'innovation', appliedOn: '2026-01-01' },
    expected: { subsidy: '300.00', ownShare: '700.00' },
  },
  {
    says: 'a large sheltered-work company from 2026: 20 %, as a medium one',
    origin: 'https://refli.be/fr/lex/2025009401',
    given: { eligibleCost: '1000', applicant: 'sheltered-large', theme: 'innovation', appliedOn: '2026-01-01' },
    expected: { subsidy: '200.00', ownShare: '800.00' },
  },
  {
    says: 'the law adds fifteen points for cybersecurity, to a sheltered-work company too',
    origin: pages.order2025,
    given: { eligibleCost: '1000', applicant: 'sheltered-medium', theme: 'cybersecurity', appliedOn: '2026-01-01' },
    expected: { subsidy: '350.00', ownShare: '650.00' },
  },
  {
    says: 'any other large enterprise has no right',
    origin: pages.sizes,
    given: { eligibleCost: '1000', applicant: 'large', appliedOn: '2026-06-01' },
    expected: { refused: 'applicant-not-entitled' },
  },

  // 2026-02-01: advice only about cybersecurity
  {
    says: 'advice about marketing, filed on 31 January 2026: 30 %',
    origin: pages.reform2026,
    given: {
      eligibleCost: '1000',
      applicant: 'small',
      service: 'advice',
      theme: 'business-strategy',
      appliedOn: '2026-01-31',
    },
    expected: { subsidy: '300.00', ownShare: '700.00' },
  },
  {
    says: 'the same advice one day later: refused',
    origin: pages.reform2026,
    given: {
      eligibleCost: '1000',
      applicant: 'small',
      service: 'advice',
      theme: 'business-strategy',
      appliedOn: '2026-02-01',
    },
    expected: { refused: 'theme-not-eligible' },
  },
  {
    says: 'advice without a theme is refused as well',
    origin: 'own',
    given: { eligibleCost: '1000', applicant: 'small', service: 'advice', appliedOn: '2026-02-01' },
    expected: { refused: 'theme-not-eligible' },
  },
  {
    says: 'advice about cybersecurity stays, at 45 %',
    origin: pages.reform2026,
    given: {
      eligibleCost: '1000',
      applicant: 'small',
      service: 'advice',
      theme: 'cybersecurity',
      appliedOn: '2026-02-01',
    },
    expected: { subsidy: '450.00', ownShare: '550.00' },
  },
  {
    says: 'and training about cybersecurity too, inside 7 500',
    origin: pages.reform2026,
    given: { eligibleCost: '16666.67', applicant: 'small', theme: 'cybersecurity', appliedOn: '2026-02-01' },
    expected: { subsidy: '7500.00', ownShare: '9166.67' },
  },
  {
    says: 'advice about energy efficiency on its last day: 45 %',
    origin: pages.reform2026,
    given: {
      eligibleCost: '1000',
      applicant: 'small',
      service: 'advice',
      theme: 'energy-efficiency',
      appliedOn: '2026-01-31',
    },
    expected: { subsidy: '450.00', ownShare: '550.00' },
  },
  {
    says: 'advice about energy efficiency one day later: refused',
    origin: pages.reform2026,
    given: {
      eligibleCost: '1000',
      applicant: 'small',
      service: 'advice',
      theme: 'energy-efficiency',
      appliedOn: '2026-02-01',
    },
    expected: { refused: 'theme-not-eligible' },
  },
  {
    says: 'training about energy efficiency keeps its increase: 35 % for a medium enterprise',
    origin: pages.reform2026,
    given: { eligibleCost: '1000', applicant: 'medium', theme: 'energy-efficiency', appliedOn: '2026-02-01' },
    expected: { subsidy: '350.00', ownShare: '650.00' },
  },
  {
    says: 'training in another theme keeps 30 %',
    origin: pages.reform2026,
    given: { eligibleCost: '1000', applicant: 'small', theme: 'internationalisation', appliedOn: '2026-02-01' },
    expected: { subsidy: '300.00', ownShare: '700.00' },
  },

  // A price list of June 2026
  ...(
    [
      ['a course of 500, small', '500', 'small', '150.00', '350.00'],
      ['a course of 1 000, medium', '1000', 'medium', '200.00', '800.00'],
      ['a course of 1 500, small', '1500', 'small', '450.00', '1050.00'],
      ['a course of 2 500, medium', '2500', 'medium', '500.00', '2000.00'],
      ['half a day inside the company for 1 200, small', '1200', 'small', '360.00', '840.00'],
      ['two days of 2 500, small', '5000', 'small', '1500.00', '3500.00'],
    ] as const
  ).map(([says, eligibleCost, applicant, subsidy, ownShare]) => ({
    says: `June 2026: ${says}`,
    origin: pages.financialPlan2026,
    given: { eligibleCost, applicant, theme: 'digitalisation', appliedOn: '2026-06-12' } as const,
    expected: { subsidy, ownShare },
  })),

  // What is left of the ceiling
  {
    says: 'what is left of the ceiling caps the subsidy',
    origin: 'own',
    given: { eligibleCost: '1000', applicant: 'small', theme: 'innovation', appliedOn: '2026-05-04', room: '120' },
    expected: { subsidy: '120.00', ownShare: '880.00' },
  },
  {
    says: 'it is rounded down: nobody is promised a cent that is not there',
    origin: 'own',
    given: { eligibleCost: '1000', applicant: 'small', appliedOn: '2026-05-04', room: '120.999' },
    expected: { subsidy: '120.99', ownShare: '879.01' },
  },
  {
    says: 'nothing left is nothing granted',
    origin: 'own',
    given: { eligibleCost: '1000', applicant: 'small', appliedOn: '2026-05-04', room: '0' },
    expected: { subsidy: '0.00', ownShare: '1000.00' },
  },
  {
    says: 'less than nothing counts as nothing',
    origin: 'own',
    given: { eligibleCost: '1000', applicant: 'small', appliedOn: '2026-05-04', room: '-50' },
    expected: { subsidy: '0.00', ownShare: '1000.00' },
  },
  {
    says: 'it is taken as given, also above the yearly ceiling',
    origin: 'own',
    given: { eligibleCost: '40000', applicant: 'small', appliedOn: '2026-05-04', room: '9000' },
    expected: { subsidy: '9000.00', ownShare: '31000.00' },
  },

  // Rounding and credit notes
  {
    says: 'half a cent is rounded away from zero',
    origin: 'own',
    given: { eligibleCost: '100.05', applicant: 'small', appliedOn: '2025-06-02' },
    expected: { subsidy: '30.02', ownShare: '70.03' },
  },
  {
    says: 'a credit note gives back the same, half a cent included',
    origin: 'own',
    given: { eligibleCost: '-100.05', applicant: 'small', appliedOn: '2025-06-02' },
    expected: { subsidy: '-30.02', ownShare: '-70.03' },
  },
  {
    says: 'a credit note knows no minimum and no ceiling',
    origin: 'own',
    given: { eligibleCost: '-30000', applicant: 'small', appliedOn: '2025-06-02', room: '0' },
    expected: { subsidy: '-9000.00', ownShare: '-21000.00' },
  },
  {
    says: 'a small credit note counts too',
    origin: 'own',
    given: { eligibleCost: '-0.10', applicant: 'medium', appliedOn: '2025-06-02' },
    expected: { subsidy: '-0.02', ownShare: '-0.08' },
  },
  {
    says: 'a credit note of who has no right is refused like a cost',
    origin: 'own',
    given: { eligibleCost: '-100', applicant: 'large', appliedOn: '2025-06-02' },
    expected: { refused: 'applicant-not-entitled' },
  },
]

import {
  bySeverity,
  Decimal,
  figure,
  findingCodes,
  projectFindings,
  type Finding,
  type Project,
} from '../../../src/rules'

const euro = (text: string) => new Decimal(text)
const cost = (text: string): Project => ({ projectAmount: euro(text), eligibleCost: euro(text) })
const good: Project = {
  startsOn: '2026-09-03',
  appliedOn: '2026-09-10',
  ...cost('1000'),
  theme: 'innovation',
  service: 'training',
}

const codes = (project: Project) => projectFindings(project).map(({ code }) => code)

describe('projectFindings (controle)', () => {
  test('a project in order has no findings', () => {
    expect(
      projectFindings({ ...good, endsOn: '2027-12-31', applicant: 'small', registrationNumber: 'DV.O105080' }),
    ).toEqual([])
  })

  test.each<[string, Project, Finding[]]>([
    // T1, T2
    ['filed on day 14', { ...good, appliedOn: '2026-09-17' }, []],
    [
      'filed on day 15',
      { ...good, appliedOn: '2026-09-18' },
      [{ code: 'applied-too-late', lastDay: '2026-09-17', wasAppliedFor: true }],
    ],
    ['filed before the start', { ...good, appliedOn: '2026-01-01' }, []],
    ['ends on the last day', { ...good, endsOn: '2027-12-31' }, []],
    ['ends a day later', { ...good, endsOn: '2028-01-01' }, [{ code: 'ends-too-late', lastDay: '2027-12-31' }]],
    [
      'not filed yet, ends in time for an application on the last day',
      { ...good, appliedOn: undefined, endsOn: '2027-12-31' },
      [],
    ],
    [
      'not filed yet, ends late even for an application on the last day',
      { ...good, appliedOn: undefined, endsOn: '2028-01-01' },
      [{ code: 'ends-too-late', lastDay: '2027-12-31' }],
    ],
    [
      'the last day to apply may lie in the next year, and so the end a year later',
      { ...good, startsOn: '2026-12-20', appliedOn: undefined, endsOn: '2028-12-31' },
      [],
    ],
    [
      'an application that cannot be read says nothing about the end',
      {
        ...good,
        appliedOn: undefined,
        endsOn: '2029-01-01',
        unreadable: [{ field: 'appliedOn', name: 'aanvraag' }],
      },
      [{ code: 'unreadable', fields: ['aanvraag'] }],
    ],
    [
      'ends before it starts',
      { ...good, endsOn: '2026-09-02' },
      [{ code: 'ends-before-start', startsOn: '2026-09-03' }],
    ],
    ['starts and ends on one day', { ...good, endsOn: '2026-09-03' }, []],
    ['a start that is far away', { ...good, startsOn: '9999-12-31' }, []],

    // I2, I1
    [
      'advice outside cybersecurity',
      { ...good, service: 'advice' },
      [{ code: 'theme-not-eligible', service: 'advice', eligible: ['cybersecurity'], since: '2026-02-01' }],
    ],
    [
      'the same, filed the day before it changed',
      { ...good, service: 'advice', startsOn: '2026-01-31', appliedOn: '2026-01-31' },
      [],
    ],
    ['advice about cybersecurity', { ...good, service: 'advice', theme: 'cybersecurity' }, []],
    [
      'advice without a theme',
      { ...good, service: 'advice', theme: undefined },
      [
        { code: 'theme-not-eligible', service: 'advice', eligible: ['cybersecurity'], since: '2026-02-01' },
        { code: 'no-theme', since: '2023-01-01' },
      ],
    ],
    ['no theme', { ...good, theme: undefined }, [{ code: 'no-theme', since: '2023-01-01' }]],
    [
      'no theme on the last day without themes',
      { ...good, theme: undefined, startsOn: '2022-12-31', appliedOn: '2022-12-31' },
      [],
    ],
    [
      'no theme, filed before 2023 for a course of 2023',
      { ...good, theme: undefined, startsOn: '2023-02-01', appliedOn: '2022-12-31' },
      [],
    ],
    [
      'no theme and not filed yet: the start decides',
      { ...good, theme: undefined, appliedOn: undefined, startsOn: '2023-01-01' },
      [{ code: 'no-theme', since: '2023-01-01' }],
    ],

    // I4
    [
      'a large enterprise',
      { ...good, applicant: 'large' },
      [{ code: 'applicant-not-entitled', applicant: 'large', entitledFrom: undefined }],
    ],
    ['a large sheltered-work company', { ...good, applicant: 'sheltered-large' }, []],
    [
      'a sheltered-work company before 2026',
      { ...good, applicant: 'sheltered-small', startsOn: '2025-12-31', appliedOn: '2025-12-31' },
      [{ code: 'applicant-not-entitled', applicant: 'sheltered-small', entitledFrom: '2026-01-01' }],
    ],

    // B1, B2
    [
      'too small a training',
      { ...good, ...cost('99.99') },
      [{ code: 'below-minimum', cost: euro('99.99'), minimum: figure('100') }],
    ],
    ['the minimum itself', { ...good, ...cost('100') }, []],
    [
      'too small advice',
      { ...good, ...cost('499'), service: 'advice', theme: 'cybersecurity' },
      [{ code: 'below-minimum', cost: euro('499'), minimum: figure('500') }],
    ],
    [
      'what counts decides, not the price',
      { ...good, projectAmount: euro('150'), eligibleCost: euro('90') },
      [{ code: 'below-minimum', cost: euro('90'), minimum: figure('100') }],
    ],
    [
      'an invoice of 671.55 with VAT for 555 (kwec.nl)',
      { ...good, ...cost('671.55') },
      [{ code: 'vat-included', cost: euro('671.55'), withoutVat: euro('555'), vatRate: figure('0.21') }],
    ],
    ['a whole amount may contain VAT: nothing is said', { ...good, ...cost('1210') }, []],
    ['cents that are no VAT', { ...good, ...cost('132.23') }, []],
    [
      'the price decides, not what counts',
      { ...good, projectAmount: euro('671.55'), eligibleCost: euro('600') },
      [{ code: 'vat-included', cost: euro('671.55'), withoutVat: euro('555'), vatRate: figure('0.21') }],
    ],
    ['a credit note', { ...good, ...cost('-671.55') }, []],
    ['a price of 0', { ...good, ...cost('0') }, [{ code: 'below-minimum', cost: euro('0'), minimum: figure('100') }]],

    // D1, D2, D3
    ['a number that cannot be read', { ...good, registrationNumber: 'volgt' }, [{ code: 'number-unreadable' }]],
    ['two numbers', { ...good, registrationNumber: 'DV.A242438 & DVO242439' }, [{ code: 'number-unreadable' }]],
    ['seven digits', { ...good, registrationNumber: 'DV.O1097236' }, [{ code: 'number-unreadable' }]],
    [
      'a repaired number',
      { ...good, registrationNumber: 'DV.0100275' },
      [{ code: 'number-repaired', number: 'DV.O100275' }],
    ],
    ['small letters and a full stop are no repair', { ...good, registrationNumber: 'nr. dv.o105080.' }, []],
    [
      'a number for advice',
      { ...good, registrationNumber: 'DV.A104813' },
      [{ code: 'number-of-other-service', number: 'DV.A104813', service: 'advice' }],
    ],
    [
      'a repaired number for training, for advice',
      { ...good, service: 'advice', theme: 'cybersecurity', registrationNumber: 'DV.0100275' },
      [
        { code: 'number-of-other-service', number: 'DV.O100275', service: 'training' },
        { code: 'number-repaired', number: 'DV.O100275' },
      ],
    ],
    ['without a service the kind is not judged', { ...good, service: undefined, registrationNumber: 'DV.A104813' }, []],
    ['nor is the kind of an old service', { ...good, registrationNumber: 'DV.T104813' }, []],

    // M1, M2, F1
    ['no day', { ...good, startsOn: undefined, appliedOn: undefined }, [{ code: 'no-day' }]],
    ['a start alone is enough', { ...good, appliedOn: undefined }, []],
    ['an application alone is enough', { ...good, startsOn: undefined }, []],
    ['no cost', { ...good, projectAmount: undefined, eligibleCost: undefined }, [{ code: 'no-cost' }]],
    [
      'what cannot be read is not called missing',
      {
        unreadable: [
          { field: 'startsOn', name: 'startdatum' },
          { field: 'projectAmount', name: 'kost' },
          { field: 'theme', name: 'thema' },
        ],
      },
      [{ code: 'unreadable', fields: ['startdatum', 'kost', 'thema'] }],
    ],
    [
      'a theme that cannot be read is neither missing nor wrong',
      { ...good, service: 'advice', theme: undefined, unreadable: [{ field: 'theme', name: 'thema' }] },
      [{ code: 'unreadable', fields: ['thema'] }],
    ],
    ['nothing at all', {}, [{ code: 'no-day' }, { code: 'no-cost' }, { code: 'no-theme', since: '2023-01-01' }]],

    // A day before the scheme says nothing about size, theme or minimum.
    ['before the scheme', { ...cost('1'), startsOn: '2016-01-01', appliedOn: '2016-01-02', applicant: 'large' }, []],
  ])('%s', (_says, project, expected) => {
    expect(projectFindings(project)).toEqual(expected)
  })

  test('every finding at once, worst first', () => {
    const project: Project = {
      startsOn: '2026-03-02',
      appliedOn: '2026-04-02',
      endsOn: '2028-01-01',
      projectAmount: euro('12.10').times('3.1'),
      eligibleCost: euro('37.51'),
      service: 'advice',
      applicant: 'large',
      registrationNumber: 'DV.0105080',
      unreadable: [{ field: 'persons', name: 'Aantal' }],
    }
    expect(codes(project)).toEqual([
      'applied-too-late',
      'ends-too-late',
      'theme-not-eligible',
      'applicant-not-entitled',
      'below-minimum',
      'number-of-other-service',
      'unreadable',
      'no-theme',
      'vat-included',
      'number-repaired',
    ])
  })

  test('the order of severity is the one of the contract', () => {
    expect(findingCodes).toEqual([
      ...['applied-too-late', 'ends-too-late', 'deposited-too-late', 'theme-not-eligible', 'applicant-not-entitled'],
      ...['below-minimum', 'above-ceiling', 'number-unreadable', 'number-of-other-service'],
      ...['number-of-other-organisation', 'no-day', 'no-cost', 'enterprise-from-above', 'stop-day-unknown'],
      ...['application-day-unknown', 'unreadable', 'no-theme', 'other-size', 'same-degree-year', 'same-course-twice'],
      ...['ends-before-start', 'vat-included', 'catering-not-counted', 'number-repaired'],
    ])
    const shuffled = (
      [
        { code: 'catering-not-counted' },
        { code: 'no-cost' },
        { code: 'number-unreadable' },
        { code: 'no-day' },
      ] as const
    ).map((finding) => finding)
    expect(bySeverity(shuffled)).toEqual([
      { code: 'number-unreadable' },
      { code: 'no-day' },
      { code: 'no-cost' },
      { code: 'catering-not-counted' },
    ])
    expect(shuffled[0]).toEqual({ code: 'catering-not-counted' })
  })
})

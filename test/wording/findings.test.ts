import { Decimal, figure, findingCodes, type Finding, type FindingCode } from '../../src/rules'
import { findingLabels, findingsText, findingText, noFindings } from '../../src/wording'

const euro = (text: string) => new Decimal(text)

const sentences: readonly (readonly [Finding, string, string])[] = [
  [
    { code: 'applied-too-late', lastDay: '2024-10-07' },
    'T1 te laat: uiterlijk 07/10/2024',
    'T1 too late: last day 07/10/2024',
  ],
  [
    { code: 'ends-too-late', lastDay: '2027-12-31' },
    'T2 eindigt te laat: uiterlijk 31/12/2027 voor deze aanvraag',
    'T2 ends too late: last day 31/12/2027 for this application',
  ],
  [
    { code: 'theme-not-eligible', service: 'advice', eligible: ['cybersecurity'], since: '2026-02-01' },
    'I2 advies krijgt vanaf 01/02/2026 enkel nog subsidie over cybersecurity',
    'I2 from 01/02/2026 advice is subsidised only about cybersecurity',
  ],
  [
    {
      code: 'theme-not-eligible',
      service: 'training',
      eligible: ['innovation', 'digitalisation', 'sustainability'],
      since: '2027-01-01',
    },
    'I2 opleiding krijgt vanaf 01/01/2027 enkel nog subsidie over innovatie, digitalisering of duurzaamheid',
    'I2 from 01/01/2027 training is subsidised only about innovation, digitalisation or sustainability',
  ],
  [
    { code: 'applicant-not-entitled', applicant: 'large', entitledFrom: undefined },
    'I4 een grote onderneming krijgt geen subsidie',
    'I4 a large enterprise gets no subsidy',
  ],
  [
    { code: 'applicant-not-entitled', applicant: 'sheltered-large', entitledFrom: '2026-01-01' },
    'I4 een maatwerkbedrijf krijgt pas subsidie vanaf 01/01/2026',
    'I4 a sheltered-work company gets a subsidy only from 01/01/2026',
  ],
  [
    { code: 'below-minimum', cost: euro('99.99'), minimum: figure('100') },
    'B1 kost van 99,99 euro ligt onder het minimum van 100,00 euro',
    'B1 cost of 99.99 euro is under the minimum of 100.00 euro',
  ],
  [
    { code: 'above-ceiling', wanted: euro('3000'), room: euro('1500'), granted: false },
    'B3 plafond bijna op: 1.500,00 euro in plaats van 3.000,00 euro',
    'B3 ceiling almost used up: 1,500.00 euro instead of 3,000.00 euro',
  ],
  [
    { code: 'above-ceiling', wanted: euro('3000'), room: euro('0'), granted: false },
    'B3 plafond opgebruikt: 3.000,00 euro subsidie valt weg',
    'B3 ceiling used up: 3,000.00 euro of subsidy is lost',
  ],
  [
    { code: 'above-ceiling', wanted: euro('3000'), room: euro('1500'), granted: true },
    'B3 toegekend: 3.000,00 euro, maar van het plafond bleef 1.500,00 euro over',
    'B3 granted: 3,000.00 euro, but 1,500.00 euro of the ceiling was left',
  ],
  [
    { code: 'number-unreadable' },
    'D1 erkenningsnummer niet leesbaar: verwacht DV.O of DV.A en zes cijfers',
    'D1 registration number not readable: expected DV.O or DV.A and six digits',
  ],
  [
    { code: 'number-of-other-service', number: 'DV.A104813', service: 'advice' },
    'D3 DV.A104813 is een nummer voor advies',
    'D3 DV.A104813 is a number for advice',
  ],
  [{ code: 'no-day' }, 'M1 geen startdatum of aanvraagdatum', 'M1 no start or application date'],
  [{ code: 'no-cost' }, 'M2 geen kost', 'M2 no cost'],
  [{ code: 'unreadable', fields: ['Kost', 'Start'] }, 'F1 niet leesbaar: Kost, Start', 'F1 not readable: Kost, Start'],
  [
    { code: 'no-theme', since: '2023-01-01' },
    'I1 geen thema: nodig vanaf 01/01/2023',
    'I1 no theme: needed from 01/01/2023',
  ],
  [
    { code: 'other-size', applicant: 'medium' },
    'I5 grootte wijkt af: de eerste aanvraag van dat jaar is middelgroot',
    'I5 other size: the first application of that year is medium-sized',
  ],
  [
    { code: 'vat-included', cost: euro('671.55'), withoutVat: euro('555'), vatRate: figure('0.21') },
    'B2 btw inbegrepen? 671,55 euro is 555,00 euro plus 21 %',
    'B2 VAT included? 671.55 euro is 555.00 euro plus 21 %',
  ],
  [
    { code: 'catering-not-counted' },
    'B4 catering zonder aantal deelnemers en dagen telt niet mee',
    'B4 catering without participants and days does not count',
  ],
  [
    { code: 'number-repaired', number: 'DV.O100275' },
    'D2 erkenningsnummer verbeterd: DV.O100275',
    'D2 registration number repaired: DV.O100275',
  ],
]

test.each(sentences)('%j', (finding, dutch, english) => {
  expect(findingText(finding)).toBe(dutch)
  expect(findingText(finding, 'en')).toBe(english)
})

test('the labels, worst first, are those of the contract', () =>
  expect(findingCodes.map((code) => findingLabels[code]).join(' ')).toBe(
    'T1 T2 I2 I4 B1 B3 D1 D3 M1 M2 F1 I1 I5 B2 B4 D2',
  ))

test('every finding has its sentence here', () => {
  const said = new Set<FindingCode>(sentences.map(([{ code }]) => code))
  expect(findingCodes.filter((code) => !said.has(code))).toEqual([])
})

test('a cell shows the findings in their order, or that there are none', () => {
  expect(findingsText([{ code: 'no-day' }, { code: 'no-cost' }])).toBe(
    'M1 geen startdatum of aanvraagdatum; M2 geen kost',
  )
  expect(findingsText([])).toBe('OK')
  expect(noFindings).toBe('OK')
})

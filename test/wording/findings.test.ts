import { Decimal, figure, findingCodes, type Finding, type FindingCode } from '../../src/rules'
import { findingLabels, findingsText, findingText, noFindings } from '../../src/wording'

const euro = (text: string) => new Decimal(text)

const sentences: readonly (readonly [Finding, string, string])[] = [
  [
    { code: 'applied-too-late', lastDay: '2024-10-07', wasAppliedFor: true },
    'T1 te laat: uiterlijk 07/10/2024',
    'T1 too late: last day 07/10/2024',
  ],
  [
    { code: 'applied-too-late', lastDay: '2024-10-07', wasAppliedFor: false },
    'T1 te laat: kon tot en met 07/10/2024',
    'T1 too late: was possible until 07/10/2024',
  ],
  [
    { code: 'ends-too-late', lastDay: '2027-12-31' },
    'T2 eindigt te laat: uiterlijk 31/12/2027 voor deze aanvraag',
    'T2 ends too late: last day 31/12/2027 for this application',
  ],
  [
    { code: 'deposited-too-late', lastDay: '2026-12-24', wasDeposited: true },
    'T3 eigen aandeel te laat gestort: uiterlijk 24/12/2026',
    'T3 own share deposited too late: last day 24/12/2026',
  ],
  [
    { code: 'deposited-too-late', lastDay: '2026-12-24', wasDeposited: false },
    'T3 eigen aandeel niet gestort: kon tot en met 24/12/2026',
    'T3 own share not deposited: was possible until 24/12/2026',
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
  [
    { code: 'number-of-other-organisation', holder: 'VIVES', provider: 'Jimber' },
    'D5 nummer van VIVES, niet van Jimber',
    'D5 number of VIVES, not of Jimber',
  ],
  [
    { code: 'number-of-other-organisation', holder: 'V'.repeat(41), provider: 'J'.repeat(40) },
    `D5 nummer van ${'V'.repeat(40)}…, niet van ${'J'.repeat(40)}`,
    `D5 number of ${'V'.repeat(40)}…, not of ${'J'.repeat(40)}`,
  ],
  [{ code: 'no-day' }, 'M1 geen startdatum of aanvraagdatum', 'M1 no start or application date'],
  [{ code: 'no-cost' }, 'M2 geen kost', 'M2 no cost'],
  [
    { code: 'enterprise-from-above', name: 'Noord bv', rows: 3 },
    'M3 onderneming niet ingevuld in 3 rijen: Noord bv (rij erboven) gebruikt',
    'M3 company not filled in for 3 rows: Noord bv (row above) is used',
  ],
  [
    { code: 'enterprise-from-above', name: '0824.677.865', rows: 1 },
    'M3 onderneming niet ingevuld: 0824.677.865 (rij erboven) gebruikt',
    'M3 company not filled in: 0824.677.865 (row above) is used',
  ],
  [
    { code: 'stop-day-unknown', isInvoiced: false },
    'M4 stopgezet zonder datum: geen subsidie, en het plafond blijft gebruikt',
    'M4 stopped without a day: no subsidy, and the ceiling stays used',
  ],
  [
    { code: 'stop-day-unknown', isInvoiced: true },
    'M4 stopgezet zonder datum: enkel subsidie voor wat gefactureerd is, en het plafond blijft gebruikt',
    'M4 stopped without a day: subsidy only for what was invoiced, and the ceiling stays used',
  ],
  [
    { code: 'application-day-unknown', startsOn: '2026-03-02' },
    'M5 aangevraagd zonder datum: 02/03/2026 (start) gebruikt',
    'M5 applied for without a day: 02/03/2026 (start) is used',
  ],
  [
    { code: 'unreadable', fields: ['K'.repeat(60)] },
    `F1 niet leesbaar: ${'K'.repeat(40)}…`,
    `F1 not readable: ${'K'.repeat(40)}…`,
  ],
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
    { code: 'same-degree-year', academicYear: 2026, row: 4 },
    'I6 tweede aanvraag voor deze opleiding in academiejaar 2026-2027: zie rij 4',
    'I6 second application for this course in academic year 2026-2027: see row 4',
  ],
  [{ code: 'same-course-twice', row: 7 }, 'X1 dubbel: zie rij 7', 'X1 twice: see row 7'],
  [
    { code: 'ends-before-start', startsOn: '2026-09-03' },
    'T4 eindigt vóór de start op 03/09/2026',
    'T4 ends before the start on 03/09/2026',
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
    'T1 T2 T3 I2 I4 B1 B3 D1 D3 D5 M1 M2 M3 M4 M5 F1 I1 I5 I6 X1 T4 B2 B4 D2',
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

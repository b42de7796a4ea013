import { kmo } from '../../tools/shipped/bundle'
import { dayInBelgium, serial } from '../builders/serial'

// The worst habits of people who keep plans, in three plans of different kinds. Every amount was calculated by hand from the rules.

const lookedAt = serial('2026-11-28')
const columns =
  'Gelezen als;Subsidiabel;Steun %;Subsidie;Eigen aandeel;Plafond over;Uiterste aanvraag;Status;Gebruikt;Afgerekend;Controle'

/** Each row as a person writes it: blanks between bars, the last day to apply as a day, and what was found. */
function answersTo(rows: readonly (readonly unknown[])[], size: string, headers: string | null = null): string[] {
  const answers = kmo('PLAN', rows, size, columns, lookedAt, headers) as unknown[][]
  return answers
    .slice(1)
    .map((row) =>
      row.map((value, at) => (at === 6 && value !== '' ? dayInBelgium(value as number) : value)).join(' | '),
    )
}
const [sum, heading, empty] = ['som', 'tussentitel', 'leeg'].map((kind) => `${kind}${' | '.repeat(10)}`)
const day = serial

describe('an accountant who keeps four clients in one sheet', () => {
  const headers = [
    ...['Klant', 'KBO', 'Vorming', 'Leverancier', 'Begin', 'Einde', 'Ingediend op', 'Bedrag excl. btw', 'Thema'],
    ...['Grootte', 'Stopgezet op', 'Toegekende steun', 'Factuurbedrag', 'Creditnota excl. btw', 'Gestort op'],
  ]
  const row = (cells: Readonly<Record<string, unknown>>) => headers.map((header) => cells[header] ?? '')
  const rows = [
    headers,
    row({
      Klant: 'Bakkerij Maes bv',
      KBO: '0456.789.123',
      Vorming: 'HACCP',
      Begin: day('2026-03-02'),
      Einde: day('2026-03-06'),
      'Ingediend op': day('2026-03-02'),
      'Bedrag excl. btw': 3000,
      Thema: 'innovatie',
      Grootte: 'klein',
      'Toegekende steun': 900,
      Factuurbedrag: 2800,
      'Gestort op': day('2026-03-10'),
    }),
    row({
      Vorming: 'Verkopen',
      Begin: day('2026-05-04'),
      'Ingediend op': day('2026-05-11'),
      'Bedrag excl. btw': 12000,
      Thema: 'innovatie',
      'Gestort op': day('2026-06-15'),
    }),
    row({
      Vorming: 'Facturen vervalsen herkennen',
      Begin: day('2026-09-07'),
      'Ingediend op': 'ja',
      'Bedrag excl. btw': 8000,
      Thema: 'digitalisering – cybersecurity',
      'Stopgezet op': 'ja',
      Factuurbedrag: 2000,
      'Creditnota excl. btw': -500,
      'Gestort op': 'ja',
    }),
    row({
      Klant: 'BAKKERIJ\u00A0MAES  bv',
      Vorming: 'De bakkerij van morgen',
      Begin: day('2026-12-15'),
      'Bedrag excl. btw': 1000,
      Thema: 'innovatie',
      Grootte: 'middelgroot',
    }),
    row({ Klant: 'Totaal Bakkerij Maes', 'Bedrag excl. btw': 24000 }),
    row({
      Klant: 'Houthandel De Clercq',
      Vorming: 'Heftruck op zonne-energie',
      Begin: '12-01-2026',
      'Ingediend op': '9-1-26',
      'Bedrag excl. btw': '€ 4.500,00',
      Thema: 'duurzaamheid / energie-efficiëntie',
      Grootte: 'middelgroot',
      'Gestort op': '16/01/26',
    }),
    row({
      Klant: 'Houthandel De Clercq nv',
      KBO: 'BE 0567.891.234',
      Vorming: 'Lean',
      Begin: day('2026-02-02'),
      'Ingediend op': day('2026-02-02'),
      'Bedrag excl. btw': 20000,
      Thema: 'innovatie',
      Grootte: 'middelgroot',
      'Stopgezet op': day('2026-06-30'),
    }),
    row({
      Klant: 'houthandel de clercq',
      KBO: 567891234,
      Vorming: 'Excel',
      Begin: day('2026-06-01'),
      'Ingediend op': day('2026-06-17'),
      'Bedrag excl. btw': 1000,
      Thema: 'digitalisering',
      Grootte: 'middelgroot',
    }),
    row({
      Vorming: 'Onthaal',
      Begin: day('2026-10-01'),
      'Ingediend op': day('2026-09-28'),
      'Bedrag excl. btw': 30000,
      Thema: 'innovatie',
      Grootte: 'klein',
      'Stopgezet op': day('2027-02-15'),
    }),
    row({ Vorming: 'Subtotaal', 'Bedrag excl. btw': 55500 }),
    row({ Klant: 'Garage Stroobant' }),
    row({
      Vorming: 'Airco',
      Begin: day('2026-11-16'),
      'Bedrag excl. btw': 2000,
      Thema: 'beroepsspecifieke competenties',
    }),
    row({ Vorming: 'Diagnose', Begin: day('2026-11-02'), 'Bedrag excl. btw': 1500, Thema: 'innovatie' }),
    row({
      KBO: '0678.912.345',
      Vorming: 'Boekhouding',
      Begin: day('2026-12-10'),
      'Ingediend op': day('2026-12-01'),
      'Bedrag excl. btw': 'nog te bepalen',
      Thema: 'innovatie',
    }),
    row({
      KBO: 'zie map',
      Vorming: 'CRM',
      Begin: day('2026-10-05'),
      'Ingediend op': day('2026-10-05'),
      'Bedrag excl. btw': 732.05,
      Thema: 'innovatie',
      'Gestort op': day('2026-10-20'),
    }),
    row({
      Klant: 'Garage Stroobant',
      Vorming: 'Koeltechniek',
      Begin: day('2026-10-12'),
      Einde: day('2026-10-05'),
      'Ingediend op': day('2026-10-12'),
      'Bedrag excl. btw': 1000,
      Thema: 'zang',
    }),
    row({ Klant: 'Totaal alle klanten', 'Bedrag excl. btw': 85232.05 }),
  ]

  test('each row', () =>
    expect(answersTo(rows, 'klein')).toEqual([
      'project | 3000 | 0.3 | 900 | 2100 | 6600 | 16/03/2026 | aangevraagd | 900 | 840 | OK',
      'project | 12000 | 0.3 | 3600 | 8400 | 3000 | 18/05/2026 | aangevraagd | 3600 |  | T3 eigen aandeel te laat gestort: uiterlijk 10/06/2026; M3 onderneming niet ingevuld in 2 rijen: Bakkerij Maes bv (rij erboven) gebruikt',
      'project | 8000 | 0.45 | 562.5 | 7437.5 | 0 | 21/09/2026 | stopgezet | 3000 | 562.5 | B3 plafond bijna op: 3.000,00 euro in plaats van 3.600,00 euro; M4 stopgezet zonder datum: enkel subsidie voor wat gefactureerd is, en het plafond blijft gebruikt; M5 aangevraagd zonder datum: 07/09/2026 (start) gebruikt',
      'project | 1000 | 0.3 | 0 | 1000 | 0 | 29/12/2026 | gepland | 0 |  | B3 plafond opgebruikt: 300,00 euro subsidie valt weg; I5 grootte wijkt af: de eerste aanvraag van dat jaar is klein',
      sum,
      'project | 4500 | 0.35 | 1575 | 2925 | 5925 | 26/01/2026 | aangevraagd | 1575 |  | OK',
      'project | 20000 | 0.2 | 0 | 20000 | 5925 | 16/02/2026 | stopgezet | 0 |  | OK',
      'project | 1000 | 0.2 | 0 | 1000 | 5925 | 15/06/2026 | aangevraagd | 0 |  | T1 te laat: uiterlijk 15/06/2026',
      'project | 30000 | 0.2 | 0 | 30000 | 0 | 15/10/2026 | aangevraagd | 5925 |  | B3 plafond bijna op: 5.925,00 euro in plaats van 6.000,00 euro; M3 onderneming niet ingevuld: houthandel de clercq (rij erboven) gebruikt; I5 grootte wijkt af: de eerste aanvraag van dat jaar is middelgroot',
      sum,
      heading,
      'project | 2000 | 0.3 | 600 | 1400 | 6900 | 30/11/2026 | gepland | 600 |  | M3 onderneming niet ingevuld in 2 rijen: Garage Stroobant (rij erboven) gebruikt',
      'project | 1500 | 0 | 0 | 1500 | 7500 | 16/11/2026 | vervallen | 0 |  | T1 te laat: kon tot en met 16/11/2026',
      'project |  |  |  |  |  | 24/12/2026 | gepland |  |  | M2 geen kost',
      'project | 732.05 | 0.3 | 219.62 | 512.43 | 7280.38 | 19/10/2026 |  | 219.62 |  | M3 onderneming niet ingevuld: 0678.912.345 (rij erboven) gebruikt; F1 niet leesbaar: KBO; B2 btw inbegrepen? 732,05 euro is 605,00 euro plus 21 %',
      'project |  |  |  |  |  | 26/10/2026 |  |  |  | F1 niet leesbaar: Thema; T4 eindigt vóór de start op 12/10/2026',
      sum,
    ]))
})

describe('a sheet in two languages, with headers on two rows and a price with VAT beside the one without', () => {
  const french = ['Intitulé', 'Travailleurs', '', 'TVAC', 'HTVA', 'Date de début', 'Date de fin', 'Date de demande']
  const rows = [
    ['Formation', '', 'Organisme', 'Prix', '', 'Dates', '', 'Étapes', '', ''],
    [...french, 'Gestort op', 'Thème'],
    ['tekst', '', '', 'EUR', 'EUR', 'dd/mm/jjjj', 'dd/mm/jjjj', '(dd/mm/yyyy)', 'ja/nee', ''],
    ['1er trimestre', '', '', '', '', '', '', '', '', ''],
    [
      ...['Sécurité informatique', 'Amélie, Bruno', 'Jimber', '€ 1.815,-', '1\u202F500,00\u00A0€', '12 janvier 2026'],
      ...['13 janvier 2026', '9/01/2026', 'x', 'cybersécurité'],
    ],
    ['Lean', '', '', '', '2.000,00', '16-02-26', '', 'oui', 'non', 'innovation'],
    ['Sous-total', '', '', '4.235,00', '3.500,00', '', '', '', '', ''],
    ['', '', '', '', '', '', '', '', '', ''],
    ['2e kwartaal', '', '', '', '', '', '', '', '', ''],
    [
      ...['Vente', 'Chloé', '', '', ' 950,00 ', '3 août 2026', '5 août 2026', '17/08/2026 9:30', '18/09/2026'],
      'personeelsmanagement',
    ],
    ['Anglais', '', '', '', '99,99', '01.09.2026', '', '01.09.2026', 'ja', 'internationalisation'],
    ['Néerlandais', 'Bruno', '', '', '1.234', '05/10/2026', '', 'nee', 'nee', 'internationalisation'],
    [...french, 'Gestort op', ''],
    [
      ...['Excel', '', 'VIVES', '605,00', '500,00', '2\u00A0décembre\u00A02026', '2 décembre 2026', 'nog te doen', '–'],
      'numérisation > intelligence artificielle',
    ],
    [
      ...['Isoler', '', '', '', '30 000,00', '14/12/2026', '31/12/2028', '', ''],
      'développement durable, énergies renouvelables',
    ],
    ['Gestion du temps', '', '', '', '1.000,00', '20/11/2026', '', '24/11/26', '', 'human resources'],
    ['TOTAL GÉNÉRAL', '', '', '', '36.049,99', '', '', '', '', ''],
  ]

  test('each row', () =>
    expect(answersTo(rows, 'petite entreprise')).toEqual([
      `hoofding${' | '.repeat(10)}`,
      `eenheden${' | '.repeat(10)}`,
      heading,
      'project | 1500 | 0.45 | 675 | 825 | 6825 | 26/01/2026 | aangevraagd | 675 |  | OK',
      'project | 2000 | 0.3 | 600 | 1400 | 6225 | 02/03/2026 | aangevraagd | 600 |  | M5 aangevraagd zonder datum: 16/02/2026 (start) gebruikt',
      sum,
      empty,
      heading,
      'project | 950 | 0.3 | 285 | 665 | 5940 | 17/08/2026 | aangevraagd | 285 |  | T3 eigen aandeel te laat gestort: uiterlijk 16/09/2026',
      'project | 99.99 | 0.3 | 0 | 99.99 | 5940 | 15/09/2026 | aangevraagd | 0 |  | B1 kost van 99,99 euro ligt onder het minimum van 100,00 euro',
      'project |  |  |  |  |  | 19/10/2026 |  |  |  | T1 te laat: kon tot en met 19/10/2026; F1 niet leesbaar: Prix HTVA',
      `hoofding${' | '.repeat(10)}`,
      'project | 500 | 0.3 | 150 | 350 | 5490 | 16/12/2026 | gepland | 150 |  | OK',
      'project | 30000 | 0.45 | 5490 | 24510 | 0 | 28/12/2026 | gepland | 5490 |  | T2 eindigt te laat: uiterlijk 31/12/2027 voor deze aanvraag; B3 plafond bijna op: 5.490,00 euro in plaats van 13.500,00 euro',
      'project | 1000 | 0.3 | 300 | 700 | 5640 | 04/12/2026 | aangevraagd | 300 |  | OK',
      sum,
    ]))
})

describe('an export in English, all of it text, with the cost in two columns that its user names', () => {
  const headers = [
    ...['Business unit', 'Course', 'Employee', 'Type', 'Provider', 'Provider number', 'Theme', 'Sub-theme'],
    ...['Starts on', 'End date', 'Applied on', 'Tuition', 'Exam fee', 'Cancelled', 'Payment order', 'Certificate'],
  ]
  const row = (cells: Readonly<Record<string, unknown>>) =>
    headers.map(
      (header) => ({ Type: 'external', Certificate: false, 'Business unit': 'North', ...cells })[header] ?? '',
    )
  const phishing = {
    Course: 'Cyber basics',
    Provider: 'Jimber',
    'Provider number': 'DV.O242439',
    Theme: 'Digitalisation',
    'Sub-theme': 'Cybersecurity',
    'Starts on': '5 May 2026',
    'End date': '6 May 2026',
    'Applied on': '2026-05-05T00:00:00',
    Tuition: '1,250.00',
    'Exam fee': '250.00',
    Cancelled: false,
    'Payment order': true,
  }
  const bachelor = {
    Course: 'Bachelor accountancy',
    Provider: 'VIVES',
    'Provider number': 'DV.O242799',
    Theme: 'financial literacy',
    'Sub-theme': '-',
    Tuition: '900.00',
    Cancelled: 'FALSE',
    'Payment order': 'FALSE',
  }
  const spring = { ...bachelor, 'Starts on': '8-feb-2027', 'End date': '30/06/2027' }
  const rows = [
    headers,
    row({ ...phishing, Employee: 'An' }),
    row({ ...phishing, Employee: 'AN\u200B ' }),
    row({ ...phishing, Employee: 'Bea' }),
    row({
      ...bachelor,
      Employee: 'Cas',
      'Starts on': '21 sept. 2026',
      'End date': '29/01/2027',
      'Applied on': '21/09/2026',
    }),
    row({ ...spring, Employee: 'Cas' }),
    row({ ...spring, Employee: 'Dirk' }),
    row({
      Course: 'Pitching',
      Theme: 'innovation',
      'Starts on': '05/10/2026',
      'Applied on': '01/10/2026',
      Tuition: '2,000.00',
      Cancelled: '15/10/2026',
    }),
    row({ Course: 'Design', Theme: 'innovation', 'Starts on': '12/10/2026', Tuition: '500', Cancelled: 'TRUE' }),
    row({ Course: 'Leadership', Theme: 'human resources', 'Starts on': '30/11/2026', Tuition: 'TBD', 'Exam fee': 50 }),
    row({
      Course: 'Insulation',
      'Sub-theme': 'Energy efficiency',
      'Starts on': '11/12/2026',
      Tuition: '1.000,00',
      'Exam fee': '0',
    }),
    row({ Course: 'Sales', Theme: 'FALSE', 'Sub-theme': false, 'Starts on': '14-dec-26', Tuition: '800' }),
    row({
      'Business unit': 'south',
      Course: 'Excel',
      Provider: 'VIVES',
      'Provider number': 'DV.0242799',
      Theme: 'digitalisation',
      'Starts on': '02/11/2026',
      'Applied on': '03/11/2026',
      Tuition: '60.50',
      'Payment order': false,
    }),
    row({ 'Business unit': '', Course: 'Grand total', Tuition: '9,999.00', 'Payment order': false }),
  ]

  test('each row', () =>
    expect(answersTo(rows, 'medium', 'Cost = Tuition + Exam fee; Company = business-unit')).toEqual([
      'project | 1500 | 0.35 | 525 | 975 | 6975 | 19/05/2026 | aangevraagd | 525 |  | OK',
      'project | 1500 | 0.35 | 525 | 975 | 6450 | 19/05/2026 | aangevraagd | 525 |  | X1 dubbel: zie rij 2',
      'project | 1500 | 0.35 | 525 | 975 | 5925 | 19/05/2026 | aangevraagd | 525 |  | OK',
      'project | 900 | 0.2 | 180 | 720 | 5745 | 05/10/2026 | aangevraagd | 180 |  | OK',
      'project | 900 | 0.2 | 180 | 720 | 7320 | 22/02/2027 | gepland | 180 |  | I6 tweede aanvraag voor deze opleiding in academiejaar 2026-2027: zie rij 5',
      'project | 900 | 0.2 | 180 | 720 | 7140 | 22/02/2027 | gepland | 180 |  | OK',
      'project | 2000 | 0.2 | 0 | 2000 | 5745 | 19/10/2026 | stopgezet | 0 |  | OK',
      'project | 500 | 0.2 | 0 | 500 | 5745 | 26/10/2026 | stopgezet | 0 |  | OK',
      'project |  |  |  |  |  | 14/12/2026 |  |  |  | F1 niet leesbaar: Tuition',
      'project | 1000 | 0.35 | 350 | 650 | 5395 | 25/12/2026 | gepland | 350 |  | OK',
      'project | 800 | 0.2 | 160 | 640 | 5235 | 28/12/2026 | gepland | 160 |  | I1 geen thema: nodig vanaf 01/01/2023',
      'project | 60.5 | 0.2 | 0 | 60.5 | 7500 | 16/11/2026 | aangevraagd | 0 |  | B1 kost van 60,50 euro ligt onder het minimum van 100,00 euro; B2 btw inbegrepen? 60,50 euro is 50,00 euro plus 21 %; D2 erkenningsnummer verbeterd: DV.O242799',
      sum,
    ]))
})

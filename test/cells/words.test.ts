import { CellError, invalid, kmo } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'

/** The ceilings of 2019 and 2026 tell the sizes apart. */
const size = (cell: unknown) => [kmo('PLAFOND', cell, 2019), kmo('PLAFOND', cell, 2026)]
const small = [10000, 7500]
const medium = [15000, 7500]
const large = [0, 0]
const sheltered = [0, 7500]

describe('size', () => {
  test.each<[string, number[]]>([
    ...['klein', 'kleine onderneming', 'KO', 'K', 'small', 'petite', 'Petite entreprise', 'PE'].map(
      (word): [string, number[]] => [word, small],
    ),
    ...['middelgroot', 'middelgrote onderneming', 'MO', 'M', 'medium', 'moyenne', 'moyenne entreprise', 'ME'].map(
      (word): [string, number[]] => [word, medium],
    ),
    ...['groot', 'grote onderneming', 'GO', 'G', 'large', 'grande', 'GRANDE ENTREPRISE', 'ge'].map(
      (word): [string, number[]] => [word, large],
    ),
    ...[
      'maatwerk klein',
      'maatwerk KO',
      'maatwerk middelgroot',
      'maatwerk groot',
      'maatwerk G',
      'MAATWERK-KLEIN',
      'maatwerk small',
    ].map((word): [string, number[]] => [word, sheltered]),
    ['KLEIN', small],
    ['  Klein ', small],
    ['kleine-onderneming', small],
    ['Kleine\u00A0Onderneming', small],
    ['k l e i n', small],
    ['klëin', small],
    ['kle\u0301in', small],
    ['middel\u2013groot', medium],
    ['klein\u200B', small],
    ['\u202Dklein\u202C', small],
    ['mid\u00ADdel\u00ADgroot', medium],
    ['kleine\u1680onderneming', small],
    ['kleine\r\nonderneming', small],
    ["kl'ein", small],
    ['maatwerk\u205Fpetite entreprise', sheltered],
  ])('%p', (word, ceilings) => expect(size(word)).toEqual(ceilings))

  test.each<unknown>([
    'kleine',
    'klein.',
    'klein onderneming',
    'middel',
    'groot maatwerk',
    'maatwerk',
    'x',
    '0',
    1,
    true,
    false,
    new CellError('#N/A'),
    Number.NaN,
  ])('%p is no size, and the sentence names the words', (word) =>
    expect(kmo('PLAFOND', word)).toEqual(
      invalid(
        'Argument "grootte" is niet leesbaar: verwacht klein, middelgroot of groot, eventueel met "maatwerk" ervoor.',
      ),
    ),
  )

  test.each<unknown>([null, '', ' ', 0])('%p is not given', (word) =>
    expect(kmo('PLAFOND', word)).toEqual(
      invalid(
        'Argument "grootte" is niet ingevuld: verwacht klein, middelgroot of groot, eventueel met "maatwerk" ervoor.',
      ),
    ),
  )
})

/** Between 14 September 2021 and 31 January 2026 advice has every theme, and only two of them have a rate of their own. */
const rate = (theme: unknown, service: unknown, day = '2025-06-02') =>
  kmo('SUBSIDY_RATE', 'klein', serial(day), theme, service)

describe('theme', () => {
  test.each([
    'bedrijfsstrategie',
    'beroepsspecifieke competenties',
    'digitalisering',
    'duurzaamheid',
    'financiële geletterdheid',
    'innovatie',
    'internationalisering',
    'personeelsmanagement',
    'business strategy',
    'job-specific skills',
    'digitalisation',
    'sustainability',
    'financial literacy',
    'innovation',
    'internationalisation',
    'human resources',
    "stratégie d'entreprise",
    'Stratégie d’entreprise',
    'strategie dentreprise',
    'compétences professionnelles spécifiques',
    'numérisation',
    'durabilité',
    'développement durable',
    'culture financière',
    'ressources humaines',
    'gestion du personnel',
    'FINANCIELE GELETTERDHEID',
    'Financie\u0308le geletterdheid',
    'job specific skills',
    'Beroepsspecifieke-Competenties',
  ])('%p has the ordinary rate', (theme) => expect(rate(theme, null)).toBe(0.3))

  test.each([
    'cybersecurity',
    'cyberveiligheid',
    'cyber',
    'Cyber Security',
    'cyber-security',
    'energie-efficiëntie',
    'energie',
    'hernieuwbare energie',
    'energy efficiency',
    'Energie efficientie',
    'ENERGIE-EFFICIËNTIE',
    'cybersécurité',
    'efficacité énergétique',
    'énergie renouvelable',
    'Énergies renouvelables',
    'digitalisering – cybersecurity',
    'Digitalisering (cybersecurity)',
    'duurzaamheid / energie-efficiëntie',
    'Digitalisering – cybersecurity',
    'Digitalisering — cyber',
    'digitalisering/cyberveiligheid',
    'digitalisering: cybersecurity',
    'digitalisering > cybersecurity',
    'digitalisering, cybersecurity',
    'Digitalisering\ncybersecurity',
    'Digitalisering\r\ncybersecurity',
    'Digitalisering –\ncybersecurity',
    'Digitalisering\u2028cybersecurity',
    'digitalisering - cybersecurity',
    'digitalisering\u00A0-\u00A0cybersecurity',
    'digitalisering \u2011 cybersecurity',
    'Digitalisering \u2015 cybersecurity',
    'digitalisering\u200B–\u200Bcybersecurity',
    'digitalisering [cybersecurity]',
    'cybersecurity – digitalisering',
    'cybersecurity (digitalisering)',
    'cybersecurity / cyber',
    'numérisation – cybersécurité',
    'duurzaamheid – energie-efficiëntie',
    'Développement durable : énergies renouvelables',
    'energie–efficiëntie',
    'cybersecurity – pentest',
    '(cybersecurity)',
  ])('%p has a higher rate', (theme) => expect(rate(theme, null)).toBe(0.45))

  test.each<unknown>(['cybersecurit', 'veiligheid', 'energie, cyber', '0', 5, true, new CellError('#REF!')])(
    '%p is no theme, and the sentence names the words',
    (theme) =>
      expect(rate(theme, null)).toEqual(
        invalid(
          'Argument "thema" is niet leesbaar: verwacht bedrijfsstrategie, beroepsspecifieke competenties, digitalisering, duurzaamheid, financiële geletterdheid, innovatie, internationalisering, personeelsmanagement, cybersecurity of energie-efficiëntie.',
        ),
      ),
  )
})

describe('a theme with its sub-theme', () => {
  test.each([
    'digitalisering – artificiële intelligentie',
    'digitalisering (AI)',
    'innovatie – innovatie',
    'Duurzaamheid, afvalpreventie',
    'duurzaamheid - materialen',
    'digitalisering –',
    'Financiële\ngeletterdheid',
    'Financiële geletterdheid: boekhouding',
    'personeelsmanagement\nwelzijn',
  ])('%p is read as the theme', (theme) => expect(rate(theme, null)).toBe(0.3))

  test.each([
    'duurzaamheid – cybersecurity',
    'digitalisering / energie',
    'innovatie, digitalisering',
    'cybersecurity – energie-efficiëntie',
    'AI – digitalisering',
    'AI / cybersecurity',
    'Thema: digitalisering',
    'digitalisering – cybersecurity – pentest',
    'digitalisering (cyber) security',
    'digitalisering / digitalisering / digitalisering',
    'digitalisering-cybersecurity',
    'digitalisering -cybersecurity',
    'digitalisering + cybersecurity',
    'digitalisering | cybersecurity',
    'digitalisering; cybersecurity',
    'digitalisering en cybersecurity',
    'digitalisering cybersecurity',
    '–',
    '()',
  ])('%p is no theme', (theme) => expect(rate(theme, null)).toMatchObject({ error: '#VALUE!' }))
})

describe('service', () => {
  test.each<[string, number]>([
    ['opleiding', 0.3],
    ['training', 0.3],
    ['O', 0.3],
    ['o', 0.3],
    [' Opleiding ', 0.3],
    ['vorming', 0.3],
    ['Formation', 0.3],
    ['conseil', 0],
    ['CONSEIL\u200B', 0],
    ['advies', 0],
    ['advice', 0],
    ['A', 0],
    ['a', 0],
    ['ADVIES', 0],
  ])('%p', (service, shows) => expect(rate('innovatie', service, '2026-02-01')).toBe(shows))

  test.each<unknown>([null, '', 0])('%p counts as training', (service) =>
    expect(rate('innovatie', service, '2026-02-01')).toBe(0.3),
  )

  test.each<unknown>(['opleidingen', 'OA', 1, false])('%p is no service', (service) =>
    expect(rate(null, service)).toEqual(invalid('Argument "dienst" is niet leesbaar: verwacht opleiding of advies.')),
  )
})

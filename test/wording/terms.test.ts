import { applicants, enterpriseSizes, services, steps, themes } from '../../src/rules'
import {
  applicantTerm,
  deadlineWords,
  lapsedTerm,
  plainWord,
  providerFieldWords,
  serviceTerm,
  serviceWords,
  settlementWords,
  showWords,
  sizeTerm,
  sizeWords,
  stepTerms,
  themeTerm,
  themeWords,
  versionText,
} from '../../src/wording'

test('the terms a user reads', () => {
  expect(enterpriseSizes.map(sizeTerm)).toEqual(['klein', 'middelgroot', 'groot'])
  expect(applicants.map(applicantTerm)).toEqual([
    'klein',
    'middelgroot',
    'groot',
    'maatwerk klein',
    'maatwerk middelgroot',
    'maatwerk groot',
  ])
  expect([...services, 'other' as const].map(serviceTerm)).toEqual(['opleiding', 'advies', 'andere dienst'])
  expect(themes.map(themeTerm)).toEqual([
    'bedrijfsstrategie',
    'beroepsspecifieke competenties',
    'digitalisering',
    'duurzaamheid',
    'financiële geletterdheid',
    'innovatie',
    'internationalisering',
    'personeelsmanagement',
    'cybersecurity',
    'energie-efficiëntie',
  ])
  expect(steps.map((step) => stepTerms[step])).toEqual([
    'aanvragen',
    'eigen aandeel storten',
    'betaling opdragen',
    'attest opvragen',
    'klaar',
  ])
  expect(lapsedTerm).toBe('vervallen')
})

test.each(
  Object.entries({
    sizeWords,
    serviceWords,
    themeWords,
    deadlineWords,
    showWords,
    settlementWords,
    providerFieldWords,
  }),
)('no word of %s has two meanings, however it is written', (_name, words) => {
  const plain = Object.values<readonly string[]>(words).flatMap((spellings) => [...new Set(spellings.map(plainWord))])
  expect(new Set(plain).size).toBe(plain.length)
  expect(plain).not.toContain('')
})

test.each([
  ['Financiële geletterdheid', 'financielegeletterdheid'],
  ['ENERGIE - EFFICIENTIE', 'energieefficientie'],
  ['energie‑efficiëntie', 'energieefficientie'],
  ['  job specific\u00A0skills ', 'jobspecificskills'],
  ['Stratégie d’entreprise', 'strategiedentreprise'],
  ["strategie d'entreprise", 'strategiedentreprise'],
  ['cyber\u2212security', 'cyber\u2212security'],
  ['✔\uFE0F', '✔'],
])('"%s" is compared as "%s"', (text, plain) => {
  expect(plainWord(text)).toBe(plain)
})

test('the version says how fresh rules and providers are', () => {
  expect(versionText('1.0.0', '2026-11-22', '2026-11-22')).toBe(
    'KMO 1.0.0 | regels nagekeken op 22/11/2026 | dienstverleners van 22/11/2026',
  )
})

import { Decimal, explainSubsidy, type SubsidyQuestion } from '../../../src/rules'
import { explanationTexts } from '../../../src/wording'

const { noCostText, stepText, themeStepValue } = explanationTexts.nl

const question: SubsidyQuestion = {
  eligibleCost: new Decimal('1000'),
  applicant: 'small',
  service: 'training',
  theme: 'cybersecurity',
  appliedOn: '2026-03-02',
}

function sentences(changes: Partial<SubsidyQuestion> = {}, dayWasGiven = true): string[] {
  const answer = explainSubsidy({ ...question, ...changes })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.map((step) => {
    const { name, sentence } = stepText(step, dayWasGiven)
    return `${name}: ${sentence}`
  })
}

test('a whole subsidy, step by step', () => {
  expect(sentences()).toEqual([
    'Kost: Kosten zonder btw die in aanmerking komen, in euro.',
    'Aanvraagdatum: De dag van de aanvraag bepaalt welke regels gelden en welk kalenderjaar het plafond levert.',
    'Grootte: Klein: recht op subsidie op deze dag.',
    'Dienst en thema: Opleiding over cybersecurity wordt gesubsidieerd op deze dag.',
    'Gewoon percentage: Steunpercentage voor deze grootte.',
    'Verhoging: Het thema cybersecurity geeft +15 procentpunt: van 30 % naar 45 %.',
    'Minimumkost: De kost haalt het minimum voor een aanvraag (opleiding).',
    'Berekende subsidie: 45 % van 1.000,00 euro, afgerond op de cent.',
    'Plafond: Het hele plafond van kalenderjaar 2026.',
    'Eigen aandeel: De kost min de subsidie.',
    'Subsidie: De berekende subsidie past onder het plafond.',
  ])
})

test.each<[string, Partial<SubsidyQuestion>, string[]]>([
  [
    'a large enterprise',
    { applicant: 'large' },
    [
      'Grootte: Groot: geen recht op subsidie op deze dag.',
      'Subsidie: Geen subsidie: deze onderneming heeft geen recht.',
    ],
  ],
  [
    'advice that is no longer subsidised',
    { service: 'advice', theme: undefined },
    [
      'Dienst en thema: Advies zonder thema wordt niet gesubsidieerd op deze dag: enkel nog over cybersecurity.',
      'Subsidie: Geen subsidie: deze dienst wordt niet gesubsidieerd.',
    ],
  ],
  [
    'below the minimum',
    { eligibleCost: new Decimal('99') },
    [
      'Minimumkost: De kost ligt onder het minimum voor een aanvraag (opleiding).',
      'Subsidie: Geen subsidie: de kost ligt onder het minimum.',
    ],
  ],
  [
    'a credit note',
    { eligibleCost: new Decimal('-100') },
    ['Eigen aandeel: De kost min de subsidie.', 'Subsidie: Creditnota: dit bedrag aan subsidie gaat terug.'],
  ],
  [
    'a ceiling that is nearly used',
    { room: new Decimal('10') },
    ['Eigen aandeel: De kost min de subsidie.', 'Subsidie: Verminderd tot wat van het plafond overblijft.'],
  ],
])('%s ends with its reason', (_says, changes, last) => {
  expect(sentences(changes).slice(-2)).toEqual(last)
})

test('what was left according to the user, and a day that was not given', () => {
  expect(sentences({ room: new Decimal('10') })).toContain(
    'Plafond over: Wat volgens de opgave van het plafond overblijft.',
  )
  expect(sentences({}, false)[1]).toBe(
    'Aanvraagdatum: Niet ingevuld: de regels van de dag waarop ze het laatst zijn nagekeken.',
  )
})

test('the value of the step about service and theme', () => {
  const step = { step: 'theme', service: 'advice', eligible: 'any', entitled: true } as const
  expect(themeStepValue({ ...step, value: 'innovation' })).toBe('advies, innovatie')
  expect(themeStepValue({ ...step, value: undefined })).toBe('advies')
  expect(noCostText).toBe('Er is geen kost ingevuld.')
})

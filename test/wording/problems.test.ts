import { growthSubsidyKnown } from '../../src/rules'
import { expected, problem } from '../../src/wording'

test('what was expected, in plain words', () => {
  expect(expected.size).toBe('klein, middelgroot of groot, eventueel met "maatwerk" ervoor')
  expect(expected.day).toBe('een datum, zoals 23/09/2026')
  expect(expected.registrationNumber).toBe('precies één nummer met zes cijfers, zoals DV.O105080')
  expect(expected.oneOf(['actie', 'datum', 'dagen'])).toBe('actie, datum of dagen')
})

test.each([
  [
    problem.absent('"grootte"', expected.size),
    'Argument "grootte" is niet ingevuld: verwacht klein, middelgroot of groot, eventueel met "maatwerk" ervoor.',
  ],
  [
    problem.unreadable('"kost"', expected.amount),
    'Argument "kost" is niet leesbaar: verwacht een bedrag zonder btw in euro, zoals 1234,56.',
  ],
  [
    problem.beforeFirstRules('"datum"', '2016-04-01'),
    'Argument "datum" ligt vóór 01/04/2016: pas vanaf die dag zijn er regels bekend.',
  ],
  [
    problem.growthSubsidyUnknown('"aanvraagdatum" (application_date)', growthSubsidyKnown),
    'Argument "aanvraagdatum" (application_date) moet een dag zijn waarvan de regels van de kmo-groeisubsidie bekend zijn: van 11/05/2016 tot en met 15/12/2024; sinds 2021 beslist enkel een oproep.',
  ],
  [
    problem.tooManyRows('"plan"', 50_001, 50_000),
    'Argument "plan" telt 50001 rijen: hoogstens 50000 rijen zijn mogelijk.',
  ],
  [
    problem.rowCounts('"kosten"', 3, '"themas"', 2),
    'Argument "kosten" telt 3 rijen en "themas" telt er 2: verwacht evenveel rijen, of één waarde.',
  ],
])('%s', (sentence, text) => {
  expect(sentence).toBe(text)
})

/** What is no word. */
const seconds: Readonly<Record<string, unknown>> = {
  noCostColumn: ['a', 'b'],
  noDayColumn: ['a', 'b'],
  growthSubsidyUnknown: growthSubsidyKnown,
}

// Each problem, made with the same word for every argument: one sentence that names the argument.
test.each(Object.entries(problem))('%s is one sentence that names its argument', (name, make) => {
  const sentence = (make as (...words: unknown[]) => string)('NAAM', seconds[name] ?? 'a', 'c', 'd')
  expect(sentence).toMatch(/^Argument NAAM\b.*\.$/)
  expect(sentence).not.toMatch(/undefined|!|\.\s/)
})

test('what was expected stays whole: a message that would be too long says the rest shorter', () => {
  const words = 'w'.repeat(200)
  expect(problem.unreadable('"themas"', words)).toBe(`Argument "themas" is niet leesbaar: verwacht ${words}.`)
  expect(problem.unreadable('"themas", rij 50000,', words)).toBe(`Argument "themas", rij 50000, verwacht ${words}.`)
})

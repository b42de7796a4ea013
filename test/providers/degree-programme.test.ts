import { isDegreeProgramme, providerList, registry, type Provider } from '../../src/providers'

const record = (programme?: string): Provider => ({
  number: 'DV.O299999',
  name: 'Hogeschool X',
  source: 'lijst.xlsx',
  ...(programme === undefined ? {} : { programme }),
})

/** Every scope of the list, and whether it names a bachelor or graduate programme. */
const scopes: Readonly<Record<string, boolean>> = {
  "'advice' section (advies), ICT": false,
  'ACREHAB-activiteiten': false,
  'B+E opleiding': false,
  'Core Module en Theme Workshops (niet: Workshop Ontstressen)': false,
  'NASM Personal Trainer, Program Design, Assess & Correct': false,
  advice: false,
  advies: false,
  'advies (HR)': false,
  'advies (SEO, consultancy)': false,
  adviezen: false,
  'advisory (advies)': false,
  'all training courses': false,
  'alle andere opleidingen (diverse navormingen en postgraduaten, inclusief VIVES Technology)': false,
  'alle opleidingen': false,
  'andere opleidingen (diverse navormingen en postgraduaten, inclusief VIVES Technology)': false,
  'bedrijfsopleidingen / maatopleiding': false,
  'bijscholingen en specialisaties - Skilled by': false,
  'branch training (opleiding)': false,
  'consulting pillar (advies)': false,
  'courses (and advice, as the page says)': false,
  cursussen: false,
  'cursussen (niet alle cursussen)': false,
  'cursussen levenslang leren': false,
  'cursussen volwassenenonderwijs': false,
  'dag- en avondopleidingen': false,
  'gewone bachelor- en graduaatsopleidingen (geen postgraduaat of navorming)': true,
  'juridisch/fiscaal advies': false,
  'juridische opleiding gerechtsdeskundige': false,
  'lifelong learning courses': false,
  'nxtpro opleidingen': false,
  opleiding: false,
  'opleiding (HR)': false,
  'opleiding (communicatie)': false,
  'opleiding (kinesitherapie; cursussen aangeboden via VMT)': false,
  "opleiding, 'Algemeen domein'": false,
  opleidingen: false,
  'opleidingen (bemiddeling)': false,
  'opleidingen en bijscholing': false,
  'opleidingen en on-demand webinars': false,
  'opleidingen en seminaries': false,
  'opleidingen met inschrijving bij de studentenadministratie': false,
  'opleidingen uit de open kalender': false,
  'opleidingen van het centrum': false,
  'opleidingen voor rijinstructeurs': false,
  'pijler Advies': false,
  'pijler Opleiding': false,
  'pijler Opleidingen': false,
  'pijler advies': false,
  'pijler opleiding': false,
  'pijler opleiding (workshops op lijst)': false,
  'pijler opleiding en advies (as the page says)': false,
  'pijler opleidingen': false,
  postgraduaat: false,
  'reguliere bachelor- en graduaatsopleidingen (geen postgraduaat of navorming)': true,
  'strategisch advies': false,
  'study programs': false,
  training: false,
  'training (opleiding)': false,
  'training programs': false,
  'trainings / courses in lifelong learning': false,
}

test('every scope of the list is decided', () => {
  const known = [...new Set(providerList.providers.map(({ programme }) => programme))]
  expect(Object.fromEntries(known.map((scope) => [scope, isDegreeProgramme([record(scope)])]))).toEqual(scopes)
})

test('of the list, two numbers are for degrees', () => {
  const numbers = [...new Set(providerList.providers.map(({ number }) => number))]
  expect(numbers.filter((number) => isDegreeProgramme(registry.byNumber(number)))).toEqual(['DV.O242800', 'DV.O242799'])
})

test.each([
  'bachelor',
  'Bachelors',
  'bacheloropleidingen',
  "bachelorprogramma's",
  'professionele bachelor in het onderwijs',
  'bachelor-na-bachelor',
  'banaba en bachelor',
  'BACHELOR\u00A0VERPLEEGKUNDE',
  'bache\u00ADlor',
  'graduaat',
  'graduaten',
  'Graduaatsopleiding',
  'graduaat (geen bachelor)',
  'postgraduaten en graduaten',
  'navorming, postgraduaat en bachelor',
  'geen navorming; wel bachelor- en graduaatsopleidingen',
  'geen postgraduaat, maar bachelor',
  'opleidingen zonder diploma (inclusief bachelor)',
  'navorming – bachelor',
  'niet alle opleidingen (bachelor en graduaat)',
  'geen navorming - enkel bachelor',
  'bachelier et graduat',
  'bacheliers',
  'bachelor degrees',
  'graduate programmes',
  'associate degree',
])('%s is a degree programme', (programme) => expect(isDegreeProgramme([record(programme)])).toBe(true))

test.each([
  '',
  'postgraduaat',
  'postgraduaten',
  'post-graduaat',
  'Post graduaten',
  'postgraduate programmes',
  'post-graduate degrees',
  'postgraduats',
  'geen bachelor',
  'geen bachelor- of graduaatsopleidingen',
  'navorming (geen postgraduaat, bachelor of graduaat)',
  'alle opleidingen behalve bachelors',
  'andere opleidingen dan bachelor of graduaat',
  'niet: bachelor',
  'excl. bachelor',
  'navorming na de bachelor',
  'all courses except bachelor degrees',
  'no graduate programmes',
  'formations continues, sauf bacheliers',
  'tout sauf le graduat',
  'masteropleidingen',
  'graduate school',
  'opleiding geaccrediteerd als navorming',
  'avondopleidingen',
])('%j is none', (programme) => expect(isDegreeProgramme([record(programme)])).toBe(false))

test('one scope of a number is enough; without a scope, or a record, nothing is known', () => {
  expect(isDegreeProgramme([record('navorming'), record('graduaat')])).toBe(true)
  expect(isDegreeProgramme([record()])).toBe(false)
  expect(isDegreeProgramme([])).toBe(false)
})

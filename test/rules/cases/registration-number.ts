import type { NumberRefusal, WrittenNumber } from '../../../src/rules'
import { pages, type Case } from './case'

type Expected = WrittenNumber | NumberRefusal

const training = (digits: string, repaired: boolean): WrittenNumber => ({
  number: `DV.O${digits}`,
  service: 'training',
  repaired,
})
const advice = (digits: string, repaired: boolean): WrittenNumber => ({
  number: `DV.A${digits}`,
  service: 'advice',
  repaired,
})

const own = (says: string, given: string, expected: Expected): Case<string, Expected> => ({
  says,
  origin: 'own',
  given,
  expected,
})

/** The one number in a text, and whether its spelling had to be repaired. */
export const registrationNumberCases: readonly Case<string, Expected>[] = [
  { says: 'the right spelling', origin: pages.vives, given: 'DV.O242799', expected: training('242799', false) },
  {
    says: 'a no-break space after it is not part of it',
    origin: pages.vives,
    given: 'DV.O242800\u00A0',
    expected: training('242800', false),
  },
  {
    says: 'a space after the letter',
    origin: pages.leerstad,
    given: 'DV.O 103961',
    expected: training('103961', true),
  },
  { says: 'a zero for the letter O', origin: pages.syntra, given: 'DV.0100275', expected: training('100275', true) },
  {
    says: 'the full stop of a sentence',
    origin: pages.ieNet,
    given: 'Het ie-net erkenningsnummer is DV.O217461.',
    expected: training('217461', false),
  },
  {
    says: 'brackets with a space inside',
    origin: 'https://www.tzonnekind.com/kmo-portefeuille',
    given: '( DV.O242081)',
    expected: training('242081', false),
  },
  {
    says: 'quotes',
    origin: 'https://www.livetheconnection.com/application-SME-portfolio',
    given: "'DV.O227907'",
    expected: training('227907', false),
  },
  {
    says: 'a point between D and V',
    origin: 'https://watsonandassociates.be/flemish-region-brussel-region-walloon-region/',
    given: 'D.V.A234278',
    expected: advice('234278', true),
  },
  {
    says: 'no point at all',
    origin: 'https://jimber.io/en/kmo-portefeuille/',
    given: 'DVO242439',
    expected: training('242439', true),
  },
  {
    says: 'a dash before it',
    origin: 'https://www.mensura.be/switch-language/?language=en&target=2202',
    given: 'Mensura EDPB – DV.O105072',
    expected: training('105072', false),
  },
  {
    says: 'a space before the colon',
    origin: 'https://fulfil.be/faq/',
    given: 'Opleiding : DV.O222574',
    expected: training('222574', false),
  },
  {
    says: 'words glued together before it',
    origin: 'https://www.roolit.com/sme-portfolio/?lang=en',
    given: 'underregistration number DV.A237477',
    expected: advice('237477', false),
  },
  {
    says: 'alone on its line',
    origin: 'https://l-consulting.be/l-consulting-bvba-erkend-dienstverlener-kmo-portefeuille/',
    given: 'L-Consulting\nDV.A221933\n',
    expected: advice('221933', false),
  },
  {
    says: 'two numbers on a line',
    origin: 'https://jimber.io/en/kmo-portefeuille/',
    given: 'DV.A242438 & DVO242439',
    expected: 'several',
  },
  {
    says: 'two numbers in a sentence, one with a zero',
    origin: 'https://www.hands.be/kmo-portefeuille/',
    given: 'DV.A216325 voor adviezen en erkenningsnummer DV.0216326.',
    expected: 'several',
  },
  { says: 'seven digits are never cut', origin: 'own', given: 'DV.O1097236', expected: 'unusual-length' },
  { says: 'five digits are never padded', origin: 'own', given: 'DV.O10508', expected: 'unusual-length' },
  { says: 'a zero and five digits are five digits', origin: 'own', given: 'DV.010508', expected: 'unusual-length' },
  {
    says: 'a date behind the number stays outside',
    origin: 'own',
    given: 'DV.O242799 7 oktober 2024',
    expected: training('242799', false),
  },
  { says: 'digits in two groups of three', origin: 'own', given: 'DV.O 103 961', expected: training('103961', true) },
  { says: 'digits one by one are not read', origin: 'own', given: 'DV.O 1 0 3 9 6 1', expected: 'none' },
  { says: 'digits in groups of two are not read', origin: 'own', given: 'DV.O 10 39 61', expected: 'none' },
  { says: 'small letters are no fault', origin: 'own', given: 'dv.o242799', expected: training('242799', false) },
  { says: 'a space for the point', origin: 'own', given: 'DV O105080', expected: training('105080', true) },
  { says: 'a hyphen for the point', origin: 'own', given: 'DV-O105080', expected: training('105080', true) },
  { says: 'a no-break space inside', origin: 'own', given: 'DV.O\u00A0105080', expected: training('105080', true) },
  {
    says: 'a narrow no-break space inside',
    origin: 'own',
    given: 'DV.O\u202F105\u202F080',
    expected: training('105080', true),
  },
  {
    says: 'signs without width inside',
    origin: 'own',
    given: '\uFEFFDV.\u200BO105\u00AD080',
    expected: training('105080', false),
  },
  {
    says: 'the same number twice is one number',
    origin: 'own',
    given: 'DV.O105080 of DV.0105080',
    expected: training('105080', true),
  },
  {
    says: 'a letter of the services before 2016',
    origin: 'own',
    given: 'DV.T100001',
    expected: { number: 'DV.T100001', service: 'other', repaired: false },
  },
  { says: 'a placeholder', origin: 'own', given: '----', expected: 'none' },
  { says: 'the number of another register', origin: 'own', given: 'EO-1000091', expected: 'none' },
  { says: 'an enterprise number', origin: 'https://www.ownyourstory.be/kmop', given: '0824.677.865', expected: 'none' },
  {
    says: 'an enterprise number with its country',
    origin: 'https://www.ownyourstory.be/kmop',
    given: 'BE 0824.677.865',
    expected: 'none',
  },
  { says: 'letters before it that belong to another word', origin: 'own', given: 'ADV.O105080', expected: 'none' },
  {
    says: 'a space for the point, as a page has it',
    origin: 'https://www.aertes.com/kmo-portefeuille',
    given: 'DV O215588',
    expected: training('215588', true),
  },
  {
    says: 'a space after the point',
    origin: 'https://curious.biz/kmo-portefeuille/',
    given: 'DV. O224715',
    expected: training('224715', true),
  },
  {
    says: 'a space after the letter and one inside the digits',
    origin: 'http://www.cvo3hofsteden.org/nl/kostprijs-en-kortingen',
    given: 'DV.O 102 750',
    expected: training('102750', true),
  },
  {
    says: 'a digit that is missing is not guessed',
    origin: 'https://www.delavie.be/kmo-portefeuille',
    given: 'DV.O24640',
    expected: 'unusual-length',
  },
  ...[' ', '\t', '\n', '\r\n', '\u0085', '\u00A0', '\u1680', '\u2003', '\u2009', '\u2028', '\u205F', '\u3000'].map(
    (space) =>
      own(
        `a space, whichever it is, wherever there may be one (${JSON.stringify(space)})`,
        `nr.${space}DV${space}O${space}105${space}080${space}`,
        training('105080', true),
      ),
  ),
  ...['\u00AD', '\u200B', '\u200E', '\u202A', '\u2060', '\u2063', '\uFEFF'].map((mark) =>
    own(
      `a mark that nobody sees, between all letters (${JSON.stringify(mark)})`,
      [...'DV.O105080'].join(mark),
      training('105080', false),
    ),
  ),
  own('a Cyrillic O is not guessed at', 'DV.\u041E105080', 'none'),
  own('a Cyrillic V is not guessed at', 'D\u0412.O105080', 'none'),
  own('a Greek O is not guessed at', 'DV.\u039F105080', 'none'),
  own('an O with a stroke is not guessed at', 'DV.\u00D8105080', 'none'),
  own('an O with an accent is not guessed at', 'DV.\u00D6105080', 'none'),
  own('letters of another width are not guessed at', '\uFF24\uFF36.\uFF2F105080', 'none'),
  own('digits of another width are not guessed at', 'DV.O\uFF11\uFF10\uFF15\uFF10\uFF18\uFF10', 'none'),
  own('Arabic digits are not guessed at', 'DV.O\u0661\u0660\u0665\u0660\u0668\u0660', 'none'),
  own('an I for the digit one is not guessed at', 'DV.OI05080', 'none'),
  own('the letter O twice is not guessed at', 'DV.OO105080', 'none'),
  own('points inside the digits are not read', 'DV.O105.080', 'none'),
  own('a phone number is none', 'D. Vos, 0475 12 34 56', 'none'),
  own('an O for the last digit leaves five', 'DV.O10508O', 'unusual-length'),
  own('a zero too many makes seven', 'DV.O0105080', 'unusual-length'),
  own('twice on two lines is one', 'DV.O105080\nDV.O105080', training('105080', false)),
  own('twice, the wrong spelling first', 'DV O105080\nDV.O105080', training('105080', true)),
  own('two on two lines', 'DV.O105080\r\nDV.O105081', 'several'),
  own('the same digits with another letter are another number', 'DV.O105080 DV.A105080', 'several'),
  own('a whole one and one that is not', 'DV.O105080, DV.O10508', 'several'),
  own('an enterprise number beside it', 'BE 0824.677.865 - DV.O222378', training('222378', false)),
  own('decimals that a program put behind it', 'DV.O105080,00', training('105080', false)),
  { says: 'nothing', origin: 'own', given: '', expected: 'none' },
]

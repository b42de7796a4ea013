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
  { says: 'nothing', origin: 'own', given: '', expected: 'none' },
]

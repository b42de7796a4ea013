import { CellError, invalid, kmo, notAvailable } from '../../tools/shipped/bundle'

test.each<[says: string, cells: unknown[], text: string]>([
  ['the name', ['DV.O 103961'], 'CVO Leerstad'],
  ['a number written with a zero', ['DV.0100275'], 'Syntra Midden-Vlaanderen'],
  ['a number in a sentence', ['Ons erkenningsnummer is dv.o105080.', 'naam'], 'VIVES'],
  ['nummer, repaired', ['DV.O 103961', 'nummer'], 'DV.O103961'],
  ['dienst of a training number', ['DV.O103961', 'dienst'], 'opleiding'],
  ['dienst of an advice number', ['DV.A217325', 'DIENST'], 'advies'],
  ['campus', ['DV.O105080', 'campus'], 'campussen Brugge en Oostende'],
  ['programma', ['DV.O103961', 'programma'], 'cursussen volwassenenonderwijs'],
  ['website', ['DV.O103961', 'website'], 'https://www.leerstad.be'],
  [
    'bron',
    ['DV.O103961', 'bron'],
    'https://www.leerstad.be/index.php/info/opleidingscheques-voor-werkgevers-kmo-portefeuille',
  ],
  ['several scopes: distinct values', ['DV.O223914'], 'Syntra Midden-Vlaanderen | nxtpro (Syntra Midden-Vlaanderen)'],
  ['several scopes: one value once', ['DV.O223914', 'website'], 'https://nxtpro.syntramidi.be'],
  ['several scopes: the number once', ['DV.O223914', 'nummer'], 'DV.O223914'],
  ['several scopes: the service once', ['DV.O223914', 'dienst'], 'opleiding'],
  ['what the record does not have', ['DV.O105524', 'website'], ''],
  ['field 0 is not given', ['DV.O103961', 0], 'CVO Leerstad'],
  ['if_not_found is not asked for a known number', ['DV.O103961', null, 'onbekend'], 'CVO Leerstad'],
])('%s', (_, cells, text) => expect(kmo('PROVIDER', ...cells)).toBe(text))

test.each<unknown>([null, '', ' ', 0])('number %p answers at once, whatever the other arguments hold', (number) => {
  expect(kmo('PROVIDER', number, 'x', 'onbekend')).toBe('')
  expect(kmo('PROVIDER', number, true, new CellError('#N/A'))).toBe('')
})

describe.each(['DV.O999999', 'DV.B105080'])('a number that is not in the list, %p', (number) => {
  test('#N/A', () =>
    expect(kmo('PROVIDER', number)).toEqual(
      notAvailable(`Argument "nummer" staat niet in de lijst van dienstverleners: ${number}.`),
    ))

  test.each<unknown>(['onbekend', '', ' ', 0, 7, true, false])('if_not_found %p', (otherwise) =>
    expect(kmo('PROVIDER', number, null, otherwise)).toBe(otherwise),
  )
  test('if_not_found as a data type', () =>
    expect(kmo('PROVIDER', number, null, { type: 'Double', basicValue: 5, numberFormat: '0' })).toBe(5))
})

describe.each<unknown>(['geen', 'DV.O1097236', 'DV.O12345', 'DV.O103961 en DV.O105080', 103961, '----', true])(
  'a number that cannot be read, %p',
  (number) => {
    test('#VALUE!', () =>
      expect(kmo('PROVIDER', number)).toEqual(
        invalid('Argument "nummer" is niet leesbaar: verwacht precies één nummer met zes cijfers, zoals DV.O105080.'),
      ))
    test.each<unknown>(['onbekend', '', 0])('if_not_found %p', (otherwise) =>
      expect(kmo('PROVIDER', number, null, otherwise)).toBe(otherwise),
    )
  },
)

test.each<[says: string, cells: unknown[], message: string]>([
  [
    'an unknown field',
    ['DV.O103961', 'adres'],
    'Argument "veld" is niet leesbaar: verwacht naam, nummer, dienst, campus, programma, website of bron.',
  ],
  [
    'an unknown field, of an unknown number',
    ['DV.O999999', 'adres', 'x'],
    'Argument "veld" is niet leesbaar: verwacht naam, nummer, dienst, campus, programma, website of bron.',
  ],
  [
    'an error is passed on, also beside if_not_found',
    [new CellError('#N/A'), null, 'x'],
    'Argument "nummer" is niet leesbaar: verwacht precies één nummer met zes cijfers, zoals DV.O105080.',
  ],
  [
    'an error as if_not_found',
    ['DV.O103961', null, new CellError('#N/A')],
    'Argument "indien_niet_gevonden" is niet leesbaar: verwacht een tekst.',
  ],
])('%s: #VALUE!', (_, cells, message) => expect(kmo('PROVIDER', ...cells)).toEqual(invalid(message)))

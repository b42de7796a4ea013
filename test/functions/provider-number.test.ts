import { CellError, invalid, kmo } from '../../tools/shipped/bundle'

/** Spellings as they were found on pages of providers, and what the contract adds. */
test.each<[written: string, number: string]>([
  ['DV.O105080', 'DV.O105080'],
  ['DV.O242800\u00A0', 'DV.O242800'],
  ['DV.O 103961', 'DV.O103961'],
  ['DV.0100275', 'DV.O100275'],
  ['DV.O217461.', 'DV.O217461'],
  ['( DV.O242081)', 'DV.O242081'],
  ["'DV.O227907'", 'DV.O227907'],
  ['D.V.A234278', 'DV.A234278'],
  ['D.V.O234277', 'DV.O234277'],
  ['DVO242439', 'DV.O242439'],
  ['DV O215588', 'DV.O215588'],
  ['DV.O242799 7 oktober 2024', 'DV.O242799'],
  ['dv.o242799', 'DV.O242799'],
  ['DV O105080', 'DV.O105080'],
  ['DV-O105080', 'DV.O105080'],
  ['DV.O\u00A0105080', 'DV.O105080'],
  ['DV.O105 080', 'DV.O105080'],
  ['DV\u200B.O105080', 'DV.O105080'],
  ['Opleiding : DV.O222574', 'DV.O222574'],
  ['Mensura EDPB – DV.O105072', 'DV.O105072'],
  ['DV.O105080, ook geschreven als DV.0105080', 'DV.O105080'],
  ['DV.B105080', 'DV.B105080'],
])('%p is %p', (written, number) => expect(kmo('PROVIDER_NUMBER', written)).toBe(number))

test.each<unknown>([
  'DV.A242438 & DVO242439',
  'DV.A216325 voor adviezen en erkenningsnummer DV.0216326.', // two numbers
  'DV.O1097236',
  'DV.O12345',
  'DV.01097236', // not six digits
  '----',
  'EO-1000091',
  '0824.677.865',
  'BE 0824.677.865',
  'registratienummer',
  'XDV.O105080',
  105080,
  true,
  new CellError('#N/A'),
])('%p holds not exactly one number: #VALUE!', (written) => {
  const expected =
    typeof written === 'boolean' || written instanceof CellError
      ? 'een tekst'
      : 'precies één nummer met zes cijfers, zoals DV.O105080'
  expect(kmo('PROVIDER_NUMBER', written)).toEqual(invalid(`Argument "tekst" is niet leesbaar: verwacht ${expected}.`))
})

test.each<unknown>([null, '', '  ', 0])('%p: empty', (written) => expect(kmo('PROVIDER_NUMBER', written)).toBe(''))

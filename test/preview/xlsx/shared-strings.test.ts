import { readSharedStrings } from '../../../preview/xlsx/shared-strings'

const strings = (...items: readonly string[]) =>
  readSharedStrings(`<sst count="9">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`)

test('plain texts, rich ones without their looks, and blank ones', () => {
  expect(
    strings(
      '<t>gewoon</t>',
      '<r><rPr><b/></rPr><t>vet</t></r><r><t xml:space="preserve"> en mager</t></r>',
      '<t xml:space="preserve">  twee  </t>',
      '<t/>',
      '',
      '<t>regel_x000D_<![CDATA[<twee>]]>&amp;</t>',
    ),
  ).toEqual(['gewoon', 'vet en mager', '  twee  ', '', '', 'regel\r<twee>&'])
})

test('how a text is pronounced, and what another program added, is no part of it', () => {
  expect(
    strings(
      '<t>課</t><rPh sb="0" eb="1"><t>か</t></rPh>',
      '<rPh sb="0" eb="1"><t>か</t></rPh><t>長</t><phoneticPr fontId="1"/>',
      '<r><t>een</t></r><extLst><ext uri="x"><t>twee</t></ext></extLst>',
      '<t>een</t><extLst><ext><si><t>twee</t></si></ext></extLst>',
    ),
  ).toEqual(['課', '長', 'een', 'een'])
  expect(
    readSharedStrings('<sst><t>nergens</t><si><t>een</t></si><extLst><ext><si><t>x</t></si></ext></extLst></sst>'),
  ).toEqual(['een'])
})

test('elements with a prefix', () => {
  expect(readSharedStrings('<x:sst xmlns:x="urn:x"><x:si><x:t>een</x:t></x:si></x:sst>')).toEqual(['een'])
})

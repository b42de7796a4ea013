import { Budget } from '../../../preview/xlsx/budget'
import { decodeXml, encodeXml, tagsNamed, textIn, walkXml } from '../../../preview/xlsx/xml'

const utf16 = (text: string, big = false) =>
  Uint8Array.from([...Buffer.from(text, 'utf16le')].map((_, at, all) => all[big ? at ^ 1 : at]!))
const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const utf8 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf8'))
const declared = (encoding: string, quote = '"') =>
  `<?xml version="1.0" encoding=${quote}${encoding}${quote} standalone="yes"?>\n`
const body = '<t>Café – 1.000 €</t>'

describe('a part in any encoding is the same text, which says that it is UTF-8', () => {
  const now = declared('UTF-8') + body
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8(now), now],
    ['utf-8, as it was written', utf8(declared('utf-8') + body), declared('utf-8') + body],
    ['UTF-8 with its mark, which stays', utf8('\uFEFF' + now), '\uFEFF' + now],
    ['UTF-8 without a declaration', utf8(body), body],
    ['UTF-16 with the mark of one order', utf16('\uFEFF' + declared('UTF-16') + body), now],
    ['UTF-16 with the mark of the other order', utf16('\uFEFF' + declared('utf-16') + body, true), now],
    ['UTF-16 without a mark', utf16(declared('UTF-16LE') + body), now],
    ['UTF-16 without a mark, the other order', utf16(declared('UTF-16BE') + body, true), now],
    ['UTF-16 with a mark and without a declaration', utf16('\uFEFF' + body), body],
    ['UTF-8 that says it is UTF-16, as programs write it', utf8(declared('utf-16') + body), now],
    ['ASCII', utf8(`${declared('US-ASCII')}<t>Cafe</t>`), `${declared('UTF-8')}<t>Cafe</t>`],
    ['ISO-8859-1', latin(`${declared('iso-8859-1')}<t>Café</t>`), `${declared('UTF-8')}<t>Café</t>`],
    [
      'Windows-1252',
      Uint8Array.of(...latin(declared('windows-1252', "'") + '<t>'), 0x80, ...latin('</t>')),
      declared('UTF-8', "'") + '<t>€</t>',
    ],
    ['ISO-8859-15', Uint8Array.of(...latin(declared('ISO-8859-15') + '<t>'), 0xa4), `${declared('UTF-8')}<t>€`],
  ])('%s', (_, bytes, text) => {
    expect(decodeXml(bytes)).toBe(text)
    expect(decodeXml(encodeXml(text))).toBe(text)
  })

  test.each<[string, Uint8Array]>([
    ['bytes that are no UTF-8', latin(`${declared('UTF-8')}<t>Café</t>`)],
    ['half a sign of UTF-16', Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0, 0xd8, 0x3c, 0)],
    ['an encoding that nobody knows', utf8(declared('EBCDIC-CP-BE') + body)],
  ])('%s are refused', (_, bytes) => {
    expect(() => decodeXml(bytes)).toThrow('Dit bestand is beschadigd: een deel ervan is geen leesbare tekst.')
  })
})

const textOf = (xml: string) => textIn(xml, 't')

describe('entities', () => {
  test('those of XML and of signs are read', () => {
    expect(textOf('<t>&lt;&amp;&gt;&quot;&apos; &#233;&#xE9;&#x1F600;</t>')).toBe('<&>"\' éé😀')
    expect(tagsNamed('<c r="&#65;1&amp;"/>', 'c')[0]!.attributes).toEqual({ r: 'A1&' })
  })

  const laughs = (kind: string) =>
    `<!DOCTYPE t [<!ENTITY a ${kind}"ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><t>&b;</t>`
  test.each([
    ['entities that multiply', laughs('')],
    ['an entity of another file', '<!DOCTYPE t [<!ENTITY a SYSTEM "file:///etc/hostname">]><t>&a;</t>'],
    ['a parameter entity', '<!DOCTYPE t [<!ENTITY % a "<!ENTITY b \'x\'>"> %a;]><t/>'],
    ['a document type without entities', '<!DOCTYPE worksheet><worksheet/>'],
    ['a document type elsewhere', '<!DOCTYPE t SYSTEM "http://example.org/t.dtd"><t/>'],
    ['one that does not end', `<!DOCTYPE t [${'<!ENTITY a "b">'.repeat(1000)}`],
    ['one behind the declaration', `${declared('UTF-8')}<!-- x --><!DOCTYPE t []><t/>`],
  ])('%s: refused before anything is read', (_, xml) => {
    const open = jest.fn()
    expect(() => walkXml(xml, { open })).toThrow(
      'Dit bestand is niet geopend: het bevat een DOCTYPE, die in een werkmap niet mag staan.',
    )
    expect(open).not.toHaveBeenCalled()
  })

  test.each(['<!-- <!DOCTYPE t> -->', '<?t <!DOCTYPE t>?>'])('%s is none', (beginning) => {
    expect(textOf(`${beginning}\n<t>een</t>`)).toBe('een')
  })

  test.each(['<t/><!DOCTYPE t>', '<t><!DOCTYPE t></t>', '<!-- <!DOCTYPE t>', '<?t <!DOCTYPE t>'])(
    '%s is no XML',
    (xml) => {
      expect(() => textOf(xml)).toThrow('geen geldige XML')
    },
  )

  test.each(['&b;', '&nbsp;', '&', '&#0;', '&#xD800;'])('%s is no XML', (entity) => {
    expect(() => textOf(`<t>${entity}</t>`)).toThrow('geen geldige XML')
  })
})

describe('what costs more than its text', () => {
  const damaged = 'Dit bestand is beschadigd: een deel ervan is geen geldige XML.'
  const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth)
  const attributes = (count: number) => `<a ${Array.from({ length: count }, (_, at) => `x${at}=""`).join(' ')}/>`

  test('elements in elements', () => {
    expect(tagsNamed(nested(256), 'a')).toHaveLength(256)
    expect(() => tagsNamed(nested(257), 'a')).toThrow(damaged)
    expect(() => tagsNamed('<a>'.repeat(100_000), 'a')).toThrow(damaged)
    expect(tagsNamed(`<b>${'<a/><a></a>'.repeat(1000)}</b>`, 'a')).toHaveLength(2000)
  })

  test('attributes of one element', () => {
    expect(Object.keys(tagsNamed(attributes(1000), 'a')[0]!.attributes)).toHaveLength(1000)
    expect(() => tagsNamed(attributes(1001), 'a')).toThrow(damaged)
    expect(tagsNamed(`<b>${'<a x="" y="" z=""/>'.repeat(1000)}</b>`, 'a')).toHaveLength(1000)
  })

  test('one long text, or one long attribute, is no more than it is', () => {
    const long = 'lang'.repeat(1_000_000)
    expect(textOf(`<t>${long}</t>`)).toBe(long)
    expect(tagsNamed(`<a x="${long}"/>`, 'a')[0]!.attributes['x']).toBe(long)
  })
})

test('the text of the first element of a name', () => {
  expect(textIn('<a><x:b>een<!-- -->&amp;<![CDATA[<twee>]]></x:b><b>drie</b></a>', 'b')).toBe('een&<twee>')
  expect(textIn('<a><b/><b>drie</b></a>', 'b')).toBeUndefined()
  expect(textIn('<a/>', 'b')).toBeUndefined()
})

test('long XML is read in pieces, each at its place, as long as there is time', () => {
  jest.useFakeTimers({ now: 0 })
  const budget = new Budget()
  const filler = '<b>🙂\r\n&amp;</b>'.repeat(20_000)
  const xml = `<a>${filler}<c x="1"/>${filler}<c x="2"/></a>`
  expect(tagsNamed(xml, 'c').map(({ start, end }) => xml.slice(start, end))).toEqual(['<c x="1"/>', '<c x="2"/>'])
  let texts = 0
  const count = { text: () => texts++ }
  walkXml(xml, count, budget)
  jest.setSystemTime(25_001)
  texts = 0
  expect(() => walkXml(xml, count, budget)).toThrow('Deze werkmap vraagt te veel tijd')
  expect(texts).toBe(0)
  jest.useRealTimers()
})

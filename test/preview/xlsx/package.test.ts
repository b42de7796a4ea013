import { strToU8, unzipSync, zipSync } from 'fflate'
import { Budget } from '../../../preview/xlsx/budget'
import { Package } from '../../../preview/xlsx/package'
import { bookParts, xlsx } from '../../../tools/workbook/xlsx-builder'
import { handMadeZip, type HandMadeEnd, type HandMadeEntry } from './hand-made-zip'

const bytes = xlsx({ sheets: [{ name: 'Plan', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] })
const open = (given: Uint8Array) => Package.open(given, new Budget())
const opening = (given: Uint8Array) => () => open(given)

test('every part comes back as it was, in its order, and packing is the same every time', () => {
  const parts = open(bytes)
  expect(Object.fromEntries(parts)).toEqual(
    bookParts({ sheets: [{ name: 'Plan', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] }),
  )
  const packed = parts.pack()
  expect([...open(packed).names()]).toEqual([...parts.names()])
  expect(open(packed).pack()).toEqual(packed)
})

test('a flipped bit anywhere in a part is damage', () => {
  const name = strToU8('xl/worksheets/sheet1.xml')
  const at = bytes.findIndex((_, index) => name.every((byte, offset) => bytes[index + offset] === byte))
  for (const offset of [40, 80, 120]) {
    const damaged = bytes.slice()
    damaged[at + offset]! ^= 0x10
    expect(opening(damaged)).toThrow('Dit bestand is beschadigd')
  }
})

test.each([2, 30, 200, bytes.length / 2, bytes.length - 1])('cut off after %p bytes it is no workbook', (length) => {
  expect(opening(bytes.slice(0, length))).toThrow(
    'Dit bestand is onvolledig: het einde ontbreekt. Haal het opnieuw op, of vraag het nog eens.',
  )
})

const damaged = 'Dit bestand is beschadigd: het kan niet worden uitgepakt.'
const kilobyte = new Uint8Array(1000)
const zeros: HandMadeEntry = { name: 'xl/media/image1.bin', content: new Uint8Array(2_000_000) }
const text = (content: string, name = 'xl/workbook.xml'): HandMadeEntry => ({ name, content: strToU8(content) })
const textsIn = (given: Uint8Array) => [...open(given)].map(([name, part]) => [name, new TextDecoder().decode(part)])

describe('what comes out is counted, never what the zip says', () => {
  test.each<[string, Partial<HandMadeEntry>]>([
    ['nothing', { size: 0 }],
    ['less', { size: 1_999_999 }],
    ['more', { size: 2_000_001 }],
    ['another checksum', { checksum: 1 }],
    ['a packed size that is too short', { packedSize: 10 }],
    ['a packed size that goes on past the file', { packedSize: 5_000_000 }],
    ['nothing, in the fields of 64 bits', { size: 0, zip64: ['size'] }],
    ['a size beyond every number', { size: 2 ** 60, zip64: ['size'] }],
  ])('the zip says %s', (_, lie) => {
    expect(() => Package.open(handMadeZip([{ ...zeros, ...lie }]), new Budget({ unpacked: 2 ** 62 }))).toThrow(damaged)
  })

  test('what is not packed is as long as the zip says, or damaged', () => {
    const stored: HandMadeEntry = { name: 'a.xml', content: strToU8('<a/>'), isStored: true }
    expect(textsIn(handMadeZip([stored]))).toEqual([['a.xml', '<a/>']])
    expect(opening(handMadeZip([{ ...stored, size: 3 }]))).toThrow(damaged)
    expect(opening(handMadeZip([{ ...stored, size: 5 }]))).toThrow(damaged)
  })

  test('all parts together stay within the budget', () => {
    const parts = handMadeZip([1, 2, 3].map((index) => ({ name: `${index}.bin`, content: kilobyte })))
    expect(() => Package.open(parts, new Budget({ unpacked: 3000 }))).not.toThrow()
    expect(() => Package.open(parts, new Budget({ unpacked: 2999 }))).toThrow('Dit bestand is te groot: uitgepakt')
  })

  test('a part that is honestly too large is not unpacked at all', () => {
    const huge = handMadeZip([{ name: 'a', content: kilobyte, size: 300 * 1024 * 1024 }])
    expect(opening(huge)).toThrow('Dit bestand is te groot: uitgepakt is het meer dan 256 MB.')
  })
})

describe('a directory that cannot be', () => {
  const [one, two] = [text('<a/>', 'a.xml'), text('<b/>', 'b.xml')]
  test.each<[string, readonly HandMadeEntry[], HandMadeEnd]>([
    ['two parts that are one', [one, { ...two, offset: 0 }], {}],
    ['a part that reaches into the next', [{ ...one, packedSize: 40 }, two], {}],
    ['a part that reaches into the directory', [{ ...one, packedSize: 40 }], {}],
    ['a part that begins nowhere', [{ ...one, offset: 7 }], {}],
    ['a part that begins behind the file', [{ ...one, offset: 4_000_000_000 }], {}],
    ['a part that begins behind the file, in 64 bits', [{ ...one, offset: 2 ** 50, zip64: ['offset'] }], {}],
    ['more parts than are listed', [one], { count: 3 }],
    ['a directory behind the file', [one], { directory: 4_000_000_000 }],
    ['a directory in a part', [one], { directory: 0 }],
    ['a directory behind the file, in 64 bits', [one], { directory: 2 ** 52, zip64: true }],
  ])('%s', (_, entries, end) => {
    expect(opening(handMadeZip(entries, end))).toThrow(damaged)
  })

  test.each([20_001, 65_000])('%i parts', (count) => {
    expect(opening(handMadeZip([one], { count }))).toThrow(
      'Dit bestand bestaat uit meer dan 20.000 onderdelen en is niet geopend.',
    )
    expect(opening(handMadeZip([one], { count: count * 1e9, zip64: true }))).toThrow('meer dan 20.000 onderdelen')
  })

  test('a password, and another way to pack', () => {
    expect(opening(handMadeZip([{ ...one, flags: 1 }]))).toThrow(
      'Dit bestand is een zip met een wachtwoord, geen .xlsx-bestand.',
    )
    for (const method of [9, 12, 14, 93])
      expect(opening(handMadeZip([{ ...one, method }]))).toThrow('Dit bestand is ingepakt zoals Excel het nooit doet')
  })
})

describe('zip64, as programs write it that do not know yet how much there will be', () => {
  const entries = [text('<a/>', 'a.xml'), text('<b>lang</b>'.repeat(100), 'b.xml')]
  const expected = entries.map(({ name, content }) => [name, new TextDecoder().decode(content)])
  const all = ['size', 'packedSize', 'offset'] as const
  test.each<[string, Partial<HandMadeEntry>, HandMadeEnd]>([
    ['count and place of the directory only', {}, { zip64: true }],
    ['sizes', { zip64: ['size', 'packedSize'] }, {}],
    ['places only', { zip64: ['offset'] }, {}],
    ['everything', { zip64: all }, { zip64: true }],
    ['streamed', { streamed: 'short' }, {}],
    ['streamed, with sizes of 64 bits', { streamed: 'long', zip64: all }, { zip64: true }],
    ['with a comment behind it', {}, { zip64: true, comment: 'geschreven door een programma' }],
  ])('%s', (_, more, end) => {
    expect(
      textsIn(
        handMadeZip(
          entries.map((entry) => ({ ...entry, ...more })),
          end,
        ),
      ),
    ).toEqual(expected)
  })
})

describe('one part, however its name is spelled', () => {
  const zip = zipSync({ 'XL\\Worksheets\\Sheet1.xml': strToU8('<a/>'), '/xl/Eigen%20naam.xml': strToU8('<b/>') })

  test.each([
    ['xl/worksheets/sheet1.xml', '<a/>'],
    ['/xl/worksheets/SHEET1.XML', '<a/>'],
    ['xl\\worksheets\\sheet1.xml', '<a/>'],
    ['xl/eigen naam.xml', '<b/>'],
    ['xl/eigen%20naam.xml', '<b/>'],
  ])('%s', (name, expected) => {
    expect(new TextDecoder().decode(open(zip).get(name))).toBe(expected)
  })

  test('a percent sign may stand for itself', () => {
    const name = 'xl/100%.xml'
    expect(open(zipSync({ [name]: strToU8('<c/>') })).has('xl/100%.XML')).toBe(true)
  })

  test('a part that changes keeps its place and the spelling of its name', () => {
    const parts = open(zip).copy()
    parts.set('xl/worksheets/sheet1.xml', strToU8('<nieuw/>'))
    parts.set('xl/new.xml', strToU8('<c/>'))
    expect(textsIn(parts.pack())).toEqual([
      ['XL\\Worksheets\\Sheet1.xml', '<nieuw/>'],
      ['/xl/Eigen%20naam.xml', '<b/>'],
      ['xl/new.xml', '<c/>'],
    ])
    parts.delete('XL/worksheets/Sheet1.XML')
    expect([...parts.names()]).toEqual(['/xl/Eigen%20naam.xml', 'xl/new.xml'])
  })

  test.each(['a.xml', 'A.xml', '/a.xml', '%61.xml'])('a.xml and %s are twice the same part', (other) => {
    expect(opening(handMadeZip([text('<a/>', 'a.xml'), text('<b/>', other)]))).toThrow(
      `Dit bestand is beschadigd: het onderdeel ${other} staat er twee keer in.`,
    )
  })
})

describe('what did not change is packed again as it was', () => {
  test('the bytes, the order and the names, also of names that are no UTF-8', () => {
    const entries: HandMadeEntry[] = [
      { name: '2', content: strToU8('tweede'), isStored: true },
      { name: '__proto__', content: strToU8('geen object') },
      { name: Uint8Array.of(0x66, 0xe9, 0x65), content: strToU8('windows-1252') },
      { name: 'xl/médias/', content: new Uint8Array(), isStored: true },
      { name: '1', content: strToU8('eerste') },
    ]
    const parts = open(handMadeZip(entries.map((entry) => ({ ...entry, streamed: 'long' }))))
    expect([...parts.names()]).toEqual(['2', '__proto__', 'fée', 'xl/médias/', '1'])
    expect(parts.pack()).toEqual(
      handMadeZip(entries.map((entry) => ({ ...entry, flags: entry.name === 'xl/médias/' ? 0x800 : 0 }))),
    )
  })

  test('also when the same bytes are put in their place', () => {
    const given = handMadeZip([{ name: 'a.xml', content: strToU8('<a/>'), isStored: true }])
    const parts = open(given).copy()
    parts.set('A.xml', parts.get('a.xml')!)
    expect(parts.pack()).toEqual(given)
    parts.set('a.xml', strToU8('<a/>'))
    expect(parts.pack()).not.toEqual(given)
    expect(textsIn(parts.pack())).toEqual([['a.xml', '<a/>']])
  })

  test('and another program reads it', () => {
    const parts = open(bytes).copy()
    parts.set('xl/nieuw.xml', strToU8('<nieuw/>'))
    const packed = parts.pack()
    expect(unzipSync(packed)).toEqual({ ...unzipSync(bytes), 'xl/nieuw.xml': strToU8('<nieuw/>') })
    expect(parts.copy().pack()).toEqual(packed)
  })
})

import { strToU8, zipSync } from 'fflate'
import { Budget } from '../../../preview/xlsx/budget'
import { closePackage, openPackage } from '../../../preview/xlsx/package'
import { bookParts, xlsx } from '../../../tools/workbook/xlsx-builder'

const bytes = xlsx({ sheets: [{ name: 'Plan', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] })
const open = (given: Uint8Array) => openPackage(given, new Budget())
const opening = (given: Uint8Array) => () => open(given)

test('every part comes back as it was, in its order, and packing is the same every time', () => {
  const parts = open(bytes)
  expect(Object.fromEntries(parts)).toEqual(
    bookParts({ sheets: [{ name: 'Plan', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] }),
  )
  const packed = closePackage(parts)
  expect([...open(packed).keys()]).toEqual([...parts.keys()])
  expect(closePackage(open(packed))).toEqual(packed)
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

test.each([1, 30, 200, bytes.length / 2, bytes.length - 1])('cut off after %p bytes it is no workbook', (length) => {
  expect(opening(bytes.slice(0, length))).toThrow(/^Dit (bestand is beschadigd|is geen \.xlsx-bestand)/)
})

test('a stored size that lies does not make it unpack more', () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(20_000_000) }, { level: 9 })
  const lying = bomb.slice()
  const view = new DataView(lying.buffer)
  const directory = view.getUint32(lying.length - 22 + 16, true)
  view.setUint32(directory + 24, 10, true)
  expect(opening(lying)).toThrow('Dit bestand is beschadigd')
})

test('a file that unpacks too large is refused before it is unpacked', () => {
  const bomb = zipSync({ a: new Uint8Array(1000) }, { level: 9 })
  const view = new DataView(bomb.buffer)
  view.setUint32(view.getUint32(bomb.length - 22 + 16, true) + 24, 600 * 1024 * 1024, true)
  expect(opening(bomb)).toThrow('meer dan 256 MB')
})

test.each([
  ['an empty file', new Uint8Array(), 'Dit bestand is leeg.'],
  ['text', strToU8('Kost;Start\n1000;46000\n'), 'Dit is geen .xlsx-bestand.'],
  ['an old .xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0), 'Dit is een oud .xls-bestand'],
  [
    'a workbook with a password',
    Uint8Array.of(
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ),
    'met een wachtwoord beveiligd',
  ],
])('%s', (_, given, message) => {
  expect(opening(given)).toThrow(message)
})

import { strToU8, zipSync } from 'fflate'
import { Budget } from '../../../preview/xlsx/budget'
import { Package } from '../../../preview/xlsx/package'
import { bookParts, xlsx } from '../../../tools/workbook/xlsx-builder'

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

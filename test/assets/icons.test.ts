import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { iconFile, iconPng, iconSizes } from '../../tools/make-icons'
import { pngSize } from '../../tools/manifest/png-size'

const root = join(__dirname, '..', '..')

test('assets holds one icon for each size and no other', () => {
  const icons = readdirSync(join(root, 'assets')).filter((name) => name.endsWith('.png'))
  expect(icons.sort()).toEqual(iconSizes.map((size) => `icon-${String(size)}.png`).sort())
})

describe.each(iconSizes)('icon of %i pixels', (size) => {
  const png = readFileSync(iconFile(root, size))

  test('is what the drawings give; else: npm run icons', () => {
    expect(png.equals(iconPng(root, size))).toBe(true)
  })

  test('has the size in its name', () => {
    expect(pngSize(png)).toEqual({ width: size, height: size })
  })

  test('is see-through at its corners, so that it stands on a light and on a dark ribbon', () => {
    const image = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(size)}" height="${String(size)}"><image width="${String(size)}" height="${String(size)}" href="data:image/png;base64,${png.toString('base64')}"/></svg>`
    const { pixels } = new Resvg(image).render()
    const alpha = (x: number, y: number) => pixels[(y * size + x) * 4 + 3]
    const last = size - 1
    expect([alpha(0, 0), alpha(last, 0), alpha(0, last), alpha(last, last)]).toEqual([0, 0, 0, 0])
  })
})

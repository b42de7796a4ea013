import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'

/** Every size in pixels that Excel can ask for, and 128 for a listing. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80, 128] as const

/** The PNG of one size: from the drawing made for that size where there is one, else from the general drawing. */
export function iconPng(root: string, size: number): Uint8Array {
  const drawings = join(root, 'assets', 'icon')
  const own = join(drawings, `icon-${String(size)}.svg`)
  const svg = readFileSync(existsSync(own) ? own : join(drawings, 'icon.svg'), 'utf8')
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng()
}

/** Where the PNG of a size is kept. */
export function iconFile(root: string, size: number): string {
  return join(root, 'assets', `icon-${String(size)}.png`)
}

if (require.main === module) {
  const root = join(__dirname, '..')
  for (const size of iconSizes) writeFileSync(iconFile(root, size), iconPng(root, size))
  console.log(`${String(iconSizes.length)} icons written to assets/.`)
}

import { pathBelow, type Delivery } from './delivery'
import { at, called, within, type Element } from './element'
import { pngSize } from './png-size'
import type { Problem } from './problem'
import { resource, valuesOf } from './values'

const needed = [16, 32, 80]
const allowed = [16, 20, 24, 32, 40, 48, 64, 80]

/** The sizes that Excel needs are there, and each picture has the size that is said of it. */
export function checkIcons(root: Element, { baseUrl, files }: Delivery): Problem[] {
  const measure = (picture: Element, size: number): Problem[] =>
    valuesOf(picture).flatMap(({ value, line }) => {
      const path = pathBelow(baseUrl, value)
      const bytes = path === undefined ? undefined : files(path)
      if (path === undefined || !bytes) return []
      const real = pngSize(bytes)
      if (!real) return [{ line, message: `${path} is not a PNG.` }]
      if (real.width === size && real.height === size) return []
      return [
        {
          line,
          message: `${path} is ${String(real.width)} by ${String(real.height)} pixels, where ${String(size)} by ${String(size)} is asked.`,
        },
      ]
    })

  const ofAddIn = (name: string, size: number): Problem[] => {
    const pictures = at(root, name)
    if (pictures.length === 0)
      return [{ line: root.line, message: `The add-in has no <${name}> of ${String(size)} pixels.` }]
    return pictures.flatMap((picture) => measure(picture, size))
  }

  const measured = new Set<string>()
  const ofIcon = (icon: Element): Problem[] => {
    const problems: Problem[] = []
    const sizes: number[] = []
    for (const { line, attributes } of at(icon, 'bt:Image')) {
      const { size: asked = '', resid = '' } = attributes
      const size = Number(asked)
      if (!allowed.includes(size)) {
        problems.push({ line, message: `An icon of ${asked} pixels is not one of ${allowed.join(', ')}.` })
        continue
      }
      if (sizes.includes(size)) problems.push({ line, message: `The icon has ${asked} pixels twice.` })
      sizes.push(size)
      const picture = resource(root, 'bt:Images', resid)
      // The same picture serves the group and its buttons: say once what is wrong with it.
      const use = `${resid} as ${asked}`
      if (picture && !measured.has(use)) problems.push(...measure(picture, size))
      measured.add(use)
    }
    const missing = needed.filter((size) => !sizes.includes(size))
    if (missing.length > 0)
      problems.push({ line: icon.line, message: `${called(icon)} has no picture of ${missing.join(', ')} pixels.` })
    return problems
  }

  return [
    ...ofAddIn('IconUrl', 32),
    ...ofAddIn('HighResolutionIconUrl', 64),
    ...[...within(root)].filter(({ name }) => name === 'Icon').flatMap(ofIcon),
  ]
}

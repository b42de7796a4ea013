import type { Theme } from './parameters'

/**
 * The theme that a topic with a rate of its own is part of.
 * Source: VLAIO, "subsidieerbare diensten", https://www.vlaio.be/nl/subsidies-financiering/kmo-portefeuille/kmo-portefeuille-voor-dienstverleners/subsidieerbare-diensten
 */
const partOf: { readonly [T in Theme]?: Theme } = {
  cybersecurity: 'digitalisation',
  'energy-efficiency': 'sustainability',
}

/** What two themes come to that are written together, in either order: the more precise one; undefined where they do not belong together. */
export function themesTogether(one: Theme, other: Theme): Theme | undefined {
  if (one === other || partOf[one] === other) return one
  return partOf[other] === one ? other : undefined
}

/** The theme of a project whose sub-theme is noted apart: the sub-theme decides where it is part of that theme, or no theme is given. */
export function themeWithSubTheme(theme: Theme | undefined, subTheme: Theme): Theme | undefined {
  const decides = partOf[subTheme] !== undefined && (theme === undefined || partOf[subTheme] === theme)
  return decides ? subTheme : theme
}

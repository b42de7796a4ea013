const drawings = {
  open: 'M2.5 12.5v-9h4l1.5 2h5.5v2M2.5 12.5l2-5h10l-2 5z',
  save: 'M8 2v8M4.8 7 8 10.2 11.200 7M3 11.500v2h10v-2',
  theme: 'M8 2.500a5.500 5.500 0 1 0 5.500 6.600A4.500 4.500 0 0 1 8 2.500z',
} as const

/** A small line drawing for a button that also has a text or a label. */
export function icon(name: keyof typeof drawings): SVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(space, 'path')
  path.setAttribute('d', drawings[name])
  svg.append(path)
  return svg
}

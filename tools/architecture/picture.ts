import { importGraph } from './import-graph'

/** A layer as the picture shows it: rows from the top, side by side where two do not know each other. */
type Layer = { readonly name: string; readonly says: string; readonly row: number; readonly column?: 0 | 1 }

const layers: readonly Layer[] = [
  { name: 'pane', says: 'what a person sees: a folder per feature, one page harness', row: 0 },
  { name: 'workbook', says: 'the port to Excel, the journal', row: 1, column: 0 },
  { name: 'functions', says: 'one definition per KMO function', row: 1, column: 1 },
  { name: 'plan', says: 'a range with headers, read row by row', row: 2 },
  { name: 'cells', says: 'one cell read, one answer formed', row: 3 },
  { name: 'wording', says: 'words and sentences, a language beside the other', row: 4 },
  { name: 'providers', says: 'the list of numbers, and how it is searched', row: 5 },
  { name: 'rules', says: 'the scheme, dated: no Excel, no clock, no page', row: 6 },
]

const width = 800
const box = { left: 20, width: 450, height: 54, step: 82, top: 16 }
const half = (box.width - 16) / 2
const layerOf = (file: string): string => file.split('/')[1] as string

/** Which layers each layer really imports, in the order of the picture. */
function importsOfLayers(): ReadonlyMap<string, readonly string[]> {
  const seen = new Map(layers.map(({ name }) => [name, new Set<string>()]))
  for (const [file, targets] of importGraph(['src'])) {
    for (const target of targets) if (layerOf(target) !== layerOf(file)) seen.get(layerOf(file))?.add(layerOf(target))
  }
  return new Map(
    [...seen].map(([name, found]) => [name, layers.map((layer) => layer.name).filter((one) => found.has(one))]),
  )
}

const topOf = ({ row }: Layer): number => box.top + row * box.step
const leftOf = ({ column = 0 }: Layer): number => box.left + column * (half + 16)
const widthOf = ({ column }: Layer): number => (column === undefined ? box.width : half)

const layerBox = (layer: Layer): string => `
  <g>
    <rect x="${leftOf(layer)}" y="${topOf(layer)}" width="${widthOf(layer)}" height="${box.height}" rx="6" class="layer"/>
    <text x="${leftOf(layer) + 14}" y="${topOf(layer) + 22}" class="name">${layer.name}</text>
    <text x="${leftOf(layer) + 14}" y="${topOf(layer) + 41}" class="says">${layer.says}</text>
  </g>`

function imports(layer: Layer, names: readonly string[]): string {
  const line = layer.column === 1 ? 40 : layer.column === 0 ? 18 : 30
  const below = layers.filter(({ row }) => row > layer.row)
  const what = names.length === below.length ? 'all below it' : names.join(', ')
  const text = names.length === 0 ? `${layer.name} imports nothing of ours` : `${layer.name} imports ${what}`
  return `
  <text x="${box.left + box.width + 18}" y="${topOf(layer) + line}" class="imports">${text}</text>`
}

/** An arrow from the middle of a row to the next one: everything imports downwards. */
const arrow = (row: number): string => {
  const [x, from] = [box.left + box.width / 2, box.top + row * box.step + box.height]
  return `
  <path d="M${x} ${from + 4} V${from + box.step - box.height - 6}" class="arrow" marker-end="url(#tip)"/>`
}

/** The layers of src as they import each other now, as a picture for docs/architecture.md. */
export function architecturePicture(): string {
  const seen = importsOfLayers()
  const rows = Math.max(...layers.map(({ row }) => row))
  const height = box.top * 2 + rows * box.step + box.height
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="The layers of src, each importing only what stands below it">
  <style>
    .layer { fill: #f3f7f4; stroke: #217346; stroke-width: 1.5 }
    text { font-family: 'Segoe UI', Helvetica, Arial, sans-serif; fill: #1b1b1b }
    .name { font-size: 15px; font-weight: 600 }
    .says { font-size: 12px; fill: #444 }
    .imports { font-size: 11px; fill: #555 }
    .arrow { stroke: #217346; stroke-width: 2; fill: none }
  </style>
  <defs><marker id="tip" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0 L8 4 L0 8 z" fill="#217346"/></marker></defs>
  <rect width="${width}" height="${height}" fill="#fff"/>${layers.map(layerBox).join('')}${layers
    .map((layer) => imports(layer, seen.get(layer.name) ?? []))
    .join('')}${Array.from({ length: rows }, (_, row) => arrow(row)).join('')}
</svg>
`
}

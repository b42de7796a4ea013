import { parseArgs } from 'node:util'
import { WorkbookProblem } from '../xlsx/problem'

export type Options = {
  readonly input: string
  readonly out?: string
  readonly format: 'table' | 'csv' | 'json'
  readonly sheet?: string
  readonly size?: string
}

export const usage = `Gebruik: npm run calculate -- plan.xlsx [--out resultaat.xlsx] [--format table|csv|json] [--sheet BLAD] [--size klein|middelgroot]

Berekent de formules van een Excel-werkmap, ook KMO.*, en toont het plan. Een plan zonder KMO-formules wordt berekend zoals KMO.PLAN het doet.

  --out     schrijft de berekende waarden in een kopie van de werkmap
  --format  table (standaard), csv (puntkomma's en decimale komma's) of json
  --sheet   het blad met het plan; anders wordt het gezocht
  --size    grootte van de onderneming, als ze niet in de werkmap staat
`

/** Reads the command line; undefined when only help is asked. Throws a WorkbookProblem for what cannot be done. */
export function readOptions(given: readonly string[]): Options | undefined {
  const { values, positionals } = parse(given)
  if (values.help === true) return undefined
  const [input, ...more] = positionals
  if (input === undefined) throw new WorkbookProblem('Geef de werkmap op, bijvoorbeeld: npm run calculate -- plan.xlsx')
  if (more.length > 0) throw new WorkbookProblem(`Geef één werkmap tegelijk op; ${more.join(', ')} is er te veel aan.`)
  const { format = 'table', out, sheet, size } = values
  if (format !== 'table' && format !== 'csv' && format !== 'json')
    throw new WorkbookProblem(`--format is table, csv of json, niet “${format}”.`)
  if (out !== undefined && !/\.xlsx$/i.test(out))
    throw new WorkbookProblem('Het bestand achter --out moet op .xlsx eindigen.')
  return {
    input,
    format,
    ...(out !== undefined && { out }),
    ...(sheet !== undefined && { sheet }),
    ...(size !== undefined && { size }),
  }
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        format: { type: 'string' },
        sheet: { type: 'string' },
        size: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch {
    const unknown = given.find((word) => word.startsWith('-') && !/^--?(out|format|sheet|size|help|h)(=|$)/.test(word))
    throw new WorkbookProblem(
      unknown === undefined
        ? 'Achter een keuze ontbreekt haar waarde; --help toont hoe het moet.'
        : `De keuze ${unknown} bestaat niet; --help toont wat kan.`,
    )
  }
}

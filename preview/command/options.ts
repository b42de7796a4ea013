import { parseArgs } from 'node:util'
import { WorkbookProblem } from '../xlsx/problem'

export type Options = {
  readonly input: string
  readonly out?: string
  readonly format: 'table' | 'csv' | 'json'
  readonly sheet?: string
  readonly size?: string
  /** The day a plan is looked at, as it was typed. */
  readonly asOf?: string
  /** Which column is which, as it was typed. */
  readonly headers?: string
}

export const usage = `Gebruik: npm run calculate -- plan.xlsx [--size klein|middelgroot] [--as-of 28/11/2026] [--headers "Kost=Projectkost"]
                                     [--sheet BLAD] [--format table|csv|json] [--out resultaat.xlsx]

Berekent de formules van een Excel-werkmap, ook KMO.*, en toont het plan. Een plan zonder KMO-formules wordt berekend zoals KMO.PLAN het doet.

  --size     grootte van de onderneming, als ze niet in de werkmap staat
  --as-of    de dag waarop u kijkt, zoals 28/11/2026 of 2026-11-28; anders vandaag
  --headers  welke kolom wat is, als uw hoofdingen anders zijn: "Kost=Projectkost; Onderneming=Klant"
  --sheet    het blad met het plan; anders wordt het gezocht
  --format   table (standaard), csv (puntkomma's en decimale komma's) of json
  --out      schrijft de berekende waarden in een kopie van de werkmap
`

/** Reads the command line; undefined when only help is asked. Throws a WorkbookProblem for what cannot be done. */
export function readOptions(given: readonly string[]): Options | undefined {
  const { values, positionals } = parse(given)
  if (values.help === true) return undefined
  const [input, ...more] = positionals
  if (input === undefined) throw new WorkbookProblem('Geef de werkmap op, bijvoorbeeld: npm run calculate -- plan.xlsx')
  if (more.length > 0) throw new WorkbookProblem(`Geef één werkmap tegelijk op; ${more.join(', ')} is er te veel aan.`)
  const { format = 'table', out, sheet, size, headers, 'as-of': asOf } = values
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
    ...(asOf !== undefined && { asOf }),
    ...(headers !== undefined && { headers }),
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
        'as-of': { type: 'string' },
        headers: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch {
    const unknown = given.find(
      (word) => word.startsWith('-') && !/^--?(out|format|sheet|size|as-of|headers|help|h)(=|$)/.test(word),
    )
    throw new WorkbookProblem(
      unknown === undefined
        ? 'Achter een keuze ontbreekt haar waarde; --help toont hoe het moet.'
        : `De keuze ${unknown} bestaat niet; --help toont wat kan.`,
    )
  }
}

import { markdownOf, type Section } from './section'

const introduction = `# Benchmarks

Written by \`npm run bench\`; \`npm run bench -- preview\` measures only the part with that name again and leaves the others as they were. What is compared ran in turns; every
figure is a median. The times are of that machine on that day, with whatever else it did: the ratios are what to compare. The load is how many programs wanted a core, on average
in the minute before; where it is above the number of cores, the times are longer than on a quiet machine.`

/** One table, and the machine that it was measured on. */
export type Measured = { readonly section: Section; readonly circumstances: string }

/** The report with new measurements in it: each in the place of the one with its title, or at the end. */
export function reportWith(before: string, measured: readonly Measured[]): string {
  const [, ...partsBefore] = before.split(/^(?=## )/m)
  const parts = new Map(partsBefore.map((part) => [part.slice('## '.length, part.indexOf('\n')), part]))
  for (const { section, circumstances } of measured)
    parts.set(section.title, `${markdownOf(section)}\n_${circumstances}_`)
  return `${[introduction, ...parts.values()].map((part) => part.trimEnd()).join('\n\n')}\n`
}

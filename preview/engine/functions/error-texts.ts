import { isMarked, unmarked } from './failures'
import { scalar, type OSpreadsheetModule, type Payload } from './registration'

const ofText: Readonly<Record<string, (text: string) => boolean | number>> = {
  ISERROR: () => false,
  ISERR: () => false,
  ISNA: () => false,
  ISTEXT: () => true,
  ISNONTEXT: () => false,
  ISNUMBER: () => false,
  ISLOGICAL: () => false,
  LEN: (text) => text.length,
}

/** What tells a text from an error knows a text that reads like one: `#N/A` typed as text. */
export function correctErrorTexts(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  for (const [name, answer] of Object.entries(ofText)) {
    const known = registry.get(name)
    registry.replace(name, {
      ...known,
      args: known.args.map((arg) => ({ ...arg, acceptErrors: true })),
      compute(input) {
        const given: Payload | undefined = scalar(input)
        return isMarked(given?.value) ? { value: answer(textOf(given?.value)) } : known.compute.call(this, input)
      },
    })
  }
}

const textOf = (value: Payload['value'] | undefined): string => String(unmarked(value ?? ''))

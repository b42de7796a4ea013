import { dutchStyle, englishStyle, formulaText, type FormulaStyle } from '../src/workbook'
import { customFunctions } from '../src/functions'
import { growthAmendments } from '../src/rules'
import { dayText, growthRules, type Language } from '../src/wording'
import type { FunctionMetadata, MetadataFile } from './function-metadata'

type PageTexts = {
  readonly lang: string
  readonly language: Language
  readonly title: string
  readonly intro: string
  readonly argument: string
  readonly meaning: string
  readonly optional: string
  readonly example: string
  readonly shows: string
  readonly from: string
  readonly rule: string
  readonly value: string
  readonly doubt: string
  readonly style: FormulaStyle
}

export const dutchPage: PageTexts = {
  lang: 'nl-BE',
  language: 'nl',
  title: 'De KMO-functies',
  intro:
    'Bedragen zijn in euro zonder btw, percentages zijn breuken, datums zijn Excel-datums. Tussen vierkante haken: mag weg.',
  argument: 'Argument',
  meaning: 'Betekenis',
  optional: 'mag weg',
  example: 'Voorbeeld',
  shows: 'Toont',
  from: 'Vanaf',
  rule: 'Regel',
  value: 'Waarde en bron',
  doubt: 'Nog onzeker',
  style: dutchStyle,
}
export const englishPage: PageTexts = {
  lang: 'en',
  language: 'en',
  title: 'The KMO functions',
  intro:
    'Amounts are in euro without VAT, rates are fractions, dates are Excel dates. In square brackets: may be left out.',
  argument: 'Argument',
  meaning: 'Meaning',
  optional: 'optional',
  example: 'Example',
  shows: 'Shows',
  from: 'From',
  rule: 'Rule',
  value: 'Value and source',
  doubt: 'Still uncertain',
  style: englishStyle,
}

/** The examples of a function: formulas and what they show. */
const examplesOf = ({ id }: FunctionMetadata) => customFunctions.find((one) => one.id === id)?.examples ?? []

const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** The rules of the other scheme, by day: KMO.RULES tells those of the kmo-portefeuille only. */
function growthTable({ language, from, rule, value, doubt }: PageTexts): string {
  const rows = growthAmendments.flatMap((amendment) =>
    growthRules(amendment, language).map((one) => ({ ...one, since: dayText(amendment.inForce) })),
  )
  return `
      <table>
        <thead><tr>${[from, rule, value, doubt].map((header) => `<th scope="col">${header}</th>`).join('')}</tr></thead>
        <tbody>${rows
          .map(
            ({ since, name, value: shown, source, doubts }) => `
          <tr><td>${since}</td><th scope="row">${escape(name)}</th><td><a href="${escape(source)}" target="_blank" rel="noopener">${escape(shown)}</a></td><td lang="nl">${escape(doubts.join(' '))}</td></tr>`,
          )
          .join('')}
        </tbody>
      </table>`
}

/** `KMO.SUBSIDY(kost; grootte; [aanvraagdatum])` */
export function usage({ name, parameters }: FunctionMetadata, style: FormulaStyle): string {
  const list = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name))
  return `KMO.${name}(${list.join(`${style.argumentSeparator} `)})`
}

/** The help page of one language: every function under an anchor of its own. */
export function functionPage({ functions }: MetadataFile, texts: PageTexts): string {
  const section = (one: FunctionMetadata) => `
    <section id="${one.id}">
      <h2><code>${escape(usage(one, texts.style))}</code></h2>
      <p>${escape(one.description)}</p>${
        one.parameters.length === 0
          ? ''
          : `
      <table>
        <thead><tr><th scope="col">${texts.argument}</th><th scope="col">${texts.meaning}</th></tr></thead>
        <tbody>${one.parameters
          .map(
            ({ name, description, optional }) => `
          <tr><th scope="row"><code>${escape(name)}</code>${optional ? ` <small>${texts.optional}</small>` : ''}</th><td>${escape(description)}</td></tr>`,
          )
          .join('')}
        </tbody>
      </table>`
      }
      <table>
        <thead><tr><th scope="col">${texts.example}</th><th scope="col">${texts.shows}</th></tr></thead>
        <tbody>${examplesOf(one)
          .map(
            ([formula, shows]) => `
          <tr><td><code>${escape(formulaText(formula, texts.style))}</code></td><td>${escape(shows)}</td></tr>`,
          )
          .join('')}
        </tbody>
      </table>${one.id === 'GROWTH_SUBSIDY' ? growthTable(texts) : ''}
    </section>`
  return `<!doctype html>
<html lang="${texts.lang}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
    <title>${texts.title}</title>
    <link rel="icon" href="assets/icon-32.png">
    <link rel="stylesheet" href="taskpane.css">
  </head>
  <body>
    <main class="page manual">
      <h1>${texts.title}</h1>
      <p>${texts.intro}</p>
      <ul class="contents">${functions.map(({ id }) => `<li><a href="#${id}">KMO.${id}</a></li>`).join('')}</ul>${functions.map(section).join('')}
    </main>
  </body>
</html>
`
}

/** The list of functions beside their code, in English. */
export function functionsReadme({ functions }: MetadataFile): string {
  const section = (one: FunctionMetadata) =>
    [
      `## \`${usage(one, englishStyle)}\``,
      '',
      one.description,
      '',
      ...one.parameters.map(
        ({ name, description, optional }) => `- \`${name}\`${optional ? ' (optional)' : ''}: ${description}`,
      ),
      ...(one.parameters.length > 0 ? [''] : []),
      ...examplesOf(one).map(([formula, shows]) => `\`${formula}\` shows \`${shows}\`  `),
      '',
    ].join('\n')
  return [
    '# The functions',
    '',
    'Made by `npm run docs` from the code and its texts: do not edit. One function, one file; the file has the name of the function.',
    'To add one: copy `subsidy.ts`, put it in `definition/list.ts` and its signature in `test/functions/signatures.json`; the compiler says what',
    'is missing, `npm test` proves it.',
    '',
    '| question | file |',
    '| --- | --- |',
    '| What is a function: its texts, arguments, examples and answer in one place | `definition/custom-function.ts` |',
    '| In which ways can it take an argument? | `definition/arguments.ts` |',
    '| What is an argument called, what does it mean, how is it read? | `definition/parameters.ts` |',
    '| Which words can Excel suggest? | `definition/suggested-words.ts` |',
    '| Which functions are there? | `definition/list.ts` |',
    '| How does Excel get them, the pane, and who calculates without Excel? | `definition/associate.ts`, `definition/call.ts`, `definition/headless.ts` |',
    '| On which rules does an answer rest? | `definition/rests-on.ts`, `definition/provisions.ts` |',
    '| Which subsidies stand in a column? | `definition/grants.ts` |',
    '',
    ...functions.map(section),
  ].join('\n')
}

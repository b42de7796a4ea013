import { dutchStyle, englishStyle, formulaText, type FormulaStyle } from '../src/excel/formula-text'
import { functionExamples } from '../src/excel/function-examples'
import { addInVersion } from '../src/excel/version'
import { checkedOn } from '../src/rules'
import { dayText } from '../src/wording'
import type { FunctionMetadata, MetadataFile } from './function-metadata'

type PageTexts = {
  readonly lang: string
  readonly title: string
  readonly intro: string
  readonly argument: string
  readonly meaning: string
  readonly optional: string
  readonly example: string
  readonly shows: string
  readonly style: FormulaStyle
  readonly start: string
  readonly facts: (version: string, rulesDay: string) => string
  readonly privacy: string
  readonly manual: { readonly file: string; readonly text: string }
}

export const dutchPage: PageTexts = {
  lang: 'nl-BE',
  title: 'De KMO-functies',
  intro: 'Bedragen zijn in euro zonder btw, percentages zijn breuken, datums zijn Excel-datums. Tussen vierkante haken: mag weg.',
  argument: 'Argument',
  meaning: 'Betekenis',
  optional: 'mag weg',
  example: 'Voorbeeld',
  shows: 'Toont',
  style: dutchStyle,
  start: 'Typ in een cel =KMO. en kies een functie. Een heel plan rekent u uit met KMO.PLAN naast uw tabel.',
  facts: (version, rulesDay) => `Versie ${version}. De regels zijn het laatst nagekeken op ${rulesDay}.`,
  privacy: 'Alles wordt in dit bestand berekend. Er gaat niets naar buiten.',
  manual: { file: 'functies.html', text: 'Alle functies met uitleg en voorbeelden' },
}
export const englishPage: PageTexts = {
  lang: 'en',
  title: 'The KMO functions',
  intro: 'Amounts are in euro without VAT, rates are fractions, dates are Excel dates. In square brackets: may be left out.',
  argument: 'Argument',
  meaning: 'Meaning',
  optional: 'optional',
  example: 'Example',
  shows: 'Shows',
  style: englishStyle,
  start: 'Type =KMO. in a cell and choose a function. KMO.PLAN beside your table calculates a whole plan.',
  facts: (version, rulesDay) => `Version ${version}. The rules were last checked on ${rulesDay}.`,
  privacy: 'Everything is calculated in this file. Nothing leaves it.',
  manual: { file: 'functions.html', text: 'All functions with explanation and examples' },
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** `KMO.SUBSIDY(kost; grootte; [aanvraagdatum])` */
export function usage({ name, parameters }: FunctionMetadata, style: FormulaStyle): string {
  const list = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name))
  return `KMO.${name}(${list.join(`${style.argumentSeparator} `)})`
}

/** What the pane shows first: how to begin, and every function by name. */
export function firstPage({ functions }: MetadataFile, texts: PageTexts): string {
  return `
      <p>${escape(texts.start)}</p>
      <p class="facts">${escape(texts.facts(addInVersion, dayText(checkedOn)))} ${escape(texts.privacy)}</p>
      <p><a href="${texts.manual.file}" target="_blank" rel="noopener">${escape(texts.manual.text)}</a></p>
      <ul class="functions">${functions
        .map(
          ({ id, name, description }) => `
        <li><a href="${texts.manual.file}#${id}" target="_blank" rel="noopener"><code>KMO.${name}</code></a><p>${escape(description)}</p></li>`,
        )
        .join('')}
      </ul>
    `
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
        <tbody>${(functionExamples[one.id] ?? [])
          .map(
            ({ formula, shows }) => `
          <tr><td><code>${escape(formulaText(formula, texts.style))}</code></td><td>${escape(shows)}</td></tr>`,
          )
          .join('')}
        </tbody>
      </table>
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
      ...one.parameters.map(({ name, description, optional }) => `- \`${name}\`${optional ? ' (optional)' : ''}: ${description}`),
      ...(one.parameters.length > 0 ? [''] : []),
      ...(functionExamples[one.id] ?? []).map(({ formula, shows }) => `\`${formula}\` shows \`${shows}\`  `),
      '',
    ].join('\n')
  return [
    '# The functions',
    '',
    'Made by `npm run docs` from the code and its texts: do not edit. One function, one file; the file has the name of the function.',
    'To add one: copy `subsidy.ts`, add the English texts (`../function-texts.ts`), an example (`../function-examples.ts`), its line in',
    '`../function-signatures.json` and in `../function-list.ts`; `npm run build` says what is missing, `npm test` proves it.',
    '',
    ...functions.map(section),
  ].join('\n')
}

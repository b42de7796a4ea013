import { parity, type Evidence, type Unverified } from '../preview/page/parity'
import { checkNumber, checks } from './excel-check/checks'

/** docs/excel-differences.md: the whole of what the preview says of itself and Excel. */
export function excelDifferencesPage(): string {
  const { alike, different, unverified } = parity
  return `${[
    '# The preview and Excel',
    '> Kort, in het Nederlands: de voorbeeldwerkmap is geen Excel. De eerste tabel zegt wat ze doet zoals Excel en hoe we dat weten, de tweede wat ze anders doet,',
    '> de derde wat niemand kon nakijken zonder Excel. Wie Excel heeft, beslist over die laatste in tien minuten met [excel-check.xlsx](excel-check.xlsx): zie [excel-check.md](excel-check.md).',
    'Made from `preview/page/parity.ts`, which also speaks in the page under *Wat is er anders?*. Nothing here was run in Excel: “as Excel” means as Microsoft documents it, or as the unchanged office.js behaves.',
    `## As Excel`,
    table(
      ['What', 'How we know'],
      alike.map(({ what, evidence }) => [what, evidenceText(evidence)]),
    ),
    '## Not as Excel',
    table(
      ['What', 'Excel', 'Preview', 'How we know'],
      different.map(({ what, excel, preview, evidence }) => [what, excel, preview, evidenceText(evidence)]),
    ),
    '## What nobody could verify without Excel',
    'Check: the number in [excel-check.xlsx](excel-check.xlsx). When it is settled, the answer goes into the named file, and the row into one of the two tables above.',
    table(
      ['What', 'The preview', 'Why we think so', 'Check', 'Answer goes into'],
      unverified.map((point) => [
        point.what,
        point.preview,
        evidenceText(point.evidence),
        settledText(point),
        answerText(point),
      ]),
    ),
  ]
    .join('\n\n')
    .replace('\n\n> de derde', '\n> de derde')}\n`
}

const table = (headers: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headers, headers.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')

const code = (path: string): string => `[\`${path}\`](../${path})`
const evidenceText = (evidence: readonly Evidence[]): string => evidence.map(oneEvidence).join('<br>')

function oneEvidence(evidence: Evidence): string {
  if ('test' in evidence) return `test: ${evidence.title} (${code(evidence.test)})`
  if ('code' in evidence) return `code: ${code(evidence.code)}`
  const [, number] = /office-js\/issues\/(\d+)$/.exec(evidence.source) ?? []
  return `[${
    number === undefined
      ? evidence.source
          .split('/')
          .slice(-3)
          .join('/')
          .replace(/^.*excel\//, '')
      : `office-js#${number}`
  }](${evidence.source})`
}

const settledText = ({ settledBy }: Unverified): string =>
  typeof settledBy === 'string' ? `none: ${settledBy}` : settledBy.map(checkNumber).join(', ')

function answerText({ settledBy }: Unverified): string {
  if (typeof settledBy === 'string') return ''
  const files = settledBy.map((key) => checks[checkNumber(key) - 1]!.answerIn)
  return [...new Set(files)].map(code).join('<br>')
}

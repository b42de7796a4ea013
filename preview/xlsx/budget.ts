import { WorkbookProblem } from './problem'

const megabyte = 1024 * 1024

/**
 * What one workbook may cost, so that whatever a file holds ends within 30 seconds and 1 GB. What the limits stand for
 * together is 256 MB of parts, as much again for the largest of them as text, and some 400 bytes for each cell.
 */
const limits = {
  /** Bytes that really come out of the zip. All parts are kept until the file is written: a quarter of the memory. */
  unpacked: 256 * megabyte,
  /** Bytes of XML with cells and texts, each time that they are read: a hundred for each of a million cells. */
  content: 96 * megabyte,
  /** Bytes of XML that say what sheets, names, tables and styles there are: ten times as much as was ever seen. */
  structure: 32 * megabyte,
  /** Rows that the file speaks of, empty ones too: two sheets that are formatted to their very last row. */
  rows: 2 * 1_048_576,
  /** Cells with a value or a formula: 100,000 projects of ten columns, kept in 450 MB. */
  cells: 1_000_000,
  /** Cells that have at most a look, of 80 bytes. */
  blanks: 3_000_000,
  /** Characters of texts, each time that a cell takes one: 64 for each cell, on average. */
  text: 64_000_000,
  /** Looks at a cell while a plan is searched, read and shown, blank cells too: 50 for each that may be filled. */
  looks: 50_000_000,
  /** Cells that formulas fill, together: as many as may stand in the file. */
  results: 1_000_000,
  /** Characters of the texts that formulas give, together. */
  resultText: 64_000_000,
  /** Characters of the formulas, with the names that they use put in; names that use names multiply. */
  formulas: 64_000_000,
  /** Since the budget was made. The program starts in 2, and what cannot be interrupted takes a few: 30 in all. */
  seconds: 25,
}

export type Limits = Readonly<typeof limits>
export type Cost = Exclude<keyof Limits, 'seconds'>

const millions = (amount: number) => `${Math.round(amount / 1_000_000).toLocaleString('nl-BE')} miljoen`
const megabytes = (amount: number) => `${Math.round(amount / megabyte)} MB`
const counted = (amount: number) => amount.toLocaleString('nl-BE')

const tooMuch: Readonly<Record<Cost, (most: number) => string>> = {
  unpacked: (most) => `Dit bestand is te groot: uitgepakt is het meer dan ${megabytes(most)}.`,
  content: (most) => `Dit bestand is te groot: zijn bladen zijn samen meer dan ${megabytes(most)}.`,
  structure: (most) =>
    `Dit bestand is te groot: zijn lijst van bladen, namen en opmaak is meer dan ${megabytes(most)}.`,
  rows: (most) => `Deze werkmap is te groot: ze heeft meer dan ${counted(most)} rijen.`,
  cells: (most) => `Deze werkmap is te groot: meer dan ${counted(most)} cellen zijn ingevuld.`,
  blanks: (most) => `Deze werkmap is te groot: meer dan ${counted(most)} lege cellen staan erin met hun opmaak.`,
  text: (most) => `Deze werkmap is te groot: de teksten in haar cellen tellen meer dan ${millions(most)} tekens.`,
  looks: () => 'Deze werkmap is te groot: een tabel erin heeft te veel rijen en kolommen, vooral lege.',
  results: (most) => `Deze werkmap is te groot: haar formules vullen meer dan ${counted(most)} cellen.`,
  resultText: (most) => `Deze werkmap is te groot: haar formules geven meer dan ${millions(most)} tekens tekst.`,
  formulas: (most) => `Deze werkmap is te groot: haar formules tellen samen meer dan ${millions(most)} tekens.`,
}

/**
 * Counts what opening and calculating one workbook costs. It is made once, when the file is opened, and handed to
 * whatever unpacks, reads or makes something; who makes something counts it before it is there.
 */
export class Budget {
  private readonly limits: Limits
  private readonly began = Date.now()
  private readonly spent: Record<Cost, number> = {
    unpacked: 0,
    content: 0,
    structure: 0,
    rows: 0,
    cells: 0,
    blanks: 0,
    text: 0,
    looks: 0,
    results: 0,
    resultText: 0,
    formulas: 0,
  }

  constructor(own: Partial<Limits> = {}) {
    this.limits = { ...limits, ...own }
  }

  /** Counts an amount. Throws a WorkbookProblem that says what was too much, or that it takes too long. */
  spend(cost: Cost, amount: number): void {
    this.spent[cost] += amount
    if (this.spent[cost] > this.limits[cost]) throw new WorkbookProblem(tooMuch[cost](this.limits[cost]))
    // A look at the clock for each look at a cell would take longer than the cell.
    if (cost !== 'looks' || this.spent.looks % 1024 === 0) this.lookAtClock()
  }

  /** For work that makes nothing. Throws a WorkbookProblem when the time is over. */
  lookAtClock(): void {
    const { seconds } = this.limits
    if (Date.now() - this.began <= seconds * 1000) return
    throw new WorkbookProblem(`Deze werkmap vraagt te veel tijd: na ${seconds} seconden is er gestopt.`)
  }
}

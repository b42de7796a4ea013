/** Why a file cannot be read or written, as one Dutch sentence for whoever chose it. */
export class WorkbookProblem extends Error {
  override readonly name = 'WorkbookProblem'
}

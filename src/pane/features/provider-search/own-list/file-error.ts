/** What a file is that cannot be read as a list. */
export type OtherKind =
  | 'html'
  | 'json'
  | 'xml'
  | 'pdf'
  | 'rtf'
  | 'image'
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'numbers'
  | 'word'
  | 'presentation'
  | 'archive'
  | 'binary'

export type FileProblem = OtherKind | 'too-large' | 'too-much' | 'locked' | 'damaged'

/** Why a file, or a sheet of it, could not be read. */
export class FileError extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem)
  }
}

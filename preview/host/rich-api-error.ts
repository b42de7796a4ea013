/** The codes by which Excel refuses. */
export type RichApiErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'

/** Refuses one action of a request; the pane gets it as a `RichApi.Error` with the same code. */
export class RichApiError extends Error {
  constructor(
    readonly code: RichApiErrorCode,
    message: string,
  ) {
    super(message)
  }
}

/** For whatever Excel has and this host has not. */
export class ApiNotFound extends RichApiError {
  constructor(readonly member: string) {
    super('ApiNotFound', `${member} is not known to this host.`)
  }
}

/** An error as a cell shows it, with its sentence. */
export type CellError = CustomFunctions.Error

/** Made inside functions and never at module top: before Excel's runtime has loaded, the class does not exist. */
export const invalidValue = (message: string): CellError =>
  new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message)
export const notAvailable = (message: string): CellError =>
  new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message)

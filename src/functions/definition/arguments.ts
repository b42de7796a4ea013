import { optional as readIfThere, required as readOrRefuse, type Cell, type Reading } from '../../cells'
import type { Argument, ColumnArgument, DescribedArgument, Parameter } from './custom-function'

// The ways in which a function takes a parameter.

const described = <T>(parameter: Parameter<T>) => ({ parameter, isOptional: false, isRange: false }) as const

/** It must be there. */
export const required = <T>(parameter: Parameter<T>): Argument<T> => ({
  ...described(parameter),
  kind: 'alone',
  read: (cell) => readOrRefuse(parameter.names, cell, parameter.reader),
})

/** Its place is always there; its cell may be blank. */
export const maybeBlank = <T>(parameter: Parameter<T>): Argument<T | undefined> => ({
  ...described(parameter),
  kind: 'alone',
  read: (cell) => readIfThere(parameter.names, cell, parameter.reader),
})

/** What its cell holds, as it was read: nothing is refused. */
export const asRead = <T>(parameter: Parameter<T>): Argument<Reading<T>> => ({
  ...described(parameter),
  kind: 'alone',
  read: parameter.reader,
})

/** What its cell holds, as Excel hands it over. */
export const asItIs = (parameter: Parameter<unknown>): Argument<Cell> => ({
  ...described(parameter),
  kind: 'alone',
  read: (cell) => cell,
})

/** It may be left out of the formula. */
export const mayBeLeftOut = <A extends Argument<unknown> | ColumnArgument<unknown>>(argument: A): A => ({
  ...argument,
  isOptional: true,
})

/** It may be left out or blank, and then counts as something else. */
export function optional<T>(parameter: Parameter<T>): Argument<T | undefined>
export function optional<T>(parameter: Parameter<T>, otherwise: NoInfer<T>): Argument<T>
export function optional<T>(parameter: Parameter<T>, otherwise?: T): Argument<T | undefined> {
  const { read, ...argument } = maybeBlank(parameter)
  return mayBeLeftOut({ ...argument, read: (cell: Cell) => read(cell) ?? otherwise })
}

/** A column that must be there. */
export const column = <T>(parameter: Parameter<T>): ColumnArgument<T> => ({
  ...optionalColumn(parameter),
  isOptional: false,
  mustBeThere: true,
})

/** A column that may be left out. */
export const optionalColumn = <T>(parameter: Parameter<T>): ColumnArgument<T> => ({
  parameter,
  isOptional: true,
  isRange: true,
  kind: 'column',
  reader: parameter.reader,
  mustBeThere: false,
})

/** A column, or one value for every row. */
export const columnOrValue = <T>(parameter: Parameter<T>): ColumnArgument<T> => ({
  ...optionalColumn(parameter),
  isOptional: false,
  checkOneValue: required(parameter).read,
})

/** A column, or one value for every row, that may be left out. */
export const optionalColumnOrValue = <T>(parameter: Parameter<T>): ColumnArgument<T> => ({
  ...optionalColumn(parameter),
  checkOneValue: maybeBlank(parameter).read,
})

/** A range as Excel hands it over: what stands in it depends on another argument, and the function reads it. */
export const range = (parameter: DescribedArgument['parameter']): Argument<Cell> => ({
  parameter,
  isOptional: false,
  isRange: true,
  kind: 'alone',
  read: (cell) => cell,
})

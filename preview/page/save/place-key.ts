import { lastColumn } from '../../engine/address'

export const columnsOfSheet = lastColumn + 1

/** A cell of a sheet as one number. */
export const placeKey = (row: number, column: number): number => row * columnsOfSheet + column
export const rowOfKey = (key: number): number => Math.floor(key / columnsOfSheet)
export const columnOfKey = (key: number): number => key % columnsOfSheet

import type { Workbook } from '../workbook'
import { formulaStyle, names, obstacles, selection, sheets, tables } from './describe'
import { onChanged, onSelectionChanged } from './follow'
import { addSheet } from './new-sheet'
import { look, read } from './read'
import { markSheet, part, setPart, setSetting, setting, sheetMark } from './storage'
import { addTableColumns, removeSheet, removeTableColumns } from './structure'
import { addTrafficLights, removeTrafficLights, trafficLights } from './traffic-lights'
import { openCopy, recalculate, select, write } from './write'

/** The workbook that Excel has open. Nothing outside this folder speaks to Excel. */
export const officeWorkbook: Workbook = {
  selection,
  onSelectionChanged,
  onChanged,
  sheets,
  tables,
  names,
  obstacles,
  read,
  look,
  formulaStyle,
  select,
  write,
  addTableColumns,
  removeTableColumns,
  addSheet,
  removeSheet,
  sheetMark,
  markSheet,
  addTrafficLights,
  trafficLights,
  removeTrafficLights,
  recalculate,
  openCopy,
  setting,
  setSetting,
  part,
  setPart,
}

import * as o from '@odoo/o-spreadsheet'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { calculateWorkbook } from './preview/engine/calculate-workbook'
import { prepareSpreadsheet } from './preview/engine/spreadsheet'
import { readWorkbookFile } from './preview/xlsx/workbook-file'
import { loadBundle } from './preview/command/bundle'
import { sheetViews } from './preview/command/sheet-view'
import { planAsItStands, planValues, wholeSheet } from './preview/command/shown-table'
import { outputColumns } from './preview/command/plan-output'
import { terminalTable } from './preview/command/terminal-table'
import { Budget } from './preview/xlsx/budget'
let c=process.cpuUsage()
function stage(n:string){ const d=process.cpuUsage(c); globalThis.gc?.(); const m=process.memoryUsage(); console.log(n.padEnd(12),'cpu',((d.user+d.system)/1e6).toFixed(2),'heap',(m.heapUsed/1e6).toFixed(0),'ext',(m.external/1e6).toFixed(0),'rss',(m.rss/1e6).toFixed(0),'peak',(process.resourceUsage().maxRSS/1e3).toFixed(0)); c=process.cpuUsage()}
const bundle=loadBundle(join(__dirname,'dist'))
const sp=prepareSpreadsheet(o,'KMO',bundle.table,bundle.call)
stage('start')
const b=new Budget({seconds:1000})
const file=readWorkbookFile(readFileSync(process.argv[2]!),b); stage('read')
const calc=calculateWorkbook(file.workbook,sp); stage('calculate')
const views=sheetViews(calc,b); stage('views')
const reading=bundle.planReading()
const plan=reading.findPlan(views,{isAskedFor:false})!; stage('find')
const values=planValues(plan); stage('values')
const kinds=reading.readKinds(values); stage('kinds')
const table=planAsItStands(plan,kinds); stage('table')
const cols=outputColumns(table); stage('columns')
const text=terminalTable(cols,Infinity); stage('text '+text.length)

import './style.css'
import * as o from '@odoo/o-spreadsheet'
import type { FunctionTable } from '../engine/calling-convention'
import { prepareSpreadsheet } from '../engine/spreadsheet'
import { readWorkbookFile } from '../engine/workbook-file/workbook-file'
import { defaultSettings } from '../host/context'
import { createHost } from '../host/host'
import { memoryWorkbook } from '../host/memory-workbook'
import { framePort } from './add-in-frame'
import { customFunctions } from './custom-functions'
import { askConfirmation } from './dialog'
import { dutch } from './dutch'
import { drawSelectionAsExcel } from './excel-selection'
import { HostLog } from './host-log'
import { displayLanguage } from './language'
import { speakActiveCell } from './live-region'
import { arrangeMenus } from './menus'
import { messageBar } from './message-bar'
import { readManifest } from './read-manifest'
import { statusBar } from './status-bar'
import { taskPane } from './task-pane'
import { applyTheme, chosenTheme } from './theme'
import { titleBar } from './title-bar'
import { workbookData } from './workbook-data'
import { showWorkbook } from './workbook-view'
import { wordsIn } from './words'

const part = (id: string): HTMLElement => document.querySelector<HTMLElement>(`#${id}`)!

async function start(): Promise<void> {
  const query = new URLSearchParams(location.search)
  const { locale, language } = displayLanguage(query)
  const words = wordsIn(language)
  document.documentElement.lang = locale
  const translate = (text: string): string => (language === 'nl' ? (dutch[text] ?? text) : text)
  o.setTranslationMethod((text, ...values) => fill(translate(text), values))
  const theme = applyTheme(chosenTheme())
  const { address } = (await (await fetch('add-in.json')).json()) as { address: string }
  const addIn = readManifest(await (await fetch(`${address}/manifest.xml`)).text(), locale, address)
  const table = (await (await fetch(addIn.metadataAddress)).json()) as FunctionTable
  const templates = await (await fetch('o-spreadsheet/o_spreadsheet.xml')).text()
  const bytes = new Uint8Array(await (await fetch('opleidingsplan.xlsx')).arrayBuffer())
  const log = new HostLog()
  const say = messageBar(part('messages'), words)
  titleBar(part('title-bar'), words, { open() {}, save() {}, toggleTheme() {}, languageAddress: '?lang=en' }).setFile('opleidingsplan.xlsx')
  const status = statusBar(part('status-bar'), words, language, log)
  const pane = taskPane(part('pane'), part('pane-edge'), addIn.name, addIn.icon, words, () => {})
  arrangeMenus(words, { open() {}, save() {}, sample() {}, recalculate() {} })
  drawSelectionAsExcel()

  const host = createHost({ settings: { ...defaultSettings, hostOrigin: location.origin, locale }, model: memoryWorkbook(), port: framePort(pane) })
  pane.load(host.frameName, addIn.paneAddress)
  const functions = customFunctions({
    blanks: 'web',
    errorsAllowed: true,
    busy: words.busy,
    invoke: (calls) => host.functions.invoke(calls),
    onWaiting: (count) => status.setCalculating(count),
    onResults: (cells) => {
      const ids = cells.flatMap((position) => model.getters.getCell(position)?.id ?? [])
      model.dispatch('EVALUATE_CELLS', { cellIds: ids })
    },
  })
  const t0 = performance.now()
  const spreadsheet = prepareSpreadsheet(o, addIn.namespace, table, functions.call)
  const file = readWorkbookFile(bytes)
  const t1 = performance.now()
  const loaded = workbookData(file, spreadsheet)
  const t2 = performance.now()
  const model = new o.Model(loaded.data)
  console.info('read', t1 - t0, 'data', t2 - t1, 'model', performance.now() - t2, loaded.notCalculated)
  Object.assign(window, { model })
  await document.fonts.load('13px Roboto')
  await showWorkbook(
    part('workbook'),
    templates,
    { model, colorScheme: theme, notifyUser: ({ text }) => say(String(text)), askConfirmation: (text, yes, no) => askConfirmation(text, words, yes, no) },
    { addInGroups: addIn.groups, pressAddInButton: () => pane.show(true) },
    translate,
  )
  speakActiveCell(part('spoken'), model, words)
  pane.show(true)
}

function fill(text: string, values: readonly unknown[]): string {
  const [first] = values
  if (typeof first === 'object' && first !== null && !(first instanceof String)) return text.replace(/%\(([^)]+)\)s/g, (_, name: string) => String((first as Record<string, unknown>)[name]))
  let next = 0
  return text.replace(/%s/g, () => String(values[next++]))
}

void start()

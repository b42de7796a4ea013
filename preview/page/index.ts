import './style.css'
import { Model, setTranslationMethod } from '@odoo/o-spreadsheet'
import { askConfirmation } from './dialog'
import { dutch } from './dutch'
import { HostLog } from './host-log'
import { displayLanguage } from './language'
import { arrangeMenus } from './menus'
import { messageBar } from './message-bar'
import { readManifest } from './read-manifest'
import { statusBar } from './status-bar'
import { taskPane } from './task-pane'
import { applyTheme, chosenTheme } from './theme'
import { titleBar } from './title-bar'
import { showWorkbook } from './workbook-view'
import { wordsIn } from './words'

const part = (id: string): HTMLElement => document.querySelector<HTMLElement>(`#${id}`)!

async function start(): Promise<void> {
  const query = new URLSearchParams(location.search)
  const { locale, language } = displayLanguage(query)
  const words = wordsIn(language)
  document.documentElement.lang = locale
  const translate = (text: string): string => (language === 'nl' ? (dutch[text] ?? text) : text)
  setTranslationMethod((text, ...values) => fill(translate(text), values))
  const theme = applyTheme(chosenTheme())
  const { address } = (await (await fetch('add-in.json')).json()) as { address: string }
  const addIn = readManifest(await (await fetch(`${address}/manifest.xml`)).text(), locale, address)
  const templates = await (await fetch('o-spreadsheet/o_spreadsheet.xml')).text()
  const log = new HostLog()
  const say = messageBar(part('messages'), words)
  titleBar(part('title-bar'), words, { open() {}, save() {}, toggleTheme() {}, languageAddress: '?lang=en' }).setFile('opleidingsplan.xlsx')
  statusBar(part('status-bar'), words, language, log)
  const pane = taskPane(part('pane'), part('pane-edge'), addIn.name, addIn.icon, words, () => {})
  pane.frame.src = addIn.paneAddress
  arrangeMenus(words, { open() {}, save() {}, sample() {}, recalculate() {} })
  const model = new Model({})
  await document.fonts.load('13px Roboto')
  await showWorkbook(
    part('workbook'),
    templates,
    { model, colorScheme: theme, notifyUser: ({ text }) => say(String(text)), askConfirmation: (text, yes, no) => askConfirmation(text, words, yes, no) },
    { addInGroups: addIn.groups, pressAddInButton: () => pane.show(true) },
    translate,
  )
  pane.show(true)
}

function fill(text: string, values: readonly unknown[]): string {
  const [first] = values
  if (typeof first === 'object' && first !== null && !(first instanceof String)) return text.replace(/%\(([^)]+)\)s/g, (_, name: string) => String((first as Record<string, unknown>)[name]))
  let next = 0
  return text.replace(/%s/g, () => String(values[next++]))
}

void start()

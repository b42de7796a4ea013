import './style.css'
import { Model } from '@odoo/o-spreadsheet'
import { displayLanguage } from './language'
import { readManifest } from './read-manifest'
import { showWorkbook } from './workbook-view'

async function start(): Promise<void> {
  const { locale } = displayLanguage(new URLSearchParams(location.search))
  const { address } = (await (await fetch('add-in.json')).json()) as { address: string }
  const addIn = readManifest(await (await fetch(`${address}/manifest.xml`)).text(), locale, address)
  const templates = await (await fetch('o-spreadsheet/o_spreadsheet.xml')).text()
  const model = new Model({})
  await showWorkbook(document.querySelector('#workbook')!, templates, { model, colorScheme: 'light', notifyUser: console.info, askConfirmation: console.info }, { addInGroups: addIn.groups, pressAddInButton: console.info }, (text) => text)
}

void start()

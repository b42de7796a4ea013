import './style.css'
import { registry } from '../providers'
import { officeWorkbook, loadOwnProviders, recordedWorkbook } from '../workbook'
import { dayOf, type IsoDate } from '../rules'
import type { Language } from '../wording'
import { features } from './features'
import { startShell } from './shell'
import { texts } from './texts'
import { keepOffline } from './offline/keep-offline'
import { followTheme } from './theme'

const shownLanguage = (): Language =>
  (globalThis.Office?.context?.displayLanguage ?? navigator.language).toLowerCase().startsWith('nl') ? 'nl' : 'en'

function today(): IsoDate {
  const now = new Date()
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) as IsoDate
}

function start(): void {
  const language = shownLanguage()
  document.documentElement.lang = language === 'nl' ? 'nl-BE' : 'en'
  followTheme(new AbortController().signal)
  const pane = document.getElementById('pane')
  if (pane === null) return
  const workbook = recordedWorkbook(officeWorkbook, today(), (trouble) => context.warn(trouble))
  const context = startShell(pane, features, { workbook, language, today: today() })
}

keepOffline()
// What the pane opens with is fetched while Office.js makes itself ready; whether it came, the shell says.
features[0].load().catch(() => undefined)

// Office.js comes from Microsoft: without a network, or with it blocked, the pane must still open and say so.
if (globalThis.Office === undefined) {
  start()
  const notice = document.getElementById('notice')
  if (notice !== null) {
    notice.hidden = false
    notice.textContent = texts[shownLanguage()].noOffice
  }
} else {
  void Office.onReady(() => {
    start()
    // Functions run here too, also while the pane is closed: they must know the workbook's own providers. Outside Excel there are none.
    loadOwnProviders(officeWorkbook, registry).catch(() => undefined)
  })
}

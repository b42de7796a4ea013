import './style.css'
import { areaFrom } from '../engine/address'
import { WorkbookProblem } from '../xlsx/problem'
import type { PaneNotice } from '../host/host'
import { fetchAddIn } from './add-in-source'
import { askConfirmation } from './dialog'
import { drawSelectionAsExcel } from './excel-selection'
import { download, fileInput } from './file-input'
import { HostLog } from './host-log'
import { endOfDataKey, focusGrid, keysLeftOut, regionKeys, ribbonKeys, type Region } from './keyboard'
import { displayLanguage } from './language'
import { speakActiveCell } from './live-region'
import { arrangeMenus } from './menus'
import { messageBar } from './message-bar'
import { openingRemarks } from './opening-remarks'
import type { RibbonButton } from './read-manifest'
import { saveWorkbook } from './save/save-workbook'
import { sessions, type Session } from './session'
import { statusBar } from './status-bar'
import { taskPane } from './task-pane'
import { applyTheme, chosenTheme, keepTheme } from './theme'
import { titleBar } from './title-bar'
import { translateSpreadsheet } from './translation'
import { watchCommands } from './workbook/command-watcher'
import { correctPlugins } from './workbook/excel-plugins'
import { showStaleCells } from './show-stale'
import { showWorkbook, type WorkbookView } from './workbook-view'
import { wordsIn } from './words'

const sampleName = 'opleidingsplan.xlsx'
const part = (id: string): HTMLElement => document.querySelector<HTMLElement>(`#${id}`)!
const fetched = async (address: string): Promise<Response> => {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return answer
}

async function start(): Promise<void> {
  const query = new URLSearchParams(location.search)
  const { locale, language } = displayLanguage(query)
  const words = wordsIn(language)
  document.documentElement.lang = locale
  let theme = applyTheme(chosenTheme())
  const translate = translateSpreadsheet(language)
  const log = new HostLog()
  const say = messageBar(part('messages'), words)
  const workbookElement = part('workbook')

  const [source, templates, sample] = await Promise.all([
    fetchAddIn(locale),
    fetched('o-spreadsheet/o_spreadsheet.xml').then((answer) => answer.text()),
    fetched(sampleName).then(async (answer) => new Uint8Array(await answer.arrayBuffer())),
    // Where none of its fonts is installed, the browser's own does.
    document.fonts.load('13px Roboto').catch(() => []),
  ])
  const { addIn } = source

  let session: Session | undefined
  let view: WorkbookView | undefined
  let stopFollowing: (() => void) | undefined
  let fileName = sampleName
  let unsaved = false

  const setUnsaved = (): void => {
    if (unsaved) return
    unsaved = true
    title.setState(words.unsaved)
  }
  const show = async (name: string, bytes: Uint8Array): Promise<void> => {
    try {
      session = opened.open(name, bytes)
    } catch (problem) {
      say(problem instanceof WorkbookProblem ? problem.message : words.notXlsx, 'problem')
      if (!(problem instanceof WorkbookProblem)) throw problem
      return
    }
    // For the console of a developer, and for tests: the workbook as the host sees it, and what was asked of the functions.
    Object.assign(globalThis, { preview: { workbook: session.workbook.workbook, functions: opened.functions, log } })
    fileName = name
    unsaved = false
    title.setFile(name)
    title.setState(bytes === sample ? words.sampleState : words.opened)
    const remarks = openingRemarks(session, words)
    if (remarks.length > 0) say(remarks.join(' '))
    stopFollowing?.()
    view?.destroy()
    const { model } = session.workbook
    view = await showWorkbook(
      workbookElement,
      templates,
      {
        model,
        theme,
        notifyUser: ({ text }) => say(String(text)),
        raiseError: (text, then) => {
          say(String(text), 'problem')
          then?.()
        },
        askConfirmation: (question, confirm, cancel) => askConfirmation(String(question), words, confirm, cancel),
      },
      { addInGroups: addIn.groups, pressAddInButton },
      translate,
    )
    const stopSpeaking = speakActiveCell(part('spoken'), model, words)
    const stopStriking = showStaleCells(session, words, language, (sentence) => say(sentence, 'problem'))
    stopFollowing = () => {
      stopSpeaking()
      stopStriking()
    }
  }
  const save = (): void => {
    if (session === undefined) return
    const { bytes, leftOut } = saveWorkbook(session)
    download(fileName, bytes)
    unsaved = false
    title.setState(words.saved)
    if (leftOut.length > 0)
      say(`${words.saved}, ${words.except} ${leftOut.map((kind) => words.leftOut[kind]).join(', ')}.`, 'problem')
  }
  const toggleTheme = (): void => {
    theme = applyTheme(theme === 'dark' ? 'light' : 'dark')
    keepTheme(theme)
    view?.setTheme(theme)
  }
  const openSample = (): void => void show(sampleName, sample)
  const chooseFile = fileInput(words.drop, (name, bytes) => void show(name, bytes))
  const recalculate = (): void => session?.workbook.workbook.recalculate(true)

  const otherLanguage = new URLSearchParams(query)
  otherLanguage.set('lang', language === 'nl' ? 'en' : 'nl')
  const title = titleBar(part('title-bar'), words, {
    open: chooseFile,
    save,
    toggleTheme,
    languageAddress: `?${otherLanguage.toString()}`,
  })
  const status = statusBar(part('status-bar'), words, language, log)
  const pane = taskPane(part('pane'), part('pane-edge'), addIn.name, addIn.icon, words, (visible) => {
    session?.host.setVisibility(visible ? 'Visible' : 'Hidden')
    document.documentElement.classList.toggle('with-pane', visible)
    if (!visible) focusGrid(workbookElement)
  })

  endOfDataKey(workbookElement, () => {
    if (session === undefined) return
    const { cells, selection } = session.workbook.workbook
    const { sheetId } = selection.get()
    const used = cells.used(sheetId, false)
    if (used !== undefined)
      selection.set({
        sheetId,
        area: areaFrom({ row: used.bottom, column: used.right }),
      })
  })
  keysLeftOut(workbookElement)
  const ribbon = ribbonKeys(workbookElement)
  const buttonIn = (element: HTMLElement, which: 'first' | 'last'): void => {
    const buttons = [...element.querySelectorAll<HTMLElement>('button, a[href]')]
    buttons.at(which === 'first' ? 0 : -1)?.focus()
  }
  const gridRegion: Region = { element: workbookElement, present: () => true, focus: () => focusGrid(workbookElement) }
  const regions: Region[] = [
    {
      element: part('title-bar'),
      present: () => true,
      focus: (from) => buttonIn(part('title-bar'), from === 'before' ? 'first' : 'last'),
    },
    {
      get element() {
        return workbookElement.querySelector<HTMLElement>('.ribbon') ?? workbookElement
      },
      present: () => true,
      focus: () => ribbon.focus(),
    },
    gridRegion,
    {
      element: part('pane'),
      present: () => pane.visible,
      focus: (from) => session?.host.focus(from === 'before' ? 'first' : 'last'),
    },
    {
      element: part('status-bar'),
      present: () => true,
      focus: (from) => buttonIn(part('status-bar'), from === 'before' ? 'first' : 'last'),
    },
  ]
  const moveFrom = regionKeys(regions)

  function pressAddInButton({ id, action }: RibbonButton): void {
    if (action.kind === 'show-pane') {
      pane.show(true)
      session?.host.focus('first')
    } else void session?.host.runCommand(action.name, id)
  }
  function onNotice(notice: PaneNotice): void {
    switch (notice.kind) {
      case 'visibility':
        return pane.show(notice.visibility === 'Visible')
      case 'leave':
        // Esc and F2 go to the cell, as in Excel; Tab past the end and Ctrl+F6 go on to the next part of the window.
        return notice.by === 'Esc' || notice.by === 'F2'
          ? focusGrid(workbookElement)
          : moveFrom(part('pane'), notice.backwards ? -1 : 1)
      case 'open':
        window.open(notice.url, '_blank', 'noopener')
        return
      case 'new-workbook':
        if (notice.file === undefined) return log.add(notice.kind)
        // There is one workbook in this page: the other one is for Excel, or to be opened here later.
        download(
          words.newWorkbook,
          Uint8Array.from(atob(notice.file), (character) => character.charCodeAt(0)),
        )
        return say(words.newWorkbookSaved)
      case 'ribbon-button':
      case 'ribbon-tab':
        return log.add(`${notice.kind} ${notice.id}`)
    }
  }

  const opened = sessions({
    source,
    locale,
    blanks: query.get('blanks') === 'desktop' ? 'desktop' : 'web',
    words,
    pane,
    log,
    onWaiting: (calls) => status.setCalculating(calls),
    onEdit: setUnsaved,
    onNotice,
  })

  watchCommands()
  correctPlugins()
  drawSelectionAsExcel()
  arrangeMenus(words, { open: chooseFile, save, sample: openSample, recalculate })
  addEventListener(
    'keydown',
    (event) => {
      const command =
        (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
          ? { s: save, o: chooseFile }[event.key.toLowerCase()]
          : undefined
      if (command === undefined) return
      event.preventDefault()
      event.stopPropagation()
      command()
    },
    { capture: true },
  )
  addEventListener('beforeunload', (event) => {
    if (unsaved) event.preventDefault()
  })

  pane.show(query.get('pane') !== 'closed')
  await show(sampleName, sample)
}

start().catch((problem: unknown) => {
  const { language } = displayLanguage(new URLSearchParams(location.search))
  messageBar(part('messages'), wordsIn(language))(wordsIn(language).addInMissing, 'problem')
  throw problem
})

import { eventually } from '../../support/eventually'
import { openPane, type Pane } from '../../support/office-in-jsdom'

let pane: Pane
beforeEach(async () => {
  pane = await openPane({
    body: '<button id="first">Nakijken</button><input id="middle"><a id="last" href="#">Hulp</a>',
  })
})
afterEach(() => {
  expect(pane.host.unhandled).toEqual([])
  pane.close()
})

describe('buttons of the ribbon', () => {
  test('an action by its name, with and without an argument', async () => {
    pane.run('window.heard = []; Office.actions.associate("CheckPlan", (event) => heard.push(JSON.stringify(event)))')
    pane.host.runAction('CheckPlan')
    pane.host.runAction('checkplan', { source: 'ribbon' })
    await eventually(() => expect(pane.run('heard.join(" ")')).toBe('null {"source":"ribbon"}'))
  })

  test('a command says which button it was, and tells when it is done', async () => {
    pane.run(
      'window.heard = []; Office.actions.associate("CheckPlan", (event) => { heard.push(event.source.id); event.completed() })',
    )
    await pane.host.runCommand('CheckPlan', 'KMO.CheckButton')
    expect(pane.run('heard.join()')).toBe('KMO.CheckButton')
  })

  test('the pane switches a button off and shows a tab', async () => {
    await pane.office.ribbon.requestUpdate({
      tabs: [
        {
          id: 'KMO.Tab',
          visible: true,
          groups: [{ id: 'KMO.Group', controls: [{ id: 'KMO.CheckButton', enabled: false }] }],
        },
      ],
    })
    expect(pane.notices.filter(({ kind }) => kind.startsWith('ribbon'))).toEqual([
      { kind: 'ribbon-tab', id: 'KMO.Tab', visible: true },
      { kind: 'ribbon-button', id: 'KMO.CheckButton', enabled: false },
    ])
  })
})

describe('whether the pane is seen', () => {
  test('the host hides it and shows it again', async () => {
    const heard: string[] = []
    await pane.office.addin.onVisibilityModeChanged(({ visibilityMode }) => heard.push(visibilityMode))
    pane.host.setVisibility('Hidden')
    pane.host.setVisibility('Hidden')
    pane.host.setVisibility('Visible')
    await eventually(() => expect(heard).toEqual(['Hidden', 'Taskpane']))
  })

  test('the pane hides itself and comes back', async () => {
    await pane.office.addin.hide()
    await pane.office.addin.showAsTaskpane()
    expect(pane.notices.filter(({ kind }) => kind === 'visibility')).toEqual([
      { kind: 'visibility', visibility: 'Hidden' },
      { kind: 'visibility', visibility: 'Visible' },
    ])
  })

  test('the pane asks to be there when the workbook opens', async () => {
    await pane.office.addin.setStartupBehavior(pane.office.StartupBehavior.load)
    expect(await pane.office.addin.getStartupBehavior()).toBe('Load')
  })
})

describe('the keyboard', () => {
  const focused = () => pane.window.document.activeElement?.id
  const press = (key: string, code: number, more: Record<string, boolean> = {}): void => {
    const event = new pane.window.KeyboardEvent('keydown', {
      key,
      keyCode: code,
      bubbles: true,
      cancelable: true,
      ...more,
    })
    ;(pane.window.document.activeElement ?? pane.window.document.body).dispatchEvent(event)
  }

  test('the host gives it to the first and to the last control', async () => {
    pane.host.focus('first')
    await eventually(() => expect(focused()).toBe('first'))
    pane.host.focus('last')
    await eventually(() => expect(focused()).toBe('last'))
  })

  test('Tab past the end, Shift+Tab before the start, Esc and F2 leave the pane', async () => {
    pane.window.document.getElementById('last')?.focus()
    press('Tab', 9)
    pane.window.document.getElementById('first')?.focus()
    press('Tab', 9, { shiftKey: true })
    press('Escape', 27)
    press('F2', 113)
    await eventually(() =>
      expect(pane.notices.filter(({ kind }) => kind === 'leave')).toEqual([
        { kind: 'leave', by: 'Tab', backwards: false },
        { kind: 'leave', by: 'Tab', backwards: true },
        { kind: 'leave', by: 'Esc', backwards: false },
        { kind: 'leave', by: 'F2', backwards: false },
      ]),
    )
  })
})

test('a workbook that the pane opens beside this one is handed to the host', async () => {
  await pane.excel.createWorkbook('UEsDBA==')
  expect(pane.notices).toContainEqual({ kind: 'new-workbook', file: 'UEsDBA==' })
})

test('a page that the browser does not let the pane open is handed to the host', async () => {
  pane.run('window.open("https://www.vlaio.be/")')
  await eventually(() => expect(pane.notices).toContainEqual({ kind: 'open', url: 'https://www.vlaio.be/' }))
})

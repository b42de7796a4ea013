import { Spreadsheet, type Model } from '@odoo/o-spreadsheet'
import { App, Component, useState, xml } from '@odoo/owl'
import { sheetMenu } from './menus'
import { Ribbon, type RibbonEnvironment } from './ribbon'
import type { Theme } from './theme'
import { fileSheetName } from './workbook/sheet-names'

const { BottomBar } = Spreadsheet.components

/** The sum of the selection, and nothing where there is nothing to add, as in Excel. */
class Statistic extends BottomBar.components.BottomBarStatistic {
  override getSelectedStatistic(): string | undefined {
    const text = super.getSelectedStatistic()
    return text?.endsWith('__') === true ? undefined : text
  }
}

class SheetTab extends BottomBar.components.BottomBarSheet {
  override get sheetName(): string {
    return fileSheetName(super.sheetName)
  }

  override get contextMenuRegistry() {
    return sheetMenu(super.contextMenuRegistry)
  }
}

class ExcelBottomBar extends BottomBar {
  static override components = { ...BottomBar.components, BottomBarSheet: SheetTab, BottomBarStatistic: Statistic }
}

class Workbook extends Spreadsheet {
  static override components = { ...Spreadsheet.components, TopBar: Ribbon, BottomBar: ExcelBottomBar }
}

export type WorkbookViewProps = {
  readonly model: Model
  readonly theme: Theme
  readonly notifyUser: (notification: { readonly text: unknown; readonly type?: string }) => void
  readonly raiseError: (text: unknown, then?: () => void) => void
  readonly askConfirmation: (question: unknown, confirm: () => void, cancel?: () => void) => void
}

export type WorkbookView = { setTheme(theme: Theme): void; destroy(): void }

class Root extends Component<WorkbookViewProps> {
  static override template = xml`<Workbook model="props.model" colorScheme="look.theme" notifyUser="props.notifyUser" raiseError="props.raiseError" askConfirmation="props.askConfirmation"/>`
  static components = { Workbook }
  static override props = ['*']
  look: { theme: Theme } = { theme: 'light' }

  override setup(): void {
    this.look = useState({ theme: this.props.theme })
  }
}

/** While a cell fades in, the grid goes on drawing the sheet it began with, also when that sheet was removed meanwhile: then the one that is shown now. */
function drawSheetsThatAreThere(model: Model): void {
  const draw = model.drawLayer.bind(model)
  model.drawLayer = (context, layer) => {
    if (model.getters.tryGetSheet(context.sheetId) === undefined) context.sheetId = model.getters.getActiveSheetId()
    draw(context, layer)
  }
}

/** Shows a workbook in an element, in the look of Excel. */
export async function showWorkbook(
  target: HTMLElement,
  templates: string,
  props: WorkbookViewProps,
  environment: RibbonEnvironment,
  translate: (text: string) => string,
): Promise<WorkbookView> {
  drawSheetsThatAreThere(props.model)
  const app = new App(Root, { props, templates, env: environment, translateFn: translate, warnIfNoStaticProps: false })
  const root = (await app.mount(target)) as Root
  return {
    setTheme(theme) {
      root.look.theme = theme
    },
    destroy: () => app.destroy(),
  }
}

import { Spreadsheet, type Model } from '@odoo/o-spreadsheet'
import { App, Component, xml } from '@odoo/owl'
import { Ribbon, type RibbonEnvironment } from './ribbon'

class Workbook extends Spreadsheet {
  static override components = { ...Spreadsheet.components, TopBar: Ribbon }
}

type Props = { readonly model: Model; readonly colorScheme: 'dark' | 'light'; readonly notifyUser: (notification: { text: string | { toString(): string } }) => void; readonly askConfirmation: (text: string, confirm: () => void, cancel?: () => void) => void }

class Root extends Component<Props> {
  static override template = xml`<Workbook t-props="props"/>`
  static components = { Workbook }
  static override props = ['*']
}

/** Shows a workbook in an element, in the look of Excel. Answers what takes it away again. */
export async function showWorkbook(target: HTMLElement, templates: string, props: Props, environment: RibbonEnvironment, translate: (text: string) => string): Promise<() => void> {
  const app = new App(Root, { props, templates, env: environment, translateFn: translate, warnIfNoStaticProps: false })
  await app.mount(target)
  return () => app.destroy()
}

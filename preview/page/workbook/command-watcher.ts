import { registries, UIPlugin } from '@odoo/o-spreadsheet'

type Constructor = Parameters<typeof registries.featurePluginRegistry.add>[1]
/** What the grid is told to do, by the person or by the add-in. */
export type Command = Parameters<UIPlugin['handle']>[0]

/** Several edits as one step for undo, with one calculation at its end. */
const editCommand = 'EDIT_AS_ONE'
const pluginName = 'command_watcher'

export type Watch = {
  readonly before: (command: Command) => void
  readonly after: (command: Command) => void
  /** Told when what was done since the last time can be undone, all at once. */
  readonly onStep: () => void
}

class CommandWatcher extends UIPlugin {
  private readonly watch: Watch | undefined

  constructor(config: ConstructorParameters<Constructor>[0]) {
    super(config)
    this.watch = config.custom['watch'] as Watch | undefined
    config.session.on('new-local-state-update', this, () => this.watch?.onStep())
  }

  override beforeHandle(command: Command): void {
    this.watch?.before(command)
  }

  override handle(command: Command): void {
    const own = command as unknown as { type: string; work?: () => void }
    if (own.type === editCommand) own.work?.()
    else this.watch?.after(command)
  }
}

/** Lets a model tell what is done to it: give it `custom: { watch }`. To be called once, before the first model. */
export function watchCommands(): void {
  registries.featurePluginRegistry.add(pluginName, CommandWatcher)
}

type Dispatcher = { dispatch: (type: string, payload: object) => unknown }

/** Carries out edits as one step for undo. What they change can be read only after they are done. */
export function editAsOne(model: unknown, work: () => void): void {
  ;(model as Dispatcher).dispatch(editCommand, { work })
}

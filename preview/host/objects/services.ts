import type { ServerObject } from '../server-object'
import { oneOf, text, truth } from './arguments'

const states = ['Visible', 'Background', 'Inactive'] as const
export type RuntimeState = (typeof states)[number]

/** What the services of the host tell the page around the pane, and ask of it. */
export type Surroundings = {
  /** Whether the pane is seen: `Visible`, or `Background` for a hidden pane that works on. */
  state(): RuntimeState
  setState(state: RuntimeState): void
  /** The pane takes actions of the ribbon from now on. */
  actionsReady(): void
  /** A button of the ribbon goes on or off. */
  setButton(id: string, enabled: boolean): void
  setTab(id: string, visible: boolean): void
}

/** The objects that the pane makes by name and that belong to no workbook. */
export function services(surroundings: Surroundings): Record<string, () => ServerObject> {
  /** How the runtime is to start with the next opening of the workbook. */
  let startState: RuntimeState = 'Inactive'

  return {
    'Microsoft.InternalService.AddinInternalService': () => ({
      className: 'AddinInternalService',
      methods: {
        NotifyActionHandlerReady: () => {
          surroundings.actionsReady()
          return null
        },
      },
    }),
    'Microsoft.AppRuntime.AppRuntimeService': () => ({
      className: 'AppRuntimeService',
      methods: {
        GetAppRuntimeState: () => surroundings.state(),
        SetAppRuntimeState: (state) => {
          surroundings.setState(oneOf(states, state))
          return null
        },
      },
    }),
    'Microsoft.AppRuntime.AppRuntimePersistenceService': () => ({
      className: 'AppRuntimePersistenceService',
      methods: {
        GetAppRuntimeStartState: () => startState,
        SetAppRuntimeStartState: (state) => {
          startState = oneOf(states, state)
          return null
        },
      },
    }),
    'Microsoft.DynamicRibbon.DynamicRibbon': () => ({
      className: 'DynamicRibbon',
      methods: {
        GetButton: (id) => ribbonButton(text(id), surroundings),
        GetTab: (id) => ribbonTab(text(id), surroundings),
      },
    }),
  }
}

const ribbonButton = (id: string, { setButton }: Surroundings): ServerObject => ({
  className: 'RibbonButton',
  id: { Id: id },
  properties: { Id: () => id },
  set: { Enabled: (given) => setButton(id, truth(given)) },
  methods: {
    SetEnabled: (given) => {
      setButton(id, truth(given))
      return null
    },
  },
})

const ribbonTab = (id: string, { setTab }: Surroundings): ServerObject => ({
  className: 'RibbonTab',
  id: { Id: id },
  properties: { Id: () => id },
  methods: {
    SetVisibility: (given) => {
      setTab(id, truth(given))
      return null
    },
  },
})

import { render, type TemplateResult } from 'lit'
import type { Language } from '../wording'
import type { IsoDate } from '../rules'
import { WorkbookError } from '../workbook'
import type { PaneContext } from './feature'
import { refusalText } from './elements/refusal-text'
import { later } from './later'
import { Latest, LongTask } from './latest'
import type { Notice } from './text'

/** What every page remembers beside its own. */
export type PageState = { readonly notice: Notice | undefined }

/** Things a user can do. One that rejects needs no `catch`: the page tells why. */
export type PageActions = Readonly<Record<string, (...given: never[]) => unknown>>

/** What a view is drawn from. */
export type PageView<State, Actions> = {
  readonly state: State
  readonly actions: Actions
  readonly language: Language
  readonly today: IsoDate
}

/** What actions do with their page. After the user left it, nothing happens any more. */
export type Page<State extends PageState> = {
  readonly context: PaneContext
  readonly state: () => State
  /** Changes the state and draws it. */
  readonly update: (change: Partial<State>) => void
  /** Tells what happened, to eyes and to a screen reader. */
  readonly tell: (notice: NonNullable<State['notice']>) => void
  /** Tells why something could not be done; `about` is what the page keeps with the sentence. */
  readonly refuse: (error: unknown, about?: Partial<NonNullable<State['notice']>>) => void
  /** Gives the keyboard to the element that the view calls so. */
  readonly focusOn: (name: string) => void
  /** Questions of which only the last answer counts. */
  readonly latest: () => Latest
  /** Does something once nobody asked for it for a while. */
  readonly later: (milliseconds: number, task: () => unknown) => () => void
  /** A long task with a bar and a way to stop it; `show` gets how far it is, and undefined at its end. */
  readonly working: (show: (fraction: number | undefined) => void) => LongTask
}

export type PageParts<State extends PageState, Actions extends PageActions> = {
  readonly root: HTMLElement
  readonly context: PaneContext
  /** Ends when the user leaves the page. */
  readonly signal: AbortSignal
  readonly firstState: State
  readonly view: (view: PageView<State, Actions>) => TemplateResult
  readonly actions: (page: Page<State>) => Actions
  /** What a notice puts away: a question that it answers. */
  readonly closedByNotice?: Partial<State>
  /** The sentence for an error of the feature's own; undefined for those that every page knows. */
  readonly reasonOf?: (error: unknown) => string | undefined
  /** What is done when somebody else changed what is shown. */
  readonly onStale?: () => void
}

/** One page of the pane: its state, its view, its actions, and what is told about them. */
export function page<State extends PageState, Actions extends PageActions>(
  parts: PageParts<State, Actions>,
): Page<State> & { readonly actions: Actions } {
  const { root, context, signal } = parts
  const { language, today } = context
  let state = parts.firstState

  function update(change: Partial<State>): void {
    if (signal.aborted) return
    state = { ...state, ...change }
    render(parts.view({ state, actions, language, today }), root)
  }
  function tell(notice: NonNullable<State['notice']>): void {
    if (signal.aborted) return
    update({ ...parts.closedByNotice, notice } as Partial<State>)
    context.say(notice.text)
  }
  function refuse(error: unknown, about: Partial<NonNullable<State['notice']>> = {}): void {
    const text = parts.reasonOf?.(error) ?? refusalText(error, language)
    const refusal = error instanceof WorkbookError ? error.refusal : undefined
    // Who stopped something has not met with a fault.
    tell({ kind: refusal === 'cancelled' ? 'caution' : 'bad', text, ...about } as NonNullable<State['notice']>)
    if (refusal === 'changed-meanwhile') parts.onStale?.()
  }
  const made: Page<State> = {
    context,
    state: () => state,
    update,
    tell,
    refuse,
    focusOn: (name) => elementCalled(root, name)?.focus(),
    latest: () => new Latest(signal),
    later: (milliseconds, task) => later(milliseconds, () => attempt(task).catch(refuse), signal),
    working: (show) => new LongTask(signal, show),
  }
  const actions = withReasons(parts.actions(made), refuse)
  return { ...made, actions }
}

/** By comparing, for a name may hold any sign. */
const elementCalled = (root: HTMLElement, name: string): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>('[data-focus]')].find(({ dataset }) => dataset['focus'] === name)

const attempt = async (task: () => unknown): Promise<unknown> => task()

/** The same actions, each telling why when it rejects. */
function withReasons<Actions extends PageActions>(actions: Actions, refuse: (error: unknown) => void): Actions {
  const told = Object.entries(actions).map(([name, act]) => [
    name,
    (...given: never[]) => attempt(() => act(...given)).catch(refuse),
  ])
  return Object.fromEntries(told) as Actions
}

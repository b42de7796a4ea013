import './style.css'
import { html, render } from 'lit'
import { plainText } from '../../../providers'
import { refusalText } from '../../elements/refusal-text'
import type { PaneFeature } from '../../feature'
import { cellOf, type Plan, type PlanLine } from '../../plan/plan'
import { mountPlanBar } from '../../plan/plan-bar'
import { cardOf, firstLine, lineAt } from './model'
import { texts } from './texts'
import { cardPage, firstState, type Actions, type Copied, type State } from './view'

/** More options than this nobody reads in a list. */
const mostChoices = 100
const afterSelecting = 200

export const applicationCardFeature: PaneFeature = {
  id: 'application-card',
  title: (language) => texts.title[language],
  mount(root, context, signal, subject) {
    const { workbook, language, today, say, open } = context
    const planRoot = document.createElement('div')
    const page = document.createElement('div')
    render(html`<h1 class="visually-hidden">${texts.title[language]}</h1>`, root)
    root.append(planRoot, page)
    let state: State = firstState
    /** The row that is shown, as long as nobody selects another one. */
    let wanted = typeof subject === 'object' && subject !== null && 'index' in subject ? subject.index : undefined

    function update(change: Partial<State>): void {
      if (signal.aborted) return
      state = { ...state, ...change }
      render(cardPage({ state, actions, language }), page)
    }
    const fail = (error: unknown) => {
      const problem = refusalText(error, language)
      update({ problem })
      say(problem)
    }

    function show(line: PlanLine | undefined): void {
      const { plan } = state
      wanted = line?.index
      update({
        card: plan && line && cardOf(plan, line, today),
        copied: undefined,
        selected: undefined,
        problem: undefined,
      })
    }

    function choicesFor(plan: Plan, filter: string): Pick<State, 'choices' | 'found' | 'filter'> {
      const words = plainText(filter).split(' ')
      const found = plan.lines.filter(({ title, provider, company }) => {
        const text = plainText(`${title.slice(0, 200)} ${provider.slice(0, 60)} ${company.slice(0, 30)}`)
        return words.every((word) => text.includes(word))
      })
      return { choices: found.slice(0, mostChoices), found: found.length, filter }
    }

    const actions: Actions = {
      chooseRow(index) {
        const line = state.plan?.lines.find((one) => one.index === index)
        show(line)
        if (line !== undefined && state.plan !== undefined)
          workbook.select(cellOf(state.plan.source, index)).catch(fail)
      },
      filter(query) {
        if (state.plan === undefined) return
        const choices = choicesFor(state.plan, query)
        update(choices)
        const [first] = choices.choices
        if (first !== undefined && query.trim() !== '') show(first)
      },
      async copy(what, text) {
        const label =
          what === 'everything'
            ? texts.everything[language]
            : what === 'ownShare'
              ? texts.ownShare[language]
              : texts.fields[what][language]
        try {
          await navigator.clipboard.writeText(text)
          update({ copied: what, selected: undefined })
          say(texts.copiedField[language](label))
        } catch {
          // A frame may be kept from the clipboard: then the text stands ready for Ctrl+C.
          update({ copied: undefined, selected: what })
          selectText(what)
          say(texts.selectedField[language](label))
        }
      },
      goTo(column) {
        const { plan, card } = state
        if (plan !== undefined && card !== undefined)
          workbook.select(cellOf(plan.source, card.line.index, column)).catch(fail)
      },
      findProvider: (number) => open('provider-search', number),
    }

    function selectText(what: Copied): void {
      const element = page.querySelector<HTMLElement>(`[data-copy="${what}"]`)
      if (element instanceof HTMLTextAreaElement) element.select()
      else if (element !== null) document.getSelection()?.selectAllChildren(element)
    }

    /** Follows the selection; the focus stays where it is. */
    async function followSelection(): Promise<void> {
      try {
        const selection = await workbook.selection()
        const line = state.plan && lineAt(state.plan, selection)
        if (line !== undefined && line.index !== wanted) show(line)
      } catch {
        // While a cell is edited, or without a workbook, what is shown stays.
      }
    }
    let waiting: ReturnType<typeof setTimeout> | undefined
    workbook.onSelectionChanged(() => {
      clearTimeout(waiting)
      waiting = setTimeout(() => void followSelection(), afterSelecting)
    }, signal)
    signal.addEventListener('abort', () => clearTimeout(waiting))

    async function startWith(plan: Plan): Promise<void> {
      const selection = await workbook.selection().catch(() => undefined)
      const kept = plan.lines.find(({ index }) => index === wanted)
      show(kept ?? lineAt(plan, selection) ?? firstLine(plan))
    }

    mountPlanBar(planRoot, context, signal, (plan) => {
      if (plan === undefined) return update(firstState)
      update({ plan, ...choicesFor(plan, state.filter) })
      void startWith(plan)
    })
  },
}

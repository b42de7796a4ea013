import { html, nothing, type TemplateResult } from 'lit'
import { noticeView } from '../../elements/notice-view'
import type { PageView } from '../../page'
import type { Actions } from './actions'
import { columnsPage } from './columns/view'
import { findingsPage } from './findings/view'
import { repairsPage } from './repairs/view'
import { restorePage } from './restore/view'
import type { State } from './state'
import { texts } from './texts'

type View = PageView<State, Actions> & { readonly bar: HTMLElement }

/** What was written is restored sheet by sheet: there the plan does not matter. */
export const planCheckPage = (view: View): TemplateResult =>
  html`${view.state.page === 'restore' ? nothing : view.bar} ${pageOf(view)}`

function pageOf(view: View): TemplateResult {
  switch (view.state.page) {
    case 'findings':
      return html`${noticeView(view.state.notice)} ${findingsPage(view)}`
    case 'repairs':
      return subPage(view, texts[view.language].fixes(view.state.fixes.length), repairsPage(view))
    case 'columns':
      return subPage(view, texts[view.language].addColumns, columnsPage(view))
    case 'restore':
      return subPage(view, texts[view.language].restore, restorePage(view))
  }
}

const subPage = (view: View, title: string, content: TemplateResult): TemplateResult => html`
  <div class="buttons">
    <button
      type="button"
      class="button subtle small back"
      data-focus="back"
      @click=${() => view.actions.go('findings')}
    >
      ‹ ${texts[view.language].back}
    </button>
  </div>
  <h2>${title}</h2>
  ${noticeView(view.state.notice)} ${content}
`

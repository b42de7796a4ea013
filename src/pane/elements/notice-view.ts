import { html, nothing, type TemplateResult } from 'lit'
import type { Notice } from '../text'

/** The sentence about what just happened, and what can be done about it. */
export const noticeView = (
  notice: Notice | undefined,
  action: TemplateResult | typeof nothing = nothing,
): TemplateResult | typeof nothing =>
  notice === undefined
    ? nothing
    : html`<div class="notice message ${notice.kind}">
        <p>${notice.text}</p>
        ${action}
      </div>`

import { html, nothing, type TemplateResult } from 'lit'
import { providerHeaders, type ProviderColumn } from '../../../wording'
import { changesIn, type Preview } from './model'
import type { Entry } from './own-list/proposal'
import { reasonTexts, remarkTexts, texts } from './texts'
import { notice, type View } from './view'

const fields = Object.keys(providerHeaders) as ProviderColumn[]
const alwaysShown: readonly ProviderColumn[] = ['number', 'name']

export function ownListPage(view: View): TemplateResult {
  const { state, actions, language } = view
  return html`
    <div class="buttons">
      <button type="button" class="button subtle small" @click=${() => actions.show('search')}>
        ‹ ${texts.back[language]}
      </button>
    </div>
    <h2>${texts.ownTitle[language]}</h2>
    ${notice(view, undefined)}
    ${state.own.step === 'busy' ? busy(view, state.own) : state.own.step === 'preview' ? previewOf(view, state.own.preview) : idle(view, state.own.asksToRemove)}
  `
}

function busy(
  { actions, language }: View,
  { what, fraction }: { what: 'reading' | 'storing'; fraction: number },
): TemplateResult {
  return html`
    <p id="own-list-busy">${texts[what][language]}</p>
    <progress class="progress" max="1" .value=${fraction} aria-labelledby="own-list-busy"></progress>
    ${what === 'reading' ? html`<div class="buttons"><button type="button" class="button" @click=${() => actions.stop()}>${texts.stop[language]}</button></div>` : nothing}
  `
}

function idle({ actions, language, ownCount }: View, asksToRemove: boolean): TemplateResult {
  const take = (event: Event) => {
    const input = event.target as HTMLInputElement
    const [file] = input.files ?? []
    if (file !== undefined) actions.readFile(file)
    input.value = ''
  }
  const readPasted = (event: Event) => {
    event.preventDefault()
    actions.readText(new FormData(event.currentTarget as HTMLFormElement).get('text') as string)
  }
  return html`
    <p>${texts.ownExplanation[language]}</p>
    ${
      ownCount === 0
        ? nothing
        : html`<div class="buttons">
              <button type="button" class="button" @click=${() => actions.exportCsv()}>
                ${texts.exportCsv[language]}
              </button>
              <button type="button" class="button" @click=${() => actions.exportSheet()}>
                ${texts.exportSheet[language]}
              </button>
              ${asksToRemove ? nothing : html`<button type="button" class="button" @click=${() => actions.askToRemove(true)}>${texts.removeList[language]}</button>`}
            </div>
            ${
              asksToRemove
                ? html`<div class="notice caution" id="own-list-remove">
                    <p>${texts.confirmRemove[language](ownCount)}</p>
                    <div class="buttons">
                      <button
                        type="button"
                        class="button primary"
                        data-focus="remove"
                        aria-describedby="own-list-remove"
                        @click=${() => actions.removeAll()}
                      >
                        ${texts.remove[language]}
                      </button>
                      <button type="button" class="button" @click=${() => actions.askToRemove(false)}>
                        ${texts.cancel[language]}
                      </button>
                    </div>
                  </div>`
                : nothing
            }`
    }
    <h3>${texts.importTitle[language]}</h3>
    <p class="quiet">${texts.importHint[language]}</p>
    <div class="buttons">
      <button type="button" class="button primary" @click=${() => actions.readSelection()}>
        ${texts.readSelection[language]}
      </button>
    </div>
    <label class="field drop">
      <span class="label">${texts.chooseFile[language]}</span>
      <input type="file" accept=".csv,.tsv,.txt,.xlsx" @change=${take} />
    </label>
    <form @submit=${readPasted}>
      <label class="field">
        <span class="label">${texts.paste[language]}</span>
        <textarea name="text" rows="3" spellcheck="false"></textarea>
      </label>
      <div class="buttons"><button type="submit" class="button">${texts.readPaste[language]}</button></div>
    </form>
  `
}

function previewOf(view: View, preview: Preview): TemplateResult {
  const { actions, language } = view
  const { read, proposal, chosen, shown } = preview
  const { added, changed, conflicts, known, notUnderstood } = proposal
  const changes = changesIn(preview)
  const longest = Math.max(added.length, changed.length, conflicts.length, notUnderstood.length)
  return html`
    <h3>${texts.previewTitle[language](read.source)}</h3>
    ${columnChoices(view, preview)}
    ${group(
      texts.added[language](added.length),
      added.slice(0, shown).map((entry) => html`<li>${entryLine(view, entry)}</li>`),
    )}
    ${group(
      texts.changed[language](changed.length),
      changed.slice(0, shown).map(
        (change) => html`
          <li>
            ${entryLine(view, change)}
            ${change.fields.map(
              ({ field, from, to }) =>
                html`<p class="quiet">
                  ${texts.fields[field][language]}:
                  <span class="from">${from || texts.empty[language]}</span> ${texts.becomes[language]}
                  <span class="to">${to || texts.empty[language]}</span>
                </p>`,
            )}
          </li>
        `,
      ),
    )}
    ${group(
      texts.conflicts[language](conflicts.length),
      conflicts.slice(0, shown).map(
        (conflict) => html`
          <li>
            ${entryLine(view, conflict)}
            <p class="quiet">
              ${texts.known[language]} ${[...new Set(conflict.known.map(({ name }) => name))].join(', ')}
            </p>
            <label class="check">
              <input
                type="checkbox"
                .checked=${chosen.has(conflict)}
                @change=${(event: Event) => actions.choose([conflict], (event.target as HTMLInputElement).checked)}
              />
              <span
                >${texts.takeThis[language]}<span class="visually-hidden"
                  >: ${conflict.provider.number} ${conflict.provider.name}</span
                ></span
              >
            </label>
          </li>
        `,
      ),
      conflicts.length === 0
        ? nothing
        : html`<p class="quiet">${texts.conflictHint[language]}</p>
            ${
              conflicts.length === 1
                ? nothing
                : html`<div class="buttons">
                    <button type="button" class="button small" @click=${() => actions.choose(conflicts, true)}>
                      ${texts.takeAll[language]}
                    </button>
                    <button type="button" class="button small" @click=${() => actions.choose(conflicts, false)}>
                      ${texts.keepAll[language]}
                    </button>
                  </div>`
            }`,
    )}
    ${group(
      texts.notUnderstood[language](notUnderstood.length),
      notUnderstood.slice(0, shown).map(
        ({ line, reason, text }) =>
          html`<li>
            <span class="badge caution">${texts.row[language](line)}</span> ${reasonTexts[reason][language]}
            <p class="quiet excerpt">${text}</p>
          </li>`,
      ),
    )}
    ${known.length === 0 ? nothing : html`<p class="quiet">${texts.knownAlready[language](known.length)}</p>`}
    ${longest > shown ? html`<div class="buttons"><button type="button" class="button subtle" @click=${() => actions.showMore()}>${texts.showMore[language]}</button></div>` : nothing}
    ${changes === 0 ? html`<p>${texts.nothingToStore[language]}</p>` : nothing}
    <div class="buttons sticky">
      ${changes === 0 ? nothing : html`<button type="button" class="button primary" data-focus="preview" @click=${() => actions.store()}>${texts.store[language](changes)}</button>`}
      <button type="button" class="button" @click=${() => actions.stop()}>${texts.cancel[language]}</button>
    </div>
  `
}

function columnChoices({ actions, language }: View, { layout, allColumns }: Preview): TemplateResult {
  const shown = fields.filter(
    (field) => allColumns || alwaysShown.includes(field) || layout.columns[field] !== undefined,
  )
  return html`
    <fieldset class="columns">
      <legend>${texts.columns[language]}</legend>
      ${shown.map(
        (field) => html`
          <label class="field inline">
            <span class="label">${texts.fields[field][language]}</span>
            <select
              @change=${(event: Event) => {
                const { value } = event.target as HTMLSelectElement
                actions.chooseColumn(field, value === '' ? undefined : Number(value))
              }}
            >
              <option value="" ?selected=${layout.columns[field] === undefined}>${texts.noColumn[language]}</option>
              ${layout.titles.map((title, column) => html`<option value=${column} ?selected=${layout.columns[field] === column}>${title.slice(0, 60)}</option>`)}
            </select>
          </label>
        `,
      )}
      ${shown.length === fields.length ? nothing : html`<button type="button" class="button subtle small" @click=${() => actions.showAllColumns()}>${texts.otherColumns[language]}</button>`}
    </fieldset>
  `
}

function group(
  title: string,
  rows: readonly TemplateResult[],
  above: TemplateResult | typeof nothing = nothing,
): TemplateResult | typeof nothing {
  return rows.length === 0
    ? nothing
    : html`<section class="group">
        <h4>${title}</h4>
        ${above}
        <ul class="plain">
          ${rows}
        </ul>
      </section>`
}

function entryLine({ language }: View, { line, provider, remarks }: Entry): TemplateResult {
  const { number, name, campus, programme } = provider
  return html`
    <span class="badge">${texts.row[language](line)}</span> <code>${number}</code> <b class="excerpt">${name}</b>
    ${campus === undefined && programme === undefined ? nothing : html`<p class="quiet excerpt">${[campus, programme].filter((one) => one !== undefined).join(' · ')}</p>`}
    ${remarks.length === 0 ? nothing : html`<p class="quiet">${remarks.map((remark) => remarkTexts[remark][language]).join(', ')}</p>`}
  `
}

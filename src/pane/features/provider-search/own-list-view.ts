import { html, nothing, type TemplateResult } from 'lit'
import { providerHeaders, type ProviderColumn } from '../../../wording'
import { progressBar } from '../../elements/progress-bar'
import { changesIn, type Preview } from './model'
import type { Entry } from './own-list/proposal'
import type { ReadRows } from './own-list/rows'
import { texts } from './texts'
import { notice, type View } from './view'

const fields = Object.keys(providerHeaders) as ProviderColumn[]
/** More columns than a list has; a page with thousands of choices does not answer. */
const mostChoices = 200
const alwaysShown: readonly ProviderColumn[] = ['number', 'name']

export function ownListPage(view: View): TemplateResult {
  const { state, actions, language } = view
  return html`
    <div class="buttons">
      <button type="button" class="button subtle small" data-focus="own-list" @click=${() => actions.show('search')}>
        ‹ ${texts[language].back}
      </button>
    </div>
    <h2>${texts[language].ownTitle}</h2>
    ${notice(view, undefined)}
    ${state.own.step === 'busy' ? busy(view, state.own) : state.own.step === 'preview' ? previewOf(view, state.own.preview) : idle(view, state.own.asksToRemove)}
  `
}

const busy = (
  { actions, language }: View,
  { what, fraction }: { what: 'reading' | 'storing'; fraction: number },
): TemplateResult =>
  progressBar(texts[language][what], fraction, what === 'reading' ? actions.stop : undefined, language)

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
    <p>${texts[language].ownExplanation}</p>
    ${
      ownCount === 0
        ? nothing
        : html`<div class="buttons">
              <button type="button" class="button" @click=${() => actions.exportCsv()}>
                ${texts[language].exportCsv}
              </button>
              <button type="button" class="button" @click=${() => actions.exportSheet()}>
                ${texts[language].exportSheet}
              </button>
              ${asksToRemove ? nothing : html`<button type="button" class="button" @click=${() => actions.askToRemove(true)}>${texts[language].removeList}</button>`}
            </div>
            ${
              asksToRemove
                ? html`<div class="notice caution" id="own-list-remove">
                    <p>${texts[language].confirmRemove(ownCount)}</p>
                    <div class="buttons">
                      <button
                        type="button"
                        class="button primary"
                        data-focus="remove"
                        aria-describedby="own-list-remove"
                        @click=${() => actions.removeAll()}
                      >
                        ${texts[language].remove}
                      </button>
                      <button type="button" class="button" @click=${() => actions.askToRemove(false)}>
                        ${texts[language].cancel}
                      </button>
                    </div>
                  </div>`
                : nothing
            }`
    }
    <h3>${texts[language].importTitle}</h3>
    <p class="quiet">${texts[language].importHint}</p>
    <div class="buttons">
      <button type="button" class="button primary" @click=${() => actions.readSelection()}>
        ${texts[language].readSelection}
      </button>
    </div>
    <label class="field drop">
      <span class="label">${texts[language].chooseFile}</span>
      <input type="file" accept=".csv,.tsv,.txt,.xlsx" @change=${take} />
    </label>
    <form @submit=${readPasted}>
      <label class="field">
        <span class="label">${texts[language].paste}</span>
        <textarea name="text" rows="3" spellcheck="false"></textarea>
      </label>
      <div class="buttons"><button type="submit" class="button">${texts[language].readPaste}</button></div>
    </form>
  `
}

function previewOf(view: View, preview: Preview): TemplateResult {
  const { actions, language } = view
  const { read, proposal, shown, fits } = preview
  const { added, changed, conflicts, known, notUnderstood } = proposal
  const changes = changesIn(preview)
  const longest = Math.max(added.length, changed.length, conflicts.length, notUnderstood.length)
  return html`
    <h3>${texts[language].previewTitle(read.source)}</h3>
    ${sheetChoice(view, read)} ${columnChoices(view, preview)}
    ${group(
      texts[language].added(added.length),
      added.slice(0, shown).map((entry) => html`<li>${entryLine(view, entry)}</li>`),
    )}
    ${changedGroup(view, preview)} ${conflictGroup(view, preview)}
    ${group(
      texts[language].notUnderstood(notUnderstood.length),
      notUnderstood.slice(0, shown).map(
        ({ line, reason, text }) =>
          html`<li>
            <span class="badge caution">${texts[language].row(line)}</span> ${texts[language].reasons[reason]}
            <p class="quiet excerpt">${text}</p>
          </li>`,
      ),
    )}
    ${known.length === 0 ? nothing : html`<p class="quiet">${texts[language].knownAlready(known.length)}</p>`}
    ${longest > shown ? html`<div class="buttons"><button type="button" class="button subtle" @click=${() => actions.showMore()}>${texts[language].showMore}</button></div>` : nothing}
    ${changes === 0 ? html`<p>${texts[language].nothingToStore}</p>` : fits ? nothing : html`<p class="notice bad">${texts[language].tooLong}</p>`}
    <div class="buttons sticky">
      ${changes === 0 || !fits ? nothing : html`<button type="button" class="button primary" data-focus="preview" @click=${() => actions.store()}>${texts[language].store(changes)}</button>`}
      <button type="button" class="button" @click=${() => actions.stop()}>${texts[language].cancel}</button>
    </div>
  `
}

function changedGroup(view: View, { proposal: { changed }, shown }: Preview): TemplateResult | typeof nothing {
  const { language } = view
  return group(
    texts[language].changed(changed.length),
    changed.slice(0, shown).map(
      (change) => html`
        <li>
          ${entryLine(view, change)}
          ${change.fields.map(
            ({ field, from, to }) =>
              html`<p class="quiet">
                ${texts[language].fields[field]}:
                <span class="from">${from || texts[language].empty}</span> ${texts[language].becomes}
                <span class="to">${to || texts[language].empty}</span>
              </p>`,
          )}
        </li>
      `,
    ),
  )
}

function conflictGroup(
  view: View,
  { proposal: { conflicts }, shown, chosen }: Preview,
): TemplateResult | typeof nothing {
  const { actions, language } = view
  return group(
    texts[language].conflicts(conflicts.length),
    conflicts.slice(0, shown).map(
      (conflict) => html`
        <li>
          ${entryLine(view, conflict)}
          <p class="quiet">${texts[language].known} ${conflict.known.join(', ')}</p>
          <label class="check">
            <input
              type="checkbox"
              .checked=${chosen.has(conflict)}
              @change=${(event: Event) => actions.choose([conflict], (event.target as HTMLInputElement).checked)}
            />
            <span
              >${texts[language].takeThis}<span class="visually-hidden"
                >: ${conflict.provider.number} ${conflict.provider.name}</span
              ></span
            >
          </label>
        </li>
      `,
    ),
    conflicts.length === 0
      ? nothing
      : html`<p class="quiet">${texts[language].conflictHint}</p>
          ${
            conflicts.length === 1
              ? nothing
              : html`<div class="buttons">
                  <button type="button" class="button small" @click=${() => actions.choose(conflicts, true)}>
                    ${texts[language].takeAll}
                  </button>
                  <button type="button" class="button small" @click=${() => actions.choose(conflicts, false)}>
                    ${texts[language].keepAll}
                  </button>
                </div>`
          }`,
  )
}

/** Which sheet of a workbook is read; a hidden one says so, and one that cannot be read says why. */
function sheetChoice({ actions, language }: View, { sheets = [], sheet }: ReadRows): TemplateResult | typeof nothing {
  const unreadable = sheets.flatMap(({ name, problem }) => (problem === undefined ? [] : [{ name, problem }]))
  return sheets.length < 2
    ? nothing
    : html`
        <label class="field inline">
          <span class="label">${texts[language].sheet}</span>
          <select @change=${(event: Event) => actions.chooseSheet(Number((event.target as HTMLSelectElement).value))}>
            ${sheets.map(
              (one, place) =>
                html`<option value=${place} ?selected=${one === sheet} ?disabled=${one.rows.length === 0}>
                  ${texts[language].sheetChoice(one)}
                </option>`,
            )}
          </select>
        </label>
        ${unreadable.map(
          ({ name, problem }) =>
            html`<p class="notice caution">
              ${texts[language].sheetProblem(name)} ${texts[language].fileProblems[problem]}
            </p>`,
        )}
      `
}

function columnChoices({ actions, language }: View, { layout, filled, allColumns }: Preview): TemplateResult {
  const used = Object.values(layout.columns)
  const title = (column: number) => (layout.titles[column] ?? '').slice(0, 60)
  const unused = filled.filter((column) => !used.includes(column)).map(title)
  const shown = fields.filter(
    (field) => allColumns || alwaysShown.includes(field) || layout.columns[field] !== undefined,
  )
  return html`
    <fieldset class="columns">
      <legend>${texts[language].columns}</legend>
      ${shown.map(
        (field) => html`
          <label class="field inline">
            <span class="label">${texts[language].fields[field]}</span>
            <select
              @change=${(event: Event) => {
                const { value } = event.target as HTMLSelectElement
                actions.chooseColumn(field, value === '' ? undefined : Number(value))
              }}
            >
              <option value="" ?selected=${layout.columns[field] === undefined}>${texts[language].noColumn}</option>
              ${filled.slice(0, mostChoices).map((column) => html`<option value=${column} ?selected=${layout.columns[field] === column}>${title(column)}</option>`)}
            </select>
          </label>
        `,
      )}
      ${unused.length === 0 ? nothing : html`<p class="quiet excerpt">${texts[language].unused(unused)}</p>`}
      ${shown.length === fields.length ? nothing : html`<button type="button" class="button subtle small" @click=${() => actions.showAllColumns()}>${texts[language].otherColumns}</button>`}
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
    <span class="badge">${texts[language].row(line)}</span> <code>${number}</code> <b class="excerpt">${name}</b>
    ${campus === undefined && programme === undefined ? nothing : html`<p class="quiet excerpt">${[campus, programme].filter((one) => one !== undefined).join(' · ')}</p>`}
    ${remarks.length === 0 ? nothing : html`<p class="quiet">${remarks.map((remark) => texts[language].remarks[remark]).join(', ')}</p>`}
  `
}

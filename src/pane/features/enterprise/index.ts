import './style.css'
import { render } from 'lit'
import { yearOf } from '../../../rules'
import { wordsIn } from '../../../wording'
import type { PaneFeature } from '../../feature'
import { refusalText } from '../../elements/refusal-text'
import { rememberApplicant } from '../../plan/plan-source'
import { emptyEnterprise, emptyForm, reason, type Form } from './model'
import { savedSizes, saveSize } from './saved-sizes'
import { texts } from './texts'
import { page, type Actions, type State } from './view'

/** The year before, for an application that must be explained afterwards, and the year to come. */
const yearsAround = [-2, -1, 0, 1] as const

export const enterpriseFeature: PaneFeature = {
  id: 'enterprise',
  title: (language) => texts.title[language],
  mount(root, context, signal) {
    const { workbook, language, today, say } = context
    const thisYear = yearOf(today)
    let state: State = { form: emptyForm(thisYear), saved: {}, useForPlan: true, notice: undefined }

    function update(change: Partial<State>): void {
      if (signal.aborted) return
      state = { ...state, ...change }
      const years = [...new Set([...yearsAround.map((distance) => thisYear + distance), state.form.year])].sort()
      render(page({ state, reasoning: reason(state.form), actions, language, years }), root)
    }
    const changeForm = (change: Partial<Form>): void =>
      update({ form: { ...state.form, ...change }, notice: undefined })
    const focusOn = (name: string) => root.querySelector<HTMLElement>(`[data-focus="${name}"]`)?.focus()
    const tell = (kind: 'good' | 'bad', text: string): void => {
      update({ notice: { kind, text } })
      say(text)
    }
    const refuse = (error: unknown): void => tell('bad', refusalText(error, language))
    const word = wordsIn(language).applicant

    const actions: Actions = {
      change: changeForm,
      changeFigure(owner, year, figure, text) {
        const changed = <T extends Form['own']>(one: T): T => ({ ...one, [year]: { ...one[year], [figure]: text } })
        if (owner === 'own') changeForm({ own: changed(state.form.own) })
        else changeForm({ related: state.form.related.map((one, index) => (index === owner ? changed(one) : one)) })
      },
      changeRelated: (at, change) =>
        changeForm({ related: state.form.related.map((one, index) => (index === at ? { ...one, ...change } : one)) }),
      add() {
        changeForm({ related: [...state.form.related, emptyEnterprise] })
        focusOn(`related-${state.form.related.length - 1}`)
      },
      remove(at) {
        changeForm({ related: state.form.related.filter((_, index) => index !== at) })
        focusOn('add')
      },
      setUseForPlan: (useForPlan) => update({ useForPlan }),
      async save() {
        const { outcome } = reason(state.form)
        if (outcome === undefined) return
        const { applicant } = outcome.answer
        const { form } = state
        try {
          const now = await savedSizes(workbook)
          const [seen, kept] = [state.saved[form.year]?.applicant, now[form.year]?.applicant]
          if (kept !== undefined && kept !== seen) {
            update({ saved: now })
            return tell('bad', texts.changedMeanwhile[language](form.year, word(kept)))
          }
          update({ saved: await saveSize(workbook, { applicant, form, savedOn: today }) })
          if (state.useForPlan) await rememberApplicant(workbook, applicant)
          tell(
            'good',
            [
              texts.isSaved[language](form.year, word(applicant)),
              ...(state.useForPlan ? [texts.isUsed[language](word(applicant))] : []),
            ].join(' '),
          )
        } catch (error) {
          refuse(error)
        }
      },
      openYear(year) {
        const saved = state.saved[year]
        if (saved === undefined) return
        update({ form: saved.form, notice: undefined })
        focusOn('year')
      },
      async useYear(year) {
        const saved = state.saved[year]
        if (saved === undefined) return
        try {
          await rememberApplicant(workbook, saved.applicant)
          tell('good', texts.isUsed[language](word(saved.applicant)))
        } catch (error) {
          refuse(error)
        }
      },
      empty() {
        update({ form: emptyForm(state.form.year), notice: undefined })
        focusOn('year')
      },
    }
    update({})
    savedSizes(workbook).then((saved) => update({ saved }), refuse)
  },
}

import { wordsIn } from '../../../wording'
import type { Page } from '../../page'
import { rememberApplicant } from '../../plan/plan-source'
import {
  emptyEnterprise,
  emptyForm,
  reason,
  type ClosedYear,
  type EnterpriseWritten,
  type FigureName,
  type Form,
} from './model'
import { savedSizes, saveSize } from './saved-sizes'
import type { State } from './state'
import { texts } from './texts'

/** The enterprise itself, or one of those that belong with it. */
export type Owner = 'own' | number

export function enterpriseActions({ context, state, update, tell, focusOn }: Page<State>) {
  const { workbook, language, today } = context
  const word = wordsIn(language).applicant

  const change = (form: Partial<Form>): void => update({ form: { ...state().form, ...form }, notice: undefined })
  const changeOne = (at: number, to: (one: EnterpriseWritten) => EnterpriseWritten): void =>
    change({ related: state().form.related.map((one, index) => (index === at ? to(one) : one)) })

  return {
    change,
    changeFigure(owner: Owner, year: ClosedYear, figure: FigureName, text: string) {
      const changed = <T extends Form['own']>(one: T): T => ({ ...one, [year]: { ...one[year], [figure]: text } })
      if (owner === 'own') change({ own: changed(state().form.own) })
      else changeOne(owner, changed)
    },
    changeRelated: (at: number, part: Partial<Pick<EnterpriseWritten, 'name' | 'share'>>) =>
      changeOne(at, (one) => ({ ...one, ...part })),
    add() {
      const { related } = state().form
      change({ related: [...related, emptyEnterprise] })
      focusOn(`related-${related.length}`)
    },
    remove(at: number) {
      change({ related: state().form.related.filter((_, index) => index !== at) })
      focusOn('add')
    },
    setUseForPlan: (useForPlan: boolean) => update({ useForPlan }),
    async save() {
      const { form, saved, useForPlan } = state()
      const { outcome } = reason(form)
      if (outcome === undefined) return
      const { applicant } = outcome.answer
      const { kept: now } = await savedSizes(workbook)
      const [seen, kept] = [saved[form.year]?.applicant, now[form.year]?.applicant]
      if (kept !== undefined && kept !== seen) {
        update({ saved: now })
        return tell({ kind: 'bad', text: texts[language].changedMeanwhile(form.year, word(kept)) })
      }
      update({ saved: await saveSize(workbook, { applicant, form, savedOn: today }) })
      if (useForPlan) await rememberApplicant(workbook, applicant)
      const sentences = [
        texts[language].isSaved(form.year, word(applicant)),
        ...(useForPlan ? [texts[language].isUsed(word(applicant))] : []),
      ]
      tell({ kind: 'good', text: sentences.join(' ') })
    },
    openYear(year: string) {
      const saved = state().saved[year]
      if (saved === undefined) return
      update({ form: saved.form, notice: undefined })
      focusOn('year')
    },
    async useYear(year: string) {
      const saved = state().saved[year]
      if (saved === undefined) return
      await rememberApplicant(workbook, saved.applicant)
      tell({ kind: 'good', text: texts[language].isUsed(word(saved.applicant)) })
    },
    empty() {
      update({ form: emptyForm(state().form.year), notice: undefined })
      focusOn('year')
    },
  }
}

export type Actions = ReturnType<typeof enterpriseActions>

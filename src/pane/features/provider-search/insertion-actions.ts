import type { Edit } from '../../../workbook'
import type { Provider } from '../../../providers'
import type { Page } from '../../page'
import { placeFor, prepareInsertion, undoOf } from './insertion'
import type { Pending, State } from './model'
import type { PersonalList } from './personal-list'
import { texts } from './texts'

/** The button that puts a number, or a number and its name, into the workbook. */
export const insertButton = ({ at, withName }: Pick<Pending, 'at' | 'withName'>): string =>
  `${at} ${withName ? 'both' : 'number'}`

/** Putting a provider into the workbook; cells that are not empty are asked about first. */
export function insertionActions({ context, state, update, tell, refuse, focusOn }: Page<State>, recent: PersonalList) {
  const { workbook, language } = context

  async function write({ provider, withName, insertion, at }: Pending): Promise<void> {
    await workbook.write(insertion.edits)
    recent.add(provider.number)
    const { inserted, noNameColumn } = texts[language]
    const sentences = [inserted(provider.number, insertion.address)]
    if (withName && insertion.edits.length === 1) sentences.push(noNameColumn)
    tell({ kind: 'good', text: sentences.join(' '), at, undo: undoOf(insertion) })
  }

  return {
    async insert(provider: Provider, withName: boolean, at: string) {
      try {
        const place = await placeFor(workbook, state().intoPlan)
        const insertion = await prepareInsertion(workbook, place, provider, withName)
        const pending = { at, provider, withName, insertion }
        if (insertion.replaced.length === 0) return await write(pending)
        update({ pending, notice: undefined })
        focusOn('pending')
      } catch (error) {
        refuse(error, { at })
      }
    },
    async confirm() {
      const { pending } = state()
      if (pending === undefined) return
      await write(pending).catch((error: unknown) => refuse(error, { at: pending.at }))
      focusOn(insertButton(pending))
    },
    cancel() {
      const { pending } = state()
      update({ pending: undefined })
      if (pending !== undefined) focusOn(insertButton(pending))
    },
    async undo(edits: readonly Edit[], at: string | undefined) {
      const about = at === undefined ? {} : { at }
      try {
        await workbook.write(edits)
        tell({ kind: 'good', text: texts[language].undone, ...about })
      } catch (error) {
        refuse(error, about)
      }
    },
    chooseIntoPlan: (intoPlan: boolean) => update({ intoPlan, pending: undefined }),
  }
}

import { agendaInSteps, type Agenda } from '../../src/pane/features/agenda/model'
import type { Plan } from '../../src/pane/plan/plan'
import type { IsoDate } from '../../src/rules'
import { runToEnd } from '../support/run-to-end'

/** Everything that is due in a plan on a day, at once. */
export const agendaOf = (plan: Plan, today: IsoDate): Agenda => runToEnd(agendaInSteps(plan, today))

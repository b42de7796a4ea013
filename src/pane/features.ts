import type { PaneFeature } from './feature'
import { agendaFeature } from './features/agenda'
import { applicationCardFeature } from './features/application-card'
import { ceilingFeature } from './features/ceiling'
import { enterpriseFeature } from './features/enterprise'
import { functionGuideFeature } from './features/function-guide'
import { planCheckFeature } from './features/plan-check'
import { providerSearchFeature } from './features/provider-search'
import { rulesTimelineFeature } from './features/rules-timeline'
import { sharingFeature } from './features/sharing'

/** The features in the order of the tabs. The first is what the pane opens with. */
export const features: readonly [PaneFeature, ...PaneFeature[]] = [
  planCheckFeature,
  providerSearchFeature,
  ceilingFeature,
  agendaFeature,
  functionGuideFeature,
  applicationCardFeature,
  rulesTimelineFeature,
  enterpriseFeature,
  sharingFeature,
]

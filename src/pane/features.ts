import type { PaneFeature } from './feature'
import { agendaFeature } from './features/agenda'
import { applicationCardFeature } from './features/application-card'
import { functionGuideFeature } from './features/function-guide'
import { providerSearchFeature } from './features/provider-search'

/** The features in the order of the tabs. The first is what the pane opens with. */
export const features: readonly [PaneFeature, ...PaneFeature[]] = [providerSearchFeature, agendaFeature, functionGuideFeature, applicationCardFeature]

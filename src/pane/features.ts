import type { PaneFeature } from './feature'

/** The features in the order of the tabs. The first is what the pane opens with. */
export const features: readonly [PaneFeature, ...PaneFeature[]] | readonly [] = []

import type { PaneFeature } from './feature'

/** The features in the order of the tabs, each fetched when it is first opened. The first is what the pane opens with. */
export const features: readonly [PaneFeature, ...PaneFeature[]] = [
  {
    id: 'plan-check',
    title: { nl: 'Plan nakijken', en: 'Check plan' },
    load: () => import(/* webpackChunkName: "plan-check" */ './features/plan-check'),
  },
  {
    id: 'provider-search',
    title: { nl: 'Dienstverleners', en: 'Providers' },
    load: () => import(/* webpackChunkName: "provider-search" */ './features/provider-search'),
  },
  {
    id: 'ceiling',
    title: { nl: 'Plafond', en: 'Ceiling' },
    load: () => import(/* webpackChunkName: "ceiling" */ './features/ceiling'),
  },
  {
    id: 'agenda',
    title: { nl: 'Agenda', en: 'Agenda' },
    load: () => import(/* webpackChunkName: "agenda" */ './features/agenda'),
  },
  {
    id: 'function-guide',
    title: { nl: 'Functies', en: 'Functions' },
    load: () => import(/* webpackChunkName: "function-guide" */ './features/function-guide'),
  },
  {
    id: 'application-card',
    title: { nl: 'Aanvraagkaart', en: 'Application card' },
    load: () => import(/* webpackChunkName: "application-card" */ './features/application-card'),
  },
  {
    id: 'rules-timeline',
    title: { nl: 'Regels', en: 'Rules' },
    load: () => import(/* webpackChunkName: "rules-timeline" */ './features/rules-timeline'),
  },
  {
    id: 'enterprise',
    title: { nl: 'Onderneming', en: 'Enterprise' },
    load: () => import(/* webpackChunkName: "enterprise" */ './features/enterprise'),
  },
  {
    id: 'sharing',
    title: { nl: 'Delen', en: 'Share' },
    load: () => import(/* webpackChunkName: "sharing" */ './features/sharing'),
  },
]

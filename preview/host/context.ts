import type { Json } from './json'

/** Everything that one opened workbook tells its add-in, in one place. */
export type HostSettings = {
  /** Of the menus and of the data. */
  readonly locale: string
  /** Address of the host page without path; https, with the same host name as the pane. */
  readonly hostOrigin: string
  readonly conversationId: string
  readonly addinId: string
  readonly addinName: string
  readonly documentUrl: string
  readonly hostVersion: string
  /** What this host says that it can do. Versions are texts: as a number, 1.10 would be 1.1. */
  readonly requirementSets: Readonly<Record<string, string>>
  /** Whether the pane is visible when it starts. */
  readonly visibility: 'Visible' | 'Hidden'
  /** Longest request that is taken, in characters. */
  readonly payloadLimit: number
}

export const defaultSettings: HostSettings = {
  locale: 'nl-BE',
  hostOrigin: 'https://localhost:3001',
  conversationId: 'conversation-1',
  addinId: 'addin-1',
  addinName: 'KMO for Excel',
  documentUrl: 'https://example.test/Map1.xlsx',
  hostVersion: '16.0.18000.42000',
  requirementSets: {
    ExcelApi: '1.17',
    SharedRuntime: '1.2',
    CustomFunctions: '1.9',
    CustomFunctionsRuntime: '1.4',
    RibbonApi: '1.2',
    AddinCommands: '1.3',
    RichApiRuntime: '1.2',
    DialogApi: '1.2',
    Settings: '1.1',
    CustomXmlParts: '1.1',
  },
  visibility: 'Visible',
  payloadLimit: 5 * 1024 * 1024,
}

/** One shared runtime for the pane and the functions, with the runtime of custom functions in it. */
const sharedRuntime = 1 | 2
const excelOnTheWeb = 16
/** Whose add-in this is, for the telemetry of office.js: nobody's. It parses this as XML, and an empty text would make the browser complain. */
const entitlement = encodeURIComponent('<r><t aid="" cid="" oid=""/></r>')
const displayModes = { Hidden: 1, Visible: 2 } as const

/** The name that the pane's frame must have before its address is set: office.js reads there who its host is. */
export function frameName({ locale, conversationId, addinId, hostOrigin }: HostSettings): string {
  return JSON.stringify({
    baseFrameName: 'pane',
    hostInfo: ['Excel', 'Web', '16.00', locale, 'telemetry', '', '', sharedRuntime].join('|'),
    xdmInfo: [conversationId, addinId, hostOrigin].join('|'),
    serializerVersion: '1',
  })
}

/** The first answer that the pane waits for. Takes the settings that the add-in once saved in this document. */
export function applicationContext(settings: HostSettings, saved: ReadonlyMap<string, Json>): Json {
  return {
    _id: settings.addinId,
    _appName: excelOnTheWeb,
    _appVersion: 16,
    _appUILocale: settings.locale,
    _dataLocale: settings.locale,
    _docUrl: settings.documentUrl,
    _clientMode: 1,
    _settings: [...saved].map(([name, value]) => [name, JSON.stringify(value)]),
    _reason: 1,
    _osfControlType: 1,
    _eToken: entitlement,
    _correlationId: '00000000-0000-0000-0000-000000000001',
    _appInstanceId: `{${settings.conversationId}}`,
    _requirementMatrix: JSON.stringify(settings.requirementSets),
    _hostFullVersion: settings.hostVersion,
    _appDomains: [],
    _addinName: settings.addinName,
    _initialDisplayMode: displayModes[settings.visibility],
    _featureGates: {},
    _wacHostEnvironment: '0',
  }
}

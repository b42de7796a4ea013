/** What an element may hold. In `attributes` and `children`: `?` not needed, `*` any number, `+` at least one. */
export type Shape = {
  readonly attributes?: string
  /** In this order. A name with a type (`Action=ShowTaskpane`) admits only that type. */
  readonly children?: string
  /** It holds text of its own. */
  readonly text?: true
}

const text: Shape = { text: true }
const setting: Shape = { attributes: 'DefaultValue', children: 'Override*' }
const resource: Shape = { attributes: 'id DefaultValue', children: 'bt:Override*' }
const reference: Shape = { attributes: 'resid' }
const sourced: Shape = { children: 'SourceLocation' }
const pressed = 'Label Supertip Icon Action'

/**
 * The elements of a task pane manifest, by parent and name where the name alone is not enough, and by `xsi:type` where
 * an element has kinds. Written from Microsoft's documentation and reduced to what a custom functions add-in can use.
 */
export const vocabulary: { readonly [element: string]: Shape } = {
  'OfficeApp=TaskPaneApp': {
    attributes: 'xsi:type',
    children:
      'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl? SupportUrl? AppDomains? Hosts? Requirements? DefaultSettings Permissions VersionOverrides?',
  },
  Id: text,
  AlternateId: text,
  Version: text,
  ProviderName: text,
  DefaultLocale: text,
  DisplayName: setting,
  'OfficeApp/Description': setting,
  IconUrl: setting,
  HighResolutionIconUrl: setting,
  SupportUrl: setting,
  AppDomains: { children: 'AppDomain+' },
  AppDomain: text,
  Hosts: { children: 'Host+' },
  Host: { attributes: 'Name' },
  Requirements: { children: 'Sets? Methods?' },
  Sets: { attributes: 'DefaultMinVersion?', children: 'Set+' },
  Set: { attributes: 'Name MinVersion?' },
  Methods: { children: 'Method+' },
  Method: { attributes: 'Name' },
  DefaultSettings: sourced,
  'DefaultSettings/SourceLocation': setting,
  Permissions: text,
  Override: { attributes: 'Locale Value' },

  'VersionOverrides=VersionOverridesV1_0': {
    attributes: 'xsi:type',
    children: 'Description? Requirements? Hosts? Resources? WebApplicationInfo? EquivalentAddins?',
  },
  'VersionOverrides/Requirements': { children: 'bt:Sets?' },
  'bt:Sets': { attributes: 'DefaultMinVersion?', children: 'bt:Set+' },
  'bt:Set': { attributes: 'Name MinVersion?' },
  'Host=Workbook': { attributes: 'xsi:type', children: 'Runtimes? AllFormFactors? DesktopFormFactor?' },
  Runtimes: { children: 'Runtime+' },
  Runtime: { attributes: 'resid lifetime?' },
  AllFormFactors: { children: 'ExtensionPoint=CustomFunctions' },
  'ExtensionPoint=CustomFunctions': { attributes: 'xsi:type', children: 'Script Page Metadata? Namespace?' },
  Script: sourced,
  Page: sourced,
  Metadata: sourced,
  SourceLocation: reference,
  Namespace: reference,
  DesktopFormFactor: { children: 'GetStarted? FunctionFile? ExtensionPoint=PrimaryCommandSurface*' },
  GetStarted: { children: 'Title Description LearnMoreUrl' },
  LearnMoreUrl: reference,
  FunctionFile: reference,
  'ExtensionPoint=PrimaryCommandSurface': { attributes: 'xsi:type', children: 'OfficeTab* CustomTab*' },
  OfficeTab: { attributes: 'id', children: 'Group*' },
  CustomTab: { attributes: 'id', children: 'Group* Label' },
  Group: { attributes: 'id', children: 'Label Icon Control*' },
  'Control=Button': { attributes: 'xsi:type id', children: pressed },
  'Control=Menu': { attributes: 'xsi:type id', children: 'Label Supertip Icon? Items' },
  Items: { children: 'Item+' },
  Item: { attributes: 'id', children: pressed },
  Label: reference,
  Title: reference,
  Description: reference,
  Supertip: { children: 'Title Description' },
  Icon: { children: 'bt:Image+' },
  'Icon/bt:Image': { attributes: 'size resid' },
  'Action=ShowTaskpane': { attributes: 'xsi:type', children: 'TaskpaneId? SourceLocation Title?' },
  'Action=ExecuteFunction': { attributes: 'xsi:type', children: 'FunctionName' },
  TaskpaneId: text,
  FunctionName: text,

  Resources: { children: 'bt:Images? bt:Urls? bt:ShortStrings? bt:LongStrings?' },
  'bt:Images': { children: 'bt:Image*' },
  'bt:Urls': { children: 'bt:Url*' },
  'bt:ShortStrings': { children: 'bt:String*' },
  'bt:LongStrings': { children: 'bt:String*' },
  'bt:Image': resource,
  'bt:Url': resource,
  'bt:String': resource,
  'bt:Override': { attributes: 'Locale Value' },
}

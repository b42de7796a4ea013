import type { Delivery } from '../../tools/manifest/delivery'

/** One small change to the shipped manifest, or to what it is delivered with, and every problem that it gives. */
export type Fault = {
  readonly says: string
  /** Each text is replaced once, where it stands first. */
  readonly edits?: readonly (readonly [from: string, to: string])[]
  readonly delivery?: (real: Delivery) => Partial<Delivery>
  /** A text on whose line the problem stands, and the sentence. */
  readonly problems: readonly (readonly [on: string, message: string])[]
}

const file = (path: string, bytes: Uint8Array | undefined) => (real: Delivery) => ({
  files: (asked: string) => (asked === path ? bytes : real.files(asked)),
})
const paneWith = (link: string) => file('taskpane.html', new TextEncoder().encode(`<!doctype html><p>${link}</p>`))

const runtimes = `        <Runtimes>
          <Runtime resid="Taskpane.Url" lifetime="long"/>
        </Runtimes>
`
const page = `            <Page>
              <SourceLocation resid="Taskpane.Url"/>
            </Page>
`
const requirements = `  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="SharedRuntime" MinVersion="1.1"/>
    </Sets>
  </Requirements>
`
const settings = `  <DefaultSettings>
    <SourceLocation DefaultValue="https://localhost:3000/taskpane.html"/>
  </DefaultSettings>
`
const functionFile = `          <FunctionFile resid="Taskpane.Url"/>
`
const groupLabel = '<bt:String id="Group.Label" DefaultValue="kmo-portefeuille">'
const metadata = '<bt:Url id="Functions.Metadata.Url" DefaultValue="https://localhost:3000/functions.json">'
const english = '<Override Locale="en-US" Value="https://localhost:3000/functions.html"/>'
const group = '<Group id="Kmo.Group">\n                <Label resid="Group.Label"/>\n                <Icon>\n'
const domains = (...sites: readonly string[]) =>
  [
    [
      '  <Hosts>\n    <Host Name',
      `  <AppDomains>\n${sites.map((site) => `    <AppDomain>${site}</AppDomain>\n`).join('')}  </AppDomains>\n  <Hosts>\n    <Host Name`,
    ],
  ] as const

const form: readonly Fault[] = [
  {
    says: 'a tag is not closed',
    edits: [['          </GetStarted>\n', '']],
    problems: [['</DesktopFormFactor>', 'This is not well-formed XML: unexpected close tag.']],
  },
  {
    says: 'the overrides are of a mail add-in',
    edits: [['office/taskpaneappversionoverrides', 'office/mailappversionoverrides']],
    problems: [
      [
        '<VersionOverrides',
        '<VersionOverrides> is in the namespace "http://schemas.microsoft.com/office/mailappversionoverrides", where it does not belong.',
      ],
    ],
  },
  {
    says: 'it is a mail add-in',
    edits: [['xsi:type="TaskPaneApp"', 'xsi:type="MailApp"']],
    problems: [['<OfficeApp', '<OfficeApp xsi:type="MailApp"> is not known here.']],
  },
  {
    says: 'the overrides have a version that task panes do not have',
    edits: [['VersionOverridesV1_0', 'VersionOverridesV1_1']],
    problems: [['<VersionOverrides', '<VersionOverrides xsi:type="VersionOverridesV1_1"> is not known here.']],
  },
  {
    says: 'the requirements come after the settings',
    edits: [[requirements + settings, settings + requirements]],
    problems: [['<Requirements>', '<Requirements> must stand before <DefaultSettings>.']],
  },
  {
    says: 'the runtimes come after the form factors',
    edits: [
      [runtimes, ''],
      ['        </DesktopFormFactor>\n', `        </DesktopFormFactor>\n${runtimes}`],
    ],
    problems: [['<Runtimes>', '<Runtimes> must stand before <DesktopFormFactor>.']],
  },
  {
    says: 'the function file comes before the first steps, over two lines',
    edits: [
      [functionFile, ''],
      [
        '          <GetStarted>\n',
        '          <FunctionFile\n            resid="Taskpane.Url"/>\n          <GetStarted\n          >\n',
      ],
    ],
    problems: [['<GetStarted\n', '<GetStarted> must stand before <FunctionFile>.']],
  },
  {
    says: 'the function file stands there twice',
    edits: [[functionFile, `${functionFile}          <FunctionFile  resid="Taskpane.Url"/>\n`]],
    problems: [['<FunctionFile  resid', '<DesktopFormFactor> holds <FunctionFile> twice.']],
  },
  {
    says: 'there is no address to learn more',
    edits: [['            <LearnMoreUrl resid="GetStarted.LearnMore.Url"/>\n', '']],
    problems: [
      ['<GetStarted>', '<GetStarted> needs <LearnMoreUrl>.'],
      ['id="GetStarted.LearnMore.Url"', 'The resource GetStarted.LearnMore.Url is not used.'],
    ],
  },
  {
    says: 'an element is misspelt',
    edits: [['<Permissions>ReadWriteDocument</Permissions>', '<Permission>ReadWriteDocument</Permission>']],
    problems: [
      ['<OfficeApp', '<OfficeApp> needs <Permissions>.'],
      ['<Permission>', '<Permission> does not belong in <OfficeApp>.'],
    ],
  },
  {
    says: 'functions stand on the ribbon',
    edits: [['xsi:type="PrimaryCommandSurface"', 'xsi:type= "CustomFunctions"']],
    problems: [
      [
        'xsi:type= "CustomFunctions"',
        '<ExtensionPoint xsi:type="CustomFunctions"> does not belong in <DesktopFormFactor>.',
      ],
    ],
  },
  {
    says: 'an attribute is not known',
    edits: [['<OfficeTab id="TabHome">', '<OfficeTab id="TabHome" label="Start">']],
    problems: [['<OfficeTab', '<OfficeTab> has no attribute label.']],
  },
  {
    says: 'an attribute is missing',
    edits: [['<Group id="Kmo.Group">', '<Group>']],
    problems: [['<Group>', '<Group> needs the attribute id.']],
  },
  {
    says: 'text stands between the elements',
    edits: [['<AllFormFactors>', '<AllFormFactors>functions']],
    problems: [['<AllFormFactors>', '<AllFormFactors> holds the text "functions", which belongs nowhere.']],
  },
  {
    says: 'the maker has no name',
    edits: [['<ProviderName>KMO for Excel<', '<ProviderName><']],
    problems: [['<ProviderName>', '<ProviderName> is empty.']],
  },
]

const identity: readonly Fault[] = [
  {
    says: 'the id is not a GUID',
    edits: [['<Id>a3b7b9f5-', '<Id>kmo-']],
    problems: [['<Id>', 'The Id "kmo-35c7-476f-ae9f-e85709157246" is not a GUID.']],
  },
  {
    says: 'the version has three parts',
    edits: [['1.0.0.0', '1.0.0']],
    problems: [['<Version>', 'The Version "1.0.0" is not four numbers of at most five digits.']],
  },
  {
    says: 'a part of the version has six digits',
    edits: [['1.0.0.0', '1.0.0.123456']],
    problems: [['<Version>', 'The Version "1.0.0.123456" is not four numbers of at most five digits.']],
  },
  {
    says: 'the version is not that of the package',
    delivery: () => ({ packageVersion: '1.0.1' }),
    problems: [['<Version>', 'The Version 1.0.0.0 does not agree with 1.0.1 in package.json.']],
  },
  {
    says: 'the permission does not exist',
    edits: [['>ReadWriteDocument<', '>ReadWriteWorkbook<']],
    problems: [
      [
        '<Permissions>',
        'The permission "ReadWriteWorkbook" is not one of Restricted, ReadDocument, ReadAllDocument, WriteDocument, ReadWriteDocument.',
      ],
    ],
  },
  {
    says: 'the lifetime does not exist',
    edits: [['lifetime="long"', 'lifetime="forever"']],
    problems: [['<Runtime ', 'The lifetime "forever" is not one of short, long.']],
  },
]

const resources: readonly Fault[] = [
  {
    says: 'a resource does not exist',
    edits: [['<Title resid="GetStarted.Title"/>', '<Title resid="GetStarted.Titel"/>']],
    problems: [
      ['<Title resid="GetStarted.Titel"', '<Title> means the resource GetStarted.Titel, which does not exist.'],
      ['<bt:String id="GetStarted.Title"', 'The resource GetStarted.Title is not used.'],
    ],
  },
  {
    says: 'a long text stands where a short one belongs',
    edits: [['<Label resid="Group.Label"/>', '<Label resid="ShowTaskpane.Description"/>']],
    problems: [
      [
        '<Label resid="ShowTaskpane.Description"',
        '<Label> means the resource ShowTaskpane.Description, which is in <bt:LongStrings> and not in <bt:ShortStrings>.',
      ],
      [groupLabel, 'The resource Group.Label is not used.'],
    ],
  },
  {
    says: 'a resource exists twice',
    edits: [
      [
        '        <bt:Url id="Functions.Script.Url"',
        '        <bt:Url id="Taskpane.Url"  DefaultValue="https://localhost:3000/taskpane.html"/>\n        <bt:Url id="Functions.Script.Url"',
      ],
    ],
    problems: [['<bt:Url id="Taskpane.Url"  ', 'There is more than one resource Taskpane.Url.']],
  },
  {
    says: 'the id of a resource has 33 characters',
    edits: [
      ['resid="GetStarted.Description"', 'resid="GetStarted.Description.Of.The.Add"'],
      ['id="GetStarted.Description"', 'id="GetStarted.Description.Of.The.Add"'],
    ],
    problems: [
      [
        '<bt:String id="GetStarted.Description',
        'The id GetStarted.Description.Of.The.Add has 33 characters, more than 32.',
      ],
    ],
  },
]

const lengths: readonly Fault[] = [
  {
    says: 'a short text has 126 characters',
    edits: [[groupLabel, groupLabel.replace('kmo-portefeuille', 'k'.repeat(126))]],
    problems: [['<bt:String id="Group.Label"', 'Group.Label has 126 characters, more than 125.']],
  },
  {
    says: 'a long text has 251 characters in one language',
    edits: [
      [
        '<bt:Override Locale="fr-BE" Value="Check your training plan, find a provider and see what is left to do, and by when."/>',
        `<bt:Override Locale="fr-BE" Value="${'c'.repeat(251)}"/>`,
      ],
    ],
    problems: [['ccc', 'ShowTaskpane.Description for fr-BE has 251 characters, more than 250.']],
  },
  {
    says: 'the display name is empty in one language',
    edits: [['<Override Locale="en-GB" Value="KMO for Excel"/>', '<Override Locale="en-GB" Value=""/>']],
    problems: [['<Override Locale="en-GB" Value=""/>', '<DisplayName> for en-GB is empty.']],
  },
  {
    says: 'an address has 2049 characters',
    edits: [
      ['/functies.html">', `/functies.html?${'f'.repeat(2049 - 'https://localhost:3000/functies.html?'.length)}">`],
    ],
    problems: [['<SupportUrl', '<SupportUrl> has 2049 characters, more than 2048.']],
  },
  {
    says: 'the name of the maker has 126 characters',
    edits: [['<ProviderName>KMO for Excel<', `<ProviderName>${'p'.repeat(126)}<`]],
    problems: [['<ProviderName>', '<ProviderName> has 126 characters, more than 125.']],
  },
]

const addresses: readonly Fault[] = [
  {
    says: 'an address is not https',
    edits: [['id="Functions.Script.Url" DefaultValue="https:', 'id="Functions.Script.Url" DefaultValue="http:']],
    problems: [
      [
        '<bt:Url id="Functions.Script.Url"',
        'Functions.Script.Url has the address "http://localhost:3000/functions.js", which is not an https address.',
      ],
    ],
  },
  {
    says: 'the build does not make a file',
    edits: [[english, english.replace('functions.html', 'help.html')]],
    problems: [
      [
        'help.html',
        '<SupportUrl> has the address https://localhost:3000/help.html, but the build makes no help.html there.',
      ],
    ],
  },
  {
    says: 'an address has no file',
    edits: [[english, english.replace('functions.html', '')]],
    problems: [
      [
        'Value="https://localhost:3000/"',
        '<SupportUrl> has the address https://localhost:3000/, but the build makes no file there.',
      ],
    ],
  },
  {
    says: 'the functions come from another site',
    edits: [['https://localhost:3000/functions.js"', 'https://cdn.example.org/functions.js"']],
    problems: [
      [
        'cdn.example.org',
        'Functions.Script.Url has the address https://cdn.example.org/functions.js, which is not below https://localhost:3000.',
      ],
    ],
  },
  {
    says: 'the help is still on the machine of the developer',
    edits: [[english, english.replace('localhost:3000', 'localhost:8080')]],
    problems: [
      [
        'localhost:8080',
        '<SupportUrl> has the address https://localhost:8080/functions.html, which is not below https://localhost:3000.',
      ],
    ],
  },
  {
    says: 'nobody can find help',
    edits: [
      ['<SupportUrl DefaultValue="https://localhost:3000/functies.html">', '<!--'],
      ['</SupportUrl>', '-->'],
    ],
    problems: [['<OfficeApp', 'There is no <SupportUrl>, so nobody can find help.']],
  },
]

const icons: readonly Fault[] = [
  {
    says: 'the group has no picture of 80 pixels',
    edits: [
      [group, group.replace('<Icon>', '<Icon ><!-- of the group -->')],
      ['                  <bt:Image size="80" resid="Icon.80"/>\n                </Icon>', '                </Icon>'],
    ],
    problems: [['<!-- of the group -->', '<Icon> has no picture of 80 pixels.']],
  },
  {
    says: 'an icon has a size that Excel does not ask for',
    edits: [['<bt:Image size="20"', '<bt:Image size="22"']],
    problems: [['size="22"', 'An icon of 22 pixels is not one of 16, 20, 24, 32, 40, 48, 64, 80.']],
  },
  {
    says: 'a size is there twice',
    edits: [['<bt:Image size="20" resid="Icon.20"/>', '<bt:Image size="16"  resid="Icon.20"/>']],
    problems: [
      ['size="16"  ', 'The icon has 16 pixels twice.'],
      ['<bt:Image id="Icon.20"', 'assets/icon-20.png is 20 by 20 pixels, where 16 by 16 is asked.'],
    ],
  },
  {
    says: 'the button shows a large picture as a small one',
    edits: [
      [
        '<bt:Image size="16" resid="Icon.16"/>\n                    <bt:Image size="20"',
        '<bt:Image size="16" resid="Icon.80"/>\n                    <bt:Image size="20"',
      ],
    ],
    problems: [['<bt:Image id="Icon.80"', 'assets/icon-80.png is 80 by 80 pixels, where 16 by 16 is asked.']],
  },
  {
    says: 'a picture has other measures than its name',
    delivery: (real) => file('assets/icon-80.png', real.files('assets/icon-64.png'))(real),
    problems: [['<bt:Image id="Icon.80"', 'assets/icon-80.png is 64 by 64 pixels, where 80 by 80 is asked.']],
  },
  {
    says: 'a picture is not a PNG',
    delivery: file('assets/icon-16.png', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    problems: [['<bt:Image id="Icon.16"', 'assets/icon-16.png is not a PNG.']],
  },
  {
    says: 'the large icon of the add-in is a small one',
    edits: [
      [
        '<HighResolutionIconUrl DefaultValue="https://localhost:3000/assets/icon-64.png"/>',
        '<HighResolutionIconUrl DefaultValue="https://localhost:3000/assets/icon-48.png"/>',
      ],
    ],
    problems: [['<HighResolutionIconUrl', 'assets/icon-48.png is 48 by 48 pixels, where 64 by 64 is asked.']],
  },
  {
    says: 'the add-in has no icon',
    edits: [['  <IconUrl DefaultValue="https://localhost:3000/assets/icon-32.png"/>\n', '']],
    problems: [['<OfficeApp', 'The add-in has no <IconUrl> of 32 pixels.']],
  },
]

const languages: readonly Fault[] = [
  {
    says: 'the default locale is a language without a country',
    edits: [['<DefaultLocale>nl-BE<', '<DefaultLocale>nl<']],
    problems: [['<DefaultLocale>', 'The locale "nl" is not a language with a country, as nl-BE.']],
  },
  {
    says: 'a text has an override for the default language',
    edits: [[groupLabel, `${groupLabel}\n          <bt:Override Locale="nl-BE" Value="kmo-portefeuille"/>`]],
    problems: [
      [groupLabel, 'Group.Label has an override for nl-BE, which <DisplayName> has not.'],
      ['Locale="nl-BE"', 'Group.Label has an override for nl-BE, the default language.'],
    ],
  },
  {
    says: 'a language is there twice',
    edits: [
      [groupLabel, `${groupLabel}\n          <bt:Override Locale="en-GB" Value="SME wallet"/>`],
      [
        '<bt:Override Locale="en-GB" Value="kmo-portefeuille"/>',
        '<bt:Override Locale="en-GB"  Value="kmo-portefeuille"/>',
      ],
    ],
    problems: [['<bt:Override Locale="en-GB"  ', 'Group.Label has more than one override for en-GB.']],
  },
  {
    says: 'a text lacks a language',
    edits: [['          <bt:Override Locale="de-DE" Value="kmo-portefeuille"/>\n', '']],
    problems: [[groupLabel, 'Group.Label has no override for de-DE.']],
  },
  {
    says: 'the display name lacks a language that all others have',
    edits: [['    <Override Locale="de-DE" Value="KMO for Excel"/>\n', '']],
    problems: [
      ['<Description DefaultValue', '<Description> has an override for de-DE, which <DisplayName> has not.'],
      ['<SupportUrl', '<SupportUrl> has an override for de-DE, which <DisplayName> has not.'],
      [metadata, 'Functions.Metadata.Url has an override for de-DE, which <DisplayName> has not.'],
      [
        '<bt:Url id="GetStarted.LearnMore.Url"',
        'GetStarted.LearnMore.Url has an override for de-DE, which <DisplayName> has not.',
      ],
      ['<bt:String id="GetStarted.Title"', 'GetStarted.Title has an override for de-DE, which <DisplayName> has not.'],
      [groupLabel, 'Group.Label has an override for de-DE, which <DisplayName> has not.'],
      [
        '<bt:String id="ShowTaskpane.Label"',
        'ShowTaskpane.Label has an override for de-DE, which <DisplayName> has not.',
      ],
      [
        '<bt:String id="GetStarted.Description"',
        'GetStarted.Description has an override for de-DE, which <DisplayName> has not.',
      ],
      [
        '<bt:String id="ShowTaskpane.Description"',
        'ShowTaskpane.Description has an override for de-DE, which <DisplayName> has not.',
      ],
    ],
  },
  {
    says: 'the metadata are Dutch in every language',
    edits: [
      [metadata, `${metadata.replace('>', '/>')}<!--`],
      ['</bt:Url>', '-->'],
    ],
    problems: [
      [metadata.replace('>', '/>'), 'Functions.Metadata.Url has no override for en-US, en-GB, fr-BE, fr-FR, de-DE.'],
    ],
  },
  {
    says: 'the metadata are Dutch in one language',
    edits: [
      [
        '<bt:Override Locale="fr-FR" Value="https://localhost:3000/functions-en.json"/>',
        '<bt:Override Locale="fr-FR" Value="https://localhost:3000/functions.json"/>',
      ],
    ],
    problems: [
      [
        'Locale="fr-FR" Value="https://localhost:3000/functions.json"',
        'Functions.Metadata.Url for fr-FR is the file of nl-BE.',
      ],
    ],
  },
]

const runtime: readonly Fault[] = [
  {
    says: 'the runtime is short',
    edits: [['lifetime="long"', 'lifetime="short"']],
    problems: [['<Runtime ', 'The lifetime of the shared runtime is short, not long.']],
  },
  {
    says: 'there is no runtime to share',
    edits: [[runtimes, '']],
    problems: [['<Host xsi:type="Workbook">', 'There is no <Runtime> for functions and pane to share.']],
  },
  {
    says: 'the functions have no page in the runtime',
    edits: [[page, '']],
    problems: [
      ['<Host xsi:type="Workbook">', '<Page> is missing, so it cannot share the runtime.'],
      ['<ExtensionPoint xsi:type="CustomFunctions">', '<ExtensionPoint> needs <Page>.'],
    ],
  },
  {
    says: 'the functions run in another page',
    edits: [
      [page, page.replace('<SourceLocation resid="Taskpane.Url"', '<SourceLocation  resid="Functions.Script.Url"')],
    ],
    problems: [['<SourceLocation  ', '<Page> has the resource Functions.Script.Url, not Taskpane.Url of the runtime.']],
  },
  {
    says: 'the button opens another page',
    edits: [
      [
        '<SourceLocation resid="Taskpane.Url"/>\n                  </Action>',
        '<SourceLocation  resid="GetStarted.LearnMore.Url"/>\n                  </Action>',
      ],
    ],
    problems: [
      [
        '<SourceLocation  ',
        'The action ShowTaskpane has the resource GetStarted.LearnMore.Url, not Taskpane.Url of the runtime.',
      ],
    ],
  },
  {
    says: 'the button names a pane of its own',
    edits: [
      [
        '<Action xsi:type="ShowTaskpane">',
        '<Action xsi:type="ShowTaskpane">\n                    <TaskpaneId>Kmo.Pane</TaskpaneId>',
      ],
    ],
    problems: [['<TaskpaneId>', 'A pane in a long-lived runtime has no <TaskpaneId>.']],
  },
  {
    says: 'the functions have another name',
    edits: [
      [
        '<bt:String id="Functions.Namespace" DefaultValue="KMO"/>',
        '<bt:String id="Functions.Namespace" DefaultValue="KMOP"/>',
      ],
    ],
    problems: [['<bt:String id="Functions.Namespace"', 'The namespace is "KMOP", not KMO.']],
  },
  {
    says: 'the functions have another name in English',
    edits: [
      [
        '<bt:String id="Functions.Namespace" DefaultValue="KMO"/>',
        '<bt:String id="Functions.Namespace" DefaultValue="KMO">\n          <bt:Override Locale="en-US" Value="SME"/>\n        </bt:String>',
      ],
    ],
    problems: [['Value="SME"', 'The namespace has an override for en-US, but is part of every formula.']],
  },
  {
    says: 'the shared runtime is not required',
    edits: [[requirements, '']],
    problems: [['<OfficeApp', 'The requirements do not name SharedRuntime 1.1.']],
  },
  {
    says: 'the shared runtime is required in a version that does not exist',
    edits: [['MinVersion="1.1"/>', 'MinVersion="1.2"/>']],
    problems: [['<Set ', 'SharedRuntime is asked in version 1.2, not 1.1.']],
  },
]

const appDomains: readonly Fault[] = [
  {
    says: 'a link opens another site inside the pane',
    delivery: paneWith('<a class="source" href="https://www.vlaio.be/nl">VLAIO</a>'),
    problems: [
      [
        '<SourceLocation DefaultValue',
        'The pane has a link to https://www.vlaio.be that opens inside it, but no app domain for it.',
      ],
    ],
  },
  {
    says: 'a site may read the workbook that the pane opens in the browser',
    edits: domains('https://www.vlaio.be'),
    delivery: paneWith('<a href="https://www.vlaio.be/nl" target="_blank" rel="noopener">VLAIO</a>'),
    problems: [
      [
        '<AppDomain>',
        'The app domain https://www.vlaio.be may read the workbook, but nothing in the pane leads there.',
      ],
    ],
  },
  {
    says: 'an app domain has a path',
    edits: domains('https://www.vlaio.be/nl'),
    problems: [
      ['<AppDomain>', 'The app domain "https://www.vlaio.be/nl" is not the https address of a site without a path.'],
    ],
  },
  {
    says: 'our own site is an app domain',
    edits: domains('https://localhost:3000'),
    problems: [['<AppDomain>', 'The app domain https://localhost:3000 is our own, which Excel trusts already.']],
  },
  {
    says: 'an app domain is named twice',
    edits: domains('https://www.vlaio.be', ' https://www.vlaio.be'),
    delivery: paneWith('<a href="https://www.vlaio.be/nl">VLAIO</a>'),
    problems: [['<AppDomain> ', 'The app domain https://www.vlaio.be is named twice.']],
  },
]

export const faults: readonly Fault[] = [
  ...form,
  ...identity,
  ...resources,
  ...lengths,
  ...addresses,
  ...icons,
  ...languages,
  ...runtime,
  ...appDomains,
]

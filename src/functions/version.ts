import { providerList } from '../providers'
import { checkedOn } from '../rules'
import { versionText } from '../wording'
import { addInVersion } from './definition/add-in-version'
import { customFunction } from './definition/custom-function'

export const version = customFunction({
  id: 'VERSION',
  says: {
    nl: 'Versie van de add-in, de dag waarop de regels het laatst zijn nagekeken en de dag van de lijst met dienstverleners.',
    en: 'Version of the add-in, the day the rules were last checked and the day of the list of providers.',
  },
  arguments: {},
  examples: [['=LEFT(KMO.VERSION(),3)', 'KMO']],
  answer: () => versionText(addInVersion, checkedOn, providerList.collectedOn),
})

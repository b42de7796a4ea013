import { providerList } from '../providers'
import { checkedOn } from '../rules'
import { versionText } from '../wording'
import { addInVersion } from './definition/add-in-version'

/**
 * Versie van de add-in, de dag waarop de regels het laatst zijn nagekeken en de dag van de lijst met dienstverleners.
 * @customfunction VERSION
 * @helpurl https://localhost:3000/functies.html#VERSION
 * @returns {any} Tekst.
 */
export function version(): any {
  return versionText(addInVersion, checkedOn, providerList.collectedOn)
}

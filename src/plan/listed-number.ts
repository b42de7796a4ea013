import { isDegreeProgramme, numberHolderOtherThan, registry } from '../providers'
import { readRegistrationNumber, type PlanRow } from '../rules'
import type { Cell } from '../cells'
import { columnReaders, unreadable } from './column-readers'

/** What a list of providers says of the number in a row. */
type Listed = Pick<PlanRow, 'numberOfOther' | 'isDegreeProgramme'>

/** Asks the lists once for a number and the provider beside it: a plan has the same few in many rows. */
export function listedNumbers(): (number: string, providerCell: Cell) => Listed {
  const asked = new Map<string, Listed>()
  return (number, providerCell) => {
    const provider = columnReaders.provider(providerCell)
    const name = provider === unreadable ? undefined : provider
    const question = `${number}\n${name ?? ''}`
    const known = asked.get(question) ?? whatIsListed(number, name)
    asked.set(question, known)
    return known
  }
}

function whatIsListed(number: string, provider: string | undefined): Listed {
  const read = readRegistrationNumber(number)
  if (!read.ok) return {}
  const records = registry.byNumber(read.value.number)
  const holder = provider === undefined ? undefined : numberHolderOtherThan(records, provider)
  return {
    isDegreeProgramme: isDegreeProgramme(records),
    ...(holder !== undefined && provider !== undefined && { numberOfOther: { holder, provider } }),
  }
}

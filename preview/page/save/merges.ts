import { areaName, areaOf, intersection, sameArea, type Area } from '../../engine/address'
import { elementAt, prefixOf, type XmlElement } from '../../xlsx/element'
import { withItems } from './counted-list'

/** The XML of a sheet with the merged cells that it has now, where any were merged or taken apart. */
export function withMerges(xml: string, edited: readonly Area[], now: readonly Area[]): string {
  if (edited.length === 0) return xml
  const wasEdited = (area: Area): boolean => edited.some((each) => intersection(each, area) !== undefined)
  const areaIn = ({ attributes }: XmlElement): Area | undefined => areaOf(attributes['ref'] ?? '')
  const present = (elementAt(xml, 'mergeCells')?.children ?? []).flatMap((item) => areaIn(item) ?? [])
  const prefix = prefixOf(elementAt(xml)!)
  const added = now
    .filter((area) => wasEdited(area) && !present.some((each) => sameArea(each, area)))
    .map((area) => `<${prefix}mergeCell ref="${areaName(area)}"/>`)
  return withItems(xml, 'mergeCells', added, (item) => {
    const area = areaIn(item)
    return area !== undefined && wasEdited(area) && !now.some((each) => sameArea(each, area))
  })
}

import { helpers, registries } from '@odoo/o-spreadsheet'

const green = '#107c41'
const pluginName = 'selection'

/** Draws the selection as Excel does: green, a border around the range, the active cell left clear. */
export function drawSelectionAsExcel(): void {
  const Original = registries.statefulUIPluginRegistry.get(pluginName)
  class ExcelSelection extends Original {
    override drawLayer(context: Parameters<InstanceType<typeof Original>['drawLayer']>[0]): void {
      if (this.getters.isDashboard()) return
      const { ctx, thinLineWidth, viewports, sheetId, selectedZones, activePosition } = context
      const active =
        activePosition === undefined
          ? undefined
          : this.getters.isInMerge(activePosition)
            ? this.getters.getMerge(activePosition)
            : helpers.positionToZone(activePosition)
      ctx.strokeStyle = green
      for (const zone of selectedZones) {
        const { x, y, width, height } = viewports.getVisibleRect(sheetId, zone)
        const isActiveCell = active !== undefined && helpers.deepEquals(zone, active)
        if (!isActiveCell) {
          ctx.save()
          ctx.beginPath()
          ctx.rect(x, y, width, height)
          if (active !== undefined) {
            const inner = viewports.getVisibleRect(sheetId, active)
            ctx.rect(inner.x, inner.y, inner.width, inner.height)
          }
          ctx.fillStyle = 'rgba(16, 124, 65, 0.12)'
          ctx.fill('evenodd')
          ctx.restore()
        }
        ctx.lineWidth = 2 * thinLineWidth
        if (width > 0 && height > 0) ctx.strokeRect(x, y, width, height)
      }
    }
  }
  registries.statefulUIPluginRegistry.replace(pluginName, ExcelSelection)
}

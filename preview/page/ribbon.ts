import { components } from '@odoo/o-spreadsheet'
import { xml } from '@odoo/owl'
import type { RibbonButton, RibbonGroup } from './read-manifest'

/** What the ribbon needs of the page around the grid. */
export type RibbonEnvironment = {
  readonly addInGroups: readonly RibbonGroup[]
  pressAddInButton(button: RibbonButton): void
}

/** The name box, which goes to a name; names are made and removed in Excel. */
class NameBox extends components.TopBar.components.NamedRangeSelector {
  override openDropdown(): void {
    if (this.getNamedRangeMenuItems().length > 0) super.openDropdown()
  }

  override getNamedRangeMenuItems() {
    return super.getNamedRangeMenuItems().slice(0, -1)
  }
}

/**
 * The top of the workbook in the order of Excel: tabs, one row of commands with the groups of the add-in at its end, and the formula bar with the
 * name box. The commands and their behaviour are those of o-spreadsheet.
 */
export class Ribbon extends components.TopBar {
  static override template = xml`
    <div class="o-spreadsheet-topbar ribbon d-flex flex-column user-select-none" t-on-click="props.onClick">
      <div class="o-topbar-top ribbon-tabs" t-ref="topBarTop" role="menubar">
        <button t-foreach="menus" t-as="menu" t-key="menu_index" type="button" role="menuitem" tabindex="-1" class="o-topbar-menu"
          aria-haspopup="menu" t-att-aria-expanded="state.menuState.parentMenu?.id === menu.id ? 'true' : 'false'"
          t-att-class="{'active': state.menuState.parentMenu?.id === menu.id}" t-att-data-id="menu.id"
          t-on-click="(ev) => this.toggleContextMenu(menu, ev)" t-on-mouseover="(ev) => this.onMenuMouseOver(menu, ev)">
          <t t-out="getMenuName(menu)"/>
        </button>
      </div>
      <div class="ribbon-commands d-flex" t-ref="toolBarContainer">
        <div class="o-topbar-toolbar d-flex flex-grow-1">
          <div class="o-toolbar-tools d-flex flex-grow-1 align-items-center" t-ref="toolBar" role="toolbar">
            <t t-foreach="tools" t-as="entry" t-key="entry_index">
              <t t-component="entry.component" t-props="entry.props"/>
            </t>
          </div>
        </div>
        <div class="add-in-groups d-flex">
          <div t-foreach="env.addInGroups" t-as="group" t-key="group.id" class="add-in-group" role="group" t-att-aria-label="group.label">
            <button t-foreach="group.buttons" t-as="button" t-key="button.id" type="button" tabindex="-1" class="add-in-button"
              t-att-data-id="button.id" t-att-title="button.description" t-on-click.stop="() => env.pressAddInButton(button)">
              <img t-att-src="button.icon" width="20" height="20" alt=""/>
              <span t-out="button.label"/>
            </button>
          </div>
        </div>
      </div>
      <div class="formula-bar d-flex">
        <div class="o-named-range-selector-container d-flex align-items-center" t-on-click.stop="">
          <NamedRangeSelector/>
        </div>
        <TopBarComposer/>
      </div>
    </div>
    <MenuPopover t-if="state.menuState.isOpen" t-key="state.menuState.parentMenu.id" anchorRect="state.menuState.anchorRect"
      menuItems="state.menuState.menuItems" onClose="() => this.closeMenus()" onMenuClicked="() => this.props.onClick()"
      popoverPositioning="'bottom-left'" menuId="state.menuState.parentMenu.id" autoSelectFirstItem="state.menuState.autoSelectFirstItem"
      onKeyboardNavigation.bind="this.onKeyboardNavigation"/>`

  static override components = { ...components.TopBar.components, NamedRangeSelector: NameBox }

  declare env: InstanceType<typeof components.TopBar>['env'] & RibbonEnvironment

  /** Undo and redo; what else o-spreadsheet has here is left out, as in the menus. */
  get tools() {
    return this.toolbarMenuRegistry.getEntries('edit').slice(0, 2)
  }
}

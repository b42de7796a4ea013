import { components } from '@odoo/o-spreadsheet'
import { xml } from '@odoo/owl'
import type { RibbonButton, RibbonGroup } from './read-manifest'

/** What the ribbon needs of the page around the grid. */
export type RibbonEnvironment = {
  readonly addInGroups: readonly RibbonGroup[]
  pressAddInButton(button: RibbonButton): void
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
            <div class="d-flex tool-container h-100" t-foreach="toolsCategories" t-as="category" t-key="category" t-att-id="category">
              <t t-foreach="toolbarMenuRegistry.getEntries(category)" t-as="entry" t-key="entry_index">
                <t t-component="entry.component" t-props="entry.props"/>
              </t>
              <div t-if="showDivider(category_index)" class="o-topbar-divider border-end"/>
            </div>
            <div t-ref="moreToolsContainer" class="d-flex align-items-center more-tools-container">
              <span class="o-toolbar-button o-menu-item-button o-hoverable-button px-1 py-2 more-tools" t-ref="moreToolsButton" t-on-click.stop="toggleMoreTools">
                <t t-call="o-spreadsheet-Icon.SHORT_THIN_DRAG_HANDLE"/>
              </span>
            </div>
          </div>
        </div>
        <!-- The tool bar leaves room for the element of this name when it decides which commands fit. -->
        <div t-ref="namedRanges" class="add-in-groups d-flex">
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
      onKeyboardNavigation.bind="this.onKeyboardNavigation"/>
    <Popover t-if="state.toolsPopoverState.isOpen" t-props="toolsPopoverProps">
      <div class="d-flex px-2 py-1 flex-wrap align-items-center">
        <t t-foreach="state.invisibleToolsCategories" t-as="category" t-key="category">
          <t t-foreach="toolbarMenuRegistry.getEntries(category)" t-as="entry" t-key="entry_index">
            <t t-component="entry.component" t-props="entry.props"/>
          </t>
        </t>
      </div>
    </Popover>`

  declare env: InstanceType<typeof components.TopBar>['env'] & RibbonEnvironment
}

import { Menu, app, type MenuItemConstructorOptions } from 'electron';
import { commands, type Command, type CommandId } from '../../data/contract/commands.ts';

const order = ['File', 'Edit', 'View', 'Go', 'Article', 'Actor', 'Briefing', 'Help'] as const;

/** The menu bar, made from the table of commands. Keys are shown here and handled in the window, which knows the focus. */
export function installMenu(run: (command: string) => void): void {
  const item = ({ id, label, key }: Command): MenuItemConstructorOptions => ({
    id,
    label,
    ...(key === null ? {} : { accelerator: key, registerAccelerator: false }),
    click: () => run(id),
  });
  const own = (menu: Command['menu']): MenuItemConstructorOptions[] => commands.filter((command) => command.menu === menu).map(item);
  const extra: Partial<Record<Command['menu'], MenuItemConstructorOptions[]>> = {
    File: [{ type: 'separator' }, { role: 'quit' }],
    Edit: [{ type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
    View: [{ type: 'separator' }, { role: 'togglefullscreen' }],
    Help: [{ type: 'separator' }, { label: `About ${app.name}`, click: () => app.showAboutPanel() }],
  };
  const template: MenuItemConstructorOptions[] = order.map((menu) => ({ label: menu, submenu: [...own(menu), ...(extra[menu] ?? [])] }));
  if (process.platform === 'darwin') template.unshift({ role: 'appMenu' });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Shows a command in the menu bar, or hides it. */
export function offerCommand(id: CommandId, offered: boolean): void {
  const item = Menu.getApplicationMenu()?.getMenuItemById(id);
  if (item) item.visible = offered;
}

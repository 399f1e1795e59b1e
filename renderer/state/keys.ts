import { commands, type Command, type CommandId } from '../../data/contract/commands.ts';
import type { Route } from '../../data/model/settings.ts';

const isMac = navigator.platform.startsWith('Mac');

/** The command that a key press means on this stage, or null. Plain letters mean nothing while a text field has the focus. */
export function commandFor(event: KeyboardEvent, view: Route['view'], editing: boolean): CommandId | null {
  for (const command of commands) {
    if (command.place !== 'everywhere' && command.place !== view) continue;
    if (keysOf(command).some((key) => matches(key, event, editing))) return command.id;
  }
  return null;
}

function keysOf(command: Command): string[] {
  return [...(command.key === null ? [] : [command.key]), ...(command.more ?? [])];
}

function matches(accelerator: string, event: KeyboardEvent, editing: boolean): boolean {
  const parts = accelerator.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (name: string): boolean => parts.slice(0, -1).includes(name);
  const plain = parts.length === 1;
  if (plain && editing) return false;
  const pressed = isMac ? event.metaKey : event.ctrlKey;
  if (pressed !== wants('CmdOrCtrl') || event.altKey !== wants('Alt')) return false;
  if (key === '?') return event.key === '?';
  if (event.shiftKey !== wants('Shift')) return false;
  if (key === 'Left' || key === 'Right') return event.key === `Arrow${key}`;
  if (key === 'Plus') return event.key === '+';
  return event.key.toLowerCase() === key.toLowerCase() || event.code === codes[key] || (/^[0-9]$/.test(key) && event.code === `Digit${key}`);
}

/** Keys whose character changes with Shift. */
const codes: Record<string, string> = { '.': 'Period', ',': 'Comma' };

/** A key as it is printed on a keyboard: `Ctrl+Shift+V`, or `⇧⌘V` on a Mac. */
export function keyLabel(accelerator: string): string {
  if (!isMac) return accelerator.replace('CmdOrCtrl', 'Ctrl').replace('Left', '←').replace('Right', '→');
  return accelerator.replace('CmdOrCtrl+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥').replace('Left', '←').replace('Right', '→');
}

/** True while typing goes into a field or an editor. */
export function isEditing(event: Event): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || isTextInput(target);
}

function isTextInput(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range', 'submit'].includes(target.type);
}

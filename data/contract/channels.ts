/** The names that may cross between renderer and main: all that the preload knows. Calls are `noun:verb`, pushes `noun:past`. */
export const callNames = [
  'library:load', 'library:choose', 'library:remove-sample',
  'library:backups', 'library:measure', 'library:back-up', 'library:restore', 'library:check',
  'library:lock', 'library:unlock',
  'protection:turn-on', 'protection:change', 'protection:turn-off',
  'article:load', 'article:update', 'article:remove', 'article:extract',
  'import:choose', 'import:paste', 'import:read', 'import:confirm', 'import:discard',
  'fact:list', 'fact:add', 'fact:update', 'fact:decide', 'fact:split', 'fact:merge', 'fact:remove',
  'annotation:list', 'annotation:add', 'annotation:update', 'annotation:remove',
  'note:add', 'note:update', 'note:remove',
  'actor:merge', 'actor:split', 'actor:rename', 'actor:add-alias', 'actor:keep-apart',
  'briefing:load', 'briefing:add', 'briefing:update', 'briefing:remove', 'briefing:export',
  'history:undo', 'history:redo', 'history:record', 'history:recent', 'history:bring-back',
  'settings:save', 'job:cancel', 'shell:reveal', 'shell:open-link',
] as const;
export type CallName = (typeof callNames)[number];

export const pushNames = ['library:changed', 'library:switched', 'lock:requested', 'job:progressed', 'command:invoked'] as const;
export type PushName = (typeof pushNames)[number];

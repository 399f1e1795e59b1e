/** Where a command's key works: everywhere, or only while the named view is on stage and no text field has the focus. */
export type CommandPlace = 'everywhere' | 'article' | 'briefing' | 'timeline' | 'actors';

export interface Command {
  id: string;
  label: string;
  /** Electron accelerator notation; null for commands reached by menu and palette alone. */
  key: string | null;
  /** Further keys for the same command. */
  more?: readonly string[];
  menu: 'File' | 'Edit' | 'View' | 'Go' | 'Article' | 'Actor' | 'Briefing' | 'Help';
  place: CommandPlace;
}

const command = <const C extends Command>(entry: C): C => entry;

/** Every command: menus, palette, keys and the list of keys are made from this table. */
export const commands = [
  command({ id: 'import-files', label: 'Import articles…', key: 'CmdOrCtrl+I', menu: 'File', place: 'everywhere' }),
  command({ id: 'import-paste', label: 'Import from clipboard…', key: 'CmdOrCtrl+Shift+V', menu: 'File', place: 'everywhere' }),
  command({ id: 'new-briefing', label: 'New briefing', key: 'CmdOrCtrl+N', menu: 'File', place: 'everywhere' }),
  command({ id: 'new-note', label: 'New note', key: 'CmdOrCtrl+Shift+N', menu: 'File', place: 'everywhere' }),
  command({ id: 'export', label: 'Export briefing…', key: 'CmdOrCtrl+E', menu: 'File', place: 'everywhere' }),
  command({ id: 'library', label: 'Library…', key: 'CmdOrCtrl+L', menu: 'File', place: 'everywhere' }),
  command({ id: 'back-up', label: 'Back up now', key: null, menu: 'File', place: 'everywhere' }),
  command({ id: 'choose-library', label: 'Open another library…', key: null, menu: 'File', place: 'everywhere' }),
  command({ id: 'lock-library', label: 'Lock now', key: 'CmdOrCtrl+Shift+L', menu: 'File', place: 'everywhere' }),
  command({ id: 'remove-sample', label: 'Remove the sample dossier', key: null, menu: 'File', place: 'everywhere' }),
  command({ id: 'undo', label: 'Undo', key: 'CmdOrCtrl+Z', menu: 'Edit', place: 'everywhere' }),
  command({ id: 'redo', label: 'Redo', key: 'CmdOrCtrl+Shift+Z', more: ['CmdOrCtrl+Y'], menu: 'Edit', place: 'everywhere' }),
  command({ id: 'history', label: 'History of this record…', key: 'CmdOrCtrl+Shift+H', menu: 'Edit', place: 'everywhere' }),
  command({ id: 'recent-changes', label: 'Recent changes…', key: null, menu: 'Edit', place: 'everywhere' }),
  command({ id: 'find', label: 'Find in article', key: 'CmdOrCtrl+F', menu: 'Edit', place: 'article' }),
  command({ id: 'palette', label: 'Search everything and run commands', key: 'CmdOrCtrl+K', menu: 'Go', place: 'everywhere' }),
  command({ id: 'go-briefings', label: 'Briefings', key: 'CmdOrCtrl+1', menu: 'Go', place: 'everywhere' }),
  command({ id: 'go-articles', label: 'Articles', key: 'CmdOrCtrl+2', menu: 'Go', place: 'everywhere' }),
  command({ id: 'go-actors', label: 'Actors', key: 'CmdOrCtrl+3', menu: 'Go', place: 'everywhere' }),
  command({ id: 'go-notes', label: 'Notes', key: 'CmdOrCtrl+4', menu: 'Go', place: 'everywhere' }),
  command({ id: 'go-timeline', label: 'Timeline', key: 'CmdOrCtrl+5', menu: 'Go', place: 'everywhere' }),
  command({ id: 'go-back', label: 'Back', key: 'Alt+Left', menu: 'Go', place: 'everywhere' }),
  command({ id: 'go-forward', label: 'Forward', key: 'Alt+Right', menu: 'Go', place: 'everywhere' }),
  command({ id: 'toggle-rail', label: 'Show or hide the sidebar', key: 'CmdOrCtrl+\\', menu: 'View', place: 'everywhere' }),
  command({ id: 'toggle-strip', label: 'Show or hide the timeline strip', key: 'CmdOrCtrl+J', menu: 'View', place: 'everywhere' }),
  command({ id: 'text-larger', label: 'Larger article text', key: 'CmdOrCtrl+=', more: ['CmdOrCtrl+Plus'], menu: 'View', place: 'everywhere' }),
  command({ id: 'text-smaller', label: 'Smaller article text', key: 'CmdOrCtrl+-', menu: 'View', place: 'everywhere' }),
  command({ id: 'text-wider', label: 'Wider article column', key: 'CmdOrCtrl+Shift+.', menu: 'View', place: 'everywhere' }),
  command({ id: 'text-narrower', label: 'Narrower article column', key: 'CmdOrCtrl+Shift+,', menu: 'View', place: 'everywhere' }),
  command({ id: 'theme-system', label: 'Theme: as the system', key: null, menu: 'View', place: 'everywhere' }),
  command({ id: 'theme-light', label: 'Theme: light', key: null, menu: 'View', place: 'everywhere' }),
  command({ id: 'theme-dark', label: 'Theme: dark', key: null, menu: 'View', place: 'everywhere' }),
  command({ id: 'next-fact', label: 'Next fact', key: 'J', menu: 'Article', place: 'article' }),
  command({ id: 'previous-fact', label: 'Previous fact', key: 'K', menu: 'Article', place: 'article' }),
  command({ id: 'accept-fact', label: 'Accept fact', key: 'A', menu: 'Article', place: 'article' }),
  command({ id: 'reject-fact', label: 'Reject fact', key: 'X', menu: 'Article', place: 'article' }),
  command({ id: 'edit-fact', label: 'Edit fact…', key: 'E', menu: 'Article', place: 'article' }),
  command({ id: 'split-fact', label: 'Split fact where the selection begins', key: 'S', menu: 'Article', place: 'article' }),
  command({ id: 'merge-facts', label: 'Merge with the next fact', key: 'M', menu: 'Article', place: 'article' }),
  command({ id: 'highlight', label: 'Highlight selection', key: 'H', menu: 'Article', place: 'article' }),
  command({ id: 'annotate', label: 'Write a note on the selection…', key: 'N', menu: 'Article', place: 'article' }),
  command({ id: 'add-fact', label: 'Add a fact from the selection…', key: 'F', menu: 'Article', place: 'article' }),
  command({ id: 'edit-article', label: 'Article details…', key: 'CmdOrCtrl+D', menu: 'Article', place: 'article' }),
  command({ id: 'extract-again', label: 'Look for facts again', key: null, menu: 'Article', place: 'article' }),
  command({ id: 'remove-article', label: 'Remove article', key: null, menu: 'Article', place: 'article' }),
  command({ id: 'next-actor', label: 'Next actor or suggestion', key: 'J', menu: 'Actor', place: 'actors' }),
  command({ id: 'previous-actor', label: 'Previous actor or suggestion', key: 'K', menu: 'Actor', place: 'actors' }),
  command({ id: 'review-actors', label: 'Same actor? Review suggestions', key: 'R', menu: 'Actor', place: 'actors' }),
  command({ id: 'same-actor', label: 'The suggestion is right: merge', key: 'A', menu: 'Actor', place: 'actors' }),
  command({ id: 'different-actors', label: 'The suggestion is wrong: keep apart', key: 'X', menu: 'Actor', place: 'actors' }),
  command({ id: 'merge-actors', label: 'Merge actors…', key: 'M', menu: 'Actor', place: 'actors' }),
  command({ id: 'split-actor', label: 'Split actor…', key: 'S', menu: 'Actor', place: 'actors' }),
  command({ id: 'rename-actor', label: 'Rename actor…', key: 'E', more: ['F2'], menu: 'Actor', place: 'actors' }),
  command({ id: 'add-actor-name', label: 'Add a name that leads to the actor…', key: 'N', menu: 'Actor', place: 'actors' }),
  command({ id: 'show-preview', label: 'Preview', key: 'CmdOrCtrl+Shift+P', menu: 'Briefing', place: 'briefing' }),
  command({ id: 'show-shelf', label: 'Facts to cite', key: 'CmdOrCtrl+Shift+F', menu: 'Briefing', place: 'briefing' }),
  command({ id: 'remove-briefing', label: 'Remove briefing', key: null, menu: 'Briefing', place: 'briefing' }),
  command({ id: 'keys', label: 'Keys of this place', key: '?', menu: 'Help', place: 'everywhere' }),
] as const;
export type CommandId = (typeof commands)[number]['id'];

import type { Settings } from './settings.ts';

/** How the app looks before the user has said anything. */
export const defaultSettings: Settings = {
  theme: 'system',
  reader: { size: 18, measure: 68 },
  railCollapsed: false,
  stripCollapsed: false,
  composerPanel: 'preview',
  route: null,
  positions: {},
  hintsDone: [],
  backups: { hours: 24, days: 30 },
  historyName: '',
  library: null,
  lockAfter: 15,
  window: null,
};

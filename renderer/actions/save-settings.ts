import type { Settings } from '../../data/model/settings.ts';
import type { Desk } from './desk.ts';

/** Settings take effect at once; keeping them is no edit of the library. */
export async function saveSettings(desk: Desk, patch: Partial<Omit<Settings, 'window' | 'library'>>): Promise<void> {
  desk.store.set({ settings: { ...desk.store.state.settings, ...patch } });
  await desk.ask('settings:save', { patch });
}

import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Low, type Adapter } from 'lowdb';
import { defaultSettings } from '../../data/model/settings-defaults.ts';
import { nodePort } from '../../data/store/node-port.ts';
import { replaceFile } from '../../data/store/replace-file.ts';
import { settingsSchema, type Settings } from '../../data/model/settings.ts';

/** Keeps settings in one JSON file, replaced whole; one that cannot be read is set aside under a name of its own. */
class SettingsAdapter implements Adapter<Settings> {
  constructor(private readonly path: string) {}

  async read(): Promise<Settings | null> {
    let text: string;
    try {
      text = await readFile(this.path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
    try {
      return settingsSchema.parse({ ...defaultSettings, ...(JSON.parse(text) as object) });
    } catch {
      await rename(this.path, `${this.path}.unreadable`);
      return null;
    }
  }

  async write(settings: Settings): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    await replaceFile(nodePort, this.path, Buffer.from(JSON.stringify(settings, null, 1)));
  }
}

export interface SettingsFile {
  get(): Settings;
  /** Changes take effect at once and are on disk when the promise resolves. */
  save(patch: Partial<Settings>): Promise<void>;
}

/** Opens `settings.json` in the folder. What is missing there, or cannot be read, takes its default. */
export async function openSettings(folder: string): Promise<SettingsFile> {
  const low = new Low<Settings>(new SettingsAdapter(join(folder, 'settings.json')), defaultSettings);
  await low.read();
  let writing: Promise<void> = Promise.resolve();
  return {
    get: () => low.data,
    save(patch) {
      low.data = { ...low.data, ...patch };
      writing = writing.catch(() => undefined).then(() => low.write());
      return writing;
    },
  };
}

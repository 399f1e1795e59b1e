import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultSettings } from '../../data/model/settings-defaults.ts';
import { openSettings } from './settings-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-settings-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('what was saved is there at the next opening', async () => {
  const settings = await openSettings(folder);
  await Promise.all([settings.save({ theme: 'dark' }), settings.save({ positions: { 'article-1': 42 } })]);
  expect((await openSettings(folder)).get()).toEqual({ ...defaultSettings, theme: 'dark', positions: { 'article-1': 42 } });
});

test.each(['{"theme":', 'null', '{"theme":"purple"}'])('%s is set aside, not overwritten', async (broken) => {
  await writeFile(join(folder, 'settings.json'), broken);
  const settings = await openSettings(folder);
  expect(settings.get()).toEqual(defaultSettings);
  await settings.save({ theme: 'dark' });
  const names = await readdir(folder);
  const aside = names.find((name) => name.includes('unreadable'));
  if (broken !== 'null') expect(await readFile(join(folder, aside ?? ''), 'utf8')).toBe(broken);
});

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violations } from '../axe.ts';
import type { DeskApp } from '../desk-app.ts';
import { expect, test } from '../fixtures.ts';
import { PASSPHRASE, everythingIn, expectLocked, expectOpen, filesWith, openProtection, protect, unlock } from '../pages/protection.ts';

// Each derives keys several times and starts the app more than once.
test.setTimeout(120_000);

/** Words that stand in no file of the app itself. */
const ARTICLE = ['Quillfeather', 'Marrowgate', 'zephyrine'] as const;
const NOTE = 'brindlewick';

async function importArticle(desk: DeskApp): Promise<void> {
  const { page } = desk;
  const file = join(desk.folders.home, 'harbour-2024-05-03.txt');
  await writeFile(file, 'Quillfeather visits the harbour\n\nMinister Ada Quillfeather said on Thursday that the port of Marrowgate will stay closed.\n\nA zephyrine wind damaged the quay in March 2024.\n');
  await desk.answerOpen(file);
  await page.keyboard.press('Control+i');
  await page.getByRole('dialog').getByRole('button', { name: 'Import article' }).click();
  await expect(page.locator('.front h1')).toHaveText('Quillfeather visits the harbour');
}

/** Whether the menu bar offers to lock the library. */
function lockInMenu(desk: DeskApp): Promise<boolean> {
  return desk.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock-library')?.visible ?? false);
}

/** The process that the page runs in. */
function processOf(desk: DeskApp): Promise<number | undefined> {
  return desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());
}

async function writeNote(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+Shift+n');
  await expect(page.locator('desk-note-card').getByLabel('Title of the note').first()).toBeFocused();
  await page.keyboard.type(words);
}

test('a protected library asks for its passphrase at the start, and nothing is lost by locking, killing or a wrong word', async ({ desk }) => {
  await importArticle(desk);
  await protect(desk.page);
  await desk.relaunch();
  let { page } = desk;

  await test.step('nothing of a record is there before the passphrase', async () => {
    await expectLocked(page);
    await expect(page.locator('desk-unlock-screen')).toContainText(desk.folders.library);
    expect(await everythingIn(page)).not.toMatch(/Quillfeather|Kabul/);
  });

  await test.step('a wrong passphrase is told calmly, and the next try is at hand', async () => {
    await unlock(page, 'lantern otter cobalt plus');
    await expect(page.locator('desk-unlock-screen').getByRole('status').filter({ hasText: /passphrase/i })).toContainText('Nothing was changed');
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  });

  await test.step('the right one opens it, and edits are kept', async () => {
    await page.keyboard.press('Control+a');
    await unlock(page);
    await expectOpen(page);
    await writeNote(page, `Ask about ${NOTE}`);
  });

  await test.step('Ctrl+Shift+L locks at once, with what was being typed', async () => {
    await page.keyboard.press('Control+Shift+l');
    await expectLocked(page);
    await unlock(page);
    await expectOpen(page);
    await page.keyboard.press('Control+4');
    await expect(page.locator('desk-note-card').getByLabel('Title of the note').first()).toHaveValue(`Ask about ${NOTE}`);
  });

  await test.step('killed while open, it starts locked and holds everything', async () => {
    await page.locator('desk-note-card').getByLabel('Note', { exact: true }).first().fill('Kept before the cut.');
    await expect(page.locator('desk-status')).toContainText('Saved');
    await page.waitForTimeout(800);
    await desk.kill();
    await desk.launch();
    ({ page } = desk);
    await expectLocked(page);
    await unlock(page);
    await expectOpen(page);
    await page.keyboard.press('Control+4');
    await expect(page.locator('desk-note-card').getByLabel('Note', { exact: true }).first()).toHaveValue('Kept before the cut.');
  });
});

test('a locked window holds no sentence of the library', async ({ desk }) => {
  const { page } = desk;
  expect(await lockInMenu(desk)).toBe(false);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Command, article' }).fill('lock now');
  await expect(page.getByRole('option', { name: /^Lock now/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await protect(page);
  await importArticle(desk);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('zephyrine');
  const sentences = (await page.locator('desk-article-text p').allInnerTexts()).concat(await page.locator('desk-rail .recent').allInnerTexts()).filter((text) => text.length > 10);
  expect(sentences.length).toBeGreaterThan(2);
  await page.locator('desk-article-text p').first().click();
  expect(await lockInMenu(desk)).toBe(true);
  const before = await processOf(desk);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Command, article' }).fill('lock now');
  await page.keyboard.press('Enter');
  await expectLocked(page);
  await expect.poll(() => lockInMenu(desk)).toBe(false);
  expect(await processOf(desk), 'the process that held the text is gone').not.toBe(before);
  const everything = await everythingIn(page);
  for (const sentence of [...sentences, ...ARTICLE, 'Kabul']) expect(everything).not.toContain(sentence);
  for (const key of ['Control+k', 'Control+1', 'Control+z', 'Control+i', 'Control+l']) await page.keyboard.press(key);
  await expectLocked(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('no word of a record stays in the library’s folder or beside it, open, locked or closed', async ({ desk }) => {
  const { page, folders } = desk;
  const words = [...ARTICLE, NOTE, 'Kabul', PASSPHRASE];
  const inTheOpen = (): Promise<string[]> => filesWith(words, folders.userData);
  await importArticle(desk);
  expect(await inTheOpen(), 'before it is protected').not.toEqual([]);
  await protect(page);
  await writeNote(page, `Ask about ${NOTE}`);
  await page.keyboard.press('Control+3');
  await page.locator('desk-actor-view').getByRole('option', { name: /Quillfeather/ }).first().click();
  await page.keyboard.press('Control+1');
  await page.locator('desk-briefing-list').getByRole('button', { name: /Kabul/ }).first().click();
  await desk.answerSave(join(folders.home, 'out.pdf'));
  await page.keyboard.press('Control+e');
  await page.getByRole('dialog', { name: /^Export/ }).getByRole('button', { name: /^PDF/ }).click();
  await expect(page.locator('desk-toasts')).toContainText('Exported to', { timeout: 30_000 });
  expect(await inTheOpen(), 'while it is open').toEqual([]);
  await page.keyboard.press('Control+Shift+l');
  await expectLocked(page);
  expect(await inTheOpen(), 'while it is locked').toEqual([]);
  await unlock(page);
  await expectOpen(page);
  await desk.close();
  expect(await inTheOpen(), 'after closing').toEqual([]);
  expect(desk.log).not.toContain(PASSPHRASE);
  expect(await readFile(join(folders.userData, 'settings.json'), 'utf8')).not.toMatch(/Kabul|Quillfeather/);
  await desk.launch();
});

test.describe('when nobody is there', () => {
  test('the library is locked with the system’s screen, what is being typed first', async ({ desk }) => {
    const { page } = desk;
    await protect(page);
    await writeNote(page, `Half a sentence about ${NOTE}`);
    await desk.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
    await expectLocked(page);
    await expect(page.locator('desk-unlock-screen')).toContainText('together with the system’s screen');
    await unlock(page);
    await expectOpen(page);
    await page.keyboard.press('Control+4');
    await expect(page.locator('desk-note-card').getByLabel('Title of the note').first()).toHaveValue(`Half a sentence about ${NOTE}`);
  });

  test('it is locked after the time set without input, and says that a form was closed', async ({ desk }) => {
    const { page } = desk;
    await protect(page);
    await importArticle(desk);
    await page.keyboard.press('Control+d');
    await page.getByRole('dialog', { name: 'Article details' }).getByLabel('Publisher').fill('Half typed');
    await desk.app.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleTime = () => 15 * 60;
    });
    await expect(page.locator('desk-unlock-screen')).toContainText('a while without input', { timeout: 20_000 });
    await expect(page.locator('desk-unlock-screen')).toContainText('A form was open');
    await unlock(page);
    await expectOpen(page);
  });
});

test('what cannot be saved holds locking back, and says so; it locks once it is saved', async ({ desk }) => {
  const { page } = desk;
  await protect(page);
  await desk.app.evaluate(() => {
    const fs = process.getBuiltinModule('fs');
    Reflect.set(globalThis, 'writeSync', fs.writeSync);
    fs.writeSync = () => {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
  });
  await page.keyboard.press('Control+1');
  await page.locator('desk-briefing-list').getByRole('button', { name: /Kabul/ }).first().click();
  await page.locator('desk-briefing-head .title').fill(`On ${NOTE}`);
  await page.keyboard.press('Control+Shift+l');
  await expect(page.locator('desk-toasts')).toContainText('The library was not locked');
  await expect(page.locator('desk-briefing-head .title')).toHaveValue(`On ${NOTE}`);
  await desk.app.evaluate(() => {
    process.getBuiltinModule('fs').writeSync = Reflect.get(globalThis, 'writeSync') as never;
  });
  await expect(page.locator('desk-status')).toContainText('Saved', { timeout: 15_000 });
  await page.keyboard.press('Control+Shift+l');
  await expectLocked(page);
  await unlock(page);
  await expectOpen(page);
  await expect(page.locator('desk-briefing-head .title')).toHaveValue(`On ${NOTE}`);
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme}`, () => {
    test.use({ settings: { theme }, windowSize: { width: 1000, height: 700 } });
    test('axe finds nothing wrong with the unlock screen and the section on protection', async ({ page }) => {
      await openProtection(page);
      expect.soft(await violations(page), 'not protected').toEqual([]);
      await page.getByRole('button', { name: 'Protect with a passphrase…' }).click();
      expect.soft(await violations(page), 'turning on').toEqual([]);
      await page.keyboard.press('Escape');
      await protect(page);
      await openProtection(page);
      await page.getByText('What it protects, and what not').click();
      expect.soft(await violations(page), 'protected').toEqual([]);
      await page.getByRole('button', { name: 'Change the passphrase…' }).click();
      expect.soft(await violations(page), 'changing').toEqual([]);
      await page.keyboard.press('Control+Shift+l');
      await expectLocked(page);
      expect.soft(await violations(page), 'locked').toEqual([]);
      await unlock(page, 'not this one');
      await expect(page.locator('desk-unlock-screen')).toContainText('Nothing was changed');
      expect(await violations(page)).toEqual([]);
    });
  });
}

test('protection is turned on, changed and turned off by keyboard alone', async ({ desk }) => {
  const { page } = desk;
  const section = page.locator('desk-library-protection');
  await openProtection(page);
  await expect(section).toContainText('Not protected by a passphrase.');
  await page.getByRole('button', { name: 'Protect with a passphrase…' }).press('Enter');

  await test.step('what cannot be taken is said beside it, and nothing is done', async () => {
    await expect(page.getByLabel('New passphrase', { exact: true })).toBeFocused();
    await page.keyboard.type('short77');
    await expect(section).toContainText('Too short: 7 of at least 8 characters.');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(PASSPHRASE);
    await expect(section).toContainText('Long enough');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('lantern otter');
    await expect(section).toContainText('The two are not the same yet.');
    await page.keyboard.press('Enter');
    await expect(section).toContainText('Not protected by a passphrase.');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(PASSPHRASE);
    await expect(page.getByRole('button', { name: 'Encrypt the library' })).toHaveAttribute('aria-disabled', 'true');
  });

  await test.step('with the warning acknowledged it is encrypted, and says how far it is', async () => {
    const seen = page.evaluate(() => new Promise<string>((done) => {
      const { briefingDesk } = window as never as { briefingDesk: { listen(name: string, listener: (push: string) => void): void } };
      briefingDesk.listen('job:progressed', (push) => {
        const { label, total } = JSON.parse(push) as { label: string; total: number | null };
        if (total !== null) done(label);
      });
    }));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(section).toContainText('Protected by a passphrase.', { timeout: 20_000 });
    expect(await seen).toBe('Encrypting the library');
  });

  await test.step('the passphrase is changed', async () => {
    await page.getByRole('button', { name: 'Change the passphrase…' }).press('Enter');
    await page.keyboard.type('not this one');
    for (const words of ['seven grey herons waiting', 'seven grey herons waiting']) {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.type(words);
    }
    await page.keyboard.press('Enter');
    await expect(section).toContainText('is not that of this library', { timeout: 15_000 });
    await expect(page.getByLabel('Passphrase now')).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Change the passphrase…' })).toBeVisible({ timeout: 15_000 });
    await page.getByRole('button', { name: 'Lock now' }).press('Enter');
    await expectLocked(page);
    await unlock(page);
    await expect(page.locator('desk-unlock-screen')).toContainText('Nothing was changed');
    await page.keyboard.press('Control+a');
    await unlock(page, 'seven grey herons waiting');
    await expectOpen(page);
  });

  await test.step('turned off, the app opens it without asking', async () => {
    await openProtection(page);
    await page.getByRole('button', { name: 'Turn protection off…' }).press('Enter');
    await page.keyboard.type('seven grey herons waiting');
    await page.keyboard.press('Enter');
    await expect(section).toContainText('Not protected by a passphrase.', { timeout: 20_000 });
    await desk.relaunch();
    await expectOpen(desk.page);
    await expect(desk.page.locator('desk-briefing-head .title')).toHaveValue('Kabul talks, February 2023');
  });
});

test('a protected library is checked, and taken back to a backup, with its passphrase', async ({ desk }) => {
  const { page } = desk;
  await protect(page);
  await page.keyboard.press('Control+l');
  const dialog = page.getByRole('dialog', { name: /^Library/ });
  await dialog.getByRole('tab', { name: 'Backups' }).click();
  await dialog.getByRole('button', { name: 'Back up now' }).click();
  await expect(dialog.getByRole('status').filter({ hasText: 'Backed up' })).toBeVisible();
  await page.keyboard.press('Escape');
  await writeNote(page, `Ask about ${NOTE}`);
  await expect.poll(() => everythingIn(page)).toContain(NOTE);
  await page.keyboard.press('Control+l');
  await dialog.getByRole('tab', { name: 'Check' }).click();
  await dialog.getByRole('button', { name: 'Check the library' }).click();
  await expect(dialog.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('The library is sound', { timeout: 20_000 });
  await dialog.getByRole('tab', { name: 'Backups' }).click();
  await dialog.getByRole('button', { name: /^Restore the backup of/ }).first().click();
  await dialog.getByRole('button', { name: 'Restore this backup' }).click();
  await page.keyboard.type('not this one');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Nothing was changed', { timeout: 15_000 });
  await dialog.getByRole('button', { name: /^Restore the backup of/ }).first().click();
  await dialog.getByRole('button', { name: 'Restore this backup' }).click();
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status').filter({ hasText: 'as it was in the backup' })).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+4');
  await expect(page.locator('desk-note-view')).toBeVisible();
  expect(await everythingIn(page)).not.toContain(NOTE);
});

test('a chosen library that is locked is asked for at the start, and another can be opened instead', async ({ desk }) => {
  const { folders } = desk;
  const other = join(folders.home, 'other library');
  await desk.answerOpen(other);
  await desk.page.keyboard.press('Control+k');
  await desk.page.getByRole('combobox', { name: 'Command, article' }).fill('open another library');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.locator('desk-status')).toContainText('other library');
  await protect(desk.page);
  await desk.relaunch();
  const { page } = desk;
  await expectLocked(page);
  await expect(page.locator('desk-unlock-screen')).toContainText(other);
  await desk.answerOpen(folders.library);
  for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
  await expectOpen(page);
  await expect(page.locator('desk-status')).toContainText(folders.library);
  await desk.answerOpen(other);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Command, article' }).fill('open another library');
  await page.keyboard.press('Enter');
  await expectLocked(page);
  expect(await everythingIn(page)).not.toContain('Kabul');
  await unlock(page);
  await expectOpen(page);
});

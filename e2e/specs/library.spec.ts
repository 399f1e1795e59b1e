import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { openArticle } from '../pages/article.ts';
import { openLibraryDialog } from '../pages/library.ts';

/** Gives the briefing on stage another title, and waits until it is kept. */
async function retitle(page: Page, title: string): Promise<void> {
  const field = page.getByLabel('Title of the briefing');
  await field.fill(title);
  await field.press('Enter');
  await expect(page.locator('desk-rail').getByRole('button', { name: title })).toBeVisible();
  await page.locator('main').focus();
}

const title = (page: Page) => page.getByLabel('Title of the briefing');

test('an edit is undone after the app was quit and started again, and done again after another start', async ({ desk }) => {
  await retitle(desk.page, 'Talks in Kabul');
  await desk.relaunch();
  await expect(title(desk.page)).toHaveValue('Talks in Kabul');
  await desk.page.locator('main').focus();
  await desk.page.keyboard.press('Control+z');
  await expect(title(desk.page)).toHaveValue('Kabul talks, February 2023');
  await expect(desk.page.locator('desk-toasts')).toContainText('Undone: edit briefing');
  await desk.relaunch();
  await desk.page.locator('main').focus();
  await desk.page.keyboard.press('Control+Shift+z');
  await expect(title(desk.page)).toHaveValue('Talks in Kabul');
});

test('an edit is undone after the app was killed', async ({ desk }) => {
  await retitle(desk.page, 'Talks in Kabul');
  await desk.kill();
  await desk.launch();
  await desk.page.locator('main').focus();
  await desk.page.keyboard.press('Control+z');
  await expect(title(desk.page)).toHaveValue('Kabul talks, February 2023');
});

test('a backup is restored, what it replaced is a backup that can be restored again, and both go on to be edited', async ({ page }) => {
  let library = await openLibraryDialog(page);
  await library.backUp();
  await library.close();
  await retitle(page, 'Changed since');
  library = await openLibraryDialog(page);
  await library.restore(0);
  await expect(library.dialog).toContainText('The library is as it was in the backup of today');
  await expect(library.restores).toHaveCount(2);
  await expect(library.dialog.getByRole('row').nth(1)).toContainText('Before a restore');
  await library.close();
  await expect(title(page)).toHaveValue('Kabul talks, February 2023');
  await retitle(page, 'Another way');
  library = await openLibraryDialog(page);
  await library.restore(0);
  await expect(library.restores).toHaveCount(3);
  await library.close();
  await expect(title(page)).toHaveValue('Changed since');
  await retitle(page, 'And on');
});

test('a damaged backup is refused by name, and all stays as it is', async ({ desk, page }) => {
  const library = await openLibraryDialog(page);
  await library.backUp();
  const backups = join(desk.folders.library, 'backups');
  const [backup = ''] = await readdir(backups);
  const [article = ''] = await readdir(join(backups, backup, 'articles'));
  const file = join(backups, backup, 'articles', article);
  const bytes = await readFile(file);
  bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
  await rm(file);
  await writeFile(file, bytes);
  await library.close();
  await retitle(page, 'Changed since');
  const again = await openLibraryDialog(page);
  await again.restore(0);
  await expect(again.dialog.getByRole('alert')).toContainText(`This backup is damaged, so it was not restored: articles/${article}`);
  await expect(again.restores).toHaveCount(1);
  await again.close();
  await expect(title(page)).toHaveValue('Changed since');
  await retitle(page, 'And on');
});

test('killed while a backup is restored, the library is as it was or as it was to be', async ({ desk }) => {
  const library = await openLibraryDialog(desk.page);
  await library.backUp();
  await library.close();
  await retitle(desk.page, 'Changed since');
  await (await openLibraryDialog(desk.page)).restore(0);
  await desk.kill();
  await desk.launch();
  await expect(title(desk.page)).toHaveValue(/^(Changed since|Kabul talks, February 2023)$/);
  await expect(desk.page.locator('desk-status')).not.toContainText('problem');
  await retitle(desk.page, 'And on');
});

test('the history of a fact tells what was changed, and an earlier version comes back, by keyboard', async ({ page }) => {
  const article = await openArticle(page, 'Torkham opens again after nearly a week');
  await article.margin(/declared an open-ended cease-fire/).click();
  await page.keyboard.press('e');
  await page.getByLabel('Statement').fill('A truce was declared');
  await page.getByRole('button', { name: 'Save' }).click();
  const card = page.locator('desk-fact-card');
  await expect(card.locator('.statement')).toHaveText('A truce was declared');
  await page.keyboard.press('Control+Shift+h');
  const history = page.getByRole('dialog', { name: 'History of this fact' });
  await expect(history.getByRole('listitem').first()).toContainText('Edit fact');
  await expect(history.locator('del')).toContainText('The TTP declared an open-ended cease-fire');
  await expect(history.locator('ins').first()).toContainText('A truce was declared');
  await page.keyboard.press('Tab');
  await expect(history.getByRole('button', { name: 'Bring this version back' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(history).toHaveCount(0);
  await expect(card.locator('.statement')).toHaveText(/^The TTP declared an open-ended cease-fire/);
  await page.keyboard.press('Control+z');
  await expect(card.locator('.statement')).toHaveText('A truce was declared');
});

test('recent changes lead to the history of a removed note, which brings it back', async ({ page }) => {
  await page.keyboard.press('Control+4');
  const note = page.locator('desk-note-card').first();
  await note.getByRole('button', { name: 'Delete note' }).click();
  await expect(page.locator('desk-note-card')).toHaveCount(0);
  const library = await openLibraryDialog(page);
  await library.show('Recent changes');
  await library.dialog.getByRole('listitem').first().getByRole('button').click();
  const history = page.getByRole('dialog', { name: 'History of this note' });
  await history.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.locator('desk-note-card')).toHaveCount(1);
});

test('a check finds damage and a repair mends it, while the app is open', async ({ desk, page }) => {
  const library = await openLibraryDialog(page);
  await library.backUp();
  await library.show('Check');
  await library.dialog.getByRole('button', { name: 'Check the library' }).click();
  await expect(library.dialog).toContainText('The library is sound');
  const folder = join(desk.folders.library, 'articles');
  const [article = ''] = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  await rm(join(folder, article));
  await writeFile(join(folder, article), 'no article');
  await library.dialog.getByRole('button', { name: 'Check again' }).click();
  await expect(library.dialog).toContainText('1 problem found');
  await library.dialog.getByRole('button', { name: 'Repair the library' }).click();
  await expect(library.dialog).toContainText('Repaired');
  await library.dialog.getByRole('button', { name: 'Check again' }).click();
  await expect(library.dialog).toContainText('The library is sound');
});

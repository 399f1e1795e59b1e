import { expect, type Locator, type Page } from '@playwright/test';

/** The dialog about the library, as a user meets it. */
export class LibraryDialog {
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Library' });
  }

  async show(section: 'Overview' | 'Backups' | 'Check' | 'Recent changes'): Promise<void> {
    await this.dialog.getByRole('tab', { name: section }).click();
  }

  /** The buttons that restore, newest backup first. */
  get restores(): Locator {
    return this.dialog.getByRole('button', { name: /^Restore the backup of/ });
  }

  async backUp(): Promise<void> {
    await this.show('Backups');
    await this.dialog.getByRole('button', { name: 'Back up now' }).click();
    await expect(this.dialog.getByRole('status').first()).toContainText('Backed up: today');
  }

  /** Restores a backup, by its place in the list, newest first. */
  async restore(at: number): Promise<void> {
    await this.show('Backups');
    await this.restores.nth(at).click();
    await this.dialog.getByRole('button', { name: 'Restore this backup' }).click();
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close' }).click();
    await expect(this.dialog).toHaveCount(0);
  }
}

/** Opens the dialog about the library. */
export async function openLibraryDialog(page: Page): Promise<LibraryDialog> {
  await page.keyboard.press('Control+l');
  const library = new LibraryDialog(page);
  await expect(library.dialog).toBeVisible();
  return library;
}

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

export const PASSPHRASE = 'lantern otter cobalt plum';

/** Opens the section on protection in the dialog about the library. */
export async function openProtection(page: Page): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.getByRole('tab', { name: 'Protection' }).click();
}

/** Turns the protection on in the dialog about the library, and closes that. */
export async function protect(page: Page): Promise<void> {
  await openProtection(page);
  await page.getByRole('button', { name: 'Protect with a passphrase…' }).click();
  await page.getByLabel('New passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('New passphrase again').fill(PASSPHRASE);
  await page.getByRole('checkbox', { name: /If I forget the passphrase/ }).check();
  await page.getByRole('button', { name: 'Encrypt the library' }).click();
  await expect(page.locator('desk-library-protection')).toContainText('Protected by a passphrase.', { timeout: 30_000 });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Gives the passphrase on the unlock screen, by keyboard: the field has the focus. */
export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  // Not `toBeFocused`: beside other tests the window itself may be in the background.
  const hasTheKeyboard = (field: Element): boolean => (field.getRootNode() as ShadowRoot).activeElement === field;
  await expect.poll(() => page.getByLabel('Passphrase', { exact: true }).evaluate(hasTheKeyboard)).toBe(true);
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
}

/** The window shows a library again. */
export async function expectOpen(page: Page): Promise<void> {
  await expect(page.locator('desk-rail')).toBeVisible({ timeout: 15_000 });
}

export async function expectLocked(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'This library is locked' })).toBeVisible({ timeout: 15_000 });
}

/** All that the page holds for anyone who looks into it: title, text, attributes and values of fields, shadow roots included. */
export function everythingIn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const parts = [document.title, location.href];
    const take = (node: Node): void => {
      if (node instanceof CharacterData) parts.push(node.data);
      if (node instanceof Element) {
        for (const { value } of node.attributes) parts.push(value);
        if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) parts.push(node.value);
        if (node.shadowRoot) take(node.shadowRoot);
      }
      for (const child of node.childNodes) take(child);
    };
    take(document);
    return parts.join('\n');
  });
}

/** The files below the folders that hold one of the words, as UTF-8 or UTF-16, with the word. */
export async function filesWith(words: readonly string[], ...folders: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const bytes = await readFile(path);
      for (const word of words) if (bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))) found.push(`${path}: ${word}`);
    }
  }
  return found;
}

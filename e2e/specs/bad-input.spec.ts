import { createServer } from 'node:http';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { DeskApp } from '../desk-app.ts';
import { expect, test } from '../fixtures.ts';
import { damaged, libraryFromTheFuture, lost, readOnlyLibrary } from '../misfortunes.ts';
import { ArticlePage } from '../pages/article.ts';

async function importBytes(desk: DeskApp, name: string, bytes: string | Uint8Array): Promise<void> {
  const file = join(desk.folders.home, name);
  await writeFile(file, bytes);
  await desk.answerOpen(file);
  await desk.page.keyboard.press('Control+i');
}

test.describe('files that are no article', () => {
  test('an empty file', async ({ desk, page }) => {
    await importBytes(desk, 'empty.txt', '');
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText(/empty\.txt.*empty/is);
  });

  test('a binary file', async ({ desk, page }) => {
    await importBytes(desk, 'picture.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3]));
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText(/picture\.txt.*PNG/is);
  });

  test('one bad file among good ones does not keep the good ones out', async ({ desk, page }) => {
    const good = join(desk.folders.home, 'good.txt');
    const empty = join(desk.folders.home, 'empty.txt');
    await writeFile(good, 'Good one\n\nIt has a sentence.\n');
    await writeFile(empty, '');
    await desk.answerOpen(empty, good);
    await page.keyboard.press('Control+i');
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('empty.txt');
    await page.getByRole('dialog').getByRole('button', { name: 'Import article' }).click();
    await expect(page.locator('.front h1')).toHaveText('Good one');
  });
});

test('texts in UTF-16 and Windows-1252 are read, and the guess is said', async ({ desk, page }) => {
  const utf16 = Buffer.from('\ufeffGrüße aus Köln\n\nDie Brücke ist zu.\n', 'utf16le');
  await importBytes(desk, 'utf16.txt', utf16);
  await expect(page.getByRole('dialog').getByLabel('Title')).toHaveValue('Grüße aus Köln');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await importBytes(desk, 'western.txt', Buffer.from('Caf\xe9 \x93ferm\xe9\x94\n\nLe pr\xe9sident a d\xe9clar\xe9 que la fronti\xe8re \xe9tait ferm\xe9e.\n', 'latin1'));
  await expect(page.getByRole('dialog').getByLabel('Title')).toHaveValue('Café “fermé”');
  await expect(page.getByRole('dialog')).toContainText(/windows-1252/i);
});

test('a five megabyte article opens, and the window goes on answering', async ({ desk, page }) => {
  test.setTimeout(180_000);
  const dated = 'On 3 May 2024 the council of the port met again and said that nothing was decided. ';
  const plain = 'The quay is long and grey, and the water under it moves a little with the wind. ';
  const text = `A very long report\n\n${`${dated}${plain.repeat(6)}\n\n`.repeat(9_000)}`;
  await importBytes(desk, 'long.txt', text);
  const dialog = page.getByRole('dialog', { name: 'Check before importing' });
  await dialog.getByRole('button', { name: 'Import article' }).click({ timeout: 90_000 });
  await expect(page.locator('.front h1')).toHaveText('A very long report', { timeout: 90_000 });
  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox', { name: 'Find in article' }).fill('nothing was decided');
  await expect(page.locator('desk-find-bar')).toContainText('1 of 5000 or more', { timeout: 60_000 });
});

test('a hostile page is words and nothing else', async ({ desk, page }) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const words = 'The words of this page stay, however many there must be for a reader to take it for an article. ';
  await importBytes(
    desk,
    'hostile.html',
    `<html><head><title>Hostile <img src=x onerror="globalThis.pwned=1"></title><base href="${outside}/"><link rel="stylesheet" href="${outside}/style.css">
     <meta http-equiv="refresh" content="0;url=${outside}/refresh"><script>globalThis.pwned = 2; fetch('${outside}/script')</script></head>
     <body onload="globalThis.pwned=3"><article><h1>Hostile page</h1><p>${words.repeat(6)}</p><p>${words.repeat(6)}<img src="${outside}/pixel.png" onerror="globalThis.pwned=4"></p>
     <iframe src="${outside}/frame"></iframe><svg onload="globalThis.pwned=5"><use href="${outside}/use.svg#x"/></svg><a href="javascript:globalThis.pwned=6">link</a>
     <video poster="${outside}/poster"></video></article></body></html>`,
  );
  const dialog = page.getByRole('dialog', { name: 'Check before importing' });
  await dialog.getByLabel('Title').fill('<img src=x onerror="globalThis.pwned=7">');
  await dialog.getByRole('button', { name: 'Import article' }).click();
  await expect(page.locator('.front h1')).toHaveText('<img src=x onerror="globalThis.pwned=7">');
  await expect(new ArticlePage(page).paragraph('The words of this page stay').first()).toBeVisible();
  expect(await page.locator('desk-article-text').textContent()).not.toContain('pwned');
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+5');
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
  expect(asked).toEqual([]);
  await new Promise((closed) => server.close(closed));
});

test('an impossible publication date is not taken over', async ({ desk, page }) => {
  await importBytes(desk, 'impossible.md', '---\ntitle: Impossible\ndate: 2023-02-30\n---\n\nOne sentence.\n');
  const dialog = page.getByRole('dialog', { name: 'Check before importing' });
  await expect(dialog.getByLabel('Published')).toHaveValue('');
  await expect(dialog).toContainText('2023-02-30');
});

test.describe('a read-only library', () => {
  test.use({ misfortune: readOnlyLibrary });
  test('opens for reading and says why', async ({ page }) => {
    await expect(page.locator('desk-status')).toContainText('Read-only');
    await page.keyboard.press('Control+Shift+n');
    await expect(page.locator('desk-toasts').getByRole('alert')).toContainText('reading only');
    await page.keyboard.press('Control+2');
    await expect(page.locator('desk-article-list')).toContainText('Torkham opens again');
  });
});

test.describe('a library from a newer version', () => {
  test.use({ misfortune: libraryFromTheFuture });
  test('opens for reading and is not touched', async ({ page }) => {
    await expect(page.locator('desk-status')).toContainText(/Read-only.*newer/);
  });
});

test.describe('a broken article', () => {
  test.use({ misfortune: damaged(/articles.*\.json$/) });
  test('is told of, and the rest of the library opens', async ({ page }) => {
    await page.keyboard.press('Control+2');
    await expect(page.locator('desk-article-list')).toContainText('Torkham');
    await expect(page.locator('desk-status').getByRole('button', { name: /found at opening|were found/ })).toBeVisible();
  });
});

test.describe('a lost list of contents', () => {
  test.use({ misfortune: lost(/library\.json$/) });
  test('is made again from what is there', async ({ page }) => {
    await page.keyboard.press('Control+2');
    await expect(page.locator('desk-article-list')).toContainText('Torkham opens again');
  });
});

test('a chosen library that has gone leaves the app with its own, and says so', async ({ desk }) => {
  const other = join(desk.folders.home, 'other library');
  await mkdir(other);
  await desk.answerOpen(other);
  await desk.page.keyboard.press('Control+k');
  await desk.page.getByRole('combobox', { name: 'Command, article' }).fill('open another library');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.locator('desk-article-list')).toContainText('No articles yet');
  await expect(desk.page.locator('desk-status')).toContainText('other library');
  await desk.close();
  await rm(other, { recursive: true });
  await desk.launch();
  await expect(desk.page.locator('desk-status').getByRole('button', { name: /found at opening/ })).toBeVisible();
  await desk.page.keyboard.press('Control+2');
  await expect(desk.page.locator('desk-article-list')).toContainText('Torkham opens again');
});

test('a folder that is no library is refused and not touched', async ({ desk }) => {
  const folder = join(desk.folders.home, 'holiday pictures');
  await mkdir(folder);
  await writeFile(join(folder, 'beach.txt'), 'sand');
  await desk.answerOpen(folder);
  await desk.page.keyboard.press('Control+k');
  await desk.page.getByRole('combobox', { name: 'Command, article' }).fill('open another library');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.locator('desk-toasts').getByRole('alert')).toContainText('holiday pictures');
  expect(await readdir(folder)).toEqual(['beach.txt']);
});

test('a page that dies is opened again, with everything saved in it', async ({ desk, page }) => {
  await page.keyboard.press('Control+Shift+n');
  await page.getByLabel('Title of the note').first().fill('Before the crash');
  await page.keyboard.press('Tab');
  await expect(page.locator('desk-status')).toContainText('Saved');
  const title = await desk.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('no window');
    const { webContents } = window;
    const again = new Promise<void>((done) => webContents.once('did-finish-load', () => done()));
    webContents.forcefullyCrashRenderer();
    await again;
    const wait = 'new Promise((done) => { const look = () => { const card = document.querySelector("desk-note-view")?.shadowRoot?.querySelector("desk-note-card"); const field = card?.shadowRoot?.querySelector(".title"); if (field?.value) done(field.value); else setTimeout(look, 50); }; look(); })';
    return (await webContents.executeJavaScript(wait)) as string;
  });
  expect(title).toBe('Before the crash');
});

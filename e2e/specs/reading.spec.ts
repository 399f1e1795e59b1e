import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { ArticlePage, openArticle } from '../pages/article.ts';

const fontSize = (page: Page): Promise<string> => page.locator('p[data-start]').first().evaluate((element) => getComputedStyle(element).fontSize);

test('the place in a long article, the size and the width of its text are there again', async ({ desk }) => {
  const file = join(desk.folders.home, 'long.txt');
  await writeFile(file, `A long one\n\n${Array.from({ length: 120 }, (_, index) => `Paragraph number ${index + 1} says a little about the port and the ships that lie in it.`).join('\n\n')}\n`);
  await desk.answerOpen(file);
  await desk.page.keyboard.press('Control+i');
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Import article' }).click();
  const article = new ArticlePage(desk.page);
  await article.paragraph('Paragraph number 80 says').evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await desk.page.keyboard.press('Control+=');
  await desk.page.keyboard.press('Control+=');
  await desk.page.keyboard.press('Control+Shift+Comma');
  const [size, width] = [await fontSize(desk.page), (await article.paragraph('Paragraph number 80 says').boundingBox())?.width];
  await article.paragraph('Paragraph number 80 says').evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await desk.page.waitForTimeout(800);
  await desk.relaunch();
  const again = new ArticlePage(desk.page);
  await expect(again.paragraph('Paragraph number 80 says')).toBeInViewport();
  await expect(again.paragraph('Paragraph number 3 says')).not.toBeInViewport();
  expect(await fontSize(desk.page)).toBe(size);
  expect((await again.paragraph('Paragraph number 80 says').boundingBox())?.width).toBe(width);
});

test('find goes from match to match, and Escape gives the text back', async ({ page }) => {
  const article = await openArticle(page, 'One meeting, two accounts');
  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox', { name: 'Find in article' }).fill('KABUL');
  await expect(page.locator('desk-find-bar')).toContainText(/1 of \d/);
  const all = await article.painted('find');
  expect(all.every((words) => words.toLowerCase() === 'kabul')).toBe(true);
  await page.keyboard.press('Enter');
  await expect(page.locator('desk-find-bar')).toContainText(all.length === 1 ? '1 of 1' : '2 of');
  await page.keyboard.press('Escape');
  await expect(page.locator('desk-find-bar')).toHaveCount(0);
  expect(await article.painted('find')).toEqual([]);
});

test('a right-to-left article reads from the right, with its own face', async ({ page }) => {
  await openArticle(page, 'پاکستانی وفد کابل میں');
  const first = page.locator('p[data-start]').first();
  await expect(first).toHaveAttribute('dir', 'rtl');
  await expect(first).toHaveAttribute('lang', 'ur');
  expect(await first.evaluate((element) => getComputedStyle(element).fontFamily)).toContain('Nastaliq');
  await expect(page.locator('desk-margin-entry').first()).toBeVisible();
});

test('a highlight that spans paragraphs is one highlight, and goes with one delete', async ({ page }) => {
  const article = await openArticle(page, 'Torkham opens again after nearly a week');
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll('p[data-start]');
    if (!first?.firstChild || !second?.firstChild) throw new Error('no paragraphs');
    document.getSelection()?.setBaseAndExtent(first.firstChild, 4, second.firstChild, 9);
  });
  await page.keyboard.press('h');
  await expect.poll(async () => (await article.painted('annotation')).length).toBeGreaterThanOrEqual(3);
  const before = await article.painted('annotation');
  await page.locator('desk-annotation-card').getByRole('button', { name: 'Delete' }).click();
  await expect.poll(async () => (await article.painted('annotation')).length).toBe(before.length - 2);
});

import type { Page } from '@playwright/test';
import { violations } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openArticle } from '../pages/article.ts';

const places: { name: string; open: (page: Page) => Promise<void> }[] = [
  { name: 'briefing with preview', open: async (page) => expect(page.locator('desk-document-preview')).toContainText('In short') },
  { name: 'briefing with facts to cite', open: (page) => page.getByRole('tab', { name: 'Facts to cite' }).click() },
  { name: 'briefings', open: (page) => page.keyboard.press('Control+1') },
  { name: 'articles', open: (page) => page.keyboard.press('Control+2') },
  { name: 'actors', open: (page) => page.keyboard.press('Control+3') },
  { name: 'actors to compare', open: (page) => page.keyboard.press('r') },
  {
    name: 'actors merged, with one marked',
    open: async (page) => {
      await page.keyboard.press('a');
      await page.keyboard.press('Escape');
      await page.getByLabel('Filter actors').fill('ttp');
      await page.getByLabel('Filter actors').press('ArrowDown');
      await page.keyboard.press('Space');
    },
  },
  { name: 'merge actors', open: (page) => page.keyboard.press('m') },
  {
    name: 'split actor',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('s');
    },
  },
  {
    name: 'rename actor',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('e');
    },
  },
  {
    name: 'notes',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+4');
    },
  },
  { name: 'timeline', open: (page) => page.keyboard.press('Control+5') },
  { name: 'timeline as a table', open: (page) => page.getByRole('button', { name: 'Table' }).click() },
  {
    name: 'article with a fact in focus',
    open: async (page) => {
      await openArticle(page, 'One meeting, two accounts');
      await page.keyboard.press('j');
    },
  },
  { name: 'article to review', open: (page) => page.getByRole('button', { name: /^To review/ }).click() },
  { name: 'keys', open: (page) => page.keyboard.press('?') },
  {
    name: 'edit fact',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('e');
    },
  },
  {
    name: 'article details',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+d');
    },
  },
  {
    name: 'palette',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
    },
  },
  {
    name: 'export',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+e');
    },
  },
  {
    name: 'library',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+l');
    },
  },
  {
    name: 'backups, one about to be restored',
    open: async (page) => {
      await page.getByRole('tab', { name: 'Backups' }).click();
      await page.getByRole('button', { name: 'Back up now' }).click();
      await page.getByRole('button', { name: /^Restore the backup of/ }).click();
    },
  },
  {
    name: 'check of the library',
    open: async (page) => {
      await page.getByRole('tab', { name: 'Check' }).click();
      await page.getByRole('button', { name: 'Check the library' }).click();
      await page.getByText('The library is sound').waitFor();
    },
  },
  { name: 'recent changes', open: (page) => page.getByRole('tab', { name: 'Recent changes' }).click() },
  { name: 'history of a record', open: (page) => page.getByRole('button', { name: /^article/ }).first().click() },
];

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme}`, () => {
    test.use({ settings: { theme }, windowSize: { width: 1000, height: 700 } });
    test('axe finds nothing wrong in any view', async ({ page }) => {
      test.setTimeout(120_000);
      for (const { name, open } of places) {
        await open(page);
        await page.waitForTimeout(250);
        expect.soft(await violations(page), name).toEqual([]);
      }
    });
  });
}

test('forced colours and reduced motion: still every word and state', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await openArticle(page, 'One meeting, two accounts');
  await page.keyboard.press('j');
  await expect(page.locator('desk-fact-card')).toContainText(/Accepted|Proposed|Contested/);
  expect(await violations(page)).toEqual([]);
});

test('an article is marked, noted and decided on by keyboard alone', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('one meeting, two accounts');
  await page.keyboard.press('Enter');
  await expect(page.locator('.front h1')).toHaveText('One meeting, two accounts');
  for (let presses = 0; presses < 60 && !(await page.evaluate(() => document.activeElement?.hasAttribute('data-start'))); presses++) await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('toolbar', { name: 'Selected passage' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.locator('desk-annotation-card').getByLabel('Note')).toBeFocused();
  await page.keyboard.type('Written without a mouse.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('keyboard');
  await page.keyboard.press('Enter');
  await expect(page.locator('desk-margin-entry').getByRole('button', { name: /Written without a mouse/ })).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await expect(page.locator('desk-fact-card')).toHaveCount(0);
});

for (const [width, height] of [[1000, 700], [1280, 800], [1920, 1080]] as const) {
  test.describe(`at ${width}x${height}`, () => {
    test.use({ windowSize: { width, height } });
    test('no view is wider than the window', async ({ page }) => {
      for (const key of ['Control+1', 'Control+2', 'Control+3', 'Control+4', 'Control+5']) {
        await page.keyboard.press(key);
        await page.waitForTimeout(150);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
        expect(await page.evaluate(() => (document.querySelector('main')?.scrollWidth ?? 0) <= (document.querySelector('main')?.clientWidth ?? 0))).toBe(true);
      }
    });
  });
}

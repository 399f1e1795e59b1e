import { expect, test } from '../fixtures.ts';
import { openArticle } from '../pages/article.ts';

test('a figure of a fact is corrected, another added and the first removed, by keyboard, and the fact keeps the rest', async ({ page }) => {
  await openArticle(page, 'Torkham opens again after nearly a week');
  const card = page.locator('desk-fact-card');
  for (let presses = 0; presses < 20 && !(await card.filter({ hasText: 'more than 80 people' }).isVisible()); presses += 1) {
    await page.keyboard.press('j');
    await page.waitForTimeout(100);
  }
  await page.keyboard.press('e');
  const number = page.getByLabel('Number');
  await expect(number).toHaveValue('80');
  await expect(page.getByText('As written: “more than 80 people”')).toBeVisible();
  await number.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('eighty');
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('84');
  await page.getByRole('button', { name: 'Save' }).focus();
  await page.keyboard.press('Enter');
  await expect(card).toContainText('more than 84 people');
  await expect(card).toContainText('a bomb in a mosque');

  await page.keyboard.press('e');
  await page.getByRole('button', { name: 'Add a figure' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Number').nth(1).focus();
  await page.keyboard.type('2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('mosques');
  await page.getByRole('button', { name: 'Remove the figure 84' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save' }).focus();
  await page.keyboard.press('Enter');
  await expect(card).toContainText('2 mosques');
  await expect(card).not.toContainText('84 people');
});

import { expect, test } from '../fixtures.ts';
import { openArticle } from '../pages/article.ts';

test('everything from a score on is accepted at once, and undone in one step', async ({ page }) => {
  const article = await openArticle(page, 'Torkham opens again after nearly a week');
  const review = page.getByRole('button', { name: /^To review/ });
  await review.click();
  const waiting = (await review.textContent()) ?? '';
  const bulk = page.locator('desk-bulk-accept');
  await bulk.getByRole('slider', { name: 'Scored at least' }).fill('1');
  await expect(bulk.getByRole('button')).toBeDisabled();
  await bulk.getByRole('slider').fill('0');
  const accept = bulk.getByRole('button', { name: /^Accept all scored 0\.00 or more/ });
  const count = /\((\d+)\)/.exec((await accept.textContent()) ?? '')?.[1] ?? '';
  expect(Number(count)).toBeGreaterThan(2);
  await expect(article.margin(/^Proposed/)).toHaveAttribute('title', /^Proposed, score 0\.\d\d$/);
  await accept.click();
  await expect(page.locator('desk-toasts')).toContainText(`Accepted ${count} facts`);
  await expect(review).toHaveText('To review (0)');
  await expect(bulk).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(review).toHaveText(waiting);
});

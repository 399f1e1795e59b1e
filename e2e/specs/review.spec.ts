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

test('two facts become one and one becomes two; each step is undone alone', async ({ page }) => {
  const article = await openArticle(page, 'Torkham opens again after nearly a week');
  const card = page.locator('desk-fact-card');
  await article.margin(/The TTP ended the cease-fire in November 2022/).click();
  await page.keyboard.press('m');
  await expect(card).toContainText('The TTP ended the cease-fire in November 2022. In December 2022 gunmen fired at Pakistan’s embassy in Kabul');
  await expect(card).toContainText('November 2022 and December 2022');
  await expect(card).toContainText('Proposed, edited');
  await expect.poll(() => article.painted('fact-active')).toEqual([expect.stringMatching(/^The TTP ended.*in Kabul$/)]);
  await page.keyboard.press('Control+z');
  await expect(card).not.toContainText('gunmen fired');
  await page.keyboard.press('Escape');
  await article.margin(/travellers with valid papers/).click();
  await page.keyboard.press('m');
  await expect(page.locator('desk-toasts')).toContainText('No other fact comes after this one');

  await page.keyboard.press('Escape');
  await article.margin(/declared an open-ended cease-fire/).click();
  await card.getByRole('button', { name: 'Split' }).click();
  await expect(page.locator('desk-toasts').getByRole('alert')).toContainText('Select where the second fact begins');
  await article.select('with the Taliban as go-betweens');
  await card.getByRole('button', { name: 'Split' }).click();
  await expect(article.margin(/with the Taliban as go-betweens$/)).toBeVisible();
  await expect(card.locator('.statement')).toHaveText('The TTP declared an open-ended cease-fire with Pakistan in June 2022');
  await page.keyboard.press('Control+z');
  await expect(card.locator('.statement')).toHaveText(/with the Taliban as go-betweens$/);
});

test('a fact shows its figures in the words of the text', async ({ page }) => {
  const article = await openArticle(page, 'Torkham opens again after nearly a week');
  await article.margin(/a bomb in a mosque/).click();
  await expect(page.locator('desk-fact-card')).toContainText(/Figures\s*more than 80 people/);
});

test('a text that is not in English says that no facts are proposed for it, and gives a fact of one’s own its ISO date', async ({ page }) => {
  const article = await openArticle(page, 'پاکستانی وفد کابل میں');
  await expect(page.locator('.front')).toContainText('This text is in Urdu. Facts are proposed for English only');
  await article.select('طورخم کی سرحدی گزرگاہ 2023-02-19 سے بند تھی');
  await page.keyboard.press('f');
  const dialog = page.getByRole('dialog', { name: 'Add a fact' });
  await expect(dialog.getByLabel('When (EDTF)')).toHaveValue('2023-02-19');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await openArticle(page, 'One meeting, two accounts');
  await expect(page.locator('.front')).not.toContainText('This text is in');
});

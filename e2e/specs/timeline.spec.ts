import { expect, test } from '../fixtures.ts';
import { openTimeline } from '../pages/timeline.ts';

test.use({ windowSize: { width: 1280, height: 800 } });

test('a bar is as long as its text allows: a month as long as its days, a day as one', async ({ page }) => {
  const timeline = await openTimeline(page);
  const november = await timeline.drawn(/^November 2022: The TTP ended/);
  const december = await timeline.drawn(/^December 2022: .*embassy/);
  expect([november.first, november.last]).toEqual(['2022-11-01', '2022-11-30']);
  expect([december.first, december.last]).toEqual(['2022-12-01', '2022-12-31']);
  expect(november.width / 30).toBeCloseTo(december.width / 31, 1);

  await timeline.mark(/^19 February 2023: The gate/).focus();
  for (let press = 0; press < 12; press += 1) await page.keyboard.press('+');
  const day = await timeline.drawn(/^19 February 2023: The gate/);
  expect([day.first, day.last]).toEqual(['2023-02-19', '2023-02-19']);
  const month = await timeline.drawn(/^February 2023: .*Munich/);
  expect(month.width / 28).toBeCloseTo(day.width, 0);
});

test('what the app inferred is said with the date', async ({ page }) => {
  const timeline = await openTimeline(page);
  const mark = timeline.mark(/inferred\)/);
  await mark.focus();
  await expect(timeline.view.locator('desk-timeline-card')).toContainText('inferred');
});

test('filters by actor, and the table tells the same', async ({ page }) => {
  const timeline = await openTimeline(page);
  const before = (await timeline.count.textContent()) ?? '';
  await timeline.narrow('All actors', 'baradar', /Baradar/);
  await expect(timeline.count).not.toHaveText(before);
  await timeline.view.getByRole('button', { name: 'Show all' }).click();
  await expect(timeline.count).toHaveText(before);

  await timeline.narrow('All actors', 'taliban', /^Taliban/);
  const shown = Number.parseInt((await timeline.count.textContent()) ?? '', 10);
  expect(shown).toBeGreaterThan(0);
  await timeline.view.getByRole('button', { name: 'Table' }).click();
  const rows = await timeline.rows();
  expect(rows).toHaveLength(shown);
  for (const cells of rows) expect(cells[2]).toContain('Taliban');
});

test('the table sorts by when, and lists what has no date', async ({ page }) => {
  const timeline = await openTimeline(page);
  await timeline.view.getByRole('button', { name: 'Table' }).click();
  const dates = (await timeline.rows()).map(([date]) => date);
  expect(dates.indexOf('November 2022')).toBeLessThan(dates.indexOf('19 February 2023'));
  const heading = timeline.view.getByRole('columnheader', { name: 'Date' }).first();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  expect((await timeline.rows()).map(([date]) => date)).toEqual(dates.toReversed());
  await timeline.view.getByRole('button', { name: /without a date/ }).click();
  const undated = timeline.view.getByRole('table', { name: /^Facts without a date/ });
  await expect(undated).toBeInViewport();
  await expect(undated).toContainText('Contested');
});

test('by keyboard from fact to fact, to its passage, and back to where one was', async ({ page }) => {
  const timeline = await openTimeline(page);
  await timeline.mark(/^November 2022: The TTP ended/).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const focused = timeline.view.locator('.fact:focus');
  await expect(focused).toHaveAttribute('aria-posinset', '3');
  await expect(focused).toBeInViewport();
  const id = await focused.getAttribute('data-fact');
  await page.keyboard.press('Enter');
  await expect(page.locator('desk-fact-card')).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(timeline.view.locator('.fact:focus')).toHaveAttribute('data-fact', id ?? '');
});

test('the strip is in step with the stage, hides and comes back', async ({ page }) => {
  const strip = page.locator('desk-timeline-strip');
  await strip.getByRole('option', { name: /^November 2022: The TTP ended/ }).click();
  await expect(page.locator('desk-fact-card')).toContainText('November 2022');
  await expect(strip.locator('.fact.active')).toHaveAttribute('aria-label', /The TTP ended/);
  await strip.getByRole('button', { name: 'Hide the timeline strip' }).click();
  await expect(strip.locator('.fact')).toHaveCount(0);
  await strip.getByRole('button', { name: 'Show the timeline strip' }).click();
  await expect(strip.locator('.fact').first()).toBeVisible();
  await strip.getByRole('button', { name: 'Open timeline' }).click();
  await expect(page.locator('desk-timeline-view')).toBeVisible();
});

test('without articles the timeline says what belongs there, and how to begin', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Command, article' }).fill('remove the sample');
  await page.keyboard.press('Enter');
  await expect(page.locator('desk-timeline-strip')).toContainText('Dates that your articles mention stand here');
  await page.keyboard.press('Control+5');
  const view = page.locator('desk-timeline-view');
  await expect(view).toContainText('Nothing on the timeline yet');
  await expect(view.getByRole('button', { name: 'Import articles' })).toBeVisible();
});

import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { openArticle } from '../pages/article.ts';

const page = (on: Page) => ({
  list: on.getByRole('listbox', { name: 'Actors' }),
  chosen: on.locator('desk-actor-page h2'),
  names: on.getByRole('group', { name: 'Names that lead to this actor' }),
  toast: on.getByRole('log', { name: 'Messages' }),
});

/** From anywhere to an actor, by its name, with the keyboard alone. */
async function choose(on: Page, name: string): Promise<void> {
  await on.keyboard.press('Control+3');
  const filter = on.getByLabel('Filter actors');
  for (let presses = 0; presses < 40 && !(await filter.evaluate((field) => field === (field.getRootNode() as ShadowRoot).activeElement)); presses += 1) await on.keyboard.press('Tab');
  await on.keyboard.press('Control+a');
  await on.keyboard.type(name);
  await on.keyboard.press('ArrowDown');
  await on.keyboard.press('Home');
}

test('a suggestion is accepted, undone, and the actor merged, renamed and split again, all by keyboard, and kept', async ({ desk, page: window }) => {
  await window.keyboard.press('Control+3');
  await expect(window.getByRole('button', { name: /Same actor\? 2/ })).toBeVisible();
  await window.keyboard.press('r');
  await expect(window.getByRole('heading', { name: /TTP and Tehrik-e Taliban Pakistan/ })).toBeVisible();
  await expect(window.getByText('An article puts “TTP” in brackets after “Tehrik-e Taliban Pakistan”.')).toBeVisible();
  await window.keyboard.press('j');
  await expect(window.getByRole('heading', { name: /Khawaja Asif and Khawaja Muhammad Asif/ })).toBeVisible();
  await expect(window.getByText('They may be two people: no article names both.')).toBeVisible();
  await window.keyboard.press('k');
  await expect(window.getByRole('heading', { name: /TTP and Tehrik/ })).toBeVisible();
  await window.keyboard.press('a');
  await expect(window.getByRole('heading', { name: /Khawaja Asif and Khawaja Muhammad Asif/ })).toBeVisible();
  await expect(page(window).toast).toContainText('Merged “TTP” into “Tehrik-e Taliban Pakistan”');

  await window.keyboard.press('Control+z');
  await expect(page(window).toast).toContainText('Undone: merge “TTP” into “Tehrik-e Taliban Pakistan”');
  await expect(window.getByRole('heading', { name: /TTP and Tehrik/ })).toBeVisible();
  await window.keyboard.press('a');
  await expect(window.getByRole('heading', { name: /Khawaja Asif and/ })).toBeVisible();
  await window.keyboard.press('x');
  await expect(window.getByText('No suggestions')).toBeVisible();
  await window.keyboard.press('Escape');

  await choose(window, 'ttp');
  await expect(page(window).chosen).toHaveText('Tehrik-e Taliban Pakistan');
  await expect(page(window).names).toContainText('TTP');
  await window.keyboard.press('F2');
  await expect(window.getByLabel('Shown as')).toBeFocused();
  await window.keyboard.type('Pakistani Taliban');
  await window.keyboard.press('Enter');
  await expect(page(window).chosen).toHaveText('Pakistani Taliban');
  await expect(page(window).list).toBeFocused();

  await desk.relaunch();
  const again = desk.page;
  await choose(again, 'ttp');
  await expect(page(again).chosen).toHaveText('Pakistani Taliban');
  await expect(again.locator('desk-actor-page')).toContainText('The TTP ended the cease-fire in November 2022');

  await again.keyboard.press('s');
  await expect(again.getByRole('dialog', { name: 'Split Pakistani Taliban' })).toBeVisible();
  const wanted = again.getByRole('checkbox', { name: /Torkham opens again/ });
  for (let presses = 0; presses < 10 && !(await wanted.evaluate((box) => box === (box.getRootNode() as ShadowRoot).activeElement)); presses += 1) await again.keyboard.press('Tab');
  await again.keyboard.press('Space');
  while (!(await again.getByLabel('The other actor’s name').evaluate((field) => field === (field.getRootNode() as ShadowRoot).activeElement))) await again.keyboard.press('Tab');
  await again.keyboard.type('TTP (another)');
  await again.keyboard.press('Tab');
  await again.keyboard.press('Tab');
  await again.keyboard.press('Enter');
  await expect(page(again).toast).toContainText('Split “TTP (another)” from “Pakistani Taliban”');
  await expect(again.locator('desk-actor-page')).not.toContainText('The TTP ended the cease-fire');
  await choose(again, 'another');
  await expect(page(again).chosen).toHaveText('TTP (another)');
  await expect(again.locator('desk-actor-page')).toContainText('The TTP ended the cease-fire in November 2022');
  await again.keyboard.press('r');
  await expect(again.getByText('No suggestions')).toBeVisible();
});

test('what is said to be two is never suggested again, and two are merged by hand', async ({ desk, page: window }) => {
  await window.keyboard.press('Control+3');
  await expect(window.getByRole('button', { name: /Same actor\? 2/ })).toBeVisible();
  await window.keyboard.press('r');
  await expect(window.getByRole('heading', { name: /TTP and Tehrik/ })).toBeVisible();
  await window.keyboard.press('x');
  await expect(window.getByRole('heading', { name: /Khawaja Asif and/ })).toBeVisible();
  await desk.relaunch();
  const again = desk.page;
  await again.keyboard.press('Control+3');
  await expect(again.getByRole('button', { name: /Same actor\? 1/ })).toBeVisible();

  await choose(again, 'Peshawar');
  await expect(page(again).chosen).toHaveText('Peshawar');
  await again.keyboard.press('m');
  await again.keyboard.type('karachi');
  await again.keyboard.press('Enter');
  await again.keyboard.press('Enter');
  await expect(page(again).toast).toContainText(/Merged “(Peshawar|Karachi)” into “(Peshawar|Karachi)”/);
  await expect(page(again).names).toContainText('Peshawar');
  await expect(page(again).names).toContainText('Karachi');

  await again.keyboard.press('Control+1');
  await again.keyboard.press('Control+k');
  await again.keyboard.type('peshawar karachi');
  await again.keyboard.press('Enter');
  await expect(page(again).names).toContainText('Karachi');
  await again.keyboard.press('Control+5');
  await expect(again.locator('desk-timeline-view')).toBeVisible();
});

test('a name in an article leads to its actor, also after another was looked at, and back leads to that other', async ({ page: window }) => {
  await openArticle(window, 'Pakistan’s defence minister leads a delegation to Kabul');
  const ask = async (): Promise<void> => {
    for (let presses = 0; presses < 20 && !(await window.locator('desk-fact-card').getByRole('button', { name: /Khawaja Muhammad Asif/ }).isVisible()); presses += 1) {
      await window.keyboard.press('j');
      await window.waitForTimeout(100);
    }
    await window.locator('desk-fact-card').getByRole('button', { name: /Khawaja Muhammad Asif/ }).press('Enter');
  };
  await ask();
  await expect(page(window).chosen).toHaveText('Khawaja Muhammad Asif');
  await page(window).list.focus();
  await window.keyboard.press('End');
  await expect(page(window).chosen).toHaveText('طورخم');
  await window.keyboard.press('Alt+ArrowLeft');
  await expect(window.locator('.front h1')).toBeVisible();
  await ask();
  await expect(page(window).chosen).toHaveText('Khawaja Muhammad Asif');
  await page(window).list.focus();
  await window.keyboard.press('End');
  await expect(page(window).chosen).toHaveText('طورخم');
  await window.keyboard.press('Control+4');
  await window.keyboard.press('Alt+ArrowLeft');
  await expect(page(window).chosen).toHaveText('طورخم');
});

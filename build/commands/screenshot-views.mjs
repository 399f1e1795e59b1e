/**
 * The views to picture, in the order in which they are visited in one window that has just opened on the sample. `open` goes
 * there the way a user does, by keys, roles and names; `inReadme` names the themes that the README shows.
 */
export const views = [
  { name: 'briefing', inReadme: ['light', 'dark'], open: (page) => page.locator('desk-document-preview h2').first().waitFor() },
  { name: 'facts-to-cite', inReadme: ['light'], open: (page) => page.getByRole('tab', { name: 'Facts to cite' }).click() },
  { name: 'export', inReadme: ['light'], open: (page) => pressed(page, 'Control+e', page.getByRole('dialog')) },
  { name: 'briefings', inReadme: ['light'], open: (page) => pressed(page, 'Control+1', page.locator('desk-briefing-list')) },
  { name: 'articles', inReadme: ['light'], open: (page) => pressed(page, 'Control+2', page.locator('desk-article-list')) },
  { name: 'article', inReadme: ['light', 'dark'], open: openArticle },
  { name: 'review', inReadme: ['light'], open: (page) => page.getByRole('button', { name: /^To review/ }).click() },
  { name: 'find', inReadme: ['light'], open: (page) => pressed(page, 'Control+f', page.locator('desk-find-bar')) },
  { name: 'actors', inReadme: ['light'], open: (page) => pressed(page, 'Control+3', page.getByRole('button', { name: /^Same actor/ })) },
  { name: 'same-actor', inReadme: ['light'], open: (page) => pressed(page, 'r', page.getByRole('button', { name: 'Same: merge' })) },
  { name: 'notes', inReadme: ['light'], open: (page) => pressed(page, 'Control+4', page.locator('desk-note-view')) },
  { name: 'timeline', inReadme: ['light', 'dark'], open: (page) => pressed(page, 'Control+5', page.locator('desk-timeline-view')) },
  { name: 'timeline-table', inReadme: ['light'], open: (page) => page.getByRole('button', { name: 'Table' }).click() },
  {
    name: 'palette',
    inReadme: ['light'],
    open: (page) => pressed(page, 'Control+k', page.getByRole('combobox', { name: 'Command, article' })),
  },
  { name: 'library', inReadme: [], open: (page) => pressed(page, 'Control+l', page.getByRole('dialog')) },
  { name: 'backups', inReadme: [], open: openBackups },
  { name: 'recent-changes', inReadme: [], open: (page) => page.getByRole('tab', { name: 'Recent changes' }).click() },
  { name: 'history', inReadme: [], open: (page) => page.getByRole('button', { name: /^article/ }).first().click() },
];

/** Leaves whatever is open with Escape, presses the key and waits for what it brings up. */
async function pressed(page, key, there) {
  await page.keyboard.press('Escape');
  await page.keyboard.press(key);
  await there.first().waitFor();
}

/** Makes a backup and asks to go back to it. */
async function openBackups(page) {
  await page.getByRole('tab', { name: 'Backups' }).click();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await page.getByRole('button', { name: /^Restore the backup of/ }).first().click();
}

/** Opens the article on the minister's journey and goes to its second fact. */
async function openArticle(page) {
  await pressed(page, 'Control+2', page.locator('desk-article-list'));
  await page
    .locator('desk-article-list')
    .getByRole('button', { name: /defence minister/ })
    .first()
    .click();
  await page.locator('desk-article-text p').first().waitFor();
  for (const key of ['j', 'j']) await page.keyboard.press(key);
  await page.locator('desk-fact-card').waitFor();
}

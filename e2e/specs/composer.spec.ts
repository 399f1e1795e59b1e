import { expect, test } from '../fixtures.ts';
import { ComposerPage } from '../pages/composer.ts';

test('a new briefing is written, and is there after closing the app mid-sentence', async ({ desk }) => {
  const composer = await ComposerPage.fresh(desk.page);
  await expect(composer.title).toBeFocused();
  await desk.page.keyboard.type('Border notes');
  await composer.text.click();
  await desk.page.keyboard.type('## Why it closed\nThe crossing is shut');
  await desk.relaunch();
  const again = new ComposerPage(desk.page);
  await expect(again.title).toHaveValue('Border notes');
  await expect(again.text.getByRole('heading', { name: 'Why it closed' })).toBeVisible();
  await expect(again.text).toContainText('The crossing is shut');
});

test('what was typed is there after a look at something else', async ({ page }) => {
  const composer = await ComposerPage.fresh(page);
  await composer.text.click();
  await page.keyboard.type('Half a thought');
  await page.keyboard.press('Control+2');
  await expect(page.locator('desk-article-list')).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(composer.text).toContainText('Half a thought');
});

test('a fact put into the text is numbered in text and preview, and leads to its passage and back', async ({ page }) => {
  const composer = await ComposerPage.fresh(page);
  await composer.insert('Insert fact', 'cease-fire in November 2022');
  await expect(composer.text).toContainText('The TTP ended the cease-fire in November 2022 [1.1].');
  await composer.insert('Insert quote', 'cease-fire in November 2022');
  await expect(composer.text.locator('blockquote')).toContainText('[1.1]');
  await composer.tab('Preview').click();
  await expect(composer.preview).toContainText('The TTP ended the cease-fire in November 2022 [1.1].');
  await composer.preview.locator('a.citation').first().click();
  const passage = composer.preview.locator('#passage-1-1');
  await expect(passage).toBeFocused();
  await expect(passage.getByRole('blockquote')).toContainText('ended the cease-fire');

  await composer.text.getByRole('link', { name: 'Citation 1.1' }).first().click();
  await expect(page.locator('.front h1')).toContainText('Torkham opens again');
  await expect(page.locator('desk-fact-card')).toContainText('November 2022');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(composer.text).toContainText('[1.1]');
});

test('whoever looks at a passage comes back to the place they left, also after closing the app', async ({ desk }) => {
  const composer = new ComposerPage(desk.page);
  const last = composer.text.getByRole('listitem').filter({ hasText: '17 February 2023' });
  await last.scrollIntoViewIfNeeded();
  await last.getByRole('link', { name: /^Citation/ }).click();
  await expect(desk.page.locator('.front h1')).toContainText('One meeting, two accounts');
  await desk.page.keyboard.press('Alt+ArrowLeft');
  await expect(last).toBeInViewport();
  await desk.relaunch();
  await expect(new ComposerPage(desk.page).title).toHaveValue('Kabul talks, February 2023');
});

test('the text can be written, formatted and cited with the keyboard alone', async ({ page }) => {
  const composer = await ComposerPage.fresh(page);
  await composer.text.focus();
  await page.keyboard.type('- First\nSecond\n\nPlain ');
  await page.keyboard.press('Control+B');
  await expect(composer.format('Bold')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.type('bold');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Heading');
  await page.keyboard.press('Control+Alt+Digit2');
  await expect(composer.text).toMatchAriaSnapshot(`
    - textbox "Text of the briefing":
      - list:
        - listitem:
          - paragraph: First
        - listitem:
          - paragraph: Second
      - paragraph:
        - text: Plain
        - strong: bold
      - heading "Heading" [level=2]
  `);
  await composer.tab('Facts to cite').click();
  await composer.shelf.getByRole('button', { name: 'Insert quote' }).first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(composer.text.getByRole('link', { name: 'Citation 1.1' })).toBeVisible();
});

test('undo takes back one step in the text, redo puts it back', async ({ page }) => {
  const composer = await ComposerPage.fresh(page);
  await composer.text.click();
  await page.keyboard.type('Kept.');
  await composer.insert('Insert fact', 'cease-fire in November 2022');
  await expect(composer.citations).toHaveCount(1);
  await composer.text.focus();
  await page.keyboard.press('Control+z');
  await expect(composer.citations).toHaveCount(0);
  await expect(composer.text).toContainText('Kept.');
  await page.keyboard.press('Control+y');
  await expect(composer.citations).toHaveCount(1);
});

test('an undo from elsewhere shows in the text', async ({ page }) => {
  const composer = await ComposerPage.fresh(page);
  await composer.text.click();
  await page.keyboard.type('Second thoughts');
  await expect(page.locator('desk-status')).toContainText('Saved');
  await composer.tab('Preview').focus();
  await page.keyboard.press('Control+z');
  await expect(composer.text).not.toContainText('Second thoughts');
});

test('pasted markup comes in as plain text, and nothing in it runs', async ({ page }) => {
  const composer = await ComposerPage.fresh(page);
  await composer.text.click();
  await composer.paste({
    'text/plain': 'First line\n<script>document.title = "run"</script>',
    'text/html': '<p onclick="1">First line<img src="https://example.org/x.png" onerror="document.title = \'run\'"><script>document.title = "run"</script></p>',
  });
  await expect(composer.text.locator('p')).toHaveText(['First line', '<script>document.title = "run"</script>']);
  await expect(composer.text.locator('img:not(.ProseMirror-separator), script')).toHaveCount(0);
  await expect(page).not.toHaveTitle('run');
});

test('a citation keeps its passage when it is cut and pasted', async ({ page }) => {
  const composer = await ComposerPage.fresh(page);
  await composer.insert('Insert fact', 'cease-fire in November 2022');
  await composer.text.focus();
  await page.keyboard.press('Control+a');
  const clipboard = await composer.cut();
  expect(clipboard['text/plain']).toBe('The TTP ended the cease-fire in November 2022 [1.1].');
  await expect(composer.citations).toHaveCount(0);
  await composer.paste(clipboard);
  await expect(composer.text).toContainText('The TTP ended the cease-fire in November 2022 [1.1].');
});

test('a fact dragged from the shelf lands where it is dropped', async ({ page }) => {
  const composer = await ComposerPage.fresh(page);
  await composer.text.click();
  await page.keyboard.type('Above.\nBelow.');
  await composer.find('cease-fire in November 2022');
  const above = composer.text.locator('p').first();
  await composer.shelf.getByRole('listitem').first().dragTo(above, { targetPosition: { x: 20, y: 12 } });
  await expect(above).toContainText('The TTP ended the cease-fire in November 2022 [1.1].');
  await expect(composer.text.locator('p').last()).toHaveText('Below.');
});

test('a citation whose article is gone is kept, and said to be orphaned', async ({ page }) => {
  const composer = await ComposerPage.fresh(page);
  await composer.insert('Insert fact', 'cease-fire in November 2022');
  await expect(composer.text).toContainText('[1.1]');
  await page.locator('desk-rail').getByRole('button', { name: /Torkham opens again/ }).click();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('remove article');
  await page.keyboard.press('Enter');
  await page.locator('desk-rail').getByRole('button', { name: 'Untitled briefing' }).click();
  await expect(composer.text).toContainText('[1.1 orphaned]');
  await expect(page.getByRole('button', { name: '1 orphaned citation' })).toBeVisible();
  await composer.tab('Preview').click();
  await expect(composer.preview).toContainText('Orphaned: these words are no longer in the library');
  await expect(composer.preview).toContainText('ended the cease-fire in November 2022');
});

test('a date that does not exist is named beside its field, and the old one kept', async ({ page }) => {
  await page.getByLabel('Date', { exact: true }).fill('2023-02-30');
  await expect(page.getByRole('alert').filter({ hasText: '2023-02-30' })).toHaveText('2023-02-30 does not exist: February 2023 has 28 days, so no day 30. The briefing keeps 25 February 2023.');
  await page.getByRole('tab', { name: 'Preview' }).click();
  await expect(page.locator('desk-document-preview .byline')).toContainText('25 February 2023');
  await page.getByLabel('Date', { exact: true }).fill('2023-02');
  await expect(page.locator('desk-document-preview .byline')).toHaveText('Briefing Desk, February 2023');
});

test('a title taken back by undo shows the title before', async ({ page }) => {
  const composer = await ComposerPage.fresh(page);
  await composer.title.fill('Border notes');
  await composer.title.press('Enter');
  await expect(page.locator('desk-rail').getByRole('button', { name: 'Border notes' })).toBeVisible();
  await composer.tab('Preview').focus();
  await page.keyboard.press('Control+z');
  await expect(composer.title).toHaveValue('Untitled briefing');
});

test('a sentence without a source is counted, and found', async ({ page }) => {
  const composer = await ComposerPage.fresh(page);
  await composer.text.click();
  await page.keyboard.type('Nobody says this.');
  await page.getByRole('button', { name: '1 sentence without a source' }).click();
  await expect(composer.text).toBeFocused();
});

test('each hint goes with one click and stays away', async ({ desk }) => {
  const hints = () => desk.page.getByRole('list', { name: 'First steps' }).getByRole('listitem');
  await expect(hints()).toHaveCount(3);
  await hints().filter({ hasText: 'timeline' }).getByRole('button').click();
  await expect(hints()).toHaveCount(2);
  await desk.relaunch();
  await expect(hints()).toHaveCount(2);
  await hints().first().getByRole('button').click();
  await hints().first().getByRole('button').click();
  await expect(hints()).toHaveCount(0);
});

test('the panel can be made wider with the keyboard', async ({ page }) => {
  const bar = page.getByRole('separator', { name: 'Width of the panel' });
  const panel = page.locator('desk-document-preview, desk-briefing-shelf');
  const before = (await panel.boundingBox())?.width ?? 0;
  await bar.focus();
  await page.keyboard.press('Home');
  await expect(bar).toHaveAttribute('aria-valuenow', '65');
  expect((await panel.boundingBox())?.width).toBeGreaterThan(before);
});

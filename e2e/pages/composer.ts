import { expect, type Locator, type Page } from '@playwright/test';

/** The composer, as a user meets it. */
export class ComposerPage {
  readonly title: Locator;
  readonly text: Locator;
  readonly citations: Locator;
  readonly preview: Locator;
  readonly shelf: Locator;

  constructor(readonly page: Page) {
    this.title = page.getByLabel('Title of the briefing');
    this.text = page.getByRole('textbox', { name: 'Text of the briefing' });
    this.citations = this.text.getByRole('link', { name: /^Citation/ });
    this.preview = page.locator('desk-document-preview');
    this.shelf = page.locator('desk-briefing-shelf');
  }

  /** A new, empty briefing on stage. */
  static async fresh(page: Page): Promise<ComposerPage> {
    await page.keyboard.press('Control+n');
    const composer = new ComposerPage(page);
    await expect(composer.title).toHaveValue('Untitled briefing');
    await expect(composer.text).toHaveText('');
    return composer;
  }

  tab(name: 'Preview' | 'Facts to cite'): Locator {
    return this.page.getByRole('tab', { name });
  }

  format(name: string): Locator {
    return this.page.getByRole('toolbar', { name: 'Format' }).getByRole('button', { name, exact: true });
  }

  /** Searches the facts to cite. */
  async find(words: string): Promise<void> {
    await this.tab('Facts to cite').click();
    await this.shelf.getByRole('searchbox').fill(words);
    await expect(this.shelf.getByRole('listitem').first()).toContainText(words);
  }

  /** Puts the first fact or quotation with these words at the cursor. */
  async insert(button: 'Insert fact' | 'Insert quote', words: string): Promise<void> {
    await this.find(words);
    await this.shelf.getByRole('button', { name: button }).first().click();
  }

  /** Pastes data by type. The system's clipboard is left out: tests that run side by side share it. */
  async paste(data: Record<string, string>): Promise<void> {
    await this.text.evaluate((element, data) => {
      const clipboardData = new DataTransfer();
      for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, data);
  }

  /** Cuts what is selected; gives the data by type. */
  cut(): Promise<Record<string, string>> {
    return this.text.evaluate((element) => {
      const clipboardData = new DataTransfer();
      element.dispatchEvent(new ClipboardEvent('cut', { clipboardData, bubbles: true, cancelable: true }));
      return Object.fromEntries(clipboardData.types.map((type) => [type, clipboardData.getData(type)]));
    });
  }
}

import { expect, type Locator, type Page } from '@playwright/test';

/** The reader, as a user meets it. */
export class ArticlePage {
  constructor(readonly page: Page) {}

  /** The paragraph that holds the words. */
  paragraph(words: string): Locator {
    return this.page.locator('p[data-start]', { hasText: words });
  }

  /** Selects words of the text as a mouse would. */
  async select(words: string): Promise<void> {
    await this.paragraph(words).first().evaluate((element, wanted) => {
      const node = element.firstChild;
      const at = element.textContent?.indexOf(wanted) ?? -1;
      if (!node || at < 0) throw new Error(`not in the paragraph: ${wanted}`);
      document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }, words);
    await expect(this.page.getByRole('toolbar', { name: 'Selected passage' })).toBeVisible();
  }

  /** The words that are painted under a name of the CSS Custom Highlight API. */
  painted(name: string): Promise<string[]> {
    return this.page.evaluate(
      (layer) =>
        [...(CSS.highlights.get(layer) ?? [])].map((range) => {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return live.toString();
        }),
      name,
    );
  }

  /** The line in the margin whose name holds the words. */
  margin(words: string | RegExp): Locator {
    return this.page.locator('desk-margin-entry').getByRole('button', { name: words }).first();
  }
}

/** Opens an article of the library by its title. */
export async function openArticle(page: Page, title: string): Promise<ArticlePage> {
  await page.keyboard.press('Control+2');
  await page.locator('desk-article-list').getByRole('button', { name: title, exact: true }).click();
  await expect(page.locator('.front h1')).toHaveText(title);
  return new ArticlePage(page);
}

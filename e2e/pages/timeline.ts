import { expect, type Locator, type Page } from '@playwright/test';

/** A mark of the chart as the page describes it. */
export interface DrawnMark {
  label: string;
  /** Civil days, or `open`. */
  first: string;
  last: string;
  /** Pixels. */
  width: number;
}

/** The full timeline. */
export class TimelinePage {
  readonly view: Locator;
  readonly marks: Locator;
  readonly count: Locator;

  constructor(readonly page: Page) {
    this.view = page.locator('desk-timeline-view');
    this.marks = this.view.locator('.fact');
    this.count = this.view.getByRole('status');
  }

  mark(words: string | RegExp): Locator {
    return this.view.getByRole('option', { name: words }).first();
  }

  drawn(words: string | RegExp): Promise<DrawnMark> {
    return this.mark(words).evaluate((element) => ({
      label: element.getAttribute('aria-label') ?? '',
      first: element.getAttribute('data-first') ?? '',
      last: element.getAttribute('data-last') ?? '',
      width: Number(element.getAttribute('data-width')),
    }));
  }

  /** Opens one of the filters that choose several, and checks an option. */
  async narrow(opener: string, search: string, option: string | RegExp): Promise<void> {
    await this.view.getByRole('button', { name: opener }).click();
    await this.view.getByRole('searchbox').fill(search);
    await this.view.getByRole('checkbox', { name: option }).check();
    await this.page.keyboard.press('Escape');
  }

  /** The rows of dated facts, each as the texts of its cells. */
  async rows(): Promise<string[][]> {
    const rows = this.view.locator('desk-timeline-table table').first().locator('tbody tr');
    return rows.evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim())));
  }
}

export async function openTimeline(page: Page): Promise<TimelinePage> {
  await page.keyboard.press('Control+5');
  const timeline = new TimelinePage(page);
  await expect(timeline.count).toContainText('shown');
  return timeline;
}

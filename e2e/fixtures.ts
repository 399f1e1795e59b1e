import { test as base, type Page } from '@playwright/test';
import { DeskApp, type LaunchOptions } from './desk-app.ts';
import type { Misfortune } from './misfortunes.ts';

export { expect } from '@playwright/test';

export interface DeskOptions extends LaunchOptions {
  /** What happens to the folders before the app opens them; null for a quiet day. */
  misfortune: Misfortune | null;
}

/**
 * `desk` is the real app, launched on folders of its own; the test fails when anything went wrong in it that the test did not
 * say it expects. `page` is its window as first opened.
 */
export const test = base.extend<DeskOptions & { desk: DeskApp; page: Page }>({
  settings: [{}, { option: true }],
  windowSize: [null, { option: true }],
  environment: [{}, { option: true }],
  misfortune: [null, { option: true }],

  desk: async ({ settings, windowSize, environment, misfortune }, use, info) => {
    const desk = await DeskApp.prepare({ settings, windowSize, environment });
    let fine = false;
    try {
      if (misfortune?.needsLibrary) {
        await desk.launch();
        await desk.close();
      }
      await misfortune?.strike(desk.folders);
      await desk.launch();
      await use(desk);
      desk.expectNoProblems();
      fine = info.error === undefined;
    } finally {
      if (!fine) await attachEvidence(desk, info);
      await desk.dispose();
    }
  },

  page: async ({ desk }, use) => {
    await use(desk.page);
  },
});

/** Keeps the last picture of the window and what the main process printed. */
async function attachEvidence(
  desk: DeskApp,
  info: { attach(name: string, content: { body: string | Buffer; contentType: string }): Promise<void> },
): Promise<void> {
  await info.attach('main process', { body: desk.log, contentType: 'text/plain' });
  const picture = await desk.page.screenshot({ timeout: 5000 }).catch(() => null);
  if (picture) await info.attach('window', { body: picture, contentType: 'image/png' });
}

import { callNames } from '../../data/contract/channels.ts';
import { expect, test } from '../fixtures.ts';

test('the page has no way to Node, and its doors are closed', async ({ desk, page }) => {
  expect(await page.evaluate(() => [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')])).toEqual(['undefined', 'undefined']);
  expect(await page.evaluate(() => Object.keys(Reflect.get(globalThis, 'briefingDesk') as object).sort())).toEqual(['call', 'listen']);
  const preferences = await desk.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Left out of Electron's types, and the only way to ask a running window.
      const asked = contents as Electron.WebContents & { getLastWebPreferences(): Electron.WebPreferences };
      const { nodeIntegration, contextIsolation, sandbox, webSecurity, webviewTag, experimentalFeatures } = asked.getLastWebPreferences();
      return { nodeIntegration, contextIsolation, sandbox, webSecurity, webviewTag, experimentalFeatures: experimentalFeatures ?? false };
    }),
  );
  for (const each of preferences) {
    expect(each).toEqual({ nodeIntegration: false, contextIsolation: true, sandbox: true, webSecurity: true, webviewTag: false, experimentalFeatures: false });
  }
});

test('nothing leaves: requests, windows, navigation, permissions', async ({ desk, page }) => {
  desk.expectProblem(/Content Security Policy|ERR_|Failed to fetch|Fetch API cannot load|TrustedScript|^request: https:\/\/example\.org/);
  const outcome = await page.evaluate(async () => {
    const fetched = await fetch('https://example.org/').then(() => 'open', () => 'closed');
    const opened = window.open('https://example.org/') === null ? 'closed' : 'open';
    const located = await navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state);
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'open', () => 'closed');
    const evaluated = await (async () => {
      try {
        return Reflect.construct(Function, ['return "open"'])() as string;
      } catch {
        return 'closed';
      }
    })();
    return { fetched, opened, located, media, evaluated };
  });
  expect(outcome).toEqual({ fetched: 'closed', opened: 'closed', located: 'denied', media: 'closed', evaluated: 'closed' });
  const { url, still } = await desk.app.evaluate(async ({ webContents }) => {
    const [contents] = webContents.getAllWebContents();
    await contents?.executeJavaScript('window.location.assign("https://example.org/"); new Promise((done) => setTimeout(done, 500))');
    return { url: contents?.getURL(), still: (await contents?.executeJavaScript('document.querySelector("desk-rail") !== null')) as boolean };
  });
  expect(url).toMatch(/^app:\/\/desk\/index\.html/);
  expect(still).toBe(true);
});

test('the app’s own protocol serves its files and nothing beside them', async ({ desk }) => {
  const statuses = await desk.app.evaluate(async ({ net }) => {
    const asked = ['app://desk/index.html', 'app://desk/../main/main.js', 'app://desk/%2e%2e/main/main.js', 'app://desk/..%2fmain%2fmain.js', 'app://desk//etc/passwd', 'app://other/index.html', 'app://print/unknown'];
    const found: number[] = [];
    for (const url of asked) found.push((await net.fetch(url)).status);
    return found;
  });
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404, 404]);
});

test('every call refuses what is not of its form, and changes nothing', async ({ page }) => {
  const before = await page.evaluate(() => window.briefingDesk.call('library:load', {}));
  const wrong = [null, 7, 'x', [], { id: '../../etc/passwd' }, { id: 'a'.repeat(10_000) }, { unknown: true }, { articleId: {}, id: [] }];
  for (const name of callNames) {
    if (name === 'library:choose' || name === 'import:choose') continue;
    const replies = await page.evaluate(
      async ({ call, inputs }) => Promise.all(inputs.map(async (input) => JSON.parse(await window.briefingDesk.call(call, input)) as unknown)),
      { call: name, inputs: wrong },
    );
    for (const reply of replies) expect(reply, name).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  }
  expect(await page.evaluate(() => window.briefingDesk.call('library:load', {}))).toEqual(before);
  await expect(page.evaluate(() => window.briefingDesk.call('shell:execute', {}))).rejects.toThrow('no such call');
});

test('only web and mail addresses may be opened, only exported files shown', async ({ page }) => {
  for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share', 'vscode://file/x', 'ja\tvascript:alert(1)', 'ms-msdt:/id', 'https\n://example.org', 'not an address']) {
    expect(JSON.parse(await page.evaluate((each) => window.briefingDesk.call('shell:open-link', { url: each }), url)), url).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  }
  expect(JSON.parse(await page.evaluate(() => window.briefingDesk.call('shell:reveal', { path: '/etc/passwd' })))).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
});

declare global {
  interface Window {
    readonly briefingDesk: { call(name: string, input: unknown): Promise<string> };
  }
}

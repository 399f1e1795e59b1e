import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { protocol, type Session } from 'electron';

export const APP_ORIGIN = 'app://desk';
const PRINT_HOST = 'print';

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
};

/** No network, no inline script or style, no evaluation of strings; Trusted Types for what Lit writes. */
const appPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** A page to be printed carries its own styles and nothing else. */
const printPolicy = ["default-src 'none'", "style-src 'self' 'unsafe-inline'", 'img-src data:', `font-src ${APP_ORIGIN}`, "base-uri 'none'", "form-action 'none'"].join('; ');

const printPages = new Map<string, string>();

/** To be called before the app is ready: `app://` behaves like a secure web origin. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, corsEnabled: true } },
  ]);
}

/** Serves the files that stood in `root` when it was called, and nothing else, at `app://desk/`; pages to print at `app://print/`. */
export function serveApp(session: Session, root: string): void {
  const files = new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [`/${relative(root, path).split(sep).join('/')}`, path];
      }),
  );
  session.protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host === PRINT_HOST) {
      if (pathname === '/fonts.css') return respond(await fontFaces(files), '.css', printPolicy);
      const page = printPages.get(pathname.slice(1));
      if (page !== undefined) return respond(page, '.html', printPolicy);
    } else if (host === 'desk') {
      const path = files.get(pathname === '/' ? '/index.html' : pathname);
      if (path !== undefined) return respond(await readFile(path), extname(path), appPolicy);
    }
    return new Response('Not found', { status: 404 });
  });
}

/** The `@font-face` rules of the app's style sheets, with addresses that hold on any page; not the variable faces, which PDF cannot hold as fonts. */
async function fontFaces(files: ReadonlyMap<string, string>): Promise<string> {
  const sheets = [...files].filter(([address]) => address.endsWith('.css')).map(([, path]) => readFile(path, 'utf8'));
  const rules = (await Promise.all(sheets)).flatMap((sheet) => sheet.match(/@font-face\s*\{[^}]*\}/g) ?? []).filter((rule) => !rule.includes(' Variable'));
  return rules.join('\n').replaceAll(/url\((["']?)(?:\.\/)?([\w.-]+\.woff2?)\1\)/g, `url(${APP_ORIGIN}/assets/$2)`);
}

/** Offers a page under an address of its own until `withdraw` is called. */
export function offerPrintPage(id: string, html: string): { url: string; withdraw: () => void } {
  printPages.set(id, html);
  return { url: `app://${PRINT_HOST}/${id}`, withdraw: () => printPages.delete(id) };
}

function respond(body: string | Buffer, extension: string, policy: string): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': mediaTypes[extension] ?? 'application/octet-stream',
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      // Only the app's own pages can ask: nothing else speaks this scheme.
      'Access-Control-Allow-Origin': '*',
    },
  });
}

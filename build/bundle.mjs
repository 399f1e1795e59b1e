// Builds everything that runs: `bundleApp()` for the window, `bundleCli()` for the command line.
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');

const builtins = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));

/** Stops the build when anything meant for the page reaches for Node. */
const noNodeInThePage = {
  name: 'no-node-in-the-page',
  enforce: 'pre',
  resolveId(id, importer) {
    if (builtins.has(id)) this.error(`${id} cannot be used in the page (imported by ${importer})`);
  },
};

/** The Vite configuration of the page: used by the build and, with `build.watch`, by `npm run dev`. */
export const rendererConfig = {
  configFile: false,
  root: path.join(root, 'renderer'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [noNodeInThePage],
  oxc: { decorator: { legacy: true }, assumptions: { setPublicClassFields: true } },
  build: {
    outDir: path.join(root, 'out/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    sourcemap: true,
    // The content security policy allows fonts from the app only, so none may become a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
  },
};

/** What the tagger learnt, as files that the program reads: as source text, megabytes would be scanned letter by letter at each start. */
const weightsAsFiles = {
  name: 'weights-as-files',
  load: {
    filter: { id: /extract[\\/]weights[\\/][\w-]+\.ts$/ },
    async handler(id) {
      const [, name, text] = /export const (\w+) = bytesOf\(\s*'([\w+/]*)'/.exec(await readFile(id, 'utf8')) ?? this.error(`${id} holds no bytes.`);
      const file = `${path.basename(id, '.ts')}.bin`;
      this.emitFile({ type: 'asset', fileName: `chunks/${file}`, source: Buffer.from(text, 'base64') });
      return `import { readFileSync } from 'node:fs';\nexport const ${name} = readFileSync(new URL('${file}', import.meta.url));`;
    },
  },
};

/** Rolldown options for code that runs in Node; every npm package is bundled, only Electron and Node stay outside. */
function nodeBundle(entries, folder, output) {
  return {
    input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, path.join(root, file)])),
    cwd: root,
    plugins: [weightsAsFiles],
    platform: 'node',
    external: ['electron', 'electron/main', ...builtins],
    transform: { target: 'node20.18' },
    output: {
      dir: path.join(root, folder),
      cleanDir: true,
      sourcemap: true,
      // Whole names keep stack traces and logs readable; nothing is downloaded, so bytes matter little.
      minify: { compress: true, mangle: false, codegen: true },
      chunkFileNames: 'chunks/[name]-[hash].js',
      // Always a chunk, so that it finds its files beside it.
      codeSplitting: { groups: [{ name: 'weights', test: /extract[\\/]weights/ }] },
      ...output,
    },
  };
}

export const mainConfig = nodeBundle({ main: 'electron/main.ts', worker: 'electron/worker.ts', 'library-worker': 'electron/library-worker.ts' }, 'out/main', { format: 'esm' });
export const preloadConfig = nodeBundle({ preload: 'electron/preload.ts' }, 'out/preload', { format: 'cjs', entryFileNames: '[name].cjs' });
const cliConfig = nodeBundle({ desk: 'data/cli/desk.ts' }, 'out/cli', { format: 'esm' });

async function bundleNode(config) {
  const { build } = await import('rolldown');
  await build(config);
}

/** Builds page, main process, worker and preload into `out/`. */
export async function bundleApp() {
  const { build } = await import('vite');
  await bundleNode(mainConfig);
  await bundleNode(preloadConfig);
  await build(rendererConfig);
}

/** Builds the command line into `out/cli/desk.js`. */
export async function bundleCli() {
  await bundleNode(cliConfig);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await bundleApp();
  await bundleCli();
}

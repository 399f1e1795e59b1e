// Bundles a TypeScript script of this folder and runs it: node build/train/run.mjs train
import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const name = process.argv[2] ?? 'train';
const file = `out/train/${name}.mjs`;
mkdirSync('out/train', { recursive: true });
const bundle = await rolldown({ input: `build/train/${name}.ts`, platform: 'node', logLevel: 'warn' });
await bundle.write({ file, format: 'esm' });
await import(pathToFileURL(file).href);

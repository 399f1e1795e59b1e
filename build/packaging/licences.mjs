import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const LICENCE = /^(licen[cs]e|notice|copying)(\.|$)/i;

/**
 * Writes the licence texts of every package whose code or fonts the bundle holds into one file.
 * @throws when one of them brings no such text
 */
export function writeLicences(file) {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const packages = [...new Set([...Object.keys(dependencies), ...bundledPackages()])].sort();
  writeFileSync(file, `${packages.map(licenceOf).join(`\n\n${'='.repeat(80)}\n\n`)}\n`);
}

/** The packages that the source maps of the built app name. */
function bundledPackages() {
  const maps = ['main', 'preload', 'renderer'].flatMap((part) =>
    readdirSync(path.join('out', part), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.map'))
      .map((name) => path.join('out', part, name)),
  );
  const sources = maps.flatMap((map) => JSON.parse(readFileSync(map, 'utf8')).sources ?? []);
  return sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []);
}

function licenceOf(name) {
  const folder = path.join('node_modules', name);
  const texts = existsSync(folder) ? readdirSync(folder).filter((entry) => LICENCE.test(entry)) : [];
  if (texts.length === 0) throw new Error(`${name} is part of the app and brings no licence text.`);
  const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return [`${name} ${version} (${license})`, ...texts.map((text) => readFileSync(path.join(folder, text), 'utf8').trim())].join('\n\n');
}

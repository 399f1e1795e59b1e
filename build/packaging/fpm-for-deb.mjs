#!/usr/bin/env node
// Stands in for `fpm`, which electron-builder would otherwise download, when it makes a .deb: takes the arguments that
// electron-builder gives and calls dpkg-deb. Any other kind of package, or an option it does not know, is an error.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const compressors = { gz: 'gzip', xz: 'xz', bzip2: 'xz', zst: 'zstd' };
const flags = ['force', 'debug'];
const repeated = { d: 'depends', 'deb-recommends': 'recommends' };
const single =
  's t architecture after-install after-remove description version package name maintainer vendor url category deb-priority license iteration deb-compression log'.split(
    ' ',
  );

/** The options by name without dashes, those that may be repeated as lists, and the `from=to` pairs as `sources`. */
function readArguments(list) {
  const options = { depends: [], recommends: [], sources: [] };
  const rest = [...list];
  while (rest.length > 0) {
    const argument = rest.shift();
    const name = argument.replace(/^--?/, '');
    if (!argument.startsWith('-')) options.sources.push(argument);
    else if (name in repeated) options[repeated[name]].push(rest.shift());
    else if (single.includes(name)) options[name] = rest.shift();
    else if (!flags.includes(name)) throw new Error(`this stand-in for fpm does not know ${argument}`);
  }
  if (options.t !== 'deb') throw new Error('this stand-in for fpm makes .deb packages only');
  return options;
}

function copySources(sources, root) {
  for (const source of sources) {
    const [from, to] = source.split('=');
    const target = path.join(root, to);
    mkdirSync(from.endsWith('/') ? target : path.dirname(target), { recursive: true });
    cpSync(from, target, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  }
  execFileSync('chmod', ['-R', 'u=rwX,go=rX', root]);
}

function kilobytesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + Math.ceil(statSync(path.join(entry.parentPath, entry.name)).size / 1024), 0);
}

/** The control file: its first description line is the summary, every further one starts with a space. */
function control(options, kilobytes) {
  const [summary, ...more] = options.description.split('\n').map((line) => line.trim());
  const fields = {
    Package: options.name,
    Version: options.version,
    Architecture: options.architecture,
    Maintainer: options.maintainer,
    'Installed-Size': kilobytes,
    Depends: options.depends.join(', '),
    Recommends: options.recommends.join(', '),
    Section: options.category ?? 'misc',
    Priority: options['deb-priority'] ?? 'optional',
    Homepage: options.url,
    Description: [summary || options.name, ...more.map((line) => ` ${line || '.'}`)].join('\n'),
  };
  return Object.entries(fields)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}

const options = readArguments(process.argv.slice(2));
const root = mkdtempSync(path.join(os.tmpdir(), 'deb-'));
try {
  copySources(options.sources, root);
  const description = control(options, kilobytesIn(root));
  mkdirSync(path.join(root, 'DEBIAN'));
  writeFileSync(path.join(root, 'DEBIAN/control'), description);
  for (const [option, name] of Object.entries({ 'after-install': 'postinst', 'after-remove': 'postrm' })) {
    if (!options[option]) continue;
    copyFileSync(options[option], path.join(root, 'DEBIAN', name));
    chmodSync(path.join(root, 'DEBIAN', name), 0o755);
  }
  chmodSync(root, 0o755);
  const compressor = compressors[options['deb-compression']] ?? 'xz';
  const level = process.env.ELECTRON_BUILDER_COMPRESSION_LEVEL;
  // electron-builder reads stdout, so dpkg-deb's own words go to stderr.
  execFileSync('dpkg-deb', ['--root-owner-group', `-Z${compressor}`, ...(level ? [`-z${level}`] : []), '--build', root, options.package], {
    stdio: ['ignore', 2, 2],
  });
} finally {
  rmSync(root, { recursive: true, force: true });
}

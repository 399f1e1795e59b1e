import { chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builderConfig } from '../packaging/electron-builder.config.mjs';
import { writeLicences } from '../packaging/licences.mjs';
import { prepareBundle, prepareRuntime } from '../setup/app.mjs';
import { say } from '../setup/say.mjs';
import { hasProgram } from '../setup/system-libraries.mjs';

/**
 * Packages the app into dist/. Arguments name electron-builder targets of this system (dir, tar.gz, deb, AppImage, nsis,
 * dmg); without any it makes those that need no further download. `--built` takes out/ as it is.
 */
export async function run(args) {
  const exe = await prepareRuntime();
  if (!args.includes('--built')) await prepareBundle();
  writeLicences('out/LICENCES-OF-PARTS.txt');
  const named = args.filter((argument) => !argument.startsWith('--'));
  const targets = named.length > 0 ? named : usualTargets();
  useLocalTools();

  const { build, Platform } = await import('electron-builder');
  const made = await build({
    targets: Platform.current().createTarget(targets),
    config: builderConfig(electronAround(exe)),
    publish: 'never',
  });
  for (const file of made) say(`made ${path.relative('.', file)}`);
  if (targets.includes('dir')) say('made the unpacked app in dist/');
  return 0;
}

function usualTargets() {
  if (process.platform === 'win32') return ['nsis'];
  if (process.platform === 'darwin') return ['dmg'];
  return ['dir', 'tar.gz', ...(hasProgram('dpkg-deb') ? ['deb'] : [])];
}

/** The Electron folder that holds the program, with its version; nulls where it cannot be packaged as it stands (macOS). */
function electronAround(exe) {
  const electronDist = path.dirname(exe);
  const version = path.join(electronDist, 'version');
  if (!existsSync(version)) return { electronDist: null, electronVersion: null };
  return { electronDist, electronVersion: readFileSync(version, 'utf8').trim().replace(/^v/, '') };
}

/** Points electron-builder at tools that are here instead of letting it download its own. */
function useLocalTools() {
  const sevenZip = path.resolve('node_modules/7zip-bin/linux/x64/7za');
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  chmodSync(sevenZip, 0o755);
  process.env.ELECTRON_BUILDER_7ZIP_PATH ??= sevenZip;
  process.env.CUSTOM_FPM_PATH ??= path.resolve('build/packaging/fpm-for-deb.mjs');
  // The best compression takes fourteen times as long and saves five per cent.
  process.env.ELECTRON_BUILDER_COMPRESSION_LEVEL ??= '1';
}

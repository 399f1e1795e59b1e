import { rmSync } from 'node:fs';
import path from 'node:path';

/** Removes what belongs to the Electron folder that was copied, not to the app: one could start another app with it. */
function removeLeftovers({ appOutDir }) {
  for (const name of ['resources/default_app.asar', '.complete']) rmSync(path.join(appOutDir, name), { force: true });
}

/**
 * The electron-builder configuration. `electronDist` is a folder with an unpacked Electron of `electronVersion`; both null
 * make electron-builder download one, which it has to do for another system than this one.
 */
export function builderConfig({ electronDist, electronVersion }) {
  return {
    appId: 'org.briefing-desk.app',
    productName: 'Briefing Desk',
    copyright: 'Copyright the Briefing Desk authors',
    artifactName: '${name}-${version}-${os}-${arch}.${ext}',
    directories: { output: 'dist', buildResources: 'build/icons' },
    // Everything is bundled into out/: no package is needed beside it.
    files: ['out/main/**', 'out/preload/**', 'out/renderer/**', 'package.json', '!**/*.map', '!node_modules/**'],
    extraFiles: ['LICENSE', 'THIRD-PARTY.md', 'data/extract/weights/NOTICE.md', { from: 'out/LICENCES-OF-PARTS.txt', to: 'LICENCES-OF-PARTS.txt' }],
    // A .deb must name a page; the project has none yet, and a name that can never exist misleads nobody.
    extraMetadata: { homepage: 'https://briefing-desk.invalid/' },
    asar: true,
    npmRebuild: false,
    publish: null,
    electronLanguages: ['en-US', 'en'],
    ...(electronDist ? { electronDist, electronVersion } : {}),
    afterPack: removeLeftovers,

    // Whoever holds the installed program can run the app and nothing else with it.
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
      // Checked by Electron on macOS and Windows.
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      resetAdHocDarwinSignature: true,
    },

    linux: {
      target: ['dir', 'tar.gz', 'deb', 'AppImage'],
      category: 'Office',
      executableName: 'briefing-desk',
      icon: 'build/icons',
      synopsis: 'Read articles, keep dated facts, write briefings',
      maintainer: 'The Briefing Desk authors <desk@briefing-desk.invalid>',
      vendor: 'The Briefing Desk authors',
    },
    deb: {
      compression: 'gz',
      depends: [
        'libgtk-3-0 | libgtk-3-0t64',
        'libnss3',
        'libasound2 | libasound2t64',
        'libgbm1',
        'libatspi2.0-0 | libatspi2.0-0t64',
        'xdg-utils',
      ],
    },
    win: { target: [{ target: 'nsis', arch: ['x64'] }], icon: 'build/icons/256x256.png' },
    nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true, deleteAppDataOnUninstall: false },
    mac: {
      target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
      category: 'public.app-category.productivity',
      icon: 'build/icons/512x512.png',
      hardenedRuntime: true,
      gatekeeperAssess: false,
    },
  };
}

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright';

/** The path of a Chromium to test with: one that is named, one that is here, or one that gets installed; exits with advice otherwise. */
export function findBrowser() {
  const here = named() ?? onPath() ?? atFixedPlace() ?? playwrightsOwn();
  if (here !== undefined) return here;
  if (process.env['NO_BROWSER_INSTALL'] !== '1') {
    const installed = installFromDebian() ?? installWithPlaywright();
    if (installed !== undefined) return installed;
  }
  console.error(advice);
  process.exit(1);
}

const advice = `No Chromium was found for the browser tests. Choose one:
  sudo apt-get install chromium-headless-shell           (Debian)
  sudo apt-get install chromium                          (Debian, Ubuntu)
  npx playwright install chromium-headless-shell         (any system)
  CHROMIUM_PATH=/path/to/chrome npm test                 (a browser you already have)`;

/** First what has no window at all: it opens a page at four fifths of the cost. */
const commandNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chrome',
  'msedge',
];

function named() {
  for (const variable of ['CHROMIUM_PATH', 'CHROME_PATH']) {
    const path = process.env[variable];
    if (!path) continue;
    if (isRunnable(path)) return path;
    console.error(`${variable} is ${path}, which is not a program that can be run.`);
    process.exit(1);
  }
  return undefined;
}

function onPath() {
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const places = commandNames.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))),
  );
  return places.find(isRunnable);
}

function atFixedPlace() {
  return fixedPlaces().find(isRunnable);
}

function fixedPlaces() {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
      (name) => process.env[name],
    );
    return roots
      .filter((root) => root !== undefined)
      .flatMap((root) => [
        join(root, 'Google\\Chrome\\Application\\chrome.exe'),
        join(root, 'Chromium\\Application\\chrome.exe'),
        join(root, 'Microsoft\\Edge\\Application\\msedge.exe'),
      ]);
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ];
}

/** Full Chromium or the headless shell, which Playwright puts next to it in a folder of the same revision. */
function playwrightsOwn() {
  const full = chromium.executablePath();
  if (existsSync(full)) return full;
  const shellFolder = dirname(dirname(full)).replace(
    /chromium-(\d+)$/,
    'chromium_headless_shell-$1',
  );
  if (!existsSync(shellFolder)) return undefined;
  return readdirSync(shellFolder)
    .flatMap((folder) => [
      join(shellFolder, folder, 'chrome-headless-shell'),
      join(shellFolder, folder, 'chrome-headless-shell.exe'),
    ])
    .find(isRunnable);
}

function installFromDebian() {
  if (
    process.platform !== 'linux' ||
    process.getuid?.() !== 0 ||
    !existsSync('/etc/debian_version')
  ) {
    return undefined;
  }
  console.error('No Chromium found; installing Debian’s (NO_BROWSER_INSTALL=1 turns this off).');
  run('apt-get', ['update']);
  for (const name of ['chromium-headless-shell', 'chromium']) {
    run('apt-get', [
      'install',
      '-y',
      '--no-install-recommends',
      '-o',
      'DPkg::Lock::Timeout=300',
      name,
      'fonts-dejavu-core',
    ]);
    const installed = onPath();
    if (installed !== undefined) return installed;
  }
  return undefined;
}

function installWithPlaywright() {
  console.error(
    'No Chromium found; asking Playwright for one (NO_BROWSER_INSTALL=1 turns this off).',
  );
  const commandLine = join(import.meta.dirname, '../../node_modules/playwright/cli.js');
  run(process.execPath, [commandLine, 'install', 'chromium-headless-shell']);
  return playwrightsOwn();
}

function run(command, parameters) {
  spawnSync(command, parameters, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

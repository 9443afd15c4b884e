import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromium } from '@playwright/test';

import { projectRoot } from '../../lib/launch/project-root.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** Paths of Chrome and Chromium that are not on the PATH. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
];

/** Flags that let Chromium run without a display, other hosts or privileges. */
export const browserFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The path of a browser that tests can drive; installs one when there is none.
 *
 * @param say called with progress messages
 * @throws Error with one line that tells what to do, when none could be found or installed
 */
export async function findBrowser(say: (line: string) => void = () => {}): Promise<string> {
  const browser = installedBrowser() ?? installBrowser(say);
  if (browser !== undefined) return browser;
  throw new Error(
    'No Chrome or Chromium was found, and none could be installed: install one, or set ' +
      'CHROMIUM_PATH to it.',
  );
}

/**
 * The browser that is there: the one that CHROMIUM_PATH or CHROME_PATH names, else an installed
 * Chrome or Chromium, else the one that Playwright downloaded before.
 *
 * @returns the path of a program that starts, or undefined
 */
export function installedBrowser(): string | undefined {
  const named = [process.env['CHROMIUM_PATH'], process.env['CHROME_PATH']];
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...named, ...onPath, ...usualPlaces, chromium.executablePath()].find(starts);
}

/** Playwright's, or Debian's package where that is Debian and we are root. */
function installBrowser(say: (line: string) => void): string | undefined {
  say('no browser found; trying to download Playwright’s');
  run(process.execPath, [
    join(projectRoot, 'node_modules/@playwright/test/cli.js'),
    ...['install', 'chromium'],
  ]);
  const downloaded = installedBrowser();
  if (downloaded !== undefined || !mayInstallPackages()) return downloaded;
  say('that failed; trying Debian’s package');
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  return installedBrowser();
}

function mayInstallPackages(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  // Ubuntu's package of that name only sends to a snap, which containers do not have.
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function run(program: string, args: readonly string[]): void {
  spawnSync(program, args, {
    stdio: 'ignore',
    timeout: 5 * 60_000,
    env: {
      ...process.env,
      DEBIAN_FRONTEND: 'noninteractive',
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
    },
  });
}

/** Being there is not enough: one whose libraries are missing is no use. */
function starts(path: string | undefined): path is string {
  if (path === undefined || path === '' || !existsSync(path)) return false;
  // On Windows asking for the version opens a window.
  if (process.platform === 'win32') return true;
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}
